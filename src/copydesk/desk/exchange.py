"""Articles out of the library in a format of many, and back in."""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any

import msgspec

from copydesk.errors import CopydeskError, SettingError
from copydesk.keep.history import History, PackedHistory, PastVersion
from copydesk.keep.parcel import make_parcel
from copydesk.keep.rows import Comment, Correction, Kept
from copydesk.keep.store import Store
from copydesk.records import Article, Origin, Page
from copydesk.records.page import OriginKind
from copydesk.write.exports import EXPORTERS, Exported, Piece, read_json_line
from copydesk.write.json import from_dict

IMPORT_BATCH = 100
"""Articles of one transaction."""


def export(store: Store, names: Iterable[str], form: str, now: datetime, whole: bool = False) -> Iterator[Piece]:
    """The pieces of an export of these articles. `whole` writes all versions and pages too, where the format can."""
    exporter = EXPORTERS[form]
    return exporter.write((load_exported(store, name, form, whole) for name in names), now)


def load_exported(store: Store, name: str, form: str, whole: bool) -> Exported:
    """One article on its way out."""
    exporter = EXPORTERS[form]
    entry = store.entry(name)
    page = None
    if exporter.pages and store.versions(name)[-1].has_page:
        page = store.load_page(name)
    return Exported(
        id=entry.id,
        article=store.load(name),
        url=entry.url,
        outlet=entry.outlet,
        shown_at=entry.shown_at,
        changed_at=entry.checked_at,
        page=page,
        history=as_kept(store.history(name, whole), whole) if exporter.history else None,
    )


def as_kept(history: History, whole: bool) -> dict[str, Any]:
    """A history in types of JSON; pages in base64."""
    return {
        "key": history.key.hex(),
        "added_at": history.added_at,
        "checked_at": history.checked_at,
        "versions": [
            {
                "number": version.number,
                "kept_at": version.kept_at,
                "record": version.article.to_dict(),
                "page": page_dict(version.page) if whole and version.page else None,
            }
            for version in history.versions
        ],
        "corrections": history.corrections,
        "comments": history.comments,
    }


def page_dict(page: Page) -> dict[str, Any]:
    """A page in types of JSON."""
    return {**msgspec.to_builtins(replace(page, body=b"")), "body": b64encode(zlib.compress(page.body, 6)).decode()}


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a line; `fault` says why it was not kept."""

    number: int
    kept: Kept | None
    fault: str | None = None


def import_lines(lines: Iterable[bytes], store: Store) -> Iterator[Imported]:
    """Keep what lines of `export` hold; each answer comes when its article is safe on the disk."""
    numbered = ((number, line) for number, line in enumerate(lines, 1) if not line.isspace())
    while group := list(islice(numbered, IMPORT_BATCH)):
        read = [read_history(line) for _, line in group]
        kept = iter(store.restore([each for each in read if isinstance(each, PackedHistory)]))
        for (number, _), each in zip(group, read, strict=True):
            if isinstance(each, PackedHistory):
                yield Imported(number, next(kept))
            else:
                yield Imported(number, None, each)


def read_history(line: bytes) -> PackedHistory | str:
    """The article in a line, made ready; or why there is none."""
    try:
        kept = read_json_line(line)["kept"]
        versions = tuple(past_version(version) for version in kept["versions"])
        corrections = msgspec.convert(kept["corrections"], tuple[Correction, ...])
        comments = msgspec.convert(kept.get("comments", ()), tuple[Comment, ...])
        history = History(
            bytes.fromhex(kept["key"]),
            _time(kept["added_at"]),
            _time(kept["checked_at"]),
            versions,
            corrections,
            comments,
        )
        if not versions:
            raise SettingError("line", "holds no version")
        return PackedHistory(history, tuple(map(pack_version, versions)))
    except CopydeskError as fault:
        return fault.reason
    except (KeyError, TypeError, ValueError, zlib.error, msgspec.MsgspecError) as fault:
        return f"is no whole line of `copydesk export --as jsonl` ({type(fault).__name__}: {fault})"


def past_version(entry: dict[str, Any]) -> PastVersion:
    """One version of a line."""
    page = entry.get("page")
    if page is not None:
        body = zlib.decompress(b64decode(page["body"], validate=True))
        page = replace(msgspec.convert({**page, "body": ""}, Page), body=body)
    return PastVersion(int(entry["number"]), _time(entry["kept_at"]), from_dict(entry["record"]), page)


def pack_version(version: PastVersion) -> Any:
    """The parcel of a version."""
    if version.page is not None:
        return make_parcel(version.page, version.article)
    return make_parcel(bare_page(version.article), version.article, with_page=False)


def bare_page(article: Article) -> Page:
    """What is left of a page that is no longer kept."""
    return Page(b"", Origin(OriginKind.STREAM, "import"), url=article.url, fetched_at=article.fetched_at)


def _time(text: str) -> datetime:
    return msgspec.convert(text, datetime)
