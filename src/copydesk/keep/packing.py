"""Pages and records as packed bytes, and back without loss.

A record repeats most of its page's text, so it is packed against the page's bytes: 4.2 kB instead of 9.5 kB on average
(180 pages of the dev data), and 2.9 kB with its blocks in columns.
"""

from bisect import bisect_left
from collections.abc import Container
from dataclasses import fields, replace
from typing import Any, get_type_hints

import msgspec
import zstandard

from copydesk.records import Article, Block, Role, Span, Witness
from copydesk.records.article import BODY_ROLES
from copydesk.text import whole_characters

PAGE_LEVEL, RECORD_LEVEL = 5, 3
"""Source: 60 pages of the dev data. Pages: level 3 gives 36.2 kB a page in 0.7 ms, 5 gives 34.0 in 2.2, 9 gives 32.8 in 3.7,
19 some 31 in 160; gzip gives 38.5 in 5. Records against their page: 3 gives 3.3 kB in 1.3 ms, 9 gives 2.9 in 2.5."""


class Columns(msgspec.Struct):
    """Blocks as they are packed: one list a field. A block's start counts from the end of the one before it."""

    starts: list[int]
    lengths: list[int]
    roles: list[Role]
    path_names: list[str]
    paths: list[int]
    confidences: list[float]
    witnesses: list[Witness]


def make_packed() -> type[msgspec.Struct]:
    """A type with the fields of an article, but for its blocks, which are columns."""
    kinds = {**get_type_hints(Article), "blocks": Columns}
    needed = [(name, kinds[name]) for name in ("text", "blocks", "kind")]
    others = [
        (
            each.name,
            kinds[each.name],
            msgspec.field(default_factory=dict) if each.name == "decided_by" else each.default,
        )
        for each in fields(Article)
        if each.name not in ("text", "blocks", "kind")
    ]
    return msgspec.defstruct("PackedArticle", [*needed, *others])


FIELDS = tuple(each.name for each in fields(Article) if each.name != "blocks")
ALL: frozenset[Role] = frozenset(Role)
PACKED = msgspec.msgpack.Decoder(make_packed())
"""Decodes a packed record at once, without a dict for each thing in it."""


def pack_page(body: bytes) -> bytes:
    """The bytes of a page, packed."""
    return zstandard.ZstdCompressor(level=PAGE_LEVEL).compress(body)


def unpack_page(packed: bytes) -> bytes:
    """What `pack_page` was given. Raises: zstandard.ZstdError for damaged bytes."""
    return zstandard.ZstdDecompressor().decompress(packed)


def pack_record(article: Article, page: bytes | None) -> bytes:
    """A record, packed against the bytes of its page; alone with None. Halves of characters become U+FFFD."""
    record = to_columns(article)
    try:
        plain = msgspec.msgpack.encode(record)
    except UnicodeEncodeError:
        plain = msgspec.msgpack.encode(whole_characters(record))
    return zstandard.ZstdCompressor(level=RECORD_LEVEL, dict_data=_dictionary(page)).compress(plain)


def unpack_record(packed: bytes, page: bytes | None, roles: Container[Role] = ALL) -> Article:
    """What `pack_record` was given; with `roles` only its blocks of these, and pictures before the next of them.

    Raises: zstandard.ZstdError or msgspec.MsgspecError for damaged bytes.
    """
    return from_columns(PACKED.decode(_plain(packed, page)), roles)


def unpack_story(packed: bytes, page: bytes | None) -> str:
    """The `body` of what `pack_record` was given, without making all the rest of it."""
    record = msgspec.msgpack.decode(_plain(packed, page))
    text, columns = record["text"], record["blocks"]
    blocks, end = [], 0
    for role, start, length in zip(columns["roles"], columns["starts"], columns["lengths"], strict=True):
        start += end
        end = start + length
        if role in BODY_ROLES:
            blocks.append(text[start:end])
    return " ".join(" ".join(blocks).split())


def _plain(packed: bytes, page: bytes | None) -> bytes:
    return zstandard.ZstdDecompressor(dict_data=_dictionary(page)).decompress(packed)


def _dictionary(page: bytes | None) -> zstandard.ZstdCompressionDict | None:
    if not page:
        return None
    return zstandard.ZstdCompressionDict(page, dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def to_columns(article: Article) -> dict[str, Any]:
    """The fields that say anything, blocks as one list a field: lists of like values pack well."""
    record: dict[str, Any] = {
        name: value for name, value in msgspec.to_builtins(replace(article, blocks=())).items() if value
    }
    record["text"] = article.text
    paths = {path: number for number, path in enumerate(dict.fromkeys(block.path for block in article.blocks))}
    starts, lengths, end = [], [], 0
    for block in article.blocks:
        starts.append(block.span.start - end)
        lengths.append(block.span.end - block.span.start)
        end = block.span.end
    record["blocks"] = {
        "starts": starts,
        "lengths": lengths,
        "roles": [block.role for block in article.blocks],
        "path_names": list(paths),
        "paths": [paths[block.path] for block in article.blocks],
        "confidences": [block.confidence for block in article.blocks],
        "witnesses": [block.witness for block in article.blocks],
    }
    if article.paywalled is False:
        record["paywalled"] = False
    return record


def from_columns(packed: Any, roles: Container[Role] = ALL) -> Article:
    """The article that `to_columns` was given, as PACKED decodes it; of its blocks those of `roles`."""
    columns: Columns = packed.blocks
    kept, blocks, end = [], [], 0
    for number, start in enumerate(columns.starts):
        start += end
        end = start + columns.lengths[number]
        role = columns.roles[number]
        if roles is ALL or role in roles:
            kept.append(number)
            path = columns.path_names[columns.paths[number]]
            blocks.append(Block(Span(start, end), role, path, columns.confidences[number], columns.witnesses[number]))
    values = {name: getattr(packed, name) for name in FIELDS}
    if roles is not ALL:
        values["pictures"] = tuple(
            replace(each, before_block=bisect_left(kept, each.before_block)) for each in packed.pictures
        )
    return Article(blocks=tuple(blocks), **values)
