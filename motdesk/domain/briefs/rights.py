"""What is said of rights and know-how: when they expire, measured against the contract."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.contracts import Validity
from motdesk.domain.rights import Ground, RightKind, RightStatus
from motdesk.domain.subjects import Disclosure

_ENDLESS = frozenset({RightKind.KNOW_HOW, RightKind.SOFTWARE})  # no day on which they run out


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceLine:
    """A licence, and whether it lasts; licences are known to us alone."""

    licensee: str
    terms: str
    ends: date | None
    is_exclusive: bool
    validity: Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class RightLine:
    """One right: `company` has it, `expires` is reckoned unless `is_overridden`.

    `coverage` is a share of sales, 0…1, and `weighed_share` the share that it was reckoned from.
    What lies below `marks` is known to us alone.
    """

    id: str
    title: str
    company: str
    kind: RightKind
    number: str
    holder: str
    country: str
    ground: Ground
    status: RightStatus
    filed: date | None
    granted: date | None
    expires: date | None
    validity: Validity
    covers: str
    countries: tuple[str, ...] = ()
    is_overridden: bool = False
    marks: Marks = ()
    licences: tuple[LicenceLine, ...] = ()
    coverage: float | None = None
    weighed_share: float = 0.0
    next_fee: date | None = None
    is_open: bool | None = None
    is_blocking_us: bool = False
    design_around_months: int | None = None
    disclosure: Disclosure = Disclosure.NEVER

    @property
    def licence_ends(self) -> date | None:
        """The day on which the first of its licences ends."""
        return min((item.ends for item in self.licences if item.ends), default=None)

    @property
    def has_unknown_end(self) -> bool:
        """Whether it must end some day and nobody has written down when."""
        return self.validity is Validity.UNKNOWN and self.kind not in _ENDLESS

    @property
    def has_licence_ending(self) -> bool:
        """Whether a licence ends before the contract does."""
        return any(item.validity is Validity.ENDS_DURING_CONTRACT for item in self.licences)


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsBrief:
    """The rights of both companies, and those of others that block us."""

    begins: date | None = None
    ends: date | None = None
    rights: tuple[RightLine, ...] = ()
    blocking: tuple[RightLine, ...] = ()
