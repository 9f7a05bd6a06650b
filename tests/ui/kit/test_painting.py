from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPolygon

from motdesk.drawings.fonts import measure, runs
from motdesk.drawings.operations import (
    Clip,
    Drawing,
    Hatch,
    Operation,
    Path,
    Placed,
    Stroke,
    rectangle,
)
from motdesk.drawings.pages import Page
from motdesk.ui.kit.painting import paint_drawing, paint_page

pytestmark = pytest.mark.usefixtures("qapp")

INK = "#000000"
SQUARE = Path(moves=rectangle(0, 0, 20, 20), fill=INK)


def drawing(*operations: Operation) -> Drawing:
    return Drawing(width=200, height=200, operations=operations, alternative="")


def picture(*operations: Operation) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_drawing(painter, drawing(*operations))
    return image


def inked(image: QImage) -> QRect:
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if QColor(image.pixel(x, y)).lightness() < 200
    ]
    return QPolygon([QPoint(x, y) for x, y in dark]).boundingRect()


def test_text_takes_the_width_that_was_measured() -> None:
    text = "国国国国国国国国"
    ink = inked(picture(*runs(20, 50, text, "text", 12, INK)))
    assert ink.left() == pytest.approx(20, abs=2)
    assert ink.right() == pytest.approx(20 + measure(text, "text", 12), abs=2)


def test_squeezed_and_spread_text_takes_the_width_of_its_run() -> None:
    plain = runs(20, 50, "国国国国国国", "text", 12, INK)[0]
    run = replace(plain, squeeze=0.8, tracking=1.5, width=plain.width * 0.8 + 6 * 1.5)
    assert inked(picture(run)).right() == pytest.approx(20 + run.width - 1.5, abs=2)


def test_rotated_text_climbs_from_its_beginning() -> None:
    ink = inked(picture(*runs(100, 150, "国国国国", "text", 12, INK, rotation=90)))
    assert ink.bottom() == pytest.approx(150, abs=2)
    assert ink.top() == pytest.approx(150 - 48, abs=2)
    assert ink.right() <= 102


def test_characters_of_fallback_faces_are_painted() -> None:
    assert not inked(picture(*runs(20, 50, "𠮷", "text", 12, INK))).isEmpty()


def test_a_hatch_stays_inside_its_path_and_leaves_gaps() -> None:
    hatch = Hatch(moves=rectangle(50, 50, 60, 40), stroke=Stroke(color=INK, width=1), gap=8)
    image = picture(hatch)
    assert QRect(50, 50, 60, 40).contains(inked(image))
    middle = [QColor(image.pixel(x, 70)).lightness() for x in range(50, 110)]
    assert min(middle) < 100
    assert max(middle) == 255


@pytest.mark.parametrize("angle", [0, 30, 45, 90, 135, 180])
def test_a_hatch_reaches_all_corners_at_any_angle(angle: float) -> None:
    stroke = Stroke(color=INK, width=1)
    ink = inked(picture(Hatch(moves=rectangle(50, 50, 60, 40), stroke=stroke, angle=angle, gap=2)))
    assert ink.width() >= 57
    assert ink.height() >= 37


def test_a_clip_hides_what_lies_outside() -> None:
    assert inked(picture(Clip(moves=rectangle(0, 0, 10, 5), operations=(SQUARE,)))) == QRect(
        0, 0, 10, 5
    )


def test_a_placed_drawing_is_moved_and_scaled() -> None:
    placed = Placed(x=100, y=60, scale=2, drawing=drawing(SQUARE))
    assert inked(picture(placed)) == QRect(100, 60, 40, 40)


def test_a_dashed_line_with_an_odd_pattern_is_painted() -> None:
    moves = (("M", 10.0, 10.0), ("L", 150.0, 10.0))
    image = picture(Path(moves=moves, stroke=Stroke(color=INK, width=2, dash=(6,))))
    assert inked(image).left() == 10


def test_a_page_is_white_with_its_furniture_and_body() -> None:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    foot = Path(moves=rectangle(0, 190, 200, 2), fill=INK)
    with QPainter(image) as painter:
        paint_page(painter, Page(width=200, height=200, body=(SQUARE,), furniture=(foot,)))
    assert QColor(image.pixel(100, 100)) == QColor("white")
    assert QColor(image.pixel(5, 5)) == QColor(INK)
    assert QColor(image.pixel(100, 190)) == QColor(INK)
