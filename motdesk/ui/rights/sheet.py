"""One right whole: its fields, when it expires and why, territories, licences, evidence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from motdesk.base.dates import format_date
from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.contracts import Validity
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.rights import Licence, Right, RightStatus, Territory
from motdesk.domain.strengths import Strength
from motdesk.services import names
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.rights import fields


class RightSheet(Sheet):
    """Edit one right in place."""

    removal_wanted = Signal(object)  # Right

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._right: Right | None = None
        workspace = desk.workspace
        self._strengths = Linkable(lambda: names.choices(workspace, Strength))
        self._evidence = Linkable(lambda: names.choices(workspace, Evidence))
        self.form = Form(desk, Right, fields.right_fields(self._strengths), columns=2)
        self._expiry = label("", "strong", is_wrapped=True)
        self._coverage = label("", "help", is_wrapped=True)
        self._build()

    def show_right(self, right: Right, as_of: date, contract_end: date | None) -> None:
        """Show a right, judged on a day and against the end of the contract."""
        is_other = self._right is None or self._right.id != right.id
        self._right = right
        for linkable in (self._strengths, self._evidence):
            linkable.refresh()
        self.form.set_record(right)
        self._expiry.setText(expiry_words(right, as_of, contract_end))
        self._coverage.setText(coverage_words(right))
        self._coverage.setVisible(bool(self._coverage.text()))
        self.territories.set_children(right.territories)
        self.licences.set_children(right.licences)
        self.sources.set_children(right.sources)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def start_writing(self) -> None:
        """Put the cursor into the title."""
        self.form.focus_field("title")

    def _build(self) -> None:
        px = self._desk.theme.px
        self.body.setContentsMargins(px(8), 0, px(8), px(16))
        card = Card(self._desk)
        card.body.addWidget(self._expiry)
        card.body.addWidget(self.form)
        self.body.addWidget(card)
        self.territories = self._table(
            _("Territories"), "territories", Territory, fields.territory_columns(),
            add_text=_("Add a country"),
            empty=_("Where do we sell, and how strong is the right there?"),
        )  # fmt: skip
        self._card_of(self.territories).body.addWidget(self._coverage)
        self.licences = self._table(
            _("Licences"), "licences", Licence, fields.licence_columns(),
            add_text=_("Add a licence"),
            empty=_("Who may use it, on which terms, until when?"),
            details=fields.licence_details(),
        )  # fmt: skip
        self.sources = self._table(
            _("Evidence"), "sources", Source,
            fields.source_columns(self._evidence, _targets()),
            add_text=_("Add evidence"),
            empty=_("Who says so: the register, a document, a talk?"),
            make=self._new_source,
        )  # fmt: skip
        remove = button(
            self._desk,
            _("Remove the right"),
            lambda: self.removal_wanted.emit(self._right),
            icon="trash-2",
            voice="quiet",
        )
        remove.setDisabled(self._desk.is_read_only)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(remove)
        self.body.addLayout(last)
        self.body.addStretch(1)

    def _table(
        self, heading: str, name: str, kind: type, columns: Sequence[FormField], **words: Any
    ) -> ChildTable:
        card = Card(self._desk, heading)
        table = ChildTable(
            self._desk, kind, columns, lambda children: self._save(name, children), **words
        )
        card.body.addWidget(table)
        self.body.addWidget(card)
        return table

    def _card_of(self, table: ChildTable) -> Card:
        card = table.parentWidget()
        if not isinstance(card, Card):
            raise TypeError(card)
        return card

    def _save(self, name: str, children: tuple[Any, ...]) -> None:
        right: Any = self._right
        self._desk.save(replace(right, **{name: children}))

    def _new_source(self) -> Source:
        known = self._evidence()
        if not known:
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(evidence_id=known[0][0])


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
