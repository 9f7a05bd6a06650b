"""Evidence marks in words, as they stand raised after a statement on paper and on screen."""

from motdesk.base.texts import _
from motdesk.domain.briefs.quantities import Marks


def mark_words(marks: Marks) -> str:
    """Return evidence marks in a row, A1 B4, the stale ones with the word for old."""
    return " ".join(
        f"{mark.grade}{mark.number}" + (_("old") if mark.is_old else "") for mark in marks
    )


def grade_words(marks: Marks) -> str:
    """Return the grades alone, each once, where no list of evidence stands beside them."""
    words = (mark.grade + (_("old") if mark.is_old else "") for mark in marks)
    return " ".join(dict.fromkeys(words))
