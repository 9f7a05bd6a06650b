from motdesk.base.texts import sentences


def test_sentences_stand_apart_only_where_the_language_wants_it() -> None:
    assert sentences("One.", "", " Two. ") == "One. Two."
    assert sentences("一つ目。", "二つ目。") == "一つ目。二つ目。"
    assert sentences("一つ目。", "Two.") == "一つ目。Two."
