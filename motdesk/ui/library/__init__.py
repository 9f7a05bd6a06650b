"""Library: evidence and the files kept with it."""
