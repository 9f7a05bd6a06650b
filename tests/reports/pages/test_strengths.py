from motdesk.domain.briefs.quantities import EvidenceMark
from motdesk.domain.briefs.strengths import AnswerLine, NeedLine
from motdesk.domain.evidence import Grade
from motdesk.domain.stairs import Stair, Staircase
from motdesk.domain.strengths import Link, Scale
from motdesk.methods.evidence import Standing
from motdesk.reports.blocks import Figure, Heading
from motdesk.reports.layout import lay_out
from motdesk.reports.pages.bridges import bridge_words
from motdesk.reports.pages.strengths import strengths
from tests.reports.pages.briefs import bridge, for_partner, pack, quantity, said, strengths_brief
from tests.reports.samples import document


def test_totals_print_their_coverage() -> None:
    brief = pack(strengths=strengths_brief(bridge(), bridge(title="別の強み", money=None)))
    assert strengths(brief).title == "2 strengths, 1 worth ¥3,780,000 a year"


def test_money_of_two_currencies_is_not_added_up() -> None:
    other = bridge(title="別の強み", money=quantity("100", "USD"), currency="USD")
    assert strengths(pack(strengths=strengths_brief(bridge(), other))).title == "2 strengths"


def test_argued_strengths_are_drawn_whole_and_others_in_a_table() -> None:
    brief = pack(strengths=strengths_brief(bridge(is_argued=True), bridge(title="別の強み")))
    section = strengths(brief)
    headings = [block.text for block in section.blocks if isinstance(block, Heading)]
    assert headings[:2] == ["薄膜の均一な成膜", "Further strengths"]
    assert sum(isinstance(block, Figure) for block in section.blocks) == 1


def test_a_bridge_shows_marks_after_its_numbers() -> None:
    mark = EvidenceMark(number=2, grade=Grade.A)
    value = quantity("0.3", "μm", marks=(mark,))
    words = bridge_words(bridge(figure_value=value, marks=(mark,)))
    assert words.figure == "ばらつき 0.3 μm [A2]"
    assert words.evidence == "A2"


def test_a_number_nobody_proved_says_assumed() -> None:
    assert bridge_words(bridge(money=quantity("5", "JPY", is_assumed=True))).money == (
        "¥5 a year [assumed]"
    )


def test_missing_links_stay_empty_and_become_questions() -> None:
    broken = bridge(missing=(Link.MONEY,), money=None)
    assert Link.MONEY in bridge_words(broken).missing
    text = said(strengths(pack(strengths=strengths_brief(broken))))
    assert "How much money a year" in text


def test_needs_nobody_answers_are_listed() -> None:
    needs = (
        NeedLine(text="CO2を示す", kpi="", needed_by=None, fits=(0,), is_must=True),
        NeedLine(text="選別しない", kpi="", needed_by=None, fits=(9,)),
    )
    answered = bridge(answers=(AnswerLine(need="選別しない", fit=9),))
    section = strengths(pack(strengths=strengths_brief(answered, needs=needs)))
    assert section.title.endswith("; 1 need not answered")
    assert "must" in said(section)


def test_the_partner_reads_neither_totals_nor_holes() -> None:
    brief = pack(strengths=strengths_brief(bridge(missing=(Link.KPI,), is_argued=True)))
    section = strengths(for_partner(brief))
    assert section.title == "1 strength, and the needs it answers"
    assert not [block for block in section.blocks if isinstance(block, Figure)]
    assert "6/7" not in said(section)


def test_however_many_strengths_and_needs_there_are_they_take_two_sides() -> None:
    many = tuple(
        bridge(title=f"強み{number}", missing=(Link.KPI, Link.MONEY)) for number in range(60)
    )
    needs = tuple(
        NeedLine(text=f"ニーズ{number}", kpi="", needed_by=None, fits=(number % 2 * 9,) * 60)
        for number in range(40)
    )
    section = strengths(pack(strengths=strengths_brief(*many, needs=needs)))
    assert "more are not shown here." in said(section)
    assert len(lay_out(document(sections=(section,))).pages) == 2


def test_a_bridge_that_claims_more_than_was_shown_says_what_is_to_be_shown() -> None:
    stairs = tuple(Stair(level=n, words=f"gate {n}") for n in range(1, 10))
    found = Staircase(scale=Scale.TRL, stairs=stairs, claimed=8, demonstrated=6)
    section = strengths(
        pack(
            strengths=strengths_brief(
                bridge(staircases=(found,), trl_claimed=8, trl_demonstrated=6)
            )
        )
    )
    assert "TRL 6 shown, 8 claimed" in said(section)
    assert "To be shown next: 7 gate 7" in said(section)


def test_a_need_answered_beyond_the_matrix_does_not_look_unanswered() -> None:
    many = tuple(bridge(title=f"強み{number}") for number in range(20))
    late = NeedLine(text="後の強み", kpi="", needed_by=None, fits=(*[0] * 19, 9))
    early = NeedLine(text="先の強み", kpi="", needed_by=None, fits=(9, *[0] * 19))
    section = strengths(pack(strengths=strengths_brief(*many, needs=(late, early))))
    matrix = next(block for block in reversed(section.blocks) if isinstance(block, Figure))
    assert "先の強み" in matrix.drawing.alternative
    assert "後の強み" not in matrix.drawing.alternative


def test_a_strength_says_what_vrio_makes_of_it_drawn_or_in_a_row() -> None:
    drawn = bridge(is_argued=True, standing=Standing.SUSTAINED)
    row = bridge(title="別の強み", standing=Standing.PARITY)
    text = said(strengths(pack(strengths=strengths_brief(drawn, row, bridge(title="未回答")))))
    assert "VRIO: A sustained advantage" in text
    assert "VRIO: Parity: others have it, too" in text
    assert text.count("VRIO") == 2
