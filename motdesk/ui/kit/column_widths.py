"""Columns of a table in the room there is: headings on two lines, long texts shortened."""

from collections.abc import Sequence


def on_two_lines(heading: str) -> str:
    """Return a heading broken at the space nearest to its middle, if it has one."""
    middle = len(heading) / 2
    spaces = [at for at, letter in enumerate(heading) if letter == " "]
    if not spaces:
        return heading
    at = min(spaces, key=lambda place: abs(place - middle))
    return f"{heading[:at]}\n{heading[at + 1 :]}"


def squeezed(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return widths that fit into `room`, the widest giving first, none below its least."""
    result = list(widths)
    lacking = sum(result) - room
    while lacking > 0:
        givers = [at for at, width in enumerate(result) if width > least[at]]
        if not givers:
            break
        widest = max(givers, key=lambda at: result[at])
        others = [result[at] for at in givers if result[at] < result[widest]]
        floor = max(least[widest], max(others, default=0), result[widest] - lacking)
        gift = max(result[widest] - floor, 1)
        result[widest] -= gift
        lacking -= gift
    return result
