"""What differs between two versions of an article."""

import re
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher

from copydesk.records import Article, Figure
from copydesk.records.article import BODY_ROLES

NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*\d|\d")
LIKE_RATIO = 0.5
"""Paragraphs at least this alike are one paragraph that was edited. Source: difflib's own measure of "close" is 0.6; edits of
a sentence or two in a paragraph of three fall between."""
LONG = 200
"""Paragraphs in one stretch of differences up to which each is compared with each."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A paragraph of the story as it was and as it is; None where it was added or removed."""

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from the version before. Each pair is (before, after); None where it is the same.

    `edits` are in the order of the story. `figures` are the numbers that went and those that came, as printed.
    """

    headline: tuple[str | None, str | None] | None = None
    dek: tuple[str | None, str | None] | None = None
    edits: tuple[Edit, ...] = ()
    figures: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def summary(self) -> str:
        """In a few words: "headline, 2 paragraphs edited, 1 added, figures"."""
        counts = (
            (sum(edit.before is not None and edit.after is not None for edit in self.edits), "edited"),
            (sum(edit.before is None for edit in self.edits), "added"),
            (sum(edit.after is None for edit in self.edits), "removed"),
        )
        words = [name for name, pair in (("headline", self.headline), ("dek", self.dek)) if pair]
        words += [f"{count} {_paragraphs(count)} {verb}" for count, verb in counts if count]
        words += ["figures"] if any(self.figures) else []
        return ", ".join(words) or "small things"


def _paragraphs(count: int) -> str:
    return "paragraph" if count == 1 else "paragraphs"


def compare(before: Article, after: Article) -> Changes:
    """What was changed from one version to the next."""
    edits = tuple(_edits(_paragraphs_of(before), _paragraphs_of(after)))
    return Changes(
        headline=None if before.headline == after.headline else (before.headline, after.headline),
        dek=None if before.dek == after.dek else (before.dek, after.dek),
        edits=edits,
        figures=_figures(before, after, edits),
    )


def _paragraphs_of(article: Article) -> list[str]:
    return [" ".join(article.block_text(block).split()) for block in article.blocks if block.role in BODY_ROLES]


def _edits(before: list[str], after: list[str]) -> list[Edit]:
    edits: list[Edit] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            edits.extend(_paired(before[start:end], after[new_start:new_end]))
    return edits


def _paired(before: list[str], after: list[str]) -> list[Edit]:
    """The paragraphs of one stretch: each new one with the first old one that is like it."""
    edits: list[Edit] = []
    left = list(before)
    for new in after:
        near = next((at for at, old in enumerate(left[:LONG]) if _alike(old, new)), None)
        if near is None:
            edits.append(Edit(None, new))
            continue
        edits.extend(Edit(old, None) for old in left[:near])
        edits.append(Edit(left[near], new))
        del left[: near + 1]
    return [*edits, *(Edit(old, None) for old in left)]


def _alike(old: str, new: str) -> bool:
    matcher = SequenceMatcher(None, old.split(), new.split(), autojunk=False)
    return matcher.quick_ratio() >= LIKE_RATIO and matcher.ratio() >= LIKE_RATIO


def _figures(before: Article, after: Article, edits: tuple[Edit, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures that went and came: those that were found in the texts, else the numbers in what was edited."""
    if before.figures or after.figures:
        gone, new = ({_value(figure): _printed(each, figure) for figure in each.figures} for each in (before, after))
        return (
            tuple(text for value, text in gone.items() if value not in new),
            tuple(text for value, text in new.items() if value not in gone),
        )
    was = [number for edit in edits for number in NUMBER.findall(edit.before or "")]
    now = [number for edit in edits for number in NUMBER.findall(edit.after or "")]
    if before.headline != after.headline:
        was += NUMBER.findall(before.headline or "")
        now += NUMBER.findall(after.headline or "")
    return (
        tuple(number for number in dict.fromkeys(was) if number not in now),
        tuple(number for number in dict.fromkeys(now) if number not in was),
    )


def _value(figure: Figure) -> tuple[Decimal | None, Decimal | None, str | None, str | None]:
    return figure.low, figure.high, figure.unit, figure.counted


def _printed(article: Article, figure: Figure) -> str:
    return article.text[figure.span.start : figure.span.end]
