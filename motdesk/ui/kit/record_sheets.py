"""A record whole on a sheet: forms of its fields and tables of its children, card below card."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.evidence import Source
from motdesk.ui.kit.cards import Card, button
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Sheet


class RecordSheet(Sheet):
    """Edit one record in place; another one is shown from its top.

    Subclasses add cards once and call `show_record` for every record; what they add is filled by
    it. `removal_wanted` tells the record of which `add_removal` was pressed.
    """

    removal_wanted = Signal(object)

    def __init__(self, desk: Desk, kind: type) -> None:
        super().__init__(desk)
        self.desk = desk
        self.forms: list[Form] = []
        self._kind = kind
        self._record: Any = None
        self._tables: list[tuple[str, ChildTable]] = []
        self._linkable: list[Linkable] = []

    @property
    def record(self) -> Any:
        """The record shown."""
        if self._record is None:
            raise RuntimeError("no record is shown")
        return self._record

    def show_record(self, record: Any) -> None:
        """Show a record in all forms and tables."""
        self._record = record
        for linkable in self._linkable:
            linkable.refresh()
        for form in self.forms:
            form.set_record(record)
        for name, table in self._tables:
            table.set_children(getattr(record, name))
        self.turn_to(record.id)

    def linkable(self, read: Callable[[], Sequence[tuple[Any, str]]]) -> Linkable:
        """Return choices from the workspace that are read again whenever a record is shown."""
        found = Linkable(read)
        self._linkable.append(found)
        return found

    def add_form(
        self,
        heading: str,
        fields: Sequence[FormField],
        hint: str = "",
        columns: int = 3,
        save: Callable[[Any], None] | None = None,
    ) -> Form:
        """Add a card with a form of the record itself."""
        form = Form(self.desk, self._kind, fields, save, columns=columns)
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
        hint: str = "",
        **words: Any,
    ) -> ChildTable:
        """Add a card with a table of the record's children, `name` being their field.

        `words` are those of `ChildTable`.
        """

        def save(children: Children) -> None:
            self.desk.save(replace(self.record, **{name: children}))

        table = ChildTable(self.desk, kind, columns, save, **words)
        self._tables.append((name, table))
        self.add_card(heading, hint, table)
        return table

    def add_sources(
        self,
        columns: Sequence[FormField],
        evidence: Linkable,
        empty: str,
        *,
        add_text: str = "",
        target: str = "",
    ) -> ChildTable:
        """Add a card with the evidence the record leans on; a new one proves `target`."""
        return self.add_table(
            _("Evidence"),
            "sources",
            Source,
            columns,
            add_text=add_text or _("Add evidence"),
            empty=empty,
            make=lambda: _new_source(evidence, target),
        )

    def add_card(self, heading: str, hint: str, content: QWidget) -> None:
        """Add a card with this content."""
        card = Card(self.desk, heading, hint)
        card.body.addWidget(content)
        self.body.addWidget(card)

    def card_of(self, content: QWidget) -> Card:
        """Return the card in which a form or a table stands, to put more into it."""
        card = content.parentWidget()
        if not isinstance(card, Card):
            raise TypeError(card)
        return card

    def add_removal(self, words: str) -> None:
        """Add the button that asks for the record to be removed, below all cards."""
        remove = button(
            self.desk,
            words,
            lambda: self.removal_wanted.emit(self.record),
            icon="trash-2",
            voice="quiet",
        )
        remove.setDisabled(self.desk.is_read_only)
        self.body.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)


def _new_source(evidence: Linkable, target: str) -> Source:
    if not evidence():
        raise UserError(_("There is no evidence yet."), advice=_("Add it in the library first."))
    return Source(target=target, evidence_id="")
