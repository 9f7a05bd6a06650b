"""Briefs into pages, pages into PDF."""
