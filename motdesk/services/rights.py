"""Rights and know-how as the desk lists them, judged on a day and against a contract."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.briefs.rights import LicenceLine, RightLine
from motdesk.domain.contracts import Validity, validity_of
from motdesk.domain.rights import Licence, Right
from motdesk.services.contracts import term_with

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


def list_rights(workspace: "Workspace", partner_id: str, as_of: date) -> tuple[RightLine, ...]:
    """Return the rights of one partner, those that expire first at the head."""
    term = term_with(workspace, partner_id)
    end = term.ends if term else None
    rights = workspace.read().all(Right, partner_id=partner_id)
    return by_expiry(right_line(right, as_of, end) for right in rights)


def by_expiry(lines: Iterable[RightLine]) -> tuple[RightLine, ...]:
    """Return lines by the day they expire, then those without one, and last what is over."""

    def place(line: RightLine) -> tuple[bool, date, str, str]:
        is_over = line.validity is Validity.EXPIRED
        return is_over, line.expires or date.max, line.title, line.id

    return tuple(sorted(lines, key=place))


def right_line(
    right: Right, as_of: date, end: date | None, *, company: str = "", marks: Marks = ()
) -> RightLine:
    """Return what there is to say of a right on `as_of`, and to the `end` of a contract."""
    return RightLine(
        id=right.id,
        title=right.title,
        company=company,
        kind=right.kind,
        number=right.number,
        holder=right.holder,
        country=right.jurisdiction,
        ground=right.ground,
        status=right.status,
        filed=right.filed,
        granted=right.granted,
        expires=right.expires,
        validity=right.validity(as_of, end),
        covers=right.covers,
        countries=tuple(item.country for item in right.territories if item.country),
        is_overridden=right.expiry_override is not None,
        marks=marks,
        licences=tuple(_licence(item, as_of, end) for item in right.licences),
        coverage=right.coverage,
        weighed_share=right.weighed_share,
        next_fee=right.next_fee,
        is_open=right.is_open,
        is_blocking_us=right.is_blocking_us,
        design_around_months=right.design_around_months,
        disclosure=right.disclosure,
    )


def _licence(item: Licence, as_of: date, end: date | None) -> LicenceLine:
    return LicenceLine(
        licensee=item.licensee,
        terms=item.terms,
        ends=item.ends,
        is_exclusive=item.is_exclusive,
        validity=validity_of(item.ends, as_of, end),
    )
