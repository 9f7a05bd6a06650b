"""People on page 5: who decides there, for us; whom to ask, for the partner."""

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.briefs.partners import ContactLine, PartnerBrief
from motdesk.domain.words import word
from motdesk.reports.blocks import Align, Block, Column, Heading, Table, Text
from motdesk.reports.quantities import UNKNOWN, bold, muted


def contacts(partner: PartnerBrief) -> list[Block]:
    """Return the people of a company; nothing if none is known."""
    if not partner.contacts:
        return []
    is_internal = partner.standing is not None
    heading = Heading(text=_("Who decides there, and who covers them") if is_internal
                      else _("Whom to ask"))  # fmt: skip
    table = _decisions(partner.contacts) if is_internal else _directory(partner.contacts)
    return [heading, table]


def _directory(contacts: tuple[ContactLine, ...]) -> Table:
    columns = (Column(head=_("Person"), width=150), Column(head=_("Position")),
               Column(head=_("Reading")))  # fmt: skip
    shown = columns if any(item.kana for item in contacts) else columns[:2]
    rows = tuple((item.name, item.title, item.kana)[: len(shown)] for item in contacts)
    return Table(columns=shown, rows=rows)


def _decisions(contacts: tuple[ContactLine, ...]) -> Table:
    columns = (
        Column(head=_("Name, position"), width=88),
        Column(head=_("Role in the decision"), width=54),
        Column(head=_("Influence"), align=Align.CENTER, width=40),
        Column(head=_("Stance"), width=54),
        Column(head=_("Wants, worries about")),
        Column(head=_("Covered by, last contact"), width=76),
    )
    return Table(columns=columns, rows=tuple(_contact(item) for item in contacts))


def _contact(item: ContactLine) -> tuple[Text, ...]:
    signed = (("＋ ", item.personal_win), ("－ ", item.concern))
    wants = "\n".join(f"{sign}{text}" for sign, text in signed if text)
    return (
        (bold(item.name), muted(f"\n{item.title}")),
        word(item.buying_influence) if item.buying_influence else "",
        f"{item.influence}/5" if item.influence else UNKNOWN,
        stance_words(item.stance),
        wants or UNKNOWN,
        (item.covered_by or UNKNOWN) + f"\n{format_short_date(item.last_contact)}",
    )


def stance_words(stance: int | None) -> str:
    """Return a stance from −2 to +2 as a signed number with its word."""
    words = {
        -2: _("−2 against"),
        -1: _("−1 doubtful"),
        0: _("0 neutral"),
        1: _("+1 in favour"),
        2: _("+2 for us"),
    }
    return UNKNOWN if stance is None else words[stance]
