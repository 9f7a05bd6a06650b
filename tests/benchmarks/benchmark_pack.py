"""Pack of about 26 pages against plain ReportLab: cold, again with new content, layout alone."""

import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

ROUNDS = 5
MOMENT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
_SUBJECTS = (
    "当社は",
    "先方は",
    "購買部と品質部は",
    "みほん製作所の新ラインでは",
    "「改善委員会」は",
)
_WHENS = ("2026年12月3日までに", "第3四半期末（2027年1月）に", "発注後30日以内に", "四月から")
_OBJECTS = (
    "主要部品AXB-100の単価を1,040円から980円へ",
    "膜厚のばらつきを±3.5%以内へ",
    "リードタイムを45日から28日まで",
    "年間12,500個の引取数量を段階的に",
    "Cpk 1.33の工程能力を全品目で",
)
_ENDS = ("改定する。", "確認し、記録する……", "満たすことを条件とする。", "見直す（仮）。")


HEADS = ("項目", "内容", "条件", "金額", "率", "評価")
RULES = [
    ("LINEABOVE", (0, 0), (-1, 0), 1, "black"),
    ("LINEBELOW", (0, 0), (-1, -1), 0.25, "grey"),
    ("BACKGROUND", (0, 0), (-1, 0), "lightgrey"),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def sentence(random: Random) -> str:
    """Return one Japanese sentence of business."""
    return "".join(map(random.choice, (_SUBJECTS, _WHENS, _OBJECTS, _ENDS)))


@cache
def material(seed: int) -> tuple[list[str], list[list[tuple[str, ...]]]]:
    """Return 600 paragraphs and 10 tables of 25 × 6 cells, other ones for another seed."""
    random = Random(seed)  # noqa: S311 - the same at every run
    paragraphs = [sentence(random) for _ in range(600)]
    tables = [
        [
            (
                f"項目{random.randint(1, 99)}",
                sentence(random)[: random.randint(18, 40)],
                sentence(random)[: random.randint(12, 30)],
                f"{random.randint(100, 99999):,}円",
                f"{random.random() * 100:.1f}%",
                random.choice(("◎", "○", "△", "×")),
            )
            for _ in range(25)
        ]
        for _ in range(10)
    ]
    return paragraphs, tables


def make_ours(seed: int) -> tuple[bytes, float, int]:
    """Return our PDF, the seconds its layout took, and its pages."""
    from motdesk.reports.layout import lay_out
    from motdesk.reports.writer import pdf_of

    document = _document(seed)
    begin = process_time()
    pages = lay_out(document)
    seconds = process_time() - begin
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pack.pdf"
        path.write_bytes(pdf_of(pages, moment=MOMENT))
        return path.read_bytes(), seconds, len(pages.pages)


def make_baseline(seed: int, *, has_contents: bool = True) -> bytes:
    """Return the same text and ruled tables by plain ReportLab paragraphs, without drawings.

    A contents page, which the pack has, costs ReportLab further passes; without it, one.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import SimpleDocTemplate

    from motdesk.drawings.metrics import font_file

    class Template(SimpleDocTemplate):
        def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - as ReportLab calls it
            if getattr(flowable, "is_heading", False):
                self.notify("TOCEntry", (0, flowable.text, self.page))

    def furnish(canvas: Any, document: Any) -> None:
        canvas.setFont("text", 7.5)
        canvas.drawString(60, 800, "交渉準備資料")
        canvas.drawRightString(530, 30, f"{document.page}ページ")

    pdfmetrics.registerFont(TTFont("text", font_file("text")))
    story = _story(seed, has_contents=has_contents)
    file = BytesIO()
    template = Template(file)
    build = template.multiBuild if has_contents else template.build
    build(story, onFirstPage=furnish, onLaterPages=furnish)
    return file.getvalue()


def _story(seed: int, *, has_contents: bool) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Table
    from reportlab.platypus.tableofcontents import TableOfContents

    body = ParagraphStyle("b", fontName="text", fontSize=9.5, leading=15.5, wordWrap="CJK")
    body.spaceAfter = 5
    cell = ParagraphStyle("c", fontName="text", fontSize=8.5, leading=12.5, wordWrap="CJK")
    paragraphs, tables = material(seed)
    story: list[Any] = [TableOfContents(levelStyles=[body])] if has_contents else []
    for at, rows in enumerate(tables):
        heading = Paragraph(f"論点{at + 1}の背景と進め方", body)
        heading.is_heading = has_contents
        story.append(heading)
        story += [Paragraph(text, body) for text in paragraphs[at * 60 : at * 60 + 60]]
        cells = [[Paragraph(text, cell) for text in row] for row in (HEADS, *rows)]
        story.append(Table(cells, [50, 150, 115, 60, 45, 35], style=RULES, repeatRows=1))
    return story


def make_bare(seed: int) -> bytes:
    """Return the baseline without contents."""
    return make_baseline(seed, has_contents=False)


def _document(seed: int) -> Any:
    from motdesk.reports.blocks import Align, Column, Figure, Heading, Paragraph, Section, Table
    from motdesk.reports.documents import Document, Furniture

    paragraphs, tables = material(seed)
    aligns = [*[Align.LEFT] * 3, Align.RIGHT, Align.RIGHT, Align.CENTER]
    columns = tuple(
        Column(head=head, align=align) for head, align in zip(HEADS, aligns, strict=True)
    )
    sections = []
    for at in range(0, 10, 2):
        blocks: list[Any] = []
        for part in (at, at + 1):
            blocks.append(Heading(text=f"論点{part + 1}の背景と進め方"))
            blocks += [Paragraph(text=text) for text in paragraphs[part * 60 : part * 60 + 60]]
            blocks.append(Table(columns=columns, rows=tuple(tables[part]), caption="税抜"))
            if part < 8:
                blocks.append(Figure(drawing=_drawing(seed + part, is_recorded=part % 2 == 0)))
        sections.append(Section(number=at, title=f"第{at + 1}の主題", blocks=tuple(blocks)))
    furniture = Furniture(
        title="交渉準備資料", classification="社外秘", number="MOT-1", watermark="社外秘"
    )
    return Document(
        sections=tuple(sections),
        furniture=furniture,
        title="交渉準備資料",
        author="購買部",
        language="ja",
    )


def _drawing(seed: int, *, is_recorded: bool) -> Any:
    from motdesk.drawings.fonts import runs
    from motdesk.drawings.operations import Drawing, Path, Stroke, line, rectangle

    random = Random(seed)  # noqa: S311 - the same at every run
    operations: list[Any] = []
    if is_recorded:
        for _ in range(3):
            steps = [("L", at * 2.0, random.random() * 150) for at in range(1, 230)]
            moves = (("M", 0.0, 80.0), *steps)
            operations.append(Path(moves=moves, stroke=Stroke(color="#123A5E", width=1.3)))
    for at in range(20):
        left, height = at * 23.0, random.random() * 140
        operations.append(
            Path(moves=line(0, at * 8, 460, at * 8), stroke=Stroke(color="#B8C0C8", width=0.3))
        )
        operations.append(Path(moves=rectangle(left, 160 - height, 14, height), fill="#6895BA"))
        operations += runs(left + 7, 172, f"{at}月", "text", 7.5, "#1A1A1A", "middle")
    return Drawing(width=460, height=176, operations=tuple(operations), alternative="図")


def _cold(what: str) -> float:
    begin = perf_counter()
    subprocess.run([sys.executable, __file__, what], check=True, env={"PYTHONPATH": "."})
    return perf_counter() - begin


def _warm(make: Any, seed: int) -> float:
    material(seed)
    begin = process_time()
    make(seed)
    return process_time() - begin


def _say(what: str, baseline: float, ours: float, target: float) -> None:
    said = f"baseline {baseline:.3f} s, ours {ours:.3f} s, ratio {ours / baseline:.3f}"
    sys.stdout.write(f"{what}: {said} (target {target})\n")


def main() -> None:
    """Measure in turns and print medians of CPU seconds; cold ones are of the clock."""
    colds = [[_cold(what) for what in ("baseline", "bare", "ours")] for _ in range(ROUNDS)]
    _say_both("cold", [median(times) for times in zip(*colds, strict=True)], 0.6)
    makers = (make_baseline, make_bare, make_ours)
    for make in makers:
        make(0)
    warms = [[_warm(make, seed) for make in makers] for seed in range(1, ROUNDS + 1)]
    _say_both("again", [median(times) for times in zip(*warms, strict=True)], 0.15)
    results = [make_ours(seed) for seed in range(10, 10 + 2 * ROUNDS)]
    layout = median(seconds for _, seconds, _ in results) * 1000
    content, _, pages = results[0]
    sys.stdout.write(f"layout alone: {layout:.1f} ms (target 30)\n")
    sys.stdout.write(f"pages: {pages}, size: {len(content) / 1000:.0f} kB (target 500)\n")


def _say_both(what: str, times: list[float], target: float) -> None:
    baseline, bare, ours = times
    _say(what, baseline, ours, target)
    _say(f"{what}, baseline without contents", bare, ours, target)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        {"ours": make_ours, "baseline": make_baseline, "bare": make_bare}[sys.argv[1]](0)
    else:
        main()
