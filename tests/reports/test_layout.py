from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motdesk.drawings.operations import Operation, Path, Placed, Run
from motdesk.drawings.pages import Page, Pages
from motdesk.reports.blocks import (
    Align,
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
    Style,
    Table,
)
from motdesk.reports.documents import Furniture
from motdesk.reports.layout import lay_out
from motdesk.reports.sheets import sheet
from motdesk.reports.styles import MM
from tests.reports.samples import (
    SENTENCES,
    document,
    drawing,
    furniture,
    pages_of,
    table,
    whole,
)

HOSTILE = (
    "R&D部門", "評価<A>ランク", "<b>強調", "合計</para>", '<img src="/etc/passwd"/>',
    '<img src="http://127.0.0.1/x.png"/>', '<a href="javascript:alert(1)">x</a>',
    '<font color="[[].append(1)]">', "<onDraw name=x/>", "<seq/>", '<font size="999999">',
    "a\x00b", "lone\ud800surrogate\udfff", "行\u2028区切り\u2029段落\r\n改行", "x" * 10_000,
    "漢" * 10_000, "（" * 3000, "。" * 3000, "\u202e右から左", "e\u0301\u0301か\u309a", "", " ",
)  # fmt: skip


def runs_in(operations: tuple[Operation, ...]) -> Iterator[Run]:
    for operation in operations:
        if isinstance(operation, Run):
            yield operation
        elif isinstance(operation, Placed):
            yield from runs_in(operation.drawing.operations)


def words(page: Page) -> str:
    return "".join(run.text for run in runs_in(page.body))


def all_words(pages: Pages) -> str:
    return "".join(map(words, pages.pages))


def page_of(pages: Pages, text: str) -> int:
    return next(at for at, page in enumerate(pages.pages) if text in words(page))


def assert_within(pages: Pages) -> None:
    for number, page in enumerate(pages.pages):
        area = sheet(number, "long", is_landscape=page.width > page.height)
        for run in page.body:
            if isinstance(run, Run):
                assert run.x >= area.left - 0.1
                assert run.x + run.width <= area.left + area.width + 0.5, run
                assert area.top <= run.y <= area.top + area.height + 1


def test_every_block_keeps_within_its_area_and_loses_nothing() -> None:
    for language in ("ja", "en"):
        pages = lay_out(whole(language))
        assert_within(pages)
        said = all_words(pages).replace(" ", "")
        assert said.count(SENTENCES[language].replace(" ", "")) == 4
        assert "髙𠮷한글们😀ｶﾞｷﾞ☑" in said


def test_hostile_texts_are_laid_out_as_plain_text_in_every_block() -> None:
    blocks = []
    for text in HOSTILE:
        blocks += [
            Heading(text=text),
            Paragraph(text=text),
            Bullets(items=(text,)),
            Facts(items=((text[:50], text),)),
            KeyFigures(items=((text[:50], text[:50], text[:50]),)),
            Columns(columns=((Paragraph(text=text),), (Paragraph(text=text),))),
            Table(
                columns=(Column(head=text), Column(head="値", align=Align.RIGHT)),
                rows=((text, text),) * 3,
                caption=text[:99],
            ),
            Figure(drawing=drawing(), note=text[:500]),
            NoteLines(label=text[:99]),
        ]
    pages = pages_of(*blocks, furniture=furniture(title=HOSTILE[-1], author=HOSTILE[13]))
    assert_within(pages)
    said = all_words(pages)
    assert "R&D部門" in said
    assert "<b>強調" in said
    assert "\x00" not in said
    assert "\ud800" not in said


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=4), st.integers(1, 7))
def test_any_text_in_any_number_of_columns_stays_inside(texts: list[str], count: int) -> None:
    columns = tuple(Column(head=(texts or ["頭"])[0][:20]) for _ in range(count))
    rows = tuple(tuple([text] * count) for text in texts)
    assert_within(pages_of(Bullets(items=tuple(texts)), Table(columns=columns, rows=rows)))


def test_a_heading_never_stands_alone_above_a_page_break() -> None:
    for before in range(25, 50):
        paragraphs = [Paragraph(text="前の段落である。")] * before
        pages = pages_of(*paragraphs, Heading(text="見出し"), table(count=6))
        assert page_of(pages, "見出し") == page_of(pages, "論点0") == page_of(pages, "論点1")


def test_a_table_keeps_two_rows_on_either_side_and_its_totals_with_their_row() -> None:
    for before in range(20, 45):
        paragraphs = [Paragraph(text="前の段落である。")] * before
        pages = pages_of(*paragraphs, table(count=8, totals=2))
        assert page_of(pages, "論点0") == page_of(pages, "論点1")
        assert page_of(pages, "論点5") == page_of(pages, "論点7")


def test_the_head_is_repeated_with_a_word_after_a_break() -> None:
    pages = pages_of(table(count=60))
    assert len(pages.pages) > 1
    for page in pages.pages[1:]:
        assert "希望単価" in words(page)
        assert "続き" in words(page) or "continued" in words(page)
    assert "続き" not in words(pages.pages[0])


def test_a_row_taller_than_a_page_is_split_and_loses_nothing() -> None:
    text = SENTENCES["ja"] * 60
    pages = pages_of(table(rows=(("長い", text, "1円", "○"), ("次", "短い", "2円", "△"))))
    assert len(pages.pages) > 1
    assert "".join(words(page) for page in pages.pages).count("最優先の課題") == 60
    assert_within(pages)


def test_figures_in_a_column_end_at_one_edge() -> None:
    pages = pages_of(table())
    ends = {
        round(run.x + run.width, 3)
        for run in runs_in(pages.pages[0].body)
        if run.face == "columns" and run.text.endswith("円")
    }
    assert len(ends) == 1


def test_figures_that_do_not_fit_their_column_are_set_narrow_but_never_broken() -> None:
    columns = (Column(head="値", align=Align.RIGHT, width=58.0), Column(head="語"))
    pages = pages_of(Table(columns=columns, rows=(("1,234,567円", "語"), ("89円", "語"))))
    assert "figures" in {run.face for run in runs_in(pages.pages[0].body)}
    assert "1,234,567円" in [run.text for run in runs_in(pages.pages[0].body)]


def test_a_section_begins_on_a_new_page_and_its_number_stands_in_the_head() -> None:
    sections = tuple(
        Section(number=number, title=f"主題{number}", blocks=(Paragraph(text="本文"),))
        for number in (2, 5)
    )
    pages = lay_out(document(sections=sections))
    heads = ["".join(run.text for run in runs_in(page.furniture)) for page in pages.pages]
    assert ["2　主題2" in heads[0], "5　主題5" in heads[1]] == [True, True]
    assert heads[0].index("1", heads[0].rindex("社外秘")) < heads[0].rindex("2")


def test_a_section_that_may_follow_shares_the_page_only_where_all_of_it_has_room() -> None:
    first = Section(
        number=1, title="一つ目", blocks=(Paragraph(text="本文"), NoteLines(label="控"))
    )
    short, long = (
        Section(number=2, title="二つ目", blocks=(Paragraph(text="本文"),) * count, may_follow=True)
        for count in (3, 30)
    )
    shared = lay_out(document(sections=(first, short)))
    assert len(shared.pages) == 1
    assert "控" not in words(shared.pages[0])
    assert "1、2" in "".join(run.text for run in runs_in(shared.pages[0].furniture))
    apart = lay_out(document(sections=(first, long)))
    assert page_of(apart, "二つ目") == 1
    assert "控" in words(apart.pages[0])


def test_lines_for_notes_at_the_end_reach_to_the_foot_but_never_begin_a_page() -> None:
    notes = NoteLines(label="控", count=8)
    for before in range(20, 50):
        paragraphs = (Paragraph(text="前の段落である。"),) * before
        pages = pages_of(*paragraphs, notes)
        assert len(pages.pages) == len(pages_of(*paragraphs).pages)
    (page,) = pages_of(Paragraph(text="本文"), notes).pages
    lowest = max(move[2] for path in page.body if isinstance(path, Path) for move in path.moves)
    area = sheet(0, "long", is_landscape=False)
    assert area.top + area.height - 24 < lowest <= area.top + area.height


def test_the_contents_lead_to_every_section() -> None:
    pages = lay_out(whole())
    first = pages.pages[0]
    outline = [entry for entry in pages.outline if entry.depth == 0]
    assert [link.page for link in first.links] == [entry.page for entry in outline]
    for link in first.links:
        assert str(link.page + 1) in words(first)


def test_the_outline_never_jumps_a_level() -> None:
    pages = pages_of(Heading(text="三", level=3), Heading(text="二"), Heading(text="三", level=3))
    assert [entry.depth for entry in pages.outline] == [0, 1, 1, 2]


def test_margins_are_wider_at_the_binding_edge_of_front_and_back() -> None:
    front, back = (sheet(number, "long", is_landscape=False) for number in (0, 1))
    assert (round(front.left / MM), round(back.left / MM)) == (25, 20)
    assert front.width == back.width
    front, back = (sheet(number, "short", is_landscape=False) for number in (0, 1))
    assert (round(front.top / MM), round(back.top / MM)) == (29, 24)
    wide, wide_back = (sheet(number, "long", is_landscape=True) for number in (0, 1))
    assert (round(wide.top / MM), round(wide_back.top / MM)) == (29, 24)
    assert wide.page_width > wide.page_height


def test_a_figure_is_scaled_to_the_text_and_to_the_page() -> None:
    pages = pages_of(Figure(drawing=drawing(2000, 3000), note="注"))
    (placed,) = (each for each in pages.pages[0].body if isinstance(each, Placed))
    area = sheet(0, "long", is_landscape=False)
    assert placed.drawing.width * placed.scale <= area.width
    assert placed.y + placed.drawing.height * placed.scale <= area.top + area.height


def test_columns_taller_than_a_page_are_set_one_after_the_other() -> None:
    long = tuple(Paragraph(text=SENTENCES["ja"]) for _ in range(60))
    pages = pages_of(Columns(columns=(long, long)))
    assert all_words(pages).count("最優先の課題") == 120
    assert_within(pages)


def test_characters_that_no_face_has_are_listed() -> None:
    assert pages_of(Paragraph(text="記号𓀀と\U0001fae1")).missing == ("𓀀", "\U0001fae1")


def test_a_heading_style_paragraph_and_an_empty_document_are_laid_out() -> None:
    assert len(pages_of(Paragraph(text="題", style=Style.TITLE)).pages) == 1
    assert len(pages_of().pages) == 1
    assert lay_out(document(sections=())).pages == ()


def heads(pages: Pages) -> list[str]:
    """Return what stands at the right of the head of each page."""
    return [
        max(
            (run for run in page.furniture if isinstance(run, Run) and run.y < 60),
            key=lambda run: run.x,
        ).text
        for page in pages.pages
    ]


@pytest.mark.parametrize(
    ("title", "said"),
    [("Talk", "Section 1 · Issues"), ("Talk " * 14, "1 · Issues")],
)
def test_all_pages_name_their_topics_in_one_form(title: str, said: str) -> None:
    sections = tuple(
        Section(number=number, title="Finding", topic=topic, blocks=())
        for number, topic in ((1, "Issues"), (2, "Intellectual property"))
    )
    pages = lay_out(
        document(sections=sections, language="en", furniture=Furniture(title=title,
                 classification="Secret"))
    )  # fmt: skip
    assert heads(pages) == [said, said.replace("1 · Issues", f"2 · {sections[1].topic}")]


def test_the_first_page_stays_one_page_however_long_its_title() -> None:
    front = (Paragraph(text="本文"),) * 26
    for title in ("短い題", "とても長い題名の交渉の資料" * 6):
        pages = lay_out(document(has_contents=True, title=title, front=front))
        assert len(pages.pages) == 2  # the contents, and what they lead to
