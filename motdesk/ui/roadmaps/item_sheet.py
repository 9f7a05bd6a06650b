"""The sheet of one item: its fields, its links, and the ledger of what was promised."""

from collections.abc import Callable
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
from motdesk.ui.kit.cards import button, clear, label
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
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


class ItemSheet(Sheet):
    """Edits the chosen item in place; every entry goes through `save`."""

    withdrawal_wanted = Signal(object)  # RoadmapItem
    removal_wanted = Signal(object)
    confirmation_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self, desk: Desk, save: Callable[[RoadmapItem], None], fiscal_start: int = FISCAL_START
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._save = save
        self._fiscal_start = fiscal_start
        self._item: RoadmapItem | None = None
        self._others: tuple[tuple[str, str], ...] = ()
        needs, strengths = (
            lambda: names.choices(desk.workspace, Need),
            lambda: names.choices(desk.workspace, Strength),
        )
        self.what = Form(desk, RoadmapItem, what_fields(), save, columns=2)
        self.when = Form(desk, RoadmapItem, when_fields(fiscal_start), save, columns=2)
        self.figure = Form(desk, RoadmapItem, figure_fields(strengths, needs), save, columns=2)
        self.links = ChildTable(
            desk,
            RoadmapLink,
            link_columns(lambda: self._others),
            self._save_links,
            add_text=_("Add a link"),
            empty=_("What does this item need, enable, drive or support?"),
            make=self._new_link,
            has_own_order=True,
        )
        self._evidence = Linkable(lambda: names.choices(desk.workspace, Evidence))
        self.sources = ChildTable(
            desk,
            Source,
            source_columns(self._evidence),
            self._save_sources,
            add_text=_("Add evidence"),
            empty=_("What proves the dates and figures? Without evidence they print as assumed."),
            make=self._new_source,
            details=source_details(),
            has_own_order=True,
        )
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
            self.verticalScrollBar().setValue(0)

    def start_writing(self) -> None:
        """Put the cursor into the title."""
        self.what.focus_field("title")

    def _build(self) -> None:
        desk, px = self._desk, self._desk.theme.px
        self.body.setContentsMargins(px(16), px(8), px(16), px(16))
        self.body.setSpacing(px(12))
        close = button(desk, _("Close"), self.closed.emit, icon="x", voice="quiet")
        head = QHBoxLayout()
        head.addWidget(label(_("Roadmap item"), "section"))
        head.addStretch(1)
        head.addWidget(close)
        self.body.addLayout(head)
        for part in (self.what, self.when, self.figure):
            self.body.addWidget(part)
        self.body.addWidget(label(_("Links of this item"), "section"))
        self.body.addWidget(self.links)
        self.body.addWidget(label(_("Evidence"), "section"))
        self.body.addWidget(self.sources)
        self._ledger_box = QWidget()
        self._ledger.setContentsMargins(0, 0, 0, 0)
        self._ledger.setSpacing(px(4))
        self._ledger_box.setLayout(self._ledger)
        self.body.addWidget(self._ledger_box)
        self.body.addWidget(self._price)
        self._confirm = self._tool(_("Confirm"), "check", self.confirmation_wanted)
        self._withdraw = self._tool(_("Withdraw"), "x", self.withdrawal_wanted)
        self._remove = self._tool(_("Remove"), "trash-2", self.removal_wanted)
        tools = QHBoxLayout()
        for tool in (self._confirm, self._withdraw, self._remove):
            tools.addWidget(tool)
        tools.addStretch(1)
        self.body.addLayout(tools)
        self.body.addStretch(1)

    def _tool(self, words: str, icon: str, wanted: Any) -> QWidget:
        tool = button(self._desk, words, lambda: wanted.emit(self._item), icon=icon, voice="quiet")
        tool.setDisabled(self._desk.is_read_only)
        return tool

    def _new_link(self) -> RoadmapLink:
        return RoadmapLink(to_id=self._others[0][0] if self._others else "")

    def _new_source(self) -> Source:
        known = self._evidence()
        if not known:
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(evidence_id=known[0][0])

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
