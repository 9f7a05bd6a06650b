"""What a strength amounts to in competition, from the four questions of VRIO."""

from motdesk.domain.strengths import Strength, Vrio
from motdesk.methods.evidence import Standing, standing


def standing_of(strength: Strength) -> Standing | None:
    """Return what the answers amount to: the first no decides, whatever comes after it.

    None where a question before it, or the last one, was not answered.
    """
    said = {answer.question: answer.is_yes for answer in strength.vrio}
    answers = [said.get(question) for question in Vrio]
    first_no = answers.index(False) if False in answers else len(answers)
    if None in answers[:first_no]:
        return None
    is_valuable, is_rare, is_hard, is_organised = (
        place < first_no for place in range(len(answers))
    )
    return standing(
        is_valuable=is_valuable,
        is_rare=is_rare,
        is_hard_to_imitate=is_hard,
        is_organised=is_organised,
    )
