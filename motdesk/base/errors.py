"""The one family of errors that a user reads."""

from motdesk.base.texts import sentences


class UserError(Exception):
    """Say what happened, what was kept and what to do, in the user's words."""

    def __init__(self, what: str, *, kept: str = "", advice: str = "") -> None:
        super().__init__(sentences(what, kept, advice))
        self.what = what
        self.kept = kept
        self.advice = advice


class GivenUpError(UserError):
    """Say that the user gave up what was asked for: what was written is taken back."""
