"""The verbs of the program, as a user would say them."""
