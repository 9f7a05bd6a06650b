"""The one family of errors that a user reads."""


class UserError(Exception):
    """Say what happened, what was kept and what to do, in the user's words."""

    def __init__(self, what: str, *, kept: str = "", advice: str = "") -> None:
        super().__init__(" ".join(part for part in (what, kept, advice) if part))
        self.what = what
        self.kept = kept
        self.advice = advice
