"""The page that copydesk began from, in ../shared/first-page: what a reader would write down of it."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import copydesk
from copydesk.records import Article, Role


@pytest.fixture(scope="module")
def expected(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared / "first-page" / "expected.json").read_text(encoding="utf8"))
    return found


@pytest.fixture(scope="module")
def article(shared: Path, expected: dict[str, Any]) -> Article:
    page = (shared / "first-page" / "page.txt").read_text(encoding="utf8")
    return copydesk.read(page, fetched_at=datetime.fromisoformat(expected["fetched_at"]))


@pytest.mark.parametrize("field", ["section", "headline", "dek", "agency", "published_at"])
def test_field(article: Article, expected: dict[str, Any], field: str) -> None:
    assert getattr(article, field) == expected[field]


def test_authors_and_tags(article: Article, expected: dict[str, Any]) -> None:
    assert [author.name for author in article.authors] == expected["authors"]
    assert list(article.tags) == expected["tags"]


def test_body(article: Article, expected: dict[str, Any]) -> None:
    lines = article.body.splitlines()
    assert len(lines) == expected["body_paragraphs"]
    assert lines[0].startswith(expected["body_begins"])
    assert lines[-1].endswith(expected["body_ends"])


def test_promos(article: Article, expected: dict[str, Any]) -> None:
    assert [link.headline for link in article.promos] == expected["promos"]


def test_related(article: Article, expected: dict[str, Any]) -> None:
    assert len(article.related) == len(expected["related"])
    for link, wanted in zip(article.related, expected["related"], strict=True):
        assert link.headline == wanted["headline"]
        assert (link.teaser or "").startswith(wanted["teaser_begins"])
        assert link.age_text == wanted["age_text"]
        assert link.published_at == datetime.fromisoformat(wanted["published_at"])


def test_chrome_is_no_story(article: Article, expected: dict[str, Any]) -> None:
    story = {Role.PARAGRAPH, Role.SUBHEAD, Role.HEADLINE, Role.DEK, Role.LIST_ITEM}
    for text in expected["chrome"]:
        roles = {block.role for block in article.blocks if text in article.block_text(block)}
        assert roles, f"{text} is in no block"
        assert not roles & story, text
