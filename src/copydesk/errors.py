"""Every error copydesk raises on purpose: one small tree, each with a subject and a reason."""

from typing import Any


class CopydeskError(Exception):
    """Something could not be done: `subject` names the thing (a file, an address, a setting), `reason` says why."""

    def __init__(self, subject: str, reason: str) -> None:
        super().__init__(f"{subject}: {reason}")
        self.subject = subject
        self.reason = reason

    def __reduce__(self) -> tuple[type["CopydeskError"], tuple[Any, ...]]:
        """Pickled by its two parts, so that it crosses between processes."""
        return type(self), (self.subject, self.reason)


class GatherError(CopydeskError):
    """A page could not be brought in: a missing file, a refused address, a broken archive."""


class ReadError(CopydeskError):
    """A page was brought in but cannot be read at all: empty, binary, over a limit."""


class SettingError(CopydeskError):
    """A setting or an argument has a value that cannot be meant."""


class KeepError(CopydeskError):
    """The library cannot do it: it is full, locked, damaged, of a newer version, or has no such article."""


class NotKeptError(KeepError):
    """The library is well, but has no such article, version or story."""


class WrongValueError(KeepError):
    """The library is well, but what a person says of a field cannot be: no such field, or a value that it cannot have."""


class StaleError(KeepError):
    """What is to be saved began from a state that somebody has changed since."""


class QueryError(SettingError):
    """A search that cannot be read. `subject` is the query, `at` the code point where the reading stopped."""

    def __init__(self, subject: str, reason: str, at: int = 0) -> None:
        super().__init__(subject, reason)
        self.at = at

    def __reduce__(self) -> tuple[type["CopydeskError"], tuple[Any, ...]]:
        """Pickled by its parts."""
        return type(self), (self.subject, self.reason, self.at)


class MissingExtraError(CopydeskError):
    """Something needs a package that is not installed or cannot be loaded; `reason` says how to install it."""
