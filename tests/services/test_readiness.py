from motdesk.base.texts import speaking
from motdesk.services.readiness import levels


def test_levels_speak_the_language_of_the_desk() -> None:
    with speaking("en"):
        assert levels("trl")[0] == (1, "basic principle observed")
    with speaking("ja"):
        assert levels("trl")[8] == (9, "実用・量産で実績がある")


def test_technology_has_nine_levels_and_manufacturing_ten() -> None:
    assert (len(levels("trl")), len(levels("mrl"))) == (9, 10)
