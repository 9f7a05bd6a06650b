"""What every step of a negotiation is built on: a sheet of cards, with what is missing on top."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from motdesk.domain.findings import Finding
from motdesk.domain.negotiations import Negotiation
from motdesk.ui.kit.cards import Card
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.finding_lines import FindingLines
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Sheet


class StepPanel(Sheet):
    """One step; subclasses add cards in `build` and may add to `show_negotiation`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._negotiation: Negotiation | None = None
        self._missing = FindingLines(desk)
        self.forms: list[Form] = []
        self._tables: list[tuple[str, ChildTable]] = []
        self._linkable: list[Linkable] = []
        px = desk.theme.px
        self.body.setContentsMargins(px(16), px(8), px(24), px(24))
        self.body.addWidget(self._missing)
        self.build()
        self.body.addStretch(1)

    @property
    def negotiation(self) -> Negotiation:
        """The negotiation shown."""
        if self._negotiation is None:
            raise RuntimeError("no negotiation is shown")
        return self._negotiation

    def build(self) -> None:
        """Put the cards of this step into `body`."""

    def show_negotiation(self, negotiation: Negotiation) -> None:
        """Show a negotiation in all forms and tables of this step."""
        self._negotiation = negotiation
        for linkable in self._linkable:
            linkable.refresh()
        for form in self.forms:
            form.set_record(negotiation)
        for name, table in self._tables:
            table.set_children(getattr(negotiation, name))

    def show_missing(self, findings: Sequence[Finding]) -> None:
        """Show what this step still misses."""
        self._missing.show_findings(findings)

    def missing(self) -> str:
        """Return the words of what is missing, line by line."""
        return self._missing.words()

    def add_form(
        self, heading: str, fields: Sequence[FormField], hint: str = "", columns: int = 3
    ) -> Form:
        """Add a card with a form of the negotiation itself."""
        form = Form(self.desk, Negotiation, fields, columns=columns)
        self.forms.append(form)
        self.add_card(heading, hint, form)
        return form

    def add_table(
        self,
        heading: str,
        name: str,
        kind: type,
        columns: Sequence[FormField],
        *,
        add_text: str,
        empty: str,
        hint: str = "",
        details: Sequence[FormField] = (),
        make: Callable[[], Any] | None = None,
    ) -> ChildTable:
        """Add a card with a table of the negotiation's children, `name` being their field."""

        def save(children: Children) -> None:
            change: dict[str, Any] = {name: children}
            self.desk.save(replace(self.negotiation, **change))

        table = ChildTable(
            self.desk,
            kind,
            columns,
            save,
            add_text=add_text,
            empty=empty,
            make=make,
            details=details,
        )
        self._tables.append((name, table))
        self.add_card(heading, hint, table)
        return table

    def linkable(self, read: Callable[[], Sequence[tuple[Any, str]]]) -> Linkable:
        """Return choices from the workspace that are read again whenever the step is shown."""
        found = Linkable(read)
        self._linkable.append(found)
        return found

    def add_card(self, heading: str, hint: str, content: QWidget) -> None:
        """Add a card with this content."""
        card = Card(self.desk, heading, hint)
        card.body.addWidget(content)
        self.body.addWidget(card)
