"""Improvements, investments and losses of a partner."""
