"""Other files into values and back."""
