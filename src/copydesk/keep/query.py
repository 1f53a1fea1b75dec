"""The language of searches: text to a tree of terms. Pure.

flood "state of emergency" headline:rail* speaker:kirby -tag:sport (outlet:courier OR agency:afp) after:2026-10-01
figure:>1000 quote:"no comment"
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from copydesk.errors import QueryError
from copydesk.keep.folding import TOKEN

TEXT_FIELDS = ("headline", "dek", "body", "outlet", "section", "tag", "agency", "author", "speaker", "quote")
EXACT_FIELDS = ("language", "kind")
TIME_FIELDS = ("after", "before")
NUMBER_FIELDS = ("figure", "versions")
FIELDS = TEXT_FIELDS + EXACT_FIELDS + TIME_FIELDS + NUMBER_FIELDS

QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
FIELD = re.compile(r"([A-Za-z_]+):")
WORD = re.compile(r"[^\s()\"“”„«»]+")
BLANK = re.compile(r"\s*")
OR = re.compile(r"OR(?![^\s(])")
AND = re.compile(r"AND(?![^\s(])")
NUMBER = re.compile(r"(>=|<=|>|<|=)?(-?\d+(?:\.\d+)?)\Z")
RANGE = re.compile(r"(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)\Z")
DATE = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?\Z")
DEPTH, TERMS = 20, 100
"""Brackets inside brackets, and terms, of one query."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words that stand together, in one field or (None) anywhere in the story; `prefix`: the last may go on."""

    field: str | None
    words: str
    prefix: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """A field compared: `operator` is one of = < > <= >= and "..", from `value` to `high`.

    `value` is a text, or a number (seconds since 1970 for times).
    """

    field: str
    operator: str
    value: str | float
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """What must hold together."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Of which one must hold."""

    parts: tuple["Node", ...]


Node = Text | Bound | Not | All | AnyOf


def parse_query(text: str) -> Node:
    """The tree of a query. Raises: QueryError, with the place, for what cannot be read; nothing else."""
    parser = Parser(text)
    found = parser.all_of(0)
    if parser.at < len(text):
        raise parser.fault("there is no bracket that this one closes")
    if found is None:
        raise QueryError(text, "nothing to search for", 0)
    return found


class Parser:
    """Reads one query from left to right; `at` is how far it came."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.terms = 0

    def fault(self, reason: str, at: int | None = None) -> QueryError:
        """The error to raise, at a place (where the reading is, with None)."""
        return QueryError(self.text, reason, self.at if at is None else at)

    def take(self, pattern: "re.Pattern[str]") -> "re.Match[str] | None":
        """What stands here, if it is like `pattern`."""
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match

    def peek(self) -> str:
        """The next character that is no space; "" at the end."""
        self.take(BLANK)
        return self.text[self.at : self.at + 1]

    def all_of(self, depth: int) -> Node | None:
        """Terms up to a closing bracket or the end; None where there are none."""
        parts: list[Node] = []
        while self.peek() not in ("", ")"):
            if self.take(AND):
                continue
            part = self.any_of(depth)
            if part is not None:
                parts.append(part)
        return All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None

    def any_of(self, depth: int) -> Node | None:
        """A term and those that OR joins to it."""
        at = self.at
        if self.take(OR):
            raise self.fault("OR stands between two terms; nothing is before it", at)
        parts = [self.negated(depth)]
        while self.peek() and (match := self.take(OR)):
            if self.peek() in ("", ")"):
                raise self.fault("OR stands between two terms; nothing comes after it", match.start())
            parts.append(self.negated(depth))
        told = tuple(part for part in parts if part is not None)
        return AnyOf(told) if len(told) > 1 else told[0] if told else None

    def negated(self, depth: int) -> Node | None:
        """A term, with a minus before it or without."""
        minus = self.text.startswith("-", self.at) and self.text[self.at + 1 : self.at + 2].strip(" \t\r\n)-") != ""
        if minus:
            self.at += 1
        part = self.bracket(depth) if self.text.startswith("(", self.at) else self.term()
        return Not(part) if minus and part is not None else part

    def bracket(self, depth: int) -> Node:
        """What stands in brackets."""
        opened = self.at
        if depth >= DEPTH:
            raise self.fault(f"more than {DEPTH} brackets inside each other")
        self.at += 1
        inner = self.all_of(depth + 1)
        if self.peek() != ")":
            raise self.fault("this bracket is not closed", opened)
        self.at += 1
        if inner is None:
            raise self.fault("there is nothing in these brackets", opened)
        return inner

    def term(self) -> Node | None:
        """One term; None for a word without letters or digits."""
        self.terms += 1
        if self.terms > TERMS:
            raise self.fault(f"more than {TERMS} terms")
        start = self.at
        named = self.take(FIELD)
        if named is None or self.text.startswith("//", self.at):
            self.at = start
            words, prefix = self.words()
            return Text(None, words, prefix) if TOKEN.search(words) else None
        field = named[1].lower()
        if field not in FIELDS:
            near = ", ".join(FIELDS)
            raise self.fault(f'there is no field "{named[1]}"; there are {near}. In quotes it is text', start)
        return self.value(field)

    def value(self, field: str) -> Node:
        """What follows the name of a field."""
        at = self.at
        if self.text[at : at + 1].strip(" \t\r\n)") == "":
            raise self.fault(f"{field}: needs a value right behind it")
        words, prefix = self.words()
        if not TOKEN.search(words):
            raise self.fault(f"{field}: needs a value with letters or digits", at)
        if field in TEXT_FIELDS:
            return Text(field, words, prefix)
        if field in EXACT_FIELDS:
            return Bound(field, "=", words.lower())
        if field in TIME_FIELDS:
            return Bound(field, ">=" if field == "after" else "<", self.date(words, at))
        return self.number(field, words, at)

    def words(self) -> tuple[str, bool]:
        """A word, or the words between quotes; and whether a star follows."""
        start = self.at
        closing = QUOTES.get(self.text[start : start + 1])
        if closing is None:
            word = self.take(WORD)
            if word is None:
                bracket = self.text.startswith("(", self.at)
                raise self.fault(
                    "a value is a word or in quotes, not in brackets"
                    if bracket
                    else "a quote is closed here that was not opened"
                )
            return word[0].rstrip("*"), word[0].endswith("*")
        end = self.text.find(closing, start + 1)
        if end < 0 and closing != '"':
            end = self.text.find('"', start + 1)
        if end < 0:
            raise self.fault("this quote is not closed", start)
        self.at = end + 1
        prefix = self.text.startswith("*", self.at)
        self.at += prefix
        return self.text[start + 1 : end], prefix

    def date(self, words: str, at: int) -> float:
        """The beginning of a year, a month or a day, or a moment, as seconds since 1970."""
        match = DATE.match(words)
        try:
            if match:
                time = datetime(int(match[1]), int(match[2] or 1), int(match[3] or 1), tzinfo=UTC)
            else:
                time = datetime.fromisoformat(words)
                time = time.replace(tzinfo=UTC) if time.tzinfo is None else time
            return (time - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(seconds=1)
        except (ValueError, OverflowError):
            raise self.fault(f'"{words}" is no date like 2026-10-01, 2026-10 or 2026', at) from None

    def number(self, field: str, words: str, at: int) -> Node:
        """A number with what it is compared by, or two with ".." between."""
        clean = words.replace(",", "")
        if match := NUMBER.match(clean):
            return Bound(field, match[1] or "=", self.finite(match[2], at))
        if match := RANGE.match(clean):
            return Bound(field, "..", self.finite(match[1], at), self.finite(match[2], at))
        raise self.fault(f'"{words}" is no number like 1000, >1000, <=20 or 10..20', at)

    def finite(self, text: str, at: int) -> float:
        """A number that is no more than a float can hold."""
        number = float(text)
        if not math.isfinite(number):
            raise self.fault("this number is too large", at)
        return number


def texts_of(node: Node | None) -> Iterator[Text]:
    """The words that are looked for, without those that must not be there."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, All | AnyOf):
        for part in node.parts:
            yield from texts_of(part)


def point_at(fault: QueryError) -> str:
    """The query on one line and, under it, a caret at the place that could not be read."""
    shown = fault.subject.expandtabs(1).replace("\n", " ")
    return f"  {shown}\n  {' ' * min(fault.at, len(shown))}^"
