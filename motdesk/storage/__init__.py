"""One workspace file: open, migrate, read, change, remember."""
