"""Two wordings of one sentence as one line."""

from collections.abc import Sequence

import click

from copydesk.check.words import is_changed
from copydesk.records import WordChange
from copydesk.write.parts import one_line

SHOWN_WORDS = 8
"""Of a longer run of words that one side lacks only the first and the last three are shown."""
ENDS = 3


def change_line(changes: Sequence[WordChange]) -> str:
    """The words in order, those of the first side alone as "[-words-]", those of the second alone as "{+words+}"."""
    return " ".join(map(change_words, changes))


def change_words(change: WordChange) -> str:
    """Words as the second has them where both have them, or "[-the first's-]{+the second's+}"."""
    first, second = one_line(change.draft), one_line(change.record)
    if not is_changed(change):
        return second
    gone = click.style(f"[-{shortened(first)}-]", fg="red") if first else ""
    new = click.style(f"{{+{second}+}}", fg="green") if second else ""
    return gone + new


def shortened(text: str) -> str:
    """A long run of words without its middle."""
    words = text.split()
    return text if len(words) <= SHOWN_WORDS else " ".join([*words[:ENDS], "…", *words[-ENDS:]])
