"""What the control sheet says: whose copy this is, who approved it, where it goes afterwards."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlBrief:
    """The control sheet; without `approvals` it says that approval is electronic."""

    reader: str
    copy: int
    copies: int
    distribution: str
    return_by: date | None
    destroy_by: date | None
    approvals: tuple[str, ...]
    approver: str
    mandate: str
