import inspect
from enum import Enum

from motdesk.domain import evidence, findings, needs, negotiations, partners, strengths, subjects
from motdesk.domain.words import word

MODULES = (evidence, findings, needs, negotiations, partners, strengths, subjects)


def choices() -> list[Enum]:
    classes = {
        found
        for module in MODULES
        for _name, found in inspect.getmembers(module, inspect.isclass)
        if issubclass(found, Enum) and found.__module__.startswith("motdesk")
    }
    return [member for kind in classes for member in kind]


def test_every_choice_has_its_own_word() -> None:
    assert all(word(member) for member in choices())


def test_choices_written_alike_keep_their_own_words() -> None:
    assert word(subjects.Disclosure.OPEN) != word(negotiations.PackageKind.OPEN)
