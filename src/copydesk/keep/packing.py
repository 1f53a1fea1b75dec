"""Pages and records as packed bytes, and back without loss.

A record repeats most of its page's text, so it is packed against the page's bytes: 4.2 kB instead of 9.5 kB on average
(180 pages of the dev data), and 2.9 kB with its blocks in columns.
"""

from typing import Any

import msgspec
import zstandard

from copydesk.records import Article
from copydesk.text import whole_characters

LEVEL = 9
"""Source: over 180 pages of the dev data, level 9 gives 33.8 kB a page in 4 ms, 3 gives 37.1 kB, 12 gives 33.5 kB in
12 ms, 19 gives 32.0 kB in 160 ms; gzip gives 39.6 kB in 5 ms."""


def pack_page(body: bytes) -> bytes:
    """The bytes of a page, packed."""
    return zstandard.ZstdCompressor(level=LEVEL).compress(body)


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
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=_dictionary(page)).compress(plain)


def unpack_record(packed: bytes, page: bytes | None) -> Article:
    """What `pack_record` was given. Raises: zstandard.ZstdError or msgspec.MsgspecError for damaged bytes."""
    plain = zstandard.ZstdDecompressor(dict_data=_dictionary(page)).decompress(packed)
    return from_columns(msgspec.msgpack.decode(plain))


def _dictionary(page: bytes | None) -> zstandard.ZstdCompressionDict | None:
    if not page:
        return None
    return zstandard.ZstdCompressionDict(page, dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def to_columns(article: Article) -> dict[str, Any]:
    """The fields that say anything, blocks as one list a field: lists of like values pack well."""
    record: dict[str, Any] = {name: value for name, value in msgspec.to_builtins(article).items() if value}
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
