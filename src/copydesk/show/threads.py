"""Comments as a thread: answers under what they answer, deep ones on one level."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from copydesk.keep.rows import Comment, CommentState

DEEPEST = 4
"""Levels that are set in, from 0; answers below stand on the last one and say whom they answer. Source: on a phone of 360
pixels a fifth would have too few letters a line."""


@dataclass(frozen=True, slots=True)
class Threaded:
    """A comment in its place. `answered` is what it answers; `is_seen` whether its words are, or only its place."""

    comment: Comment
    depth: int
    answered: Comment | None
    is_seen: bool

    @property
    def is_flattened(self) -> bool:
        """Whether it stands deeper in the thread than it is set in."""
        return self.answered is not None and self.depth == DEEPEST


def threaded(comments: Sequence[Comment], sees: Callable[[Comment], bool]) -> list[Threaded]:
    """The thread of an article's comments (oldest first): each followed by its answers.

    Of what one does not see there is only the place, and that only where an answer to it is seen.
    """
    by_name = {each.name: each for each in comments}
    seen = {each.name for each in comments if sees(each)}
    places = set(seen)
    for each in reversed(comments):
        if each.name in places and each.answers is not None:
            places.add(each.answers)
    answers: dict[str | None, list[Comment]] = {}
    for each in comments:
        if each.name in places:
            parent = each.answers if each.answers in by_name else None
            answers.setdefault(parent, []).append(each)
    waiting = [(each, 0) for each in reversed(answers.get(None, []))]
    found: list[Threaded] = []
    while waiting:
        each, depth = waiting.pop()
        answered = by_name.get(each.answers) if each.answers else None
        found.append(Threaded(each, min(depth, DEEPEST), answered, each.name in seen))
        waiting.extend((answer, depth + 1) for answer in reversed(answers.get(each.name, [])))
    return found


def count_seen(thread: Iterable[Threaded]) -> int:
    """How many comments of a thread are seen."""
    return sum(each.is_seen for each in thread)


def is_public(comment: Comment) -> bool:
    """Whether everybody sees a comment."""
    return comment.state is CommentState.SHOWN
