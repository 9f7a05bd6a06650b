"""What SQLite refuses, in the user's words."""

from sqlcipher3 import dbapi2

from motdesk.base.errors import UserError
from motdesk.base.texts import _, mark

_NOTHING_CHANGED = mark("Nothing was changed; what was saved before is kept.")

# By the primary result code of SQLite (https://sqlite.org/rescode.html): what happened, advice.
_WORDS = {
    dbapi2.SQLITE_FULL: (
        mark("The disk is full: “{name}” could not be saved."),
        mark("Free some space, then do it again."),
    ),
    dbapi2.SQLITE_IOERR: (
        mark("“{name}” could not be read or written."),
        mark("Check the drive and the connection to it, then do it again."),
    ),
    dbapi2.SQLITE_BUSY: (
        mark("“{name}” is held by another program."),
        mark("Close it there or wait a moment, then do it again."),
    ),
    dbapi2.SQLITE_READONLY: (
        mark("“{name}” cannot be written."),
        mark("Copy the file to a folder of your own and open the copy."),
    ),
    dbapi2.SQLITE_PERM: (
        mark("You have no right to open “{name}”."),
        mark("Ask whoever owns the file."),
    ),
    dbapi2.SQLITE_CANTOPEN: (
        mark("“{name}” cannot be opened."),
        mark("Check that the file is still there and that you may read and write its folder."),
    ),
    dbapi2.SQLITE_NOTADB: (
        mark("“{name}” is no workspace of MOTDesk."),
        mark("Choose a file that MOTDesk has made."),
    ),
    dbapi2.SQLITE_TOOBIG: (
        mark("One of the values is too large for “{name}”."),
        mark("Shorten it, then do it again."),
    ),
}

# What SQLite and its driver say of text that is none, and of a header that nobody wrote.
_DAMAGE = ("decode to UTF-8", "unsupported file format")

# What SQLite says of a constraint that fails; the driver gives no finer code.
_CONSTRAINTS = {
    "FOREIGN KEY": mark("Something still points at what would be removed."),
    "UNIQUE": mark("Two entries carry the same identity."),
}


class DamagedError(UserError):
    """The file cannot be read as it should."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("“{name}” is damaged.").format(name=name),
            kept=_("It was left as it is."),
            advice=_("Keep the damaged file and go on with the last copy of it."),
        )


def in_words(error: BaseException, name: str) -> UserError | None:
    """Return what a person should read about `error` in the file `name`; None if it is a bug."""
    if isinstance(error, OverflowError | UnicodeEncodeError):
        what = _("A value cannot be kept in “{name}”: {detail}.").format(name=name, detail=error)
        return UserError(what, kept=_(_NOTHING_CHANGED))
    if isinstance(error, UnicodeDecodeError) or any(words in str(error) for words in _DAMAGE):
        return DamagedError(name)
    for constraint, words in _CONSTRAINTS.items():
        if str(error).startswith(constraint):
            return UserError(_(words), kept=_(_NOTHING_CHANGED))
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == dbapi2.SQLITE_CORRUPT:
        return DamagedError(name)
    return _about_the_file(code, name) if code in _WORDS else None


def _about_the_file(code: int, name: str) -> UserError:
    what, advice = _WORDS[code]
    return UserError(_(what).format(name=name), kept=_(_NOTHING_CHANGED), advice=_(advice))
