"""What a piece tells, block by block: roles and words with their stress and links. Both the record and the page are made of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from copydesk.records import PiecePicture, Role
from copydesk.text import clean

CELL = "\t"
"""Stands between the cells of a table's row."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set alike. `stress` are names of HTML elements, the outermost first; `url` is where they lead."""

    text: str
    stress: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One block. Neighbours with one `group` are set together: a list, a quotation, a table. `picture` stands before it."""

    role: Role
    runs: tuple[Run, ...]
    path: str = "body/main/article/p"
    group: int = 0
    picture: PiecePicture | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


def line_of(text: str) -> str:
    """A text, fit to be shown, on one line."""
    return " ".join(clean(text).split())


def told_line(role: Role, text: str, path: str, url: str | None = None) -> Told | None:
    """A block of one line; None where that is blank."""
    line = line_of(text)
    return Told(role, (Run(line, url=url),), path) if line else None


def trimmed(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs without blanks at both ends, and without empty ones; () where there is nothing but blanks."""
    kept = [run for run in runs if run.text]
    kept = _ended(kept, last=False)
    return tuple(reversed(_ended(kept[::-1], last=True)))


def _ended(runs: Sequence[Run], last: bool) -> list[Run]:
    """Without blanks at the first end of `runs`, which is the end of each run's text where `last`."""
    for place, run in enumerate(runs):
        text = run.text.rstrip() if last else run.text.lstrip()
        if text:
            return [replace(run, text=text), *runs[place + 1 :]]
    return []
