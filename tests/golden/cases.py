"""The golden pages: a folder each with page.html or page.txt, case.toml, article.json. See docs/how-to-add.md."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import copydesk
from copydesk.records import Article

PAGES = Path(__file__).parent / "pages"
PAGE_FILES = ("page.html", "page.txt")


@dataclass(frozen=True)
class Case:
    """One golden page. `setting` is its case.toml, `expected` its article.json."""

    folder: Path
    setting: Mapping[str, Any]
    expected: Mapping[str, Any]

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def page(self) -> Path:
        return next(path for name in PAGE_FILES if (path := self.folder / name).exists())


def load_case(folder: Path) -> Case:
    setting = tomllib.loads((folder / "case.toml").read_text(encoding="utf8"))
    expected = json.loads((folder / "article.json").read_text(encoding="utf8"))
    return Case(folder, setting, expected)


@cache
def cases() -> dict[str, Case]:
    """Folder name -> case."""
    return {folder.name: load_case(folder) for folder in sorted(PAGES.iterdir()) if folder.is_dir()}


@cache
def article_of(name: str) -> Article:
    """The article that copydesk reads in a golden page; read once."""
    case = cases()[name]
    fetched_at = case.setting.get("fetched_at")
    return copydesk.read(
        case.page.read_bytes(),
        url=case.setting.get("url"),
        media_type=case.setting.get("media_type", "text/plain" if case.page.suffix == ".txt" else "text/html"),
        charset=case.setting.get("charset"),
        fetched_at=datetime.fromisoformat(fetched_at) if fetched_at else None,
    )


def known_misses() -> dict[tuple[str, str], str]:
    """(page, field) -> why it is not right yet; strict: what turns right must leave the table."""
    table = tomllib.loads((Path(__file__).parent / "known_misses.toml").read_text(encoding="utf8"))
    return {(page, name): reason for page, fields in table.items() for name, reason in fields.items()}
