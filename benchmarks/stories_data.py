"""The dev stories of ../shared/data/stories, as rows and as articles."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from copydesk.read.meta_tags import address_claims
from copydesk.records import Article, Kind
from tests.relate.made import laid_out

SETS = ("ecbplus", "wikinews", "basil", "headlines")


@dataclass(frozen=True)
class StoryRow:
    """One line of a set; `date` is ISO 8601 or empty."""

    id: str
    title: str
    text: str
    date: str = ""
    source: str = ""
    url: str = ""
    story: str = ""
    topic: str = ""
    section: str = ""


def story_rows(shared: Path, name: str) -> list[StoryRow]:
    """The rows of one set, in the file's order."""
    lines = (shared / "data" / "stories" / f"{name}-dev.jsonl").read_text(encoding="utf8").splitlines()
    return [StoryRow(**json.loads(line)) for line in lines if line.strip()]


def time_of(row: StoryRow) -> datetime | None:
    """The row's date; else the one in its address, as the reader takes it."""
    if row.date:
        moment = datetime.fromisoformat(row.date)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    claim = next(address_claims(row.url), None)
    return datetime.fromisoformat(claim.value).replace(tzinfo=UTC) if claim else None


def article_of(row: StoryRow) -> Article:
    """A row as the record that reading a page gives."""
    text, blocks = laid_out(row.title.strip(), map(str.strip, row.text.split("\n")))
    return Article(
        text=text,
        blocks=blocks,
        kind=Kind.ARTICLE,
        url=row.url or None,
        headline=row.title or None,
        outlet=row.source or None,
        language="en",
        published_at=time_of(row),
    )
