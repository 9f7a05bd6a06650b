"""Foundations every layer stands on: errors, texts, dates, money, files, settings."""
