"""What tests ask a drawing: its words, where they stand, whether they touch or leave the frame."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, groupby

from motdesk.drawings.operations import Clip, Drawing, Operation, Path, Placed, Run


def runs_of(operations: Iterable[Operation]) -> Iterator[Run]:
    for operation in operations:
        match operation:
            case Run():
                yield operation
            case Clip():
                yield from runs_of(operation.operations)
            case Placed():
                for run in runs_of(operation.drawing.operations):
                    yield replace(run, x=run.x + operation.x, y=run.y + operation.y)


def lines_of(drawing: Drawing) -> list[tuple[str, float, float, float]]:
    """Return each line of level text as (text, left, right, baseline); neighbours are joined."""
    lines = []
    level = [run for run in runs_of(drawing.operations) if not run.rotation]
    for baseline, runs in groupby(level, key=lambda run: run.y):
        for run in runs:
            if lines and lines[-1][3] == baseline and abs(lines[-1][2] - run.x) < 0.01:
                text, left, _right, _y = lines.pop()
                lines.append((text + run.text, left, run.x + run.width, baseline))
            else:
                lines.append((run.text, run.x, run.x + run.width, baseline))
    return lines


def words_of(drawing: Drawing) -> list[str]:
    return [line[0] for line in lines_of(drawing)]


def touching(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the pairs of texts on one line that overlap."""
    return [
        (one[0], other[0])
        for one, other in combinations(lines_of(drawing), 2)
        if abs(one[3] - other[3]) < 5 and one[1] < other[2] - 0.01 and other[1] < one[2] - 0.01
    ]


def leaving(drawing: Drawing) -> list[str]:
    """Return the texts and paths that reach out of the frame."""
    found = [
        text
        for text, left, right, y in lines_of(drawing)
        if left < -0.01 or right > drawing.width + 0.01 or y > drawing.height or y < 5
    ]
    for operation in drawing.operations:
        if isinstance(operation, Path):
            for move in operation.moves:
                xs, ys = move[1::2], move[2::2]
                if any(not -0.6 <= x <= drawing.width + 0.6 for x in xs):
                    found.append(f"{move}")
                if any(not -0.6 <= y <= drawing.height + 0.6 for y in ys):
                    found.append(f"{move}")
    return found
