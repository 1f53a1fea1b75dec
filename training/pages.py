"""The 916 saved pages of ../shared/data/pages with their truth, and their folds by site; without torch, so that benchmarks
share them."""

import gzip
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

FOLDS = 5
SECOND_LEVEL = frozenset("co com org net gov ac edu ne or go".split())


@dataclass(frozen=True)
class SavedPage:
    """One saved page. `truth` is the page's whole entry in truth.json, as the scorer takes it."""

    id: str
    file: Path
    url: str | None
    truth: dict[str, Any]

    @property
    def body(self) -> bytes:
        """The page's bytes, read from disk each time."""
        return gzip.decompress(self.file.read_bytes())

    @property
    def told(self) -> dict[str, Any]:
        """What the page says, field by field."""
        told: dict[str, Any] = self.truth["truth"]
        return told

    @property
    def fundus(self) -> bool:
        """The page is of the set whose truth is exact, made by a parser for each site."""
        return bool(self.truth["source"] == "fundus")

    @property
    def group(self) -> str:
        """The part of the set that it is scored with."""
        if self.fundus:
            return "fundus"
        return "wcxb article" if self.truth["group"] == "article" else "wcxb other"

    @property
    def site(self) -> str:
        """The registered domain; the id where the page has no address."""
        return site_of(self.url, self.id)

    @property
    def fold(self) -> int:
        """Which of the FOLDS parts the page's site falls into."""
        return fold_of(self.url, self.id)


def site_of(url: str | None, name: str) -> str:
    """The registered domain of an address, near enough; `name` where there is none."""
    host = urlsplit(url or "").hostname or name
    parts = host.split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL else 2
    return ".".join(parts[-keep:])


def fold_of(url: str | None, name: str) -> int:
    """The part of FOLDS that a page belongs to: all pages of a site to the same."""
    return zlib.crc32(site_of(url, name).encode()) % FOLDS


def saved_pages(folder: Path) -> list[SavedPage]:
    """Every page that truth.json names, in its order."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf8"))
    return [SavedPage(key, folder / entry["file"], entry.get("url"), entry) for key, entry in truth.items()]


def spread(pages: Sequence[SavedPage], limit: int | None) -> list[SavedPage]:
    """At most `limit` of the pages, evenly from the whole list; all of them for None."""
    if limit is None or limit >= len(pages):
        return list(pages)
    return [pages[i * len(pages) // limit] for i in range(limit)]
