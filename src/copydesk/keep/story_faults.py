"""What is wrong with the tables of stories: held against the articles and against each other."""

from collections import Counter
from collections.abc import Iterator

import apsw
import msgspec
import zstandard

from copydesk.keep.connection import rows
from copydesk.keep.stories import EVERY, counted_terms, unpack_signature, unpack_story

BROKEN = (zstandard.ZstdError, msgspec.MsgspecError)
CHECKS = {
    "has no signature and does not wait for one": "SELECT name FROM articles WHERE id NOT IN "
    "(SELECT article_id FROM signatures) AND id NOT IN (SELECT article_id FROM unsettled)",
    "is in no story and does not wait for one": "SELECT a.name FROM signatures s JOIN articles a ON a.id = s.article_id "
    "WHERE s.story IS NULL AND a.id NOT IN (SELECT article_id FROM unsettled)",
    "is in a story that is not there": "SELECT a.name FROM signatures s JOIN articles a ON a.id = s.article_id "
    "WHERE s.story IS NOT NULL AND s.story NOT IN (SELECT id FROM stories) AND a.id NOT IN (SELECT article_id FROM unsettled)",
}


def find_story_faults(db: apsw.Connection) -> Iterator[str]:
    """Every fault of signatures, marks, counts of terms and stories, as a line.

    Stories some of whose articles wait to be settled are left out: they are made anew then.
    """
    for words, sql in CHECKS.items():
        for (name,) in rows(db, sql):
            yield f"article {name} {words}"
    yield from signature_faults(db)
    yield from list_faults(db)


def signature_faults(db: apsw.Connection) -> Iterator[str]:
    """Signatures that cannot be read, are another article's or have no marks; counts that are not what they add up to."""
    counted: Counter[str] = Counter()
    sql = (
        "SELECT a.name, s.packed, EXISTS (SELECT 1 FROM signature_marks m WHERE m.article_id = s.article_id) "
        "FROM signatures s JOIN articles a ON a.id = s.article_id ORDER BY a.id"
    )
    for name, packed, marked in rows(db, sql):
        try:
            signature = unpack_signature(packed)
        except BROKEN as fault:
            yield f"article {name}: its signature cannot be unpacked ({fault})"
            return  # what the terms add up to is not known
        counted.update((EVERY, *counted_terms(signature)))
        if signature.key != name:
            yield f"article {name}: its signature is that of {signature.key}"
        if not marked and signature.shingles:
            yield f"article {name}: its signature has no marks to be found by"
    kept = {term: articles for term, articles in rows(db, "SELECT term, articles FROM term_counts")}
    wrong = sorted(term for term in {*kept, *counted} if kept.get(term, 0) != counted.get(term, 0))
    if wrong:
        yield (
            f"the counts of {len(wrong):,} terms are wrong: {wrong[0]!r} is counted {kept.get(wrong[0], 0):,} times, "
            f"not {counted.get(wrong[0], 0):,}"
        )


def list_faults(db: apsw.Connection) -> Iterator[str]:
    """Stories that cannot be read, have no articles, or do not hold those that are in them."""
    members: dict[str, list[str]] = {}
    waiting = set()
    sql = (
        "SELECT s.story, a.name, u.article_id IS NOT NULL FROM signatures s JOIN articles a ON a.id = s.article_id "
        "LEFT JOIN unsettled u ON u.article_id = a.id WHERE s.story IS NOT NULL"
    )
    for story, name, waits in rows(db, sql):
        members.setdefault(story, []).append(name)
        if waits:
            waiting.add(story)
    for name, articles, packed in rows(db, "SELECT id, articles, packed FROM stories ORDER BY id"):
        try:
            keys = sorted(unpack_story(packed).keys)
        except BROKEN as fault:
            yield f"story {name}: cannot be unpacked ({fault})"
            continue
        if name not in waiting and (keys != sorted(members.get(name, ())) or articles != len(keys)):
            yield f"story {name}: it lists {articles} articles, and {len(members.get(name, ()))} are in it"
