"""Operations into the language of PDF pages, y downwards, as little of it as possible."""

from collections.abc import Iterable
from math import ceil, cos, floor, radians, sin

from motdesk.drawings.operations import Clip, Hatch, Move, Operation, Path, Placed, Run, Stroke
from motdesk.reports.embedding import Codes

_UPRIGHT = "1 0 0 -1"
_MOVES = {
    "M": "%.2f %.2f m",
    "L": "%.2f %.2f l",
    "C": "%.2f %.2f %.2f %.2f %.2f %.2f c",
    "Z": "h",
}


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


class Painter:
    """Collects the operators of one page or form; knows what is set and sets nothing twice."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._code: list[str] = []
        self._set: dict[str, str] = {}
        self._is_text = False
        self._text: tuple[object, ...] | None = None
        self._kept: list[dict[str, str]] = []

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
        wanted = (run.face, run.size, run.color, run.squeeze, run.tracking)
        if wanted != self._text:
            self._text = wanted
            self._set_text(run)
        turn = _turned(run.rotation) if run.rotation else _UPRIGHT
        codes = self._fonts.codes[run.face]
        digits = "".join(map(codes.__getitem__, run.text))
        shown = _spaced(run, digits) if run.offsets else f"<{digits}> Tj"
        code.append(f"{turn} {run.x:.2f} {run.y:.2f} Tm {shown}")

    def _set_text(self, run: Run) -> None:
        name = self._fonts.name(run.face)
        self._want("font", f"/{name} {run.size:.4g} Tf")
        self._want("fill", _color(run.color, "rg"))
        self._want("squeeze", f"{run.squeeze * 100:.2f} Tz")
        self._want("tracking", f"{run.tracking / run.squeeze:.3f} Tc")

    def _path(self, path: Path) -> None:
        self._end_text()
        if path.fill:
            self._text = None
            self._want("fill", _color(path.fill, "rg"))
        if path.stroke:
            self._stroke(path.stroke)
        operator = {(True, True): "B", (True, False): "f", (False, True): "S"}.get(
            (path.fill is not None, path.stroke is not None), "n"
        )
        self._code.append(f"{_moves(path.moves)} {operator}")

    def _hatch(self, hatch: Hatch) -> None:
        lines = " ".join(_hatching(hatch))
        self._save()
        self._code.append(f"{_moves(hatch.moves)} W n")
        self._stroke(hatch.stroke)
        self._code.append(f"{lines} S")
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

    def _stroke(self, stroke: Stroke) -> None:
        self._want("stroke", _color(stroke.color, "RG"))
        self._want("width", f"{stroke.width:.3g} w")
        dash = " ".join(f"{length:.3g}" for length in stroke.dash)
        self._want("dash", f"[{dash}] 0 d")

    def _want(self, what: str, operator: str) -> None:
        if self._set.get(what) != operator:
            self._set[what] = operator
            self._code.append(operator)

    def _save(self) -> None:
        self._end_text()
        self._code.append("q")
        self._kept.append(dict(self._set))

    def _restore(self) -> None:
        self._end_text()
        self._code.append("Q")
        self._set = self._kept.pop()
        self._text = None

    def _end_text(self) -> None:
        if self._is_text:
            self._code.append("ET")
            self._is_text = False


class _Colors(dict[tuple[str, str], str]):
    def __missing__(self, key: tuple[str, str]) -> str:
        color, operator = key
        parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
        self[key] = words = " ".join(f"{part:.3g}" for part in parts) + f" {operator}"
        return words


_colors = _Colors()


def _color(color: str, operator: str) -> str:
    return _colors[color, operator]


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
    for place, offset in enumerate(run.offsets, 1):
        if offset:
            pieces.append(f"<{digits[start : 4 * place]}> {offset * unit:.0f}")
            start = 4 * place
    return f"[{' '.join(pieces)} <{digits[start:]}>] TJ"


def _hatching(hatch: Hatch) -> Iterable[str]:
    """Yield the lines of a hatch, long enough to cross what it fills."""
    points = [(move[at], move[at + 1]) for move in hatch.moves for at in range(1, len(move) - 1, 2)]
    across, up = cos(radians(hatch.angle)), -sin(radians(hatch.angle))
    along = [x * across + y * up for x, y in points]  # type: ignore[operator]
    beside = [y * across - x * up for x, y in points]  # type: ignore[operator]
    gap = max(hatch.gap, 0.5)
    for number in range(ceil(min(beside) / gap), floor(max(beside) / gap) + 1):
        distance = number * gap
        ends = [
            (length * across - distance * up, length * up + distance * across)
            for length in (min(along), max(along))
        ]
        yield "{:.2f} {:.2f} m {:.2f} {:.2f} l".format(*ends[0], *ends[1])
