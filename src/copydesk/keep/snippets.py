"""The stretch of a story that shows best why it was found."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from copydesk.keep.folding import TOKEN, UNCUT, folded

WIDTH = 200
"""Characters of a snippet, about."""
FOLDABLE = re.compile("[\u00c0-\u1fff\u2c00-\U0010ffff]")
"""Letters that folding may change; not the quotes and dashes of printed English."""
MATCHES = 500
"""Matches looked at in one story."""


def cut_snippet(text: str, wanted: Sequence[tuple[str, bool]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The stretch of a story on one line with the most of the words `wanted`, and where in it they stand.

    Each word comes with whether it may go on. The beginning of the story where none of them is in it.
    """
    pattern = words_pattern(tuple(wanted))
    spans = find_spans(pattern, text) if pattern is not None else []
    start, end = window(text, spans)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    marks = tuple(
        (low - start + len(head), min(high, end) - start + len(head)) for low, high in spans if start <= low < end
    )
    return head + text[start:end] + tail, marks


def find_spans(pattern: "re.Pattern[str]", text: str) -> list[tuple[int, int]]:
    """Where the words stand. Folding is left out where it could change nothing but punctuation: it is what takes long."""
    shown = folded(text) if FOLDABLE.search(text) else text
    return [match.span() for match in islice(pattern.finditer(shown), MATCHES)]


@lru_cache(maxsize=64)
def words_pattern(wanted: tuple[tuple[str, bool], ...]) -> "re.Pattern[str] | None":
    """What finds the words, in any case; None where there are none."""
    branches = [branch for words, prefix in wanted if (branch := _branch(folded(words), prefix))]
    return re.compile("|".join(sorted(branches, key=len, reverse=True)), re.IGNORECASE) if branches else None


def _branch(words: str, prefix: bool) -> str:
    tokens = TOKEN.findall(words)
    if not tokens:
        return ""
    first = "" if UNCUT.match(tokens[0]) else r"(?<![^\W_])"
    last = r"\w*" if prefix else "" if UNCUT.match(tokens[-1]) else r"(?![^\W_])"
    return first + r"[\W_]*".join(map(re.escape, tokens)) + last


def window(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The stretch of about WIDTH characters with the most different matches, cut between words."""
    if len(text) <= WIDTH:
        return 0, len(text)
    best, best_count = 0, 0
    for at, (low, _) in enumerate(spans):
        inside = {text[start:end].lower() for start, end in spans[at : at + 20] if end <= low + WIDTH * 3 // 4}
        if len(inside) > best_count:
            best, best_count = low, len(inside)
    start = max(0, min(best - WIDTH // 4, len(text) - WIDTH))
    end = min(len(text), start + WIDTH)
    return _between_words(text, start, forward=True), _between_words(text, end, forward=False)


def _between_words(text: str, at: int, forward: bool) -> int:
    if at in (0, len(text)):
        return at
    space = text.find(" ", at, at + 20) if forward else text.rfind(" ", at - 20, at)
    return at if space < 0 else space + 1 if forward else space
