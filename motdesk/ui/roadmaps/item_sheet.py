"""The sheet of one item: its fields, its links, and the ledger of what was promised."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.dates import format_short_date
from motdesk.base.errors import UserError
from motdesk.base.money import format_money
from motdesk.base.texts import _
from motdesk.domain.coarse_days import coarse_words
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.ledger import LineKind, kinds_of
from motdesk.domain.needs import Need
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.promises import promise_record
from motdesk.domain.roadmaps import Revision, RoadmapItem, RoadmapLink, Status
from motdesk.domain.strengths import Strength
from motdesk.domain.words import word
from motdesk.drawings.promises import slip_words
from motdesk.services import names
from motdesk.ui.kit.cards import clear, label, tool
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.roadmaps.fields import (
    figure_fields,
    link_columns,
    source_columns,
    source_details,
    what_fields,
    when_fields,
)

_COLUMN = 128  # pixels a field needs at the least; two stand beside each other in the sheet


class ItemSheet(QWidget):
    """Edits the chosen item in place; every entry goes through `save`. Its acts stay in sight."""

    withdrawal_wanted = Signal(object)  # RoadmapItem
    removal_wanted = Signal(object)
    confirmation_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self, desk: Desk, save: Callable[[RoadmapItem], None], fiscal_start: int = FISCAL_START
    ) -> None:
        super().__init__()
        self._desk = desk
        self._save = save
        self._fiscal_start = fiscal_start
        self._item: RoadmapItem | None = None
        self._others: tuple[tuple[str, str], ...] = ()
        self._evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
        self.what = self._form(what_fields())
        self.when = self._form(when_fields(fiscal_start))
        self.figure = self._form(
            figure_fields(
                lambda: names.choices(desk.workspace, Strength),
                lambda: names.choices(desk.workspace, Need),
            )
        )
        self.links = self._link_table()
        self.sources = self._source_table()
        self.scrolled = Sheet(desk)
        self._price = label("", "help", is_wrapped=True)
        self._ledger = QVBoxLayout()
        self._build()

    def show_item(self, item: RoadmapItem, items: tuple[RoadmapItem, ...]) -> None:
        """Show an item; `items` are those it may be linked to."""
        is_other = self._item is None or self._item.id != item.id
        self._item = item
        self._others = tuple((it.id, it.title) for it in items if it.id != item.id)
        for form in (self.what, self.when, self.figure):
            form.set_record(item)
        self.links.set_children(item.links)
        self._evidence.refresh()
        self.sources.set_children(item.sources)
        self._price.setText(price_of_slip_words(item, self._fiscal_start))
        self._price.setVisible(bool(self._price.text()))
        self._show_ledger(item)
        is_gone = item.status is Status.WITHDRAWN
        is_kept = item.is_promised or bool(item.revisions)
        self._withdraw.setVisible(not is_gone)
        self._confirm.setVisible(item.is_promised)
        self._remove.setVisible(not is_kept)
        if is_other:
            self.scrolled.verticalScrollBar().setValue(0)

    def start_writing(self) -> None:
        """Put the cursor into the title."""
        self.what.focus_field("title")

    def _form(self, fields: Sequence[FormField]) -> Form:
        return Form(self._desk, RoadmapItem, fields, self._save, columns=2, least=_COLUMN)

    def _link_table(self) -> ChildTable:
        return ChildTable(
            self._desk,
            RoadmapLink,
            link_columns(lambda: self._others),
            self._save_links,
            add_text=_("Add a link"),
            empty=_("What does this item need, enable, drive or support?"),
            make=self._new_link,
            has_own_order=True,
        )

    def _source_table(self) -> ChildTable:
        return ChildTable(
            self._desk,
            Source,
            source_columns(self._evidence),
            self._save_sources,
            add_text=_("Add evidence"),
            empty=_("What proves the dates and figures? Without evidence they print as assumed."),
            make=self._new_source,
            details=source_details(),
            has_own_order=True,
        )

    def _build(self) -> None:
        px = self._desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(12), 0, 0, 0)
        whole.setSpacing(px(4))
        whole.addLayout(self._head())
        whole.addWidget(self.scrolled, 1)
        body = self.scrolled.body
        body.setContentsMargins(0, 0, px(12), px(8))
        body.setSpacing(px(12))
        self._ledger_box = QWidget()
        self._ledger.setContentsMargins(0, 0, 0, 0)
        self._ledger.setSpacing(px(4))
        self._ledger_box.setLayout(self._ledger)
        for part in (
            self.what, self.when, self.figure, label(_("Links of this item"), "section"),
            self.links, label(_("Evidence"), "section"), self.sources, self._ledger_box,
            self._price,
        ):  # fmt: skip
            body.addWidget(part)
        body.addStretch(1)

    def _head(self) -> QHBoxLayout:
        """Return what can be done with the item, in sight however far its sheet is scrolled."""
        self._confirm = self._tool(_("Confirm"), "check", self.confirmation_wanted)
        self._withdraw = self._tool(_("Withdraw"), "circle-x", self.withdrawal_wanted)
        self._remove = self._tool(_("Remove"), "trash-2", self.removal_wanted)
        self._link = tool(self._desk, _("Add a link"), self._add_link, "link")
        self._link.setDisabled(self._desk.is_read_only)
        head = QHBoxLayout()
        head.setSpacing(0)
        for widget in (self._confirm, self._withdraw, self._remove, self._link):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(tool(self._desk, _("Close"), self.closed.emit, "x"))
        return head

    def _add_link(self) -> None:
        self.links.model.add()
        self.scrolled.ensureWidgetVisible(self.links)

    def _tool(self, words: str, icon: str, wanted: Any) -> QWidget:
        act = tool(self._desk, words, lambda: wanted.emit(self._item), icon)
        act.setDisabled(self._desk.is_read_only)
        return act

    def _new_link(self) -> RoadmapLink:
        if not self._others:
            raise UserError(_("There is no other item to link to."))
        return RoadmapLink(to_id="")

    def _new_source(self) -> Source:
        if not self._evidence():
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(evidence_id="")

    def _save_sources(self, sources: tuple[Any, ...]) -> None:
        if self._item is not None:
            self._save(replace(self._item, sources=sources))

    def _save_links(self, links: tuple[Any, ...]) -> None:
        if self._item is not None:
            self._save(replace(self._item, links=links))

    def _show_ledger(self, item: RoadmapItem) -> None:
        clear(self._ledger)
        self._ledger_box.setVisible(bool(item.revisions))
        if not item.revisions:
            return
        self._ledger.addWidget(label(_("Ledger of the promise"), "section"))
        for line, kind in reversed(list(zip(item.revisions, kinds_of(item), strict=True))):
            words = _line_in_words(line, kind, item, self._fiscal_start)
            self._ledger.addWidget(label(words, "help", is_wrapped=True))


def price_of_slip_words(item: RoadmapItem, fiscal_start: int = FISCAL_START) -> str:
    """Return what the slip of a promise costs up to now; nothing where it has none."""
    late = promise_record([item], today(), fiscal_start).late
    if not late:
        return ""
    (line,) = late
    if line.price is None:
        return _("{slip}; what it costs shows once its money a year is known.").format(
            slip=slip_words(line)
        )
    return _("{slip}; price of the slip: {money}").format(
        slip=slip_words(line), money=format_money(line.price, item.currency)
    )


def _line_in_words(line: Revision, kind: LineKind, item: RoadmapItem, fiscal_start: int) -> str:
    start = coarse_words(line.start, line.start_precision, fiscal_start)
    end = coarse_words(line.end, line.end_precision, fiscal_start)
    figure = f"→ {line.figure_to:f} {item.figure_unit}".strip() if line.figure_to else ""
    kinds = {LineKind.FILLED: _("filled in"), LineKind.CORRECTION: _("correction of that day")}
    why = word(line.reason) if line.reason else kinds.get(kind, "")
    dates = f"{start} – {end}" if start or end else ""
    parts = (format_short_date(line.reported), word(line.status), dates, figure, why, line.note)
    return " · ".join(part for part in parts if part)
