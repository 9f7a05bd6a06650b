"""Settings: language, look, and the workspace file."""
