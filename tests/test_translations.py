from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from motdesk.base.texts import _, _n, speaking

ROOT = Path(__file__).parents[1]


def translations() -> ModuleType:
    spec = spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_message_is_translated_and_none_is_uncertain_or_left_over() -> None:
    assert list(translations().missing()) == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    assert list(translations().odd_placeholders()) == []


def test_compiled_catalogues_are_current() -> None:
    assert list(translations().not_compiled()) == []


def test_no_message_stands_inside_a_formatted_string() -> None:
    for path in sorted((ROOT / "motdesk").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert '_(f"' not in source, path
        assert "_(f'" not in source, path


def test_both_languages_speak() -> None:
    with speaking("en"):
        assert _("The partner's name") == "The partner's name"
        assert _n("{count} entry", "{count} entries", 1) == "{count} entry"
    with speaking("ja"):
        assert _("The partner's name") == "取引先の名称"
        assert _n("{count} entry", "{count} entries", 1) == "{count}件"
