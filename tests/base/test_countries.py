from motdesk.base.countries import country_name
from motdesk.base.texts import speaking


def test_a_country_is_named_in_the_language_spoken() -> None:
    with speaking("en"):
        assert country_name("JP") == "Japan"
    with speaking("ja"):
        assert country_name("us") == "米国"


def test_what_is_no_known_code_stays_as_it_was_written() -> None:
    assert country_name("架空国") == "架空国"
    assert country_name("") == ""
