"""The register of rights as a list, with quick filters for what needs attention."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.briefs.rights import RightLine
from motdesk.domain.contracts import Validity
from motdesk.domain.subjects import Disclosure
from motdesk.domain.words import word
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.tables import Table

_SOON = timedelta(days=365)

Test = Callable[[RightLine], bool]


class Register(QWidget):
    """Lists rights; `chosen` tells the id of the current one, `narrowed` that others are shown."""

    chosen = Signal(str)
    narrowed = Signal()

    def __init__(self, desk: Desk, empty: QWidget, lines: RecordLines) -> None:
        super().__init__()
        self._lines: tuple[RightLine, ...] = ()
        self._as_of = date.min
        self._has_contract = False
        self.table = Table(
            desk,
            _columns(),
            empty=empty,
            filter_hint=_("Filter rights"),
            lines=lines,
            has_count=False,  # the quick filters count
        )
        self.quick = ChoiceBox()
        self.quick.setAccessibleName(_("Show only"))
        self.quick.give_way(11)
        self.quick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.table.tools.insertWidget(0, self.quick, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.quick.activated.connect(self._narrow)
        self.table.selected.connect(self._tell)

    @property
    def shown(self) -> tuple[RightLine, ...]:
        """The rights that pass the quick filter, in their order."""
        tests = self._tests()
        test = tests[max(self.quick.currentIndex(), 0)][1]
        return tuple(line for line in self._lines if test(line))

    def show_lines(self, lines: Sequence[RightLine], as_of: date) -> None:
        """List rights as they stand on a day."""
        self._lines, self._as_of = tuple(lines), as_of
        at = max(self.quick.currentIndex(), 0)
        self.quick.clear()
        for words, test in self._tests():
            count = sum(map(test, self._lines))
            self.quick.addItem(_("{words} ({count})").format(words=words, count=count))
        self.quick.setCurrentIndex(at)
        self.table.set_rows(self.shown)

    def _tests(self) -> tuple[tuple[str, Test], ...]:
        due = self._as_of + _SOON if self._as_of > date.min else self._as_of
        return (
            (_("All rights"), lambda _line: True),
            (_("End during the contract"), _is_ending),
            (_("A licence ends"), lambda line: line.has_licence_ending),
            (_("Block us"), lambda line: line.is_blocking_us),
            (_("A fee is due within a year"), lambda line: _is_due(line, due)),
            (_("May be shown"), lambda line: line.disclosure is Disclosure.OPEN),
        )

    def _narrow(self) -> None:
        self.table.set_rows(self.shown)
        self.narrowed.emit()

    def _tell(self, line: RightLine | None) -> None:
        if line is not None:
            self.chosen.emit(line.id)


def _is_ending(line: RightLine) -> bool:
    return line.validity is Validity.ENDS_DURING_CONTRACT


def _is_due(line: RightLine, until: date) -> bool:
    return line.next_fee is not None and line.next_fee <= until


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(
            heading=_("Right or know-how"),
            text=lambda line: line.title,
            search=lambda line: f"{line.number} {line.covers} {line.holder}",
            is_wide=True,
        ),
        TableColumn(
            heading=_("Status"), text=lambda line: word(line.status), width=150, is_minor=True
        ),
        TableColumn(
            heading=_("Expires"),
            text=lambda line: format_short_date(line.expires),
            color=lambda line: "vermilion" if _is_ending(line) else "",
            width=118,
        ),
        TableColumn(heading=_("Kind"), text=lambda line: word(line.kind), width=120, is_minor=True),
        TableColumn(
            heading=_("Licence ends"),
            text=lambda line: format_short_date(line.licence_ends),
            color=lambda line: "vermilion" if line.has_licence_ending else "",
            width=118,
            is_minor=True,
        ),
        TableColumn(heading=_("Country"), text=lambda line: line.country, width=70, is_minor=True),
        TableColumn(
            heading=_("Next fee"),
            text=lambda line: format_short_date(line.next_fee),
            width=118,
            is_minor=True,
        ),
    )
