"""Pages and records as packed bytes, and back without loss.

A record repeats most of its page's text, so it is packed against the page's bytes: 4.2 kB instead of 9.5 kB on average
(180 pages of the dev data), and 2.9 kB with its blocks in columns.
"""

from dataclasses import replace
from typing import Any

import msgspec
import zstandard

from copydesk.records import Article
from copydesk.records.article import BODY_ROLES
from copydesk.text import whole_characters

PAGE_LEVEL, RECORD_LEVEL = 5, 3
"""Source: 60 pages of the dev data. Pages: level 3 gives 36.2 kB a page in 0.7 ms, 5 gives 34.0 in 2.2, 9 gives 32.8 in 3.7,
19 some 31 in 160; gzip gives 38.5 in 5. Records against their page: 3 gives 3.3 kB in 1.3 ms, 9 gives 2.9 in 2.5."""


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


def unpack_record(packed: bytes, page: bytes | None) -> Article:
    """What `pack_record` was given. Raises: zstandard.ZstdError or msgspec.MsgspecError for damaged bytes."""
    return from_columns(_unpacked(packed, page))


def unpack_story(packed: bytes, page: bytes | None) -> str:
    """The `body` of what `pack_record` was given, without making all the rest of it."""
    record = _unpacked(packed, page)
    text, columns = record["text"], record["blocks"]
    blocks, end = [], 0
    for role, start, length in zip(columns["roles"], columns["starts"], columns["lengths"], strict=True):
        start += end
        end = start + length
        if role in BODY_ROLES:
            blocks.append(text[start:end])
    return " ".join(" ".join(blocks).split())


def _unpacked(packed: bytes, page: bytes | None) -> Any:
    return msgspec.msgpack.decode(zstandard.ZstdDecompressor(dict_data=_dictionary(page)).decompress(packed))


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


def from_columns(record: dict[str, Any]) -> Article:
    """The article that `to_columns` was given."""
    columns = record["blocks"]
    blocks, end = [], 0
    for number, start in enumerate(columns["starts"]):
        start += end
        end = start + columns["lengths"][number]
        blocks.append(
            {
                "span": {"start": start, "end": end},
                "role": columns["roles"][number],
                "path": columns["path_names"][columns["paths"][number]],
                "confidence": columns["confidences"][number],
                "witness": columns["witnesses"][number],
            }
        )
    return msgspec.convert({**record, "blocks": blocks}, Article)
