"""Collect what the pages of a pack say from the records of a workspace."""
