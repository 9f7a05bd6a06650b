"""What a person set on screen and no record holds, as a value that a new page takes back.

Another language, theme or size makes every page anew. Before, `kept_view(page)` reads what is
chosen, filtered, sorted, switched, divided and scrolled; then `take_back(new_page, view)` sets the
new parts alike, as a person would, so that all that follows from it follows again.

Qt's own parts are known here. A part that knows better has two methods, and one with `keeps_all`
answers for everything inside it:

    def kept(self) -> object: …              # a plain value
    def take_back(self, value) -> None: …    # does nothing where the value fits no more

Editors are left out, for records hold their values; so are tabs and lists that places tell of.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol, cast, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QSplitter,
    QWidget,
)

from motdesk.ui.kit.editors import CheckEditor, ChoiceEditor
from motdesk.ui.kit.text_editors import LineEditor, LongEditor

View = dict[str, Any]  # values by the way to their part

_SETTLING = 400  # ms in which a new page finds its height, and what is scrolled is held
_EDITORS = (LineEditor, LongEditor, ChoiceEditor, CheckEditor)


@runtime_checkable
class Keeper(Protocol):
    """A part of a page that gives how it stands as a value, and takes it back."""

    def kept(self) -> Any:
        """Return how this part stands; None for as it is at first."""

    def take_back(self, value: Any) -> None:
        """Stand as this value says, where that still fits."""


class _Way(NamedTuple):
    kind: type[QWidget]
    read: Callable[[Any], Any]
    write: Callable[[Any, Any], None]


def kept_view(page: QWidget) -> View:
    """Return how the parts of a page stand."""
    view = {}
    for key, part in _parts(page, ""):
        value = _read(part)
        if value is not None:
            view[key] = value
    return view


def take_back(page: QWidget, view: View) -> bool:
    """Let the parts of a page stand as `view` says, and take out of it what found its part.

    Return whether anything did; parts that are made later find theirs when this is called again.
    """
    count = len(view)
    for key, part in _parts(page, ""):
        if key in view:
            _write(part, view.pop(key))
    return len(view) < count


def _parts(widget: QWidget, way: str) -> Iterator[tuple[str, QWidget]]:
    """Yield a widget and all inside it with their ways, each named by class and number."""
    if isinstance(widget, _EDITORS):
        return
    yield way, widget
    if isinstance(widget, QComboBox) or getattr(widget, "keeps_all", False):
        return
    numbers: Counter[str] = Counter()
    for child in widget.children():
        if isinstance(child, QWidget):
            name = type(child).__name__
            numbers[name] += 1
            yield from _parts(child, f"{way}/{name} {numbers[name]}")


def _read(part: QWidget) -> Any:
    if isinstance(part, Keeper):
        return part.kept()
    if getattr(part, "keeps_all", False):
        return None
    return next((way.read(part) for way in _WAYS if isinstance(part, way.kind)), None)


def _write(part: QWidget, value: Any) -> None:
    if isinstance(part, Keeper):
        part.take_back(value)
        return
    for way in _WAYS:
        if isinstance(part, way.kind):
            way.write(part, value)
            return


def _read_line(line: QLineEdit) -> str | None:
    return None if line.isReadOnly() else line.text()


def _write_line(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)


def _read_choice(choice: QComboBox) -> tuple[Any, int]:
    return choice.currentData(), choice.currentIndex()


def _write_choice(choice: QComboBox, value: tuple[Any, int]) -> None:
    data, index = value
    known = [choice.itemData(at) for at in range(choice.count())]
    if data is not None:
        index = known.index(data) if data in known else -1
    if 0 <= index < len(known) and index != choice.currentIndex():
        choice.setCurrentIndex(index)
        choice.activated.emit(index)


def _read_switch(switch: QAbstractButton) -> bool | None:
    return switch.isChecked() if switch.isCheckable() else None


def _write_switch(switch: QAbstractButton, is_on: bool) -> None:
    if switch.isChecked() != is_on and (is_on or not isinstance(switch, QRadioButton)):
        switch.click()


def _read_sizes(splitter: QSplitter) -> tuple[int, list[int]] | None:
    """Return its sizes, and the height of its letters: by it another scale is known."""
    sizes = splitter.sizes()
    return (_letters(splitter), sizes) if all(sizes) else None


def _letters(splitter: QSplitter) -> int:
    splitter.ensurePolished()  # the style sheet says how large they are
    return splitter.fontMetrics().height()


def _write_sizes(splitter: QSplitter, value: tuple[int, list[int]]) -> None:
    """Divide alike: parts grow and shrink with the letters, the widest takes what room is left.

    A splitter of more or fewer parts, as another size of display makes it, stays as it is made.
    """
    letters, before = value
    if len(before) != splitter.count():
        return
    sizes = [round(size * _letters(splitter) / letters) for size in before]
    widest = before.index(max(before))
    sizes[widest] += sum(before) - sum(sizes)
    splitter.setSizes(sizes if sizes[widest] > 0 else before)


def _read_bars(area: QAbstractScrollArea) -> tuple[float, float] | None:
    bars = (area.horizontalScrollBar(), area.verticalScrollBar())
    across, down = (bar.value() / bar.maximum() if bar.maximum() > 0 else 0.0 for bar in bars)
    return (across, down) if across or down else None


def _write_bars(area: QAbstractScrollArea, shares: tuple[float, float]) -> None:
    for bar, share in zip((area.horizontalScrollBar(), area.verticalScrollBar()), shares,
                          strict=True):  # fmt: skip
        if share:
            _hold(bar, share)


def _hold(bar: QScrollBar, share: float) -> None:
    """Scroll to a share of what there is, also while that is still growing."""

    def scroll() -> None:
        bar.setValue(round(share * bar.maximum()))

    scroll()
    connection = bar.rangeChanged.connect(scroll)
    QTimer.singleShot(_SETTLING, bar, lambda: bar.rangeChanged.disconnect(cast("Any", connection)))


_WAYS = (
    _Way(QLineEdit, _read_line, _write_line),
    _Way(QComboBox, _read_choice, _write_choice),
    _Way(QAbstractButton, _read_switch, _write_switch),
    _Way(QSplitter, _read_sizes, _write_sizes),
    _Way(QAbstractScrollArea, _read_bars, _write_bars),
)
