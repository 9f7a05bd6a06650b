"""Indexes of prices and wages: imported from files with their source; none is shipped."""

from collections.abc import Sequence

from motdesk.base.dates import format_month
from motdesk.base.errors import UserError
from motdesk.base.overriding import override
from motdesk.base.texts import _, _n, sentences
from motdesk.domain.costs import IndexSeries, IndexValue
from motdesk.domain.price_revisions import missing_months
from motdesk.domain.subjects import Disclosure
from motdesk.domain.words import word
from motdesk.drawings.index_lines import draw_index
from motdesk.services import records
from motdesk.services.indices import (
    IndexImport,
    IndexRow,
    import_indices,
    keep_values,
    list_indices,
)
from motdesk.ui.kit.cards import Card, EmptyState, button, label
from motdesk.ui.kit.child_model import Children
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.drawing_view import DrawingView, drawing_palette
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.split_pages import SplitPage
from motdesk.ui.kit.tables import Table
from motdesk.ui.library.tabs import Shelves

_NAMED = 12  # missing months named one by one
_LINES = 10  # bad lines shown at once


class IndicesPage(SplitPage):
    """Shows index series and takes them from files."""

    name = "indices"

    def __init__(self, desk: Desk) -> None:
        self.title = _("Library")
        super().__init__(desk)
        self.shelves = Shelves(desk, self.name)
        self.left.insertWidget(1, self.shelves)
        take = button(desk, _("Import…"), self.new_record, icon="upload", voice="primary")
        take.setDisabled(desk.is_read_only)
        self.heading.addWidget(take)

    @override
    def make_table(self) -> Table:
        start = button(self.desk, _("Import an index…"), self.new_record, voice="primary")
        start.setDisabled(self.desk.is_read_only)
        sentence = _(
            "Here stand public indexes of materials, energy and wages: what proves a price "
            "revision. None is shipped; import those you are entitled to use."
        )
        empty = EmptyState(self.desk, sentence, start)
        return Table(self.desk, _columns(), empty=empty, filter_hint=_("Filter indexes"))

    @override
    def make_details(self, sheet: Sheet) -> None:
        card = Card(self.desk, _("Index"))
        remove = button(self.desk, _("Remove"), self._remove, icon="trash-2", voice="quiet")
        remove.setDisabled(self.desk.is_read_only)
        card.tools.addWidget(remove)
        self.form = Form(self.desk, IndexSeries, _fields(), columns=2)
        self.view = DrawingView(self.desk.theme)
        self.gaps = label("", "error", is_wrapped=True)
        for widget in (self.view, self.gaps, self.form):
            card.body.addWidget(widget)
        values = Card(self.desk, _("Values by month"))
        columns = (
            FormField(name="month", label=_("Month"), is_month=True, is_read_only=True, width=120),
            FormField(name="value", label=_("Value"), width=120),
        )
        self.values = ChildTable(self.desk, IndexValue, columns, self._save, add_text="")
        values.body.addWidget(self.values)
        for part in (card, values):
            sheet.body.addWidget(part)
        sheet.body.addStretch(1)

    @override
    def read_rows(self) -> tuple[IndexRow, ...]:
        return list_indices(self.desk.workspace)

    @override
    def show_record(self, id: str) -> bool:
        series = records.find(self.desk.workspace, IndexSeries, id)
        if series is None:
            return False
        self._series = series
        self.form.set_record(series)
        self.values.set_children(series.values)
        self.gaps.setText(_gaps(series))
        self.gaps.setVisible(bool(self.gaps.text()))
        points = tuple(sorted((one.month, one.value) for one in series.values))
        palette = drawing_palette(self.desk.theme)
        self.view.show_drawn(
            lambda width: draw_index(points, width=max(width, 180), palette=palette)
        )
        return True

    @override
    def new_record(self) -> None:
        """Ask for a file and take its series; what is wrong with it is said line by line."""
        path = self.desk.dialogs.file_to_open(_("Import an index"))
        if path is None:
            return
        try:
            done = import_indices(self.desk.workspace, path)
        except UserError as error:
            first, *lines = str(error).split("\n")
            is_long = len(lines) > _LINES
            shown = [*lines[:_LINES], "…"] if is_long else lines
            self.desk.dialogs.tell("\n".join([first, *shown]), "\n".join(lines) if is_long else "")
            return
        self.desk.go(self.name, done.series[0].id)
        self.desk.say(_what_was_done(done))

    def _save(self, values: Children) -> None:
        keep_values(self.desk.workspace, self._series, values)

    def _remove(self) -> None:
        series = records.find(self.desk.workspace, IndexSeries, self.id)
        if series is not None:
            remove_record(self.desk, series)


def _what_was_done(done: IndexImport) -> str:
    text = _n(
        "{count} index taken: {added} values are new, {changed} changed.",
        "{count} indexes taken: {added} values are new, {changed} changed.",
        len(done.series),
    )
    words = text.format(count=len(done.series), added=done.added, changed=done.changed)
    return sentences(words, _who_sees(done.series))


def _who_sees(taken: Sequence[IndexSeries]) -> str:
    """Say which of the series that were taken may be shown to the partner."""
    shown = sum(series.disclosure is Disclosure.OPEN for series in taken)
    if not shown:
        return _("Not shown to partners until its disclosure says “{word}”.").format(
            word=word(Disclosure.OPEN)
        )
    if shown == len(taken):
        return _("It may be shown to partners.")
    text = _n(
        "{count} of them may be shown to partners.",
        "{count} of them may be shown to partners.",
        shown,
    )
    return text.format(count=shown)


def _gaps(series: IndexSeries) -> str:
    """Say which months have no value between the first and the last."""
    missing = missing_months(series)
    if not missing:
        return ""
    months = ", ".join(map(format_month, missing[:_NAMED]))
    if len(missing) > _NAMED:
        months = _("{names} and {count} more").format(names=months, count=len(missing) - _NAMED)
    return _("No value for {months}. Nothing is interpolated.").format(months=months)


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(
            heading=_("Index"),
            text=lambda row: row.name,
            is_wide=True,
            width=200,
            color=lambda row: "ochre_ink" if row.is_invented else "",
        ),
        TableColumn(
            heading=_("Period"),
            text=lambda row: " – ".join(format_month(m) for m in (row.first, row.last) if m),
            width=170,
        ),
        TableColumn(
            heading=_("Missing"),
            text=lambda row: str(row.missing or ""),
            order=lambda row: row.missing,
            color=lambda row: "vermilion" if row.missing else "",
            is_figure=True,
            is_minor=True,
            is_searched=False,
        ),
        TableColumn(heading=_("Base"), text=lambda row: row.base, width=130, is_minor=True),
        TableColumn(
            heading=_("Publisher"), text=lambda row: row.publisher, width=160, is_minor=True
        ),
    )


def _fields() -> tuple[FormField, ...]:
    return (
        FormField(name="name", label=_("Index"), is_wide=True),
        FormField(name="publisher", label=_("Publisher")),
        FormField(name="base", label=_("Base")),
        FormField(name="source", label=_("Source"), is_wide=True),
        FormField(name="imported", label=_("Imported on"), is_read_only=True),
        FormField(name="disclosure", label=_("Disclosure")),
        FormField(
            name="is_invented",
            label=_("Invented"),
            help=_("Made by hand, no public statistic; pages say so."),
        ),
    )
