"""The 916 saved pages of ../shared/data/pages, with their truth and their folds by site."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.pages import fold_of


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
    def group(self) -> str:
        """The part of the set that it is scored with."""
        if self.truth["source"] == "fundus":
            return "fundus"
        return "wcxb article" if self.truth["group"] == "article" else "wcxb other"

    @property
    def fold(self) -> int:
        """Which part of the site folds it is in: all pages of a site fall into one."""
        return fold_of(self.url, self.id)


def saved_pages(folder: Path) -> list[SavedPage]:
    """Every page that truth.json names, in its order."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf8"))
    return [SavedPage(key, folder / entry["file"], entry.get("url"), entry) for key, entry in truth.items()]


def spread(pages: Sequence[SavedPage], limit: int | None) -> list[SavedPage]:
    """At most `limit` of the pages, evenly from the whole list; all of them for None."""
    if limit is None or limit >= len(pages):
        return list(pages)
    return [pages[i * len(pages) // limit] for i in range(limit)]
