"""Packs: what is to be printed, its real pages, and what to mend before."""
