"""One file a printed page."""
