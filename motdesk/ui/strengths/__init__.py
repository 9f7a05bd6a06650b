"""Strengths: the word bridge between the words of technology and those of management."""
