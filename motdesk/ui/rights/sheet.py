"""One right whole: its fields, when it expires and why, territories, licences, evidence."""

from datetime import date

from motdesk.base.dates import format_date
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.contracts import Validity
from motdesk.domain.evidence import Evidence
from motdesk.domain.rights import Licence, Right, RightStatus, Territory
from motdesk.domain.strengths import Strength
from motdesk.services import names
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_sheets import RecordSheet
from motdesk.ui.rights import fields


class RightSheet(RecordSheet):
    """Edit one right in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Right)
        px, workspace = desk.theme.px, desk.workspace
        strengths = self.linkable(lambda: names.choices(workspace, Strength))
        evidence = self.linkable(lambda: names.choices(workspace, Evidence))
        self.body.setContentsMargins(px(8), 0, px(8), px(16))
        self._expiry = label("", "strong", is_wrapped=True)
        self._coverage = label("", "help", is_wrapped=True)
        self.form = self.add_form("", fields.right_fields(strengths), columns=2)
        self.card_of(self.form).body.insertWidget(1, self._expiry)
        self.territories = self.add_table(
            _("Territories"), "territories", Territory, fields.territory_columns(),
            add_text=_("Add a country"),
            empty=_("Where do we sell, and how strong is the right there?"),
        )  # fmt: skip
        self.card_of(self.territories).body.addWidget(self._coverage)
        self.licences = self.add_table(
            _("Licences"), "licences", Licence, fields.licence_columns(),
            add_text=_("Add a licence"),
            empty=_("Who may use it, on which terms, until when?"),
            details=fields.licence_details(),
        )  # fmt: skip
        self.sources = self.add_sources(
            fields.source_columns(evidence, _targets()),
            evidence,
            _("Who says so: the register, a document, a talk?"),
        )
        self.add_removal(_("Remove the right"))
        self.body.addStretch(1)

    def show_right(self, right: Right, as_of: date, contract_end: date | None) -> None:
        """Show a right, judged on a day and against the end of the contract."""
        self._expiry.setText(expiry_words(right, as_of, contract_end))
        self._coverage.setText(coverage_words(right))
        self._coverage.setVisible(bool(self._coverage.text()))
        self.show_record(right)

    def start_writing(self) -> None:
        """Put the cursor into the title."""
        self.form.focus_field("title")


def expiry_words(right: Right, as_of: date, contract_end: date | None) -> str:
    """Return when a right expires, why then, and what that means for the contract."""
    if right.status is RightStatus.LAPSED:
        return _("It has lapsed.")
    if right.expires is None:
        return _("When it expires is not known: no term is known for this kind and country.")
    day = format_date(right.expires)
    if right.expiry_override is not None:
        said = _("It expires on {date}, as written down.").format(date=day)
    else:
        said = _("It expires on {date}, reckoned from the day of filing.").format(date=day)
    judged = {
        Validity.EXPIRED: _("That is past."),
        Validity.ENDS_DURING_CONTRACT: _("That is before the contract ends."),
        Validity.VALID: _("It outlasts the contract.") if contract_end else "",
    }
    return f"{said} {judged.get(right.validity(as_of, contract_end), '')}".strip()


def coverage_words(right: Right) -> str:
    """Return how much of the sales the right covers, and from how many countries that is known."""
    if right.coverage is None:
        return ""
    known = sum(None not in (item.sales_share, item.status_weight) for item in right.territories)
    return _("It covers {percent} % of the sales ({known} of {total} countries weighed).").format(
        percent=format_number(right.coverage * 100, 0), known=known, total=len(right.territories)
    )


def _targets() -> list[tuple[str, str]]:
    return [
        ("", _("The whole right")),
        ("filed", _("Filed on")),
        ("granted", _("Granted on")),
        ("status", _("Status")),
        ("covers", _("What it covers")),
    ]
