"""Operations into the language of PDF pages, y downwards, as little of it as possible."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil, cos, floor, radians, sin

from motdesk.drawings.operations import (
    Clip,
    Color,
    Hatch,
    Move,
    Operation,
    Path,
    Placed,
    Run,
    Stroke,
)
from motdesk.reports.embedding import Codes

_UPRIGHT = "1 0 0 -1"
_MOVES = {
    "M": "%.2f %.2f m",
    "L": "%.2f %.2f l",
    "C": "%.2f %.2f %.2f %.2f %.2f %.2f c",
    "Z": "h",
}


_PAINTED = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


class Fonts:
    """The faces a document uses, each with the name it has in the file and its codes."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.codes: dict[str, Codes] = {}

    def name(self, face: str) -> str:
        """Return the name of a face in the file."""
        if face not in self.names:
            self.names[face] = f"F{len(self.names) + 1}"
            self.codes[face] = Codes()
        return self.names[face]


@dataclass(slots=True)
class _State:
    """What is set on the page, so that nothing is set twice; None before it is set."""

    font: tuple[str, float] | None = None
    squeeze: float = 1.0
    tracking: float = 0.0
    fill: Color | None = None
    stroke: Stroke | None = None


class Painter:
    """Collects the operators of one page or form."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._code: list[str] = []
        self._state = _State()
        self._kept: list[_State] = []
        self._is_text = False

    def content(self) -> str:
        """Return what was collected, and begin anew with the same state."""
        self._end_text()
        content = "\n".join(self._code)
        self._code = []
        return content

    def write(self, operator: str) -> None:
        """Add an operator as it is."""
        self._end_text()
        self._code.append(operator)

    def paint(self, operations: Iterable[Operation]) -> None:
        """Add operations in their order."""
        for operation in operations:
            if isinstance(operation, Run):
                self._run(operation)
            elif isinstance(operation, Path):
                self._path(operation)
            elif isinstance(operation, Hatch):
                self._hatch(operation)
            elif isinstance(operation, Clip):
                self._clip(operation)
            else:
                self._placed(operation)

    def _run(self, run: Run) -> None:
        code = self._code
        if not self._is_text:
            code.append("BT")
            self._is_text = True
        self._set_text(run)
        digits = "".join(map(self._fonts.codes[run.face].__getitem__, run.text))
        shown = _spaced(run, digits) if run.offsets else f"<{digits}> Tj"
        turn = _turned(run.rotation) if run.rotation else _UPRIGHT
        code.append(f"{turn} {run.x:.2f} {run.y:.2f} Tm {shown}")

    def _set_text(self, run: Run) -> None:
        state = self._state
        if state.font != (run.face, run.size):
            state.font = (run.face, run.size)
            self._code.append(f"/{self._fonts.name(run.face)} {run.size:.4g} Tf")
        if state.squeeze != run.squeeze:
            state.squeeze = run.squeeze
            self._code.append(f"{run.squeeze * 100:.2f} Tz")
        tracking = run.tracking / run.squeeze
        if state.tracking != tracking:
            state.tracking = tracking
            self._code.append(f"{tracking:.3f} Tc")
        if state.fill != run.color:
            self._set_fill(run.color)

    def _set_fill(self, color: Color) -> None:
        if self._state.fill != color:
            self._state.fill = color
            self._code.append(f"{_colors[color]} rg")

    def _set_stroke(self, stroke: Stroke) -> None:
        set_ = self._state.stroke
        if set_ == stroke:
            return
        self._state.stroke = stroke
        if not set_ or set_.color != stroke.color:
            self._code.append(f"{_colors[stroke.color]} RG")
        if not set_ or set_.width != stroke.width:
            self._code.append(f"{stroke.width:.3g} w")
        if stroke.dash if not set_ else set_.dash != stroke.dash:
            self._code.append(f"[{' '.join(f'{length:.3g}' for length in stroke.dash)}] 0 d")

    def _path(self, path: Path) -> None:
        self._end_text()
        if path.fill:
            self._set_fill(path.fill)
        if path.stroke:
            self._set_stroke(path.stroke)
        operator = _PAINTED[path.fill is not None, path.stroke is not None]
        self._code.append(f"{_moves(path.moves)} {operator}")

    def _hatch(self, hatch: Hatch) -> None:
        self._save()
        self._code.append(f"{_moves(hatch.moves)} W n")
        self._set_stroke(hatch.stroke)
        self._code.append(f"{' '.join(_hatching(hatch))} S")
        self._restore()

    def _clip(self, clip: Clip) -> None:
        self._save()
        self._code.append(f"{_moves(clip.moves)} W n")
        self.paint(clip.operations)
        self._restore()

    def _placed(self, placed: Placed) -> None:
        self._save()
        scale = f"{placed.scale:.5f}"
        self._code.append(f"{scale} 0 0 {scale} {placed.x:.2f} {placed.y:.2f} cm")
        self.paint(placed.drawing.operations)
        self._restore()

    def _save(self) -> None:
        self._end_text()
        self._code.append("q")
        self._kept.append(replace(self._state))

    def _restore(self) -> None:
        self._end_text()
        self._code.append("Q")
        self._state = self._kept.pop()

    def _end_text(self) -> None:
        if self._is_text:
            self._code.append("ET")
            self._is_text = False


class _Colors(dict[Color, str]):
    def __missing__(self, color: Color) -> str:
        parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
        self[color] = words = " ".join(f"{part:.3g}" for part in parts)
        return words


_colors = _Colors()


def _moves(moves: Iterable[Move]) -> str:
    return " ".join([_MOVES[move[0]] % move[1:] for move in moves])


def _turned(rotation: float) -> str:
    across, up = cos(radians(rotation)), sin(radians(rotation))
    return f"{across:.5f} {-up:.5f} {-up:.5f} {-across:.5f}"


def _spaced(run: Run, digits: str) -> str:
    """Return the run as pieces with the gaps between them, in 1/1000 of the type's size."""
    pieces = []
    start = 0
    unit = -1000 / (run.size * run.squeeze)
    for end, offset in [
        (place * 4, offset) for place, offset in enumerate(run.offsets, 1) if offset
    ]:
        pieces.append(f"<{digits[start:end]}> {offset * unit:.0f}")
        start = end
    return f"[{' '.join(pieces)} <{digits[start:]}>] TJ"


def _hatching(hatch: Hatch) -> Iterable[str]:
    """Yield the lines of a hatch, long enough to cross what it fills."""
    points = [(move[at], move[at + 1]) for move in hatch.moves for at in range(1, len(move) - 1, 2)]
    across, up = cos(radians(hatch.angle)), -sin(radians(hatch.angle))
    along = [x * across + y * up for x, y in points]  # type: ignore[operator]  # numbers stand here
    beside = [y * across - x * up for x, y in points]  # type: ignore[operator]  # numbers stand here
    gap = max(hatch.gap, 0.5)
    for number in range(ceil(min(beside) / gap), floor(max(beside) / gap) + 1):
        distance = number * gap
        ends = [
            (length * across - distance * up, length * up + distance * across)
            for length in (min(along), max(along))
        ]
        yield "{:.2f} {:.2f} m {:.2f} {:.2f} l".format(*ends[0], *ends[1])
