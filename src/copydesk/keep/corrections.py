"""What people said of fields, and articles with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, get_type_hints

import apsw
import msgspec

from copydesk.errors import WrongValueError
from copydesk.keep.connection import rows
from copydesk.keep.rows import Correction, moment
from copydesk.records import Article, Block, Role, Witness
from copydesk.text import tidy

FIELDS = (
    "kind outlet section kicker headline dek authors agency dateline published_at updated_at language tags paywalled"
).split()
"""Fields that a person can correct."""
TYPES = {name: kind for name, kind in get_type_hints(Article).items() if name in FIELDS}
ROLE = "role:"
"""Begins the name under which the role of a block is corrected."""
COLUMNS = "a.name, c.field, c.value, c.was, c.witness, c.corrected_at"


def parse_value(field: str, text: str) -> Any:
    """The value that a text typed by a person means for a field, as in the JSON of the record.

    "" and "none" empty the field. Names of `authors` and `tags` are set apart by ";"; an author's title may follow in
    brackets. The role of a block is corrected under the name that `block_field` gives it. Raises: WrongValueError for a field
    that cannot be corrected or a value that it cannot have.
    """
    if field.startswith(ROLE):
        return converted(field, text.strip())
    if field not in TYPES:
        return converted(field, text)
    value: Any = None if text.strip().lower() in ("", "none") else text.strip()
    if field in ("authors", "tags"):
        parts = [part.strip() for part in (value or "").split(";") if part.strip()]
        value = [_author(part) for part in parts] if field == "authors" else parts
    elif field == "paywalled" and value:
        value = {"yes": True, "true": True, "no": False, "false": False}.get(value.lower(), value)
    elif field.endswith("_at") and value:
        value = _time(field, value)
    return msgspec.to_builtins(converted(field, value))


def block_field(article: Article, block: Block) -> str:
    """The name under which a block's role is corrected: by its place and its words, so that it is found again when the
    page is read anew."""
    said = f"{block.path}\n{tidy(article.block_text(block))}"
    return ROLE + blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _author(text: str) -> dict[str, str]:
    name, bracket, title = text.partition("(")
    return {"name": name.strip(), "title": title.rstrip(") ")} if bracket else {"name": name}


def _time(field: str, text: str) -> str:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise WrongValueError(field, f"{text!r} is no ISO 8601 time like 2024-11-22T22:00:00Z") from None
    return time.isoformat() if time.tzinfo else time.isoformat() + "Z"


def converted(field: str, value: Any) -> Any:
    """A value of the JSON as that of the record. Raises: WrongValueError."""
    if not field.startswith(ROLE) and field not in TYPES:
        raise WrongValueError(field, f"no field that can be corrected; those are {', '.join(FIELDS)}")
    try:
        if field.startswith(ROLE):
            return msgspec.convert(value, Role)
        found = msgspec.convert(value, TYPES[field])
        return found.astimezone(UTC) if isinstance(found, datetime) else found
    except (msgspec.ValidationError, OverflowError) as fault:
        raise WrongValueError(field, f"cannot be {value!r} ({fault})") from None


def corrected(article: Article, corrections: Sequence[Correction]) -> Article:
    """The article with what people said of it; they are believed before every witness."""
    if not corrections:
        return article
    values = {correction.field: converted(correction.field, correction.value) for correction in corrections}
    roles = {name: values.pop(name) for name in list(values) if name.startswith(ROLE)}
    if roles:
        article = replace(article, blocks=tuple(_with_role(article, block, roles) for block in article.blocks))
    decided = {name: witness for name, witness in article.decided_by.items() if name not in values}
    decided |= {name: Witness.EDITOR for name, value in values.items() if value not in (None, ())}
    return replace(article, decided_by=decided, **values)


def _with_role(article: Article, block: Block, roles: Mapping[str, Role]) -> Block:
    """The block with the role that a person gave it."""
    role = roles.get(block_field(article, block))
    return block if role is None else replace(block, role=role, confidence=1.0, witness=Witness.EDITOR)


def _found(read: Article, field: str) -> tuple[Any, str | None]:
    """What the reader had found for a field, and what decided it. Raises: WrongValueError for a block that is not there."""
    if not field.startswith(ROLE):
        return msgspec.to_builtins(getattr(read, field)), read.decided_by.get(field)
    block = next((each for each in read.blocks if block_field(read, each) == field), None)
    if block is None:
        raise WrongValueError(field, "the page has no such block")
    return block.role.value, block.witness.value


def load_corrections(db: apsw.Connection, article_id: int) -> list[Correction]:
    """The corrections of one article."""
    sql = f"SELECT {COLUMNS} FROM corrections c JOIN articles a ON a.id = c.article_id WHERE a.id = ? ORDER BY c.field"
    return list(map(_correction, rows(db, sql, (article_id,))))


def list_corrections(db: apsw.Connection) -> Iterator[Correction]:
    """All corrections, oldest first."""
    sql = f"SELECT {COLUMNS} FROM corrections c JOIN articles a ON a.id = c.article_id ORDER BY c.corrected_at, a.id"
    return map(_correction, rows(db, sql))


def _correction(row: Sequence[Any]) -> Correction:
    name, field, value, was, witness, at = row
    return Correction(name, field, msgspec.json.decode(value), msgspec.json.decode(was), witness, moment(at))


def keep_correction(db: apsw.Connection, article_id: int, read: Article, field: str, value: Any, at: int) -> None:
    """Keep what a person said of a field of the record that was read."""
    was, witness = _found(read, field)
    db.execute(
        "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, field, _json(value), _json(was), witness, at),
    )


def drop_correction(db: apsw.Connection, article_id: int, field: str) -> bool:
    """Forget a correction; whether there was one."""
    db.execute("DELETE FROM corrections WHERE article_id = ? AND field = ?", (article_id, field))
    return db.changes() > 0


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
