"""Keep the message catalogues current: take the messages from the code, translate, compile.

python packaging/translations.py [MORE.json …]   update; MORE holds {"English": "日本語"}
python packaging/translations.py --check         say what is not current, change nothing
"""

import ast
import gettext
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "ja")
TEXTS_OF = {"_": 1, "mark": 1, "_n": 2}  # how many texts each takes
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)  # the same always, so that equal texts give equal files


def main(arguments: list[str]) -> int:
    """Update the catalogues, or with `--check` name what is wrong; return the exit code."""
    if arguments == ["--check"]:
        found = [*missing(), *odd_placeholders(), *not_compiled()]
        print("\n".join(found) or "The catalogues are current.")
        return 1 if found else 0
    more: dict[str, str] = {}
    for name in arguments:
        more |= json.loads(Path(name).read_text(encoding="utf-8"))
    messages = extracted()
    for language in LANGUAGES:
        _write(language, _translated(language, messages, more))
    print("\n".join(missing()) or f"{len(messages)} messages, all translated.")
    return 0


def extracted() -> Catalog:
    """Return every message of the code, sorted, with the files it stands in."""
    catalog = Catalog()
    for path in sorted((ROOT / "motdesk").rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for message in _messages(path.read_text(encoding="utf-8")):
            catalog.add(message, locations=[(place, 0)])
    return catalog


def _messages(code: str) -> Iterator[str | tuple[str, ...]]:
    """Yield the messages of a file, also those that stand inside formatted strings."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = TEXTS_OF.get(node.func.id, 0)
            texts = [arg.value for arg in node.args[:count] if isinstance(arg, ast.Constant)]
            if count and len(texts) == count:
                yield tuple(texts) if count > 1 else texts[0]


def missing() -> Iterator[str]:
    """Name each message that a catalogue lacks, has no longer, or holds without translation."""
    wanted = {message.id for message in extracted() if message.id}
    for language in LANGUAGES:
        catalog = read(language)
        known = {message.id for message in catalog if message.id}
        yield from (f"{language}: not in the catalogue: {id_}" for id_ in _sorted(wanted - known))
        yield from (f"{language}: no longer in the code: {id_}" for id_ in _sorted(known - wanted))
        for message in catalog:
            if message.id and not all(_texts(message.string)):
                yield f"{language}: not translated: {message.id}"
            if message.fuzzy:
                yield f"{language}: marked as uncertain: {message.id}"


def odd_placeholders() -> Iterator[str]:
    """Name each translation whose {placeholders} are not those of its message."""
    for language in LANGUAGES:
        for message in filter(lambda message: message.id, read(language)):
            texts = _texts(message.string)
            for text, original in zip(texts, _texts(message.id)[-len(texts) :], strict=True):
                if text and _placeholders(text) != _placeholders(original):
                    yield f"{language}: other placeholders: {original} → {text}"


def not_compiled() -> Iterator[str]:
    """Name each compiled catalogue that does not say what its source says."""
    for language in LANGUAGES:
        path = _path(language).with_suffix(".mo")
        if not path.exists() or _contents(path.read_bytes()) != _contents(_compiled(language)):
            yield f"{language}: the compiled catalogue is not current"


def read(language: str) -> Catalog:
    """Return the catalogue of a language, empty if there is none yet."""
    path = _path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _translated(language: str, messages: Catalog, more: dict[str, str]) -> Catalog:
    known = read(language)
    catalog = Catalog(
        locale=language, project="MOTDesk", version="1", creation_date=MOMENT, revision_date=MOMENT,
        fuzzy=False, header_comment="", last_translator="MOTDesk", language_team=language,
        copyright_holder="", msgid_bugs_address="-", charset="utf-8",
    )  # fmt: skip
    for message in messages:
        if message.id:
            string = _string(language, message, known.get(message.id), more)
            catalog.add(message.id, string, locations=message.locations)
    return catalog


def _string(
    language: str, message: Message, known: Message | None, more: dict[str, str]
) -> str | tuple[str, ...]:
    if language == "en":
        return message.id if isinstance(message.id, str) else tuple(message.id)
    before = _texts(known.string)[0] if known else ""
    text = more.get(_texts(message.id)[-1], before)
    return text if isinstance(message.id, str) else (text,)


def _write(language: str, catalog: Catalog) -> None:
    path = _path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=100, sort_output=True, include_lineno=False)
    path.with_suffix(".mo").write_bytes(_compiled(language))


def _compiled(language: str) -> bytes:
    buffer = BytesIO()
    write_mo(buffer, read(language))
    return buffer.getvalue()


def _contents(compiled: bytes) -> dict[object, str]:
    catalog = dict(gettext.GNUTranslations(BytesIO(compiled))._catalog)
    return {key: text for key, text in catalog.items() if key}


def _path(language: str) -> Path:
    return ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "motdesk.po"


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)[^}]*\}", text))


def _sorted(ids: set[str | tuple[str, ...]]) -> list[str | tuple[str, ...]]:
    return sorted(ids, key=_texts)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
