import pytest

from motdesk.base.texts import labelled, sentences, speaking, without_label


def test_sentences_stand_apart_only_where_the_language_wants_it() -> None:
    assert sentences("One.", "", " Two. ") == "One. Two."
    assert sentences("一つ目。", "二つ目。") == "一つ目。二つ目。"
    assert sentences("一つ目。", "Two.") == "一つ目。Two."


@pytest.mark.parametrize(("code", "said"), [("ja", "単価：限界"), ("en", "単価: 限界")])
def test_labels_are_parted_as_in_the_language_spoken_and_taken_apart_again(
    code: str, said: str
) -> None:
    with speaking(code):
        assert labelled("単価", "限界") == said
        assert without_label(said) == ("単価", "限界")
        assert without_label("限界") == ("", "限界")
