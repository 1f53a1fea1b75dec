"""Attributions by rules: quotations with a cue and a source beside them, "according to", and "X said that ...".

For languages without a model, and for direct quotations that the model missed. What they find is sure of less:
`DIRECT`, `UNNAMED` and `RETOLD` are the confidences, none over 0.7.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from copydesk.attribute.found import DIRECT, SCARE_WORDS, UNNAMED, Found
from copydesk.attribute.marks import Quotation, find_quotations, paragraphs
from copydesk.attribute.retold import according, said_that
from copydesk.attribute.sentences import sentences
from copydesk.attribute.sources import EDGE, cues_in, source_after, source_before, trimmed, within_edges
from copydesk.attribute.tagged import Tagged
from copydesk.attribute.words import UNSPACED, phrases_of, words_in
from copydesk.records import Span

NEAR_WORDS = 12
"""Words that may stand between a quotation and its cue."""
LEFT_WORDS = 9
"""Words between a cue and the quotation after it ("told reporters in the capital on Monday that")."""
DASH = re.compile(r"[–—―-]\s*\S")
DASH_ENDS = (",", "?", "!", "–", "—", ".")
EDGE_BLANKS = " \t\n\u00a0"
LONGEST_CHAIN = 100
"""Paragraphs of one quotation; what goes on longer is cut, so that work stays linear."""
CLOSING = "\"'”’»“›」』〟＂ \u00a0"
TERMINATORS = ".!?…。！？"


def find_quoted(text: str, language: str | None, retold: bool = True) -> tuple[Tagged, ...]:
    """The attributions that the rules of a language find, in order of their content.

    `language` is a two-letter code; for one without tables nothing is found. With `retold` also indirect speech.
    """
    code = language or ""
    parts = paragraphs(text)
    marks = find_quotations(text, parts)
    found: list[Found] = []
    waiting: list[Span] = []
    at = 0
    for part in parts:
        first = at
        while at < len(marks) and marks[at].start < part.end:
            at += 1
        new = Paragraph(text, part, marks[first:at], code).find(retold)
        if first < at and marks[first].goes_on:
            claimed = _claims(new, marks[first])
            if waiting and claimed:
                new[0] = replace(new[0], pieces=(*waiting, *new[0].pieces))
            elif not waiting and not claimed and found and len(found[-1].pieces) < LONGEST_CHAIN:
                found[-1] = replace(found[-1], pieces=(*found[-1].pieces, Span(marks[first].start, marks[first].end)))
        waiting = _left_open(waiting, marks[first:at], new)
        found += new
    ordered = sorted(found, key=lambda one: one.pieces[0])
    return tuple(one.tagged() for one in _apart(ordered))


def _left_open(waiting: list[Span], marks: Sequence[Quotation], new: Sequence[Found]) -> list[Span]:
    """Quotations that nobody said so far and that the next paragraph may take up."""
    if not marks or marks[-1].closed or _claims(new, marks[-1]):
        return []
    earlier = waiting if marks[-1].goes_on and len(waiting) < LONGEST_CHAIN else []
    return [*earlier, Span(marks[-1].start, marks[-1].end)]


def _claims(found: Sequence[Found], mark: Quotation) -> bool:
    return any(piece.start <= mark.start < piece.end for one in found for piece in one.pieces)


def _apart(found: Sequence[Found]) -> list[Found]:
    """Those whose content overlaps no earlier one's."""
    kept: list[Found] = []
    end = -1
    for one in found:
        if one.pieces[0].start >= end:
            kept.append(one)
            end = max(end, one.pieces[-1].end)
    return kept


class Paragraph:
    """One paragraph with its quotations: `find` reads it once, from left to right."""

    def __init__(self, text: str, part: Span, marks: Sequence[Quotation], code: str) -> None:
        self.text = text
        self.part = part
        self.marks = marks
        self.code = code
        self.cues = cues_in(text, part.start, part.end, code) if marks or DASH.match(text, part.start) else []
        self.cue_starts = [cue.start for cue in self.cues]
        self.used: set[int] = set()

    def find(self, retold: bool) -> list[Found]:
        """The attributions of this paragraph."""
        found: list[Found] = [] if self.marks else self.dashed()
        for number in range(len(self.marks)):
            one = self.beside(number)
            if one is None and found and self.continues(number, found[-1]):
                mark = self.marks[number]
                found[-1] = replace(found[-1], pieces=(*found[-1].pieces, Span(mark.start, mark.end)))
            elif one is not None:
                found.append(one)
        if retold:
            found += self.retold(found)
        return found

    def dashed(self) -> list[Found]:
        """Speech that a dash at the head of its paragraph opens: "– Vi kommer igen, säger hon"."""
        if not DASH.match(self.text, self.part.start, self.part.end):
            return []
        for cue in self.said(self.part.start, self.part.end)[:8]:
            comma = self.text[self.part.start : cue.start].rstrip(EDGE_BLANKS)
            if not comma.endswith(DASH_ENDS):
                continue
            content = Span(self.part.start, self.part.start + len(comma.rstrip(" –—-,")))
            source = source_after(self.text, cue.end, self.part.end, self.code)
            return [Found((content,), source, cue, DIRECT if source else UNNAMED)]
        return []

    def said(self, start: int, end: int) -> list[Span]:
        """The cues of a stretch of this paragraph, in order."""
        found = self.cues[bisect_left(self.cue_starts, start) : bisect_left(self.cue_starts, end)]
        return found[:-1] if found and found[-1].end > end else found

    def gap(self, number: int) -> Span:
        """The text between quotation `number` - 1 and quotation `number`, or the paragraph's edge."""
        start = self.marks[number - 1].end if number else self.part.start
        end = self.marks[number].start if number < len(self.marks) else self.part.end
        return Span(start, end)

    def right(self, number: int) -> Span:
        """The rest of the sentence after a quotation; empty where the quotation ended it."""
        gap = self.gap(number + 1)
        first = next(sentences(self.text, gap.start, gap.end), None)
        if first is None:
            return Span(gap.start, gap.start)
        words = list(words_in(self.text, first.start, first.end))[:1]
        if self._inner(number)[-1:] == "." and words and self.code not in UNSPACED:
            begins_small = self.text[words[0].start].islower() or not self.text[words[0].start].isupper()
            if not begins_small and not self.said(words[0].start, words[0].end):
                return Span(gap.start, gap.start)
        return first

    def _inner(self, number: int) -> str:
        """The last words of a quotation, without its closing mark."""
        mark = self.marks[number]
        return self.text[max(mark.start, mark.end - 20) : mark.end].rstrip(CLOSING)

    def left(self, number: int) -> Span:
        """What stands before a quotation in its sentence."""
        gap = self.gap(number)
        last = (list(sentences(self.text, gap.start, gap.end)) or [Span(gap.start, gap.start)])[-1]
        tail = self.text[last.start : last.end].rstrip()
        if tail[-1:] in TERMINATORS or last.end < gap.end:
            return Span(gap.end, gap.end)
        return Span(last.start, gap.end)

    def beside(self, number: int) -> Found | None:
        """The attribution of a quotation by the cue nearest to it, on its right or on its left."""
        right, left = self.right(number), self.left(number)
        after = self._from_right(number, right, left)
        before = self._from_left(number, left)
        if before and (after is None or self._is_nearer(before, after, number)):
            chosen = before
        elif after:
            chosen = after
        else:
            return None
        if chosen.cue:
            self.used.add(chosen.cue.start)
        return chosen

    def _is_nearer(self, before: Found, after: Found, number: int) -> bool:
        """A cue right before the quotation goes before one after it."""
        assert before.cue
        between = self.text[before.cue.end : self.marks[number].start]
        return len(between.split()) <= 1 or ":" in between[-3:]

    def _from_right(self, number: int, right: Span, left: Span) -> Found | None:
        mark = self.marks[number]
        cues = self.said(right.start, right.end)
        if not cues or cues[0].start in self.used:
            return None
        cue = cues[0]
        if len(self.text[right.start : cue.start].split()) > NEAR_WORDS or ":" in self.text[right.start : cue.start]:
            return None
        source = source_before(self.text, right.start, cue.start, self.code)
        if source is None:
            source = source_after(self.text, cue.end, right.end, self.code)
        if source is None:
            source = self._left_source(left)
            return self._made(number, source, cue, Span(mark.start, mark.start))
        return self._made(number, source, cue, left)

    def _left_source(self, left: Span) -> Span | None:
        """The source before the quotation whose cue stands after it: 'X, "..." dedi', 'Xは「...」と述べた'."""
        if self.code in ("ja", "ko"):
            return source_before(self.text, left.start, left.end, self.code)
        bare = trimmed(self.text, left.start, left.end)
        return within_edges(self.text, bare, self.code) if bare else None

    def _made(self, number: int, source: Span | None, cue: Span, left: Span) -> Found | None:
        """With what of the sentence stands before the quotation, where that has no cue of its own."""
        mark = self.marks[number]
        start = mark.start
        opened = trimmed(self.text, left.start, left.end)
        if opened and not self.said(left.start, left.end):
            if number == 0 or left.start > self.marks[number - 1].end or self._inner(number - 1)[-1:] in TERMINATORS:
                start = opened.start
        if start == mark.start and self._is_scare(mark) and self.text[mark.end : cue.start].strip(EDGE):
            return None if source is None else Found((Span(start, mark.end),), source, cue, UNNAMED)
        return Found((Span(start, mark.end),), source, cue, DIRECT if source else UNNAMED)

    def _is_scare(self, mark: Quotation) -> bool:
        return len(self.text[mark.start : mark.end].split()) < SCARE_WORDS

    def _from_left(self, number: int, left: Span) -> Found | None:
        cues = [cue for cue in self.said(left.start, left.end) if cue.start not in self.used]
        if not cues:
            return None
        cue, mark = cues[-1], self.marks[number]
        between = self.text[cue.end : mark.start]
        if len(between.split()) > LEFT_WORDS:
            return None
        source = self._shared_source(left, cue)
        that = phrases_of(self.code, "that_words").find(self.text, cue.end, mark.start)
        start = that[0].start if that and self.code not in UNSPACED else mark.start
        close = ":" in between[-3:] or "：" in between[-3:] or len(between.split()) <= 4
        if self._is_scare(mark) and not close:
            return None
        return Found((Span(start, self._end_of(number, start)),), source, cue, DIRECT if source else UNNAMED)

    def _shared_source(self, left: Span, cue: Span) -> Span | None:
        """The source of a cue before its quotation; that of the cue before it in "she said, adding"."""
        earlier = self.said(left.start, cue.start)
        start = earlier[0].start if earlier else cue.start
        source = source_before(self.text, left.start, start, self.code)
        if source is None and earlier:
            return source_after(self.text, earlier[0].end, cue.start, self.code)
        return source or source_after(self.text, cue.end, left.end, self.code)

    def _end_of(self, number: int, start: int) -> int:
        """A content that began before its quotation goes on to the end of the sentence."""
        mark = self.marks[number]
        if start == mark.start:
            return mark.end
        rest = self.right(number)
        inner = trimmed(self.text, rest.start, rest.end)
        return max(mark.end, inner.end) if inner and not self.said(rest.start, rest.end) else mark.end

    def continues(self, number: int, before: Found) -> bool:
        """The quotation goes on with an attributed one: '"A," she said, "B."', '"A," she said. "B."'"""
        mark, left, end = self.marks[number], self.left(number), before.pieces[-1].end
        between = self.text[end : mark.start]
        if self.text[left.start : left.end].strip(" ,.;:–—-"):
            told = before.cue is not None and end <= before.cue.start and before.cue.end <= mark.start
            near = "\n" not in between and len(between.split()) <= NEAR_WORDS and between.rstrip()[-1:] == ","
            return told and near and not self._is_scare(mark)
        words = len(self.text[mark.start : mark.end].split())
        return words >= SCARE_WORDS and between.count(".") <= 3 and len(between.split()) <= 2 * NEAR_WORDS

    def retold(self, found: Sequence[Found]) -> list[Found]:
        """Indirect speech: "X said that ..." and "according to X", a sentence at a time."""
        taken = sorted(piece for one in found for piece in one.pieces)
        new: list[Found] = []
        at = 0
        for sentence in self._whole_sentences():
            while at < len(taken) and taken[at].end <= sentence.start:
                at += 1
            if at < len(taken) and taken[at].start < sentence.end:
                continue
            one = according(self.text, sentence, self.code) or said_that(self.text, sentence, self.code)
            if one:
                new.append(one)
        return new

    def _whole_sentences(self) -> list[Span]:
        """The sentences of the paragraph; an end inside a quotation is none."""
        whole: list[Span] = []
        at = 0
        for sentence in sentences(self.text, self.part.start, self.part.end):
            while at < len(self.marks) and self.marks[at].end <= sentence.start:
                at += 1
            inside = at < len(self.marks) and self.marks[at].start < sentence.start < self.marks[at].end
            if inside and whole:
                whole[-1] = Span(whole[-1].start, sentence.end)
            else:
                whole.append(sentence)
        return whole
