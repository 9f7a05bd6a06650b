"""Journeys through the whole program use the desk of the tests of screens."""

from tests.ui.conftest import desk, pytest_configure

__all__ = ["desk", "pytest_configure"]
