"""The tags of a word: what it is of a statement, and on which side the cue of that statement lies."""

OUTSIDE = 0
CUE, SOURCE_LEFT, SOURCE_RIGHT, CONTENT_LEFT, CONTENT_RIGHT = range(5)
"""Kinds of spans. "Left": the cue lies to the left of the span."""
KINDS = 5
TAGS = 1 + 2 * KINDS
"""Outside; then for each kind the tag of a first word and the tag of a further one."""


def begin_tag(kind: int) -> int:
    """The tag of the first word of a span."""
    return 1 + 2 * kind


def inside_tag(kind: int) -> int:
    """The tag of a further word of a span."""
    return 2 + 2 * kind


def kind_of(tag: int) -> int:
    """The kind of span a tag, not OUTSIDE, belongs to."""
    return (tag - 1) // 2
