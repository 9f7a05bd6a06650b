"""A price revision: its elements with index and months, what follows from them, the waterfall."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.costs import IndexSeries, Item, PriceRevision, RevisionLine
from motdesk.domain.price_revisions import ReckonedRevision
from motdesk.domain.request_doubts import doubts, obstacle
from motdesk.domain.should_costs import price_places, price_unit
from motdesk.domain.words import word
from motdesk.drawings.amounts import signed
from motdesk.drawings.price_steps import price_steps
from motdesk.drawings.waterfalls import draw_waterfall
from motdesk.services import names
from motdesk.services.costs import begin_revision, fill_months, reckon_revision, revisions_of
from motdesk.ui.costs import fields
from motdesk.ui.costs.printing import save_request
from motdesk.ui.costs.sources_table import SourcesTable
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.words import Words


class RevisionCard(Card):
    """Edit the price revisions of an item, one at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Price revision"))
        self._desk = desk
        self._item: Item | None = None
        self._revision: PriceRevision | None = None
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(_("Price revision"))
        self.choice.give_way()
        self.choice.setMaximumWidth(desk.theme.px(360))
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self._choose)
        new = button(desk, _("Begin"), self.new_revision, icon="plus", voice="quiet")
        new.setToolTip(_("Begin a price revision with the elements of the latest quote."))
        self._remove = button(desk, _("Remove"), self._remove_it, icon="trash-2", voice="quiet")
        for tool in (new, self._remove):
            tool.setDisabled(desk.is_read_only)
        self.print = button(desk, _("Save the request as PDF…"), self._print_it, icon="download")
        self.tools.addWidget(self.choice, 3)
        for widget in (new, self._remove):
            self.tools.addWidget(widget)
        self.fill = button(
            desk, _("Fill empty months"), self._fill_months, icon="calendar", voice="quiet"
        )
        self.fill.setToolTip(
            _("Since the present price holds, up to the newest month that all the indexes have.")
        )
        self.fill.setDisabled(desk.is_read_only)
        self._indexes = Linkable(lambda: names.choices(desk.workspace, IndexSeries))
        self._empty = label(
            _("When a price is to change: labour, material and energy apart, each with a published "
              "index and two months. What the figures say stands beside what is asked."),
            "help", is_wrapped=True,
        )  # fmt: skip
        self.view = DrawingView(desk.theme)
        self._said = QVBoxLayout()
        self.form = Form(desk, PriceRevision, fields.revision_fields(), columns=3)
        self.lines = ChildTable(
            desk,
            RevisionLine,
            fields.revision_columns(self._indexes),
            self._save,
            add_text=_("Add an element"),
            empty=_("Add labour, material and energy, each on a line of its own."),
        )
        self.sources = SourcesTable(desk, self._targets, self._save_sources)
        self._build()

    def show_item(self, item: Item, revision_id: str = "") -> None:
        """Show a revision of an item: that of `revision_id`, the one shown before, or the last."""
        self._item = item
        self._indexes.refresh()
        found = revisions_of(self._desk.workspace, item.id)
        wanted = revision_id or (self._revision.id if self._revision else "")
        self._revision = next((one for one in found if one.id == wanted), None) or next(
            iter(found), None
        )
        self.choice.clear()
        for one in found:
            self.choice.addItem(one.title, one.id)
        self.choice.setCurrentIndex(self.choice.findData(self._revision and self._revision.id))
        self.choice.setVisible(len(found) > 1)
        self._remove.setVisible(bool(found))
        self._inside.setVisible(bool(found))
        self._empty.setVisible(not found)
        if self._revision is not None:
            self._show(item, self._revision)

    def new_revision(self) -> None:
        """Begin a price revision with the elements of the latest quote."""
        self._desk.run(self._begin)

    def shown(self) -> str:
        """Return what is said of the revision, a sentence a line."""
        items = (self._said.itemAt(at) for at in range(self._said.count()))
        widgets = (item.widget() for item in items if item)
        return "\n".join(widget.text() for widget in widgets if isinstance(widget, Words))

    def _begin(self) -> None:
        if self._item is not None:
            revision = begin_revision(self._desk.workspace, self._item)
            self.show_item(self._item, revision.id)
            self.form.focus_field("title")

    def _build(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._desk.theme.px(12))
        self._said.setSpacing(self._desk.theme.px(2))
        column.addWidget(self.view)
        column.addLayout(self._said)
        column.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.lines)
        column.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        column.addWidget(self.sources)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._inside)

    def _choose(self) -> None:
        if self._item is not None:
            self.show_item(self._item, self.choice.currentData())

    def _remove_it(self) -> None:
        if self._revision is not None:
            remove_record(self._desk, self._revision)

    def _print_it(self) -> None:
        item, revision = self._item, self._revision
        if item is not None and revision is not None:
            self._desk.run(lambda: save_request(self._desk, item.partner_id, revision.id))

    def _fill_months(self) -> None:
        item, revision = self._item, self._revision
        if item is not None and revision is not None:
            self._desk.run(lambda: fill_months(self._desk.workspace, item, revision))

    def _save(self, lines: Children) -> None:
        if self._revision is None:
            raise UserError(_("No price revision is shown."))
        self._desk.save(replace(self._revision, lines=lines))

    def _save_sources(self, sources: Children) -> None:
        if self._revision is None:
            raise UserError(_("No price revision is shown."))
        self._desk.save(replace(self._revision, sources=sources))

    def _targets(self) -> tuple[tuple[str, str], ...]:
        """Return what may lean on evidence: the price asked, and the cost of each element."""
        lines = self._revision.lines if self._revision else ()
        costs = ((f"lines/{line.id}/cost", line.cause or word(line.element)) for line in lines)
        return (("asked_price", _("Price asked")), *costs)

    def _show(self, item: Item, revision: PriceRevision) -> None:
        found = reckon_revision(self._desk.workspace, item, revision)
        self.form.set_record(revision)
        self.lines.set_children(revision.lines)
        self.sources.show_sources(revision.sources)
        clear(self._said)
        for text in found.lacks:
            self._said.addWidget(label(text, "error", is_wrapped=True))
        for text in _to_look_at(revision, found):
            self._said.addWidget(label(text, "warning", is_wrapped=True))
        for text in _sentences(found, item):
            self._said.addWidget(label(text, "", is_wrapped=True))
        self.fill.setVisible(any(one.index_id and _lacks_month(one) for one in revision.lines))
        steps = price_steps(
            found.price,
            [(line.name, line.impact) for line in found.lines if line.impact is not None],
            [(line.cause, line.cost) for line in found.improvements if line.cost],
            found.asked,
        )
        self.view.setVisible(len(steps) > 1)
        if len(steps) > 1:
            palette, unit = drawing_palette(self._desk.theme), price_unit(item)
            places = price_places(item.currency)
            self.view.show_drawn(
                lambda width: draw_waterfall(
                    steps, unit=unit, places=places, width=max(width, 260), palette=palette
                )
            )


def _lacks_month(line: RevisionLine) -> bool:
    return line.base_month is None or line.compare_month is None


def _to_look_at(revision: PriceRevision, found: ReckonedRevision) -> tuple[str, ...]:
    """Return what stands against the request or is to be looked at again, once a price is asked."""
    against = "" if found.asked is None else obstacle(found)
    return tuple(filter(None, (against, *doubts(revision, found))))


def _sentences(found: ReckonedRevision, item: Item) -> list[str]:
    """Return what follows from the figures: impact, shares, index clause."""
    places = price_places(item.currency)
    said = []
    if found.lines and all(one.impact is None for one in found.lines):
        said.append(_("Not yet reckoned: choose an index and its two months for each element."))
    elif found.rate is not None:
        text = _("The indexes explain {impact}, {rate} % of the price.")
        said.append(text.format(impact=signed(found.impact, places), rate=_percent(found.rate)))
    if found.asked is not None and found.price is not None and found.asked_share is not None:
        text = _("Asked are {rise}, {share} % of what the indexes explain.")
        rise = signed(found.asked - found.price, places)
        said.append(text.format(rise=rise, share=_percent(found.asked_share)))
    if found.pass_through is not None:
        text = _("Passed on, before improvements: {share} % of what the indexes explain.")
        said.append(text.format(share=_percent(found.pass_through)))
    if found.clause is not None and found.price is not None:
        text = _("By the index clause the price is {price}: {factor} times the present one.")
        price = format_number(found.price * found.clause, places)
        said.append(text.format(price=price, factor=format_number(found.clause, 4)))
        if not found.lacks and price != (
            exact := format_number(found.price + found.impact, places)
        ):
            text = _("By the parts of the price it is {price}; the clause rounds its weights.")
            said.append(text.format(price=exact))
    return [*said, found.clause_lack] if found.clause_lack else said


def _percent(share: Decimal) -> str:
    return format_number(share * 100, 1)
