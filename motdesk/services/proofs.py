"""Prove a document that another company will read: what must stay is looked for in the file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.disclosure import Told
from motdesk.domain.field_words import words_of_place
from motdesk.services.briefs.restrictions import Restrictions

if TYPE_CHECKING:
    from motdesk.reports.leaks import Words

_NAMED = 12  # places named one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What must not be found in a file, and all that may be read in it."""

    hidden: tuple[Told, ...]
    allowed: "Words"


def proof_of(
    restrictions: Restrictions, said: Iterable[str], derived: Iterable[Decimal] = ()
) -> Proof:
    """Return what to look for in a document that `said` its fixed words.

    `derived` are numbers that follow from what may leave, and so are no secret either.
    """
    from motdesk.reports.leaks import Words, printed, secrets

    said = tuple(said)
    figures = (value for value in restrictions.leaving if not isinstance(value, str))
    allowed = Words(
        (*said, *restrictions.leaving_words()),
        figures=frozenset(form for value in (*figures, *derived) for form in printed(value)),
    )
    names = secrets(restrictions.names, Words((*said, *restrictions.ours)))
    return Proof(hidden=(*names, *secrets(restrictions.staying, allowed)), allowed=allowed)


def prove(proof: Proof, content: bytes, name: str) -> int:
    """Return how many values were looked for in a PDF. Raises UserError if one is found."""
    from motdesk.reports.leaks import leaks, read_again

    places = leaks(proof.hidden, read_again(content, name), proof.allowed)
    if places:
        raise UserError(
            _("{found} of {count} restricted values would be in the file: {places}.").format(
                found=len(places), count=len(proof.hidden), places=_named(places)
            ),
            kept=_("No file was written."),
            advice=_("Take them out of what may be shown, or disclose them."),
        )
    return len(proof.hidden)


def said_anyway(restrictions: Restrictions) -> tuple[str, ...]:
    """Return in words which limits stand in something that may leave, and so will be read."""
    from motdesk.reports.leaks import Words, is_telling

    open_words = Words(restrictions.leaving_words())
    found = (
        told.place
        for told in restrictions.limits
        if is_telling(told.value)
        and (told.value in restrictions.leaving or open_words.has(told.value))
    )
    return tuple(dict.fromkeys(words_of_place(place) for place in found))


def _named(places: Sequence[str]) -> str:
    """Name each place once, and not so many that what to do about them is out of sight."""
    once = tuple(dict.fromkeys(words_of_place(place) for place in places))
    named = "; ".join(once[:_NAMED])
    if len(once) <= _NAMED:
        return named
    return _("{names} and {count} more").format(names=named, count=len(once) - _NAMED)
