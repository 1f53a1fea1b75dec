"""Rows of signatures, what finds them, and stories. What belongs together the desk decides."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import nlargest

import apsw
import msgspec
import zstandard

from copydesk.errors import NotKeptError
from copydesk.keep.connection import as_list, row_or_none, rows
from copydesk.keep.parcel import seconds
from copydesk.records import Reach, Signature, Story

LEVEL = 3
"""Source: a signature of the dev stories takes 2.3 kB at 3, 2.2 kB at 9 and 6.1 kB unpacked."""
EVERY = ""
TERM, RUN = "t", "r"


def pack(record: Signature | Story) -> bytes:
    """A record as bytes."""
    return zstandard.ZstdCompressor(level=LEVEL).compress(msgspec.msgpack.encode(record))


def unpack_signature(packed: bytes, opener: zstandard.ZstdDecompressor | None = None) -> Signature:
    """What `pack` was given. Whoever reads many shares an `opener`: to make one takes as long as to unpack."""
    return msgspec.msgpack.decode((opener or zstandard.ZstdDecompressor()).decompress(packed), type=Signature)


def unpack_story(packed: bytes) -> Story:
    """What `pack` was given."""
    return msgspec.msgpack.decode(zstandard.ZstdDecompressor().decompress(packed), type=Story)


def unsettle(db: apsw.Connection, article_id: int) -> None:
    """Note that an article came or changed."""
    db.execute("INSERT OR IGNORE INTO unsettled VALUES (?)", (article_id,))


def list_unsettled(db: apsw.Connection, limit: int) -> list[str]:
    """The ids of articles that came or changed, the oldest in the library first."""
    sql = "SELECT a.name FROM unsettled u JOIN articles a ON a.id = u.article_id ORDER BY a.id LIMIT ?"
    return [name for (name,) in rows(db, sql, (limit,))]


def count_unsettled(db: apsw.Connection) -> int:
    """How many they are."""
    found = row_or_none(db, "SELECT count(*) FROM unsettled")
    return int(found[0]) if found else 0


def row_of(db: apsw.Connection, name: str) -> int:
    """The row of an article by its whole id. Raises: KeepError."""
    found = row_or_none(db, "SELECT id FROM articles WHERE name = ?", (name,))
    if found is None:
        raise NotKeptError(name, "is no article of this library")
    return int(found[0])


def load_signature(db: apsw.Connection, name: str) -> Signature | None:
    """The signature of an article; None where it has none yet."""
    sql = "SELECT s.packed FROM signatures s JOIN articles a ON a.id = s.article_id WHERE a.name = ?"
    found = row_or_none(db, sql, (name,))
    return None if found is None else unpack_signature(found[0])


def load_signatures(db: apsw.Connection, names: Iterable[str]) -> dict[str, tuple[Signature, str | None]]:
    """The signatures of those of these articles that have one, each with the story that the article is in."""
    opener = zstandard.ZstdDecompressor()
    return {name: (unpack_signature(packed, opener), story) for name, packed, story in list_packed(db, names)}


def load_reaches(db: apsw.Connection, names: Iterable[str]) -> dict[str, Reach]:
    """How far those of these articles reach in time that have a signature; in a third of the time that the whole of it takes."""
    opener, reader = zstandard.ZstdDecompressor(), msgspec.msgpack.Decoder(Reach)
    return {name: reader.decode(opener.decompress(packed)) for name, packed, _ in list_packed(db, names)}


def list_packed(db: apsw.Connection, names: Iterable[str]) -> Iterator[tuple[str, bytes, str | None]]:
    """The signatures of those of these articles that have one as they are kept, with article and story."""
    sql = (
        "SELECT a.name, s.packed, s.story FROM articles a JOIN signatures s ON s.article_id = a.id"
        " WHERE a.name IN (SELECT value FROM json_each(?))"
    )
    yield from rows(db, sql, (as_list(names),))


def keep_signature(db: apsw.Connection, signature: Signature, counted: Collection[str], marks: Iterable[str]) -> None:
    """Keep an article's signature in the place of an older one; its story stays."""
    article_id = row_of(db, signature.key)
    known = row_or_none(db, "SELECT 1 FROM signatures WHERE article_id = ?", (article_id,))
    sql = "INSERT INTO signatures (article_id, packed) VALUES (?2, ?1)"
    if known is not None:
        sql = "UPDATE signatures SET packed = ?1 WHERE article_id = ?2"
        db.execute("DELETE FROM signature_marks WHERE article_id = ?", (article_id,))
    db.execute(sql, (pack(signature), article_id))
    db.executemany("INSERT OR IGNORE INTO signature_marks VALUES (?, ?)", ((mark, article_id) for mark in marks))
    count_terms(db, counted, 1)


def count_terms(db: apsw.Connection, terms: Iterable[str], step: int) -> None:
    """Count the terms of one article, or take them back (`step` -1)."""
    counted = (EVERY, *terms)
    db.executemany(
        "INSERT INTO term_counts VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET articles = articles + ?2",
        ((term, step) for term in counted),
    )
    if step < 0:
        sql = "DELETE FROM term_counts WHERE articles <= 0 AND term IN (SELECT value FROM json_each(?))"
        db.execute(sql, (as_list(counted),))


def load_counts(db: apsw.Connection, terms: Iterable[str]) -> dict[str, int]:
    """How many articles have each of the terms; EVERY counts all articles."""
    found = dict.fromkeys(terms, 0)
    sql = "SELECT c.term, c.articles FROM json_each(?) j CROSS JOIN term_counts c ON c.term = j.value"
    found.update(rows(db, sql, (as_list(found),)))
    return found


def find_sharing(db: apsw.Connection, marks: Mapping[str, float], newest: int, most: int) -> dict[str, float]:
    """The `most` articles that share most of the marks, with what these weigh together; of each mark the `newest` alone."""
    weights: dict[int, float] = {}
    sql = "SELECT article_id FROM signature_marks WHERE mark = ? ORDER BY article_id DESC LIMIT ?"
    for mark, weight in marks.items():
        for (article_id,) in rows(db, sql, (mark, newest)):
            weights[article_id] = weights.get(article_id, 0.0) + weight
    least = min(nlargest(most, weights.values()), default=0.0)
    near = (article_id for article_id, weight in weights.items() if weight >= least)
    best = sorted(near, key=lambda article_id: (-weights[article_id], article_id))[:most]
    sql = "SELECT id, name FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    names = dict(rows(db, sql, (as_list(best),)))
    return {names[article_id]: weights[article_id] for article_id in best if article_id in names}


def load_place(db: apsw.Connection, name: str) -> str | None:
    """The story that an article is in."""
    sql = "SELECT s.story FROM signatures s JOIN articles a ON a.id = s.article_id WHERE a.name = ?"
    found = row_or_none(db, sql, (name,))
    return None if found is None else found[0]


def list_members(db: apsw.Connection, story: str) -> list[str]:
    """The ids of a story's articles, in the order in which they came."""
    sql = "SELECT a.name FROM signatures s JOIN articles a ON a.id = s.article_id WHERE s.story = ? ORDER BY a.id"
    return [name for (name,) in rows(db, sql, (story,))]


def put(db: apsw.Connection, name: str, story: str) -> None:
    """Put an article into a story."""
    db.execute("UPDATE signatures SET story = ? WHERE article_id = ?", (story, row_of(db, name)))


def keep_story(db: apsw.Connection, story: Story) -> None:
    """Keep what lists show of a story."""
    values = (story.id, len(story.keys), seconds(story.latest_at), pack(story))
    db.execute("INSERT OR REPLACE INTO stories VALUES (?, ?, ?, ?)", values)


def drop_story(db: apsw.Connection, story: str) -> None:
    """Forget a story that has no articles."""
    db.execute("DELETE FROM stories WHERE id = ?", (story,))


def settled(db: apsw.Connection, names: Iterable[str]) -> None:
    """Note that the stories of these articles are as they should be."""
    db.executemany("DELETE FROM unsettled WHERE article_id = ?", ((row_of(db, name),) for name in names))


def forget(db: apsw.Connection, article_id: int) -> None:
    """Before an article goes: take back its terms, and have its story settled again."""
    found = row_or_none(db, "SELECT story, packed FROM signatures WHERE article_id = ?", (article_id,))
    if found is None:
        return
    count_terms(db, counted_terms(unpack_signature(found[1])), -1)
    db.execute("DELETE FROM signature_marks WHERE article_id = ?", (article_id,))
    db.execute("DELETE FROM signatures WHERE article_id = ?", (article_id,))
    left = [each for (each,) in rows(db, "SELECT article_id FROM signatures WHERE story = ?", (found[0],))]
    for other in left:
        unsettle(db, other)
    if not left:
        drop_story(db, found[0])


def counted_terms(signature: Signature) -> set[str]:
    """The terms of an article that are counted."""
    return {*signature.terms, *signature.title_terms, *signature.names}


def list_stories(db: apsw.Connection, limit: int, least: int, offset: int = 0) -> list[Story]:
    """Stories of at least so many articles, the latest first."""
    sql = "SELECT packed FROM stories WHERE articles >= ? ORDER BY latest_at DESC, id LIMIT ? OFFSET ?"
    return [unpack_story(packed) for (packed,) in rows(db, sql, (least, limit, offset))]


def find_story(db: apsw.Connection, name: str) -> Story:
    """The story that an id, or the beginning of one, means. Raises: KeepError."""
    exact = row_or_none(db, "SELECT packed FROM stories WHERE id = ?", (name,))
    if exact is not None:
        return unpack_story(exact[0])
    after = name + chr(0x10FFFF)
    found = list(rows(db, "SELECT packed FROM stories WHERE id >= ? AND id < ? ORDER BY id LIMIT 2", (name, after)))
    if not found or not name:
        raise NotKeptError(name, "is no story of this library")
    if len(found) > 1:
        raise NotKeptError(name, "begins the ids of several stories")
    return unpack_story(found[0][0])
