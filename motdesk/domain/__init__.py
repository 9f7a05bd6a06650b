"""The subjects as frozen values that check themselves."""
