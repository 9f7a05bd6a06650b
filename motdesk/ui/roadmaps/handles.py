"""Where the chosen item is taken hold of: its edges, its whiskers, and the begin of a link."""

from PySide6.QtCore import QPointF

from motdesk.domain.roadmaps import ItemKind
from motdesk.drawings.roadmap_rows import BAR, PlacedItem
from motdesk.ui.roadmaps.gestures import Handle

_WHISKERS = BAR + 2.2  # below the top of the row
_NARROW = 18.0  # points below which a bar leaves its handles no room inside
_NEAR = 4.5  # points around a handle that belong to it


def handles_of(item: PlacedItem) -> dict[Handle, QPointF]:
    """Return the places of the handles; a milestone has no begin of its own."""
    middle = item.y + BAR / 2
    beside = 4 if item.right - item.left < _NARROW else 0
    found = {Handle.LINK: QPointF(item.right + 3, item.y - 4)}
    if item.item.kind is not ItemKind.MILESTONE:
        found[Handle.START] = QPointF(item.left - beside, middle)
        found[Handle.END] = QPointF(item.right + beside, middle)
    if item.item.end is not None:
        earliest, latest = item.whisker or (item.right, item.right)
        found[Handle.EARLIEST] = QPointF(min(earliest, latest - 6), item.y + _WHISKERS)
        found[Handle.LATEST] = QPointF(latest, item.y + _WHISKERS)
    return found


def handle_at(item: PlacedItem | None, place: QPointF) -> Handle | None:
    """Return the handle of the chosen item that lies nearest to a place, if any is near."""
    if item is None:
        return None
    distances = [
        ((place - at).manhattanLength(), handle.value, handle)
        for handle, at in handles_of(item).items()
    ]
    distance, _order, handle = min(distances)
    return handle if distance <= _NEAR else None
