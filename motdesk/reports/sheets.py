"""Where text stands on a sheet: 25 mm at the binding edge, also of the back and of wide pages."""

from dataclasses import dataclass

from motdesk.reports.slices import Box
from motdesk.reports.styles import A4, BINDING, BOTTOM, SIDE, TOP

_EXTRA = BINDING - SIDE

Paper = tuple[float, float]  # width and height of an upright sheet, in points


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet's size and its area of text: `left`, `top`, `width`, `height`, in points."""

    page_width: float
    page_height: float
    left: float
    top: float
    width: float
    height: float


def box_of(binding: str, *, is_landscape: bool, paper: Paper = A4) -> Box:
    """Return the area of text, equal on front and back."""
    page = sheet(0, binding, is_landscape=is_landscape, paper=paper)
    return Box(width=page.width, height=page.height)


def sheet(number: int, binding: str, *, is_landscape: bool, paper: Paper = A4) -> Sheet:
    """Return the sheet of page `number` (from 0; even numbers are fronts).

    The long edge of the paper is a side of an upright page and the top or foot of a wide one.
    """
    page_width, page_height = (paper[1], paper[0]) if is_landscape else paper
    is_bound_aside = (binding == "long") != is_landscape
    is_front = number % 2 == 0
    aside = _EXTRA if is_bound_aside else 0.0
    along = 0.0 if is_bound_aside else _EXTRA
    return Sheet(
        page_width=page_width,
        page_height=page_height,
        left=SIDE + (aside if is_front else 0.0),
        top=TOP + (along if is_front else 0.0),
        width=page_width - 2 * SIDE - aside,
        height=page_height - TOP - BOTTOM - along,
    )
