"""Libraries with pieces of the desk beside others' articles, and the site published from them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from copydesk.attribute.articles import attributed
from copydesk.desk.relating import update_stories
from copydesk.keep.parcel import make_parcel
from copydesk.keep.store import Store
from copydesk.records import Article, Origin, Page, Role
from copydesk.records.page import OriginKind
from copydesk.settings import PublishSettings
from copydesk.show.publishing.folder import MANIFEST
from copydesk.show.publishing.publish import Published, publish
from tests.write.articles import article_of

AT = datetime(2026, 10, 6, 9, 0, tzinfo=UTC)
SITE = PublishSettings(base_url="https://desk.example/news/", name="The Desk")
Publish = Callable[..., Published]


def piece_of(headline: str, *paragraphs: str, hours: int = 0, **fields: Any) -> Article:
    """A piece of the desk."""
    rows = [(Role.HEADLINE, headline), *((Role.PARAGRAPH, text) for text in paragraphs)]
    told = {"language": "en", "published_at": AT + timedelta(hours=hours), "dek": None, **fields}
    return article_of(rows, headline=headline, **told)


def keep_piece(store: Store, name: str, article: Article, state: str = "published") -> str:
    """Keep a piece as the editor's table says: a row of `pieces` and a page that was written here; the article's id."""
    url = f"https://desk.example/pieces/{name}"
    page = Page(article.text.encode(), Origin(OriginKind.DESK, name), url)
    (kept,) = store.keep([make_parcel(page, replace(attributed(article), url=url))], AT)
    number = store.db.execute("SELECT id FROM articles WHERE name = ?", (kept.id,)).fetchall()[0][0]
    store.db.execute(
        "INSERT INTO pieces (name, state, revision, article_id, made_at, changed_at) VALUES (?1, ?2, 1, ?3, 0, 0) "
        "ON CONFLICT (name) DO UPDATE SET state = ?2, article_id = ?3",
        (name, state, number),
    )
    return kept.id


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a published site."""
    found = {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    found.pop(MANIFEST, None)
    return found


VELL = piece_of(
    "Death toll on Vell rises to 41",
    "The earthquake on Vell killed 41 people, the civil protection agency said on Thursday.",
    "“We are still looking for people in the harbour,” said Marta Ilves, who leads the search.",
    section="World",
    tags=("Vell", "earthquake"),
    dek="Rescue teams go on searching the harbour",
)
BUDGET = piece_of(
    "Council passes the budget",
    "The council of Wexcombe passed a budget of 14 million euros on Monday.",
    hours=-20,
    section="Politics",
    tags=("Wexcombe", "budget"),
)


@pytest.fixture
def desk(library: Path) -> Path:
    """The example library with two pieces of the desk in it, and one that waits."""
    with Store(library) as store:
        keep_piece(store, "vell", VELL)
        keep_piece(store, "budget", BUDGET)
        keep_piece(store, "secret", piece_of("Secret plans", "Nobody may read of Quillfeather yet."), state="review")
        update_stories(store)
    return library


def publish_to(library: Path, out: Path, jobs: int = 1, **changes: Any) -> Published:
    """Publish with the tests' settings."""
    return publish(library, out, replace(SITE, **changes), jobs)
