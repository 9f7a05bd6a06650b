"""One improvement whole: what was done, before → after, money a year, cash flows, evidence."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.improvements import CashFlow, Improvement
from motdesk.services import names
from motdesk.services.strengths import list_strengths
from motdesk.ui.improvements import fields
from motdesk.ui.improvements.findings import ChangeCard, MoneyCard, ReturnsCard
from motdesk.ui.kit.cards import Card, button
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.disclosure import DisclosureMark
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.removal import remove_record


class ImprovementSheet(Sheet):
    """Edit one improvement in place; what follows from its figures stands beside them."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk)
        self._desk = desk
        self._improvement: Improvement | None = None
        px = desk.theme.px
        self.body.setContentsMargins(px(12), px(4), px(12), px(16))
        self._strengths = Linkable(
            lambda: [(row.id, row.title) for row in list_strengths(desk.workspace, partner_id)]
        )
        self._evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
        self.mark = DisclosureMark(desk)
        self.head = self._head()
        self.change = ChangeCard(desk)
        self.money = MoneyCard(desk)
        self.returns = ReturnsCard(desk)
        self.measured = self._form(self.change, fields.measured_fields(), columns=2)
        self.worth = self._form(self.money, fields.money_fields(), columns=3)
        self.flows = self._table(
            self.returns, "cash_flows", CashFlow, fields.flow_columns(),
            add_text=_("Add a year"),
            empty=_("What flows in the years after the beginning? Money spent counts as year 0, "
                    "unless year 0 is written here."),
            make=self._next_flow, has_own_order=True,
        )  # fmt: skip
        self.rate = self._form(self.returns, fields.rate_fields(), columns=2)
        proof = Card(desk, _("Evidence"))
        self.sources = self._table(
            proof, "sources", Source, fields.source_columns(self._evidence),
            add_text=_("Add evidence"),
            empty=_("Who measured it, and when?"),
            make=self._next_source,
            has_own_order=True,
        )  # fmt: skip
        for card in (self.change, self.money, self.returns, proof):
            self.body.addWidget(card)
        self.body.addLayout(self._foot())
        self.body.addStretch(1)

    def show_improvement(self, improvement: Improvement) -> None:
        """Show an improvement; where it is another one, from its top."""
        is_other = self._improvement is None or self._improvement.id != improvement.id
        self._improvement = improvement
        self._strengths.refresh()
        self._evidence.refresh()
        self.mark.show_disclosure(improvement.disclosure)
        for form in (self.head, self.measured, self.worth, self.rate):
            form.set_record(improvement)
        for card in (self.change, self.money, self.returns):
            card.show_improvement(improvement)
        self.flows.set_children(improvement.cash_flows)
        self.sources.set_children(improvement.sources)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def start_writing(self) -> None:
        """Put the cursor into the title."""
        self.head.focus_field("title")

    def _now(self) -> Improvement:
        if self._improvement is None:
            raise RuntimeError("no improvement is shown")
        return self._improvement

    def _head(self) -> Form:
        card = Card(self._desk, _("What was done"))
        card.tools.addWidget(self.mark)
        form = self._form(card, fields.head_fields(self._strengths), columns=2)
        self.body.addWidget(card)
        return form

    def _foot(self) -> QHBoxLayout:
        remove = button(
            self._desk, _("Remove the improvement"),
            lambda: remove_record(self._desk, self._now()), icon="trash-2", voice="quiet",
        )  # fmt: skip
        remove.setDisabled(self._desk.is_read_only)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(remove)
        return foot

    def _form(self, card: Card, shown: Sequence[FormField], columns: int) -> Form:
        form = Form(self._desk, Improvement, shown, columns=columns)
        card.body.addWidget(form)
        return form

    def _table(
        self, card: Card, name: str, kind: type, columns: Sequence[FormField], **words: Any
    ) -> ChildTable:
        table = ChildTable(
            self._desk, kind, columns, lambda children: self._save(name, children), **words
        )
        card.body.addWidget(table)
        return table

    def _save(self, name: str, children: tuple[Any, ...]) -> None:
        improvement: Any = self._now()
        self._desk.save(replace(improvement, **{name: children}))

    def _next_flow(self) -> CashFlow:
        years = [row.year for row in self._now().cash_flows]
        return CashFlow(year=max(years, default=0) + 1)

    def _next_source(self) -> Source:
        if not self._evidence():
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(evidence_id="")
