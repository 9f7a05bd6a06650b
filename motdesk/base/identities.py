"""Identities of records: 32 hexadecimal characters, equal in every file they travel through."""

from uuid import NAMESPACE_URL, uuid4, uuid5


def new_id() -> str:
    """Return an identity that no other record has."""
    return uuid4().hex


def named_id(name: str) -> str:
    """Return the identity that always belongs to `name`, for data that is made twice alike."""
    return uuid5(NAMESPACE_URL, f"motdesk:{name}").hex
