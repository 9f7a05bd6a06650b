"""The desk on screen."""
