"""Prove a file: open it again and look for everything that may not be in it.

A text counts however its lines are broken; a number counts as a whole number, in the forms it is
printed in. What can be read in something that may leave is no secret and is not looked for.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

from motdesk.base.money import format_number
from motdesk.domain.disclosure import Told, Value

if TYPE_CHECKING:
    import pikepdf

_SHORT = 6  # characters; shorter texts are looked for inside single lines only,
_TELLING = 3  # but from so many on in a script without spaces, where a line may end anywhere
_WINDOW = 16  # characters; so much of a longer text gives it away
_SPACE = re.compile(r"\s+")
_WORD = re.compile("[0-9A-Za-z]")
_JAPANESE = re.compile("[々〆ぁ-ゖァ-ヺー㐀-䶿一-鿿豈-﫿]+")
_SCALES = {"千": 3, "万": 4, "百万": 6, "億": 8, " thousand": 3, " million": 6}


@dataclass(frozen=True)
class Words:
    """All that can be read somewhere, in the forms in which it is searched.

    `figures` are numbers as they are printed, where no text holds them.
    """

    texts: tuple[str, ...]
    figures: frozenset[str] = frozenset()

    @cached_property
    def lines(self) -> str:
        """The texts one below the other, spaces evened out."""
        rows = (row for text in self.texts for row in normal(text).splitlines())
        return "\n".join(_SPACE.sub(" ", row).strip() for row in rows)

    @cached_property
    def dense(self) -> str:
        """Each text without any space, so that broken lines join again."""
        return "\n".join(_SPACE.sub("", normal(text)) for text in self.texts)

    @cached_property
    def pieces(self) -> frozenset[str]:
        """What can be read alone: whole texts, and figures with or without a short unit."""
        texts = frozenset(_SPACE.sub("", normal(text)) for text in self.texts)
        figures = frozenset(normal(form).replace(" ", "") for form in self.figures)
        units = [text for text in texts if 0 < len(text) < _TELLING]
        measured = {figure + unit for figure in figures for unit in units}
        return frozenset(text for text in texts | figures if len(text) > 1) | measured

    def has(self, value: Value) -> bool:
        """Tell whether the value can be read here."""
        if isinstance(value, str):
            return self._has_text(value)
        return any(_number(form).search(self.lines) for form in printed(value))

    def _has_text(self, text: str) -> bool:
        dense = _SPACE.sub("", normal(text))
        is_joined = len(dense) >= _TELLING and _JAPANESE.fullmatch(dense)
        if len(dense) < _SHORT and not is_joined:
            return bool(_whole(_SPACE.sub(" ", normal(text)).strip()).search(self.lines))
        return dense in self.dense

    def windows_of(self, text: str) -> Iterable[str]:
        """Yield the pieces of a long text that can be read here."""
        dense = _SPACE.sub("", normal(text))
        for start in range(max(0, len(dense) - _WINDOW + 1)):
            if (piece := dense[start : start + _WINDOW]) in self.dense:
                yield piece


def normal(text: str) -> str:
    """Return the text with compatible characters made equal, and one kind of minus."""
    return unicodedata.normalize("NFKC", text).replace("\u2212", "-")


def is_telling(value: Value) -> bool:
    """Tell whether finding the value would mean anything: two characters, or three digits."""
    if isinstance(value, str):
        dense = _SPACE.sub("", normal(value))
        return len(dense) >= 3 if dense.isdigit() else len(dense) >= 2
    number = Decimal(value)
    return abs(number) >= 100 or number != number.to_integral_value()


def printed(value: int | Decimal) -> frozenset[str]:
    """Return the forms in which a number is printed, rounded ones too, without its sign."""
    number = abs(Decimal(value))
    plain = {f"{number:f}", f"{number:,f}", format_number(number)}
    plain |= {format_number(number, places) for places in (0, 1, 2) if places or number >= 100}
    forms = {*plain, *_percentages(number), *_scaled(number)}
    return frozenset(forms | {form.replace(",", "") for form in forms})


def _percentages(number: Decimal) -> Iterable[str]:
    """Yield a share as percentages; those of one or two digits are found anywhere."""
    if number > 10 or number == number.to_integral_value():
        return
    for places in (0, 1, 2):
        form = format_number(number * 100, places)
        if len(form.replace(",", "").replace(".", "").strip("0")) >= _TELLING:
            yield f"{form} %"


def _scaled(number: Decimal) -> Iterable[str]:
    """Yield a number as people write it in thousands and more, where two places are enough."""
    for unit, power in _SCALES.items():
        share, cents = number.scaleb(-power), number.scaleb(2 - power)
        if share >= Decimal("0.1") and cents == cents.to_integral_value():
            yield f"{format_number(share)}{unit}"


def secrets(staying: Iterable[Told], allowed: Words) -> tuple[Told, ...]:
    """Return what has to be looked for: one entry a value, less what may be read anyway."""
    found: dict[Value, Told] = {}
    for told in staying:
        if told.value not in found and is_telling(told.value) and not allowed.has(told.value):
            found[told.value] = told
    return tuple(found.values())


def leaks(hidden: Iterable[Told], file: Words, allowed: Words) -> tuple[str, ...]:
    """Return the places of the secrets that the file holds, whole or a telling part of them."""
    return tuple(told.place for told in hidden if _leaks(told.value, file, allowed))


def _leaks(value: Value, file: Words, allowed: Words) -> bool:
    if not isinstance(value, str):  # 0.47 may not be read, but rounded it is an open 0.5
        return any(_number(form).search(file.lines) for form in printed(value) - allowed.figures)
    dense = _SPACE.sub("", normal(value))
    if file.has(value):  # a name stays a secret though an open text holds it
        return dense in allowed.dense or bool(_untold(dense, allowed, allowed.pieces))
    return any(_untold(piece, allowed) >= _TELLING for piece in file.windows_of(value))


def _untold(text: str, allowed: Words, pieces: Iterable[str] = ()) -> int:
    """Return how many characters of a text are not told by something that may be read anyway.

    Told is a longer part of it, or one of `pieces`: “X's deliveries” follows from X and a template.
    """
    least = [0, *(len(text) for _ in text)]
    known = [piece for piece in pieces if piece in text]
    for at in range(len(text)):
        least[at + 1] = min(least[at + 1], least[at] + 1)
        ends = [at + len(piece) for piece in known if text.startswith(piece, at)]
        end = at + _SHORT
        while end <= len(text) and text[at:end] in allowed.dense:
            ends.append(end)
            end += 1
        for end in ends:
            least[end] = min(least[end], least[at])
    return least[-1]


def read_again(content: bytes, name: str) -> Words:
    """Return all that can be read in a PDF that will be called `name`.

    Pages as text, metadata, bookmarks, names and contents of attachments, every other string.
    """
    return Words((name, *_pages(content), *_strings(content)))


def _pages(content: bytes) -> list[str]:
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def _strings(content: bytes) -> list[str]:
    import pikepdf

    with pikepdf.open(BytesIO(content)) as pdf:
        found = [text for item in pdf.objects for text in _strings_in(item)]
        found += [text for page in pdf.pages for text in _marked(page)]
        for attachment in pdf.attachments.values():
            content = attachment.get_file().read_bytes()
            found += [attachment.filename, content.decode("utf-8", "replace")]
        if "/Metadata" in pdf.Root:
            found.append(pdf.Root.Metadata.read_bytes().decode("utf-8", "replace"))
    return found


def _strings_in(item: Any) -> Iterable[str]:
    import pikepdf

    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for below in item:
            yield from () if _is_indirect(below) else _strings_in(below)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for below in dict(item.items()).values():
            yield from () if _is_indirect(below) else _strings_in(below)


def _is_indirect(item: Any) -> bool:
    return bool(getattr(item, "is_indirect", False))


def _marked(page: "pikepdf.Page") -> Iterable[str]:
    """Yield what marked contents say beside their text: alternative and actual texts."""
    import pikepdf

    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) in {"BDC", "DP"}:
            for operand in instruction.operands:
                yield from _strings_in(operand)


def _number(form: str) -> re.Pattern[str]:
    """Return what finds the form, not inside a longer number: 5千 is not 5千万, 2万 not 1億2万."""
    figure = re.escape(form).replace(r"\ ", " ?")
    is_scaled = form.endswith(("千", "万", "億"))
    before, after = ("(?<![千万億])", "(?![万億])") if is_scaled else ("", "")
    return re.compile(rf"(?<![0-9])(?<![0-9][.,]){before}{figure}(?![0-9]|[.,][0-9]){after}")


def _whole(text: str) -> re.Pattern[str]:
    """Return what finds the text, not inside a longer Latin word or number."""
    before = "(?<![0-9A-Za-z])" if _WORD.match(text[:1]) else ""
    after = "(?![0-9A-Za-z])" if _WORD.match(text[-1:]) else ""
    return re.compile(before + re.escape(text) + after)
