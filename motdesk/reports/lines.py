"""Legal line ends for text inside drawings, on paper and on screen."""

from motdesk.reports.passages import passages
from motdesk.reports.styles import Measure


def break_lines(text: str, face: str, size: float, width: float) -> list[str]:
    """Return the lines of a text in a drawing, broken as everywhere else."""
    measure = Measure(face=face, size=size, leading=size)
    return [
        passage.text[line.start : line.end].strip()
        for passage in passages(text, measure)
        for line in passage.lines(width)
    ]
