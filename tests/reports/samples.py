"""A small document with every block, in Japanese and in English."""

from typing import Any

from motdesk.drawings.fonts import runs
from motdesk.drawings.operations import (
    Clip,
    Drawing,
    Hatch,
    Path,
    Placed,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.pages import Pages
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Columns,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    NoteLines,
    Paragraph,
    Section,
    Space,
    Span,
    Style,
    Table,
)
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.layout import lay_out

SENTENCES = {
    "ja": "当社は2026年12月3日までに、主要部品AXB-100の単価を1,040円/個（税抜）から980円以下へ改定"
    "することを「最優先の課題」とし、品質・納期・安定供給の三条件を維持したまま合意をめざす。",
    "en": "By 3 December 2026 the unit price of part AXB-100 is to fall from ¥1,040 to ¥980 or "
    "less while quality, delivery and security of supply remain as they are.",
}
HEADS = {"ja": ("論点", "内容", "希望単価", "評価"), "en": ("Issue", "Content", "Asked", "Mark")}
TITLES = {"ja": "単価は三か月以内に合意できる", "en": "A price can be agreed within three months"}


def furniture(**changes: Any) -> Furniture:
    return Furniture(**{"title": "価格改定交渉", "classification": "社外秘"} | changes)


def document(*blocks: Block, **changes: Any) -> Document:
    values = {
        "sections": (Section(number=1, title="要点", blocks=blocks),),
        "furniture": furniture(),
        "title": "交渉準備資料",
        "author": "購買部 見本太郎",
        "language": "ja",
        "has_contents": False,
    }
    return Document(**values | changes)


def pages_of(*blocks: Block, **changes: Any) -> Pages:
    return lay_out(document(*blocks, **changes))


def drawing(width: float = 300, height: float = 90) -> Drawing:
    inner = Drawing(
        width=10,
        height=10,
        operations=(Path(moves=rectangle(0, 0, 10, 10), fill="#123A5E"),),
        alternative="",
    )
    curve = (("M", 130.0, 0.0), ("C", 160.0, 60.0, 180.0, -20.0, 220.0, 40.0))
    return Drawing(
        width=width,
        height=height,
        operations=(
            Path(moves=rectangle(0, 0, width, height), stroke=Stroke(color="#B8C0C8", width=0.4)),
            Hatch(moves=rectangle(20, 10, 80, 30), stroke=Stroke(color="#A3461A"), gap=4),
            Clip(
                moves=rectangle(140, 10, 60, 40),
                operations=(Path(moves=curve, stroke=Stroke(color="#123A5E", dash=(4, 2))),),
            ),
            Placed(x=240, y=20, drawing=inner, scale=2),
            Path(moves=line(10, 70, 290, 70), stroke=Stroke(color="#1A1A1A", width=0.6)),
            *runs(150, 82, "第3期 1,040円", "text", 7.5, "#1A1A1A", "middle"),
            *runs(12, 66, "単価", "text", 7.5, "#5F6B76", rotation=90),
        ),
        alternative="帯",
    )


def table(language: str = "ja", count: int = 5, **changes: Any) -> Table:
    sentence = SENTENCES[language]
    heads = HEADS[language]
    rows = tuple(
        (
            f"{heads[0]}{number}",
            sentence[: 30 + number],
            f"{number * 37 + 1000:,}円",
            "◎○△×"[number % 4],
        )
        for number in range(count)
    )
    columns = (
        Column(head=heads[0]),
        Column(head=heads[1]),
        Column(head=heads[2], align=Align.RIGHT),
        Column(head=heads[3], align=Align.CENTER),
    )
    return Table(**{"columns": columns, "rows": rows, "caption": "円・税抜"} | changes)


def every_block(language: str = "ja") -> tuple[Block, ...]:
    sentence = SENTENCES[language]
    return (
        Paragraph(text=sentence[:60], style=Style.LEAD),
        KeyFigures(
            items=(
                ("希望", "980円", "公表指数"),
                ("目標", "1,000円", ""),
                ("留保", "1,040円", "代替案"),
            )
        ),
        Heading(text=TITLES[language]),
        Paragraph(text=sentence),
        Paragraph(
            text=(
                Span("結論：", is_bold=True),
                Span("単価は980円"),
                Span("A", is_raised=True),
                Span("、効果は1,200万円", is_assumed=True),
                Span("（仮）", is_muted=True),
                Span("最重要", is_accent=True),
            )
        ),
        Bullets(items=(sentence[:20], sentence)),
        Bullets(items=(sentence[:20], sentence[:30]), is_numbered=True),
        Heading(text=HEADS[language][1], level=3),
        Facts(items=(("会社名", "株式会社みほん製作所"), ("備考", sentence), ("売上", "120億円"))),
        Columns(
            columns=((Paragraph(text=sentence),), (Bullets(items=(sentence[:20], sentence[:30])),))
        ),
        table(language),
        Space(height=10),
        Figure(drawing=drawing(), note="注：縦軸は700円から始まる。"),
        Paragraph(text="髙𠮷 한글 们 😀 ｶﾞｷﾞ ☑", style=Style.NOTE),
        NoteLines(label="記入欄", count=2),
    )


def whole(language: str = "ja") -> Document:
    first = Section(number=1, title=TITLES[language], blocks=every_block(language))
    wide = Section(
        number=7, title=HEADS[language][1], blocks=(table(language, 30),), is_landscape=True
    )
    said = furniture(
        number="MOT-2026-014",
        version="第2版",
        copy="1/5部",
        author="購買部",
        as_of="2026-11-20",
        snapshot="a1b2c3d4",
        watermark="社外秘",
    )
    return document(sections=(first, wide), furniture=said, language=language, has_contents=True)
