from motdesk.domain.briefs.evidence import EvidenceBrief, FileLine
from motdesk.domain.evidence import Grade
from motdesk.reports.blocks import Heading, Table
from motdesk.reports.pages.evidence import evidence
from tests.reports.pages.briefs import for_partner, pack, proof, quantity, said

LIMIT = quantity("1040", label="単価: 限界", is_assumed=True)


def listed(*lines: object, **changes: object) -> EvidenceBrief:
    return EvidenceBrief(lines=lines, **changes)


def test_the_headline_counts_what_is_old() -> None:
    brief = pack(evidence=listed(proof(), proof(number=2, is_old=False)))
    assert evidence(brief).title == "2 pieces of evidence, 1 past half-life"


def test_evidence_is_grouped_from_the_best_grade_on() -> None:
    brief = pack(evidence=listed(proof(), proof(number=2, grade=Grade.D)))
    headings = [block.text for block in evidence(brief).blocks if isinstance(block, Heading)]
    assert [heading[0] for heading in headings] == ["A", "D"]


def test_age_stands_beside_half_life_and_old_says_so() -> None:
    assert "20 / 12\nold" in said(evidence(pack(evidence=listed(proof()))))


def test_files_are_known_by_their_hash() -> None:
    file = FileLine(name="report.pdf", sha256="0123456789abcdef" * 4)
    text = said(evidence(pack(evidence=listed(proof(files=(file,))))))
    assert "report.pdf (SHA-256 0123456789abcdef…)" in text


def test_numbers_without_evidence_are_named_with_their_coverage() -> None:
    brief = pack(evidence=listed(proof(), stated=5, unproven=(LIMIT,)))
    text = said(evidence(brief))
    assert "4 of 5 numbers in this pack rest on evidence." in text
    assert [block.rows for block in evidence(brief).blocks if isinstance(block, Table)][-1] == (
        ("単価", "限界", "1,040円/個"),
    )


def test_statements_are_listed_without_their_full_stops() -> None:
    lines = listed(proof(leaning=("値引きの材料にはしません。", "単価: 限界", "We pay.")))
    assert "値引きの材料にはしません / 単価: 限界 / We pay" in said(evidence(pack(evidence=lines)))


def test_the_partner_reads_no_judgement_of_its_documents() -> None:
    brief = pack(evidence=listed(proof(), stated=5, unproven=(LIMIT,)))
    text = said(evidence(for_partner(brief)))
    assert "A: measured" in text
    assert "old" not in text
    assert "限界" not in text


def test_the_partner_reads_one_table_whose_grades_are_told_above() -> None:
    lines = listed(proof(), proof(number=2, grade=Grade.C))
    section = evidence(for_partner(pack(evidence=lines)))
    assert "A: measured, C: document." in said(section)
    assert [len(block.rows) for block in section.blocks if isinstance(block, Table)] == [2]


def test_values_of_one_name_share_a_line() -> None:
    pair = (LIMIT, quantity("990", label="単価: 限界", is_assumed=True))
    brief = pack(evidence=listed(proof(), stated=5, unproven=pair))
    (*_grades, table) = (block for block in evidence(brief).blocks if isinstance(block, Table))
    assert table.rows == (("単価", "限界", "1,040円/個 / 990円/個"),)
