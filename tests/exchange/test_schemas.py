"""The published JSON Schema."""

from jsonschema import Draft202012Validator

from motdesk.domain.catalogue import KINDS
from motdesk.domain.subjects import shape
from motdesk.exchange.schemas import schema_file, schema_text, workspace_schema


def test_the_published_schema_is_current() -> None:
    # After a change of a subject: python packaging/workspace_schema.py
    assert schema_file().read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_valid_one_and_describes_every_field() -> None:
    schema = workspace_schema()
    Draft202012Validator.check_schema(schema)
    for kind in KINDS.values():
        properties = schema["$defs"][kind.__name__]["properties"]
        assert list(properties) == [field.name for field in shape(kind)]
        assert all(described["title"] for described in properties.values())
