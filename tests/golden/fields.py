"""What article.json says of a page, taken from the article that was read: one small function for each shape."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from copydesk.records import Article, Role
from copydesk.records.article import BODY_ROLES
from copydesk.text import tidy

Expected = Any
"""A value of article.json."""


def when(moment: datetime | None) -> str | None:
    """A time as article.json writes it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None


def plain_field(name: str) -> Callable[[Article, Expected], Any]:
    def found(article: Article, _: Expected) -> Any:
        return getattr(article, name)

    return found


def time_field(name: str) -> Callable[[Article, Expected], Any]:
    def found(article: Article, _: Expected) -> Any:
        return when(getattr(article, name))

    return found


def authors(article: Article, _: Expected) -> list[str]:
    return [author.name for author in article.authors]


def author_titles(article: Article, _: Expected) -> list[str | None]:
    return [author.title for author in article.authors]


def tags(article: Article, _: Expected) -> list[str]:
    return list(article.tags)


def body(article: Article, _: Expected) -> list[list[str]]:
    """Role and text of each block of the story; the dek has a field of its own."""
    roles = BODY_ROLES - {Role.DEK}
    return [[block.role.value, tidy(article.block_text(block))] for block in article.blocks if block.role in roles]


def promos(article: Article, _: Expected) -> list[str]:
    return [link.headline for link in article.promos]


def alike(record: object, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record that a dict of article.json names, as article.json writes them."""
    values = {key: getattr(record, key) for key in wanted}
    return {key: when(value) if isinstance(value, datetime) else value for key, value in values.items()}


def listed(records: Iterable[object], wanted: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each record with the keys that its partner in `wanted` names; those without a partner with the last one's."""
    rows = list(records)
    keys = [*wanted, *[wanted[-1] if wanted else {"url": None}] * len(rows)]
    return [alike(record, names) for record, names in zip(rows, keys, strict=False)]


def related(article: Article, wanted: Expected) -> list[dict[str, Any]]:
    return listed(article.related, wanted)


def pictures(article: Article, wanted: Expected) -> list[dict[str, Any]]:
    return listed(article.pictures, wanted)


def furniture(article: Article, wanted: Expected) -> dict[str, list[str]]:
    """Of the texts that article.json names under a role, those that stand in a block with the role."""
    by_role: dict[str, str] = {}
    for block in article.blocks:
        by_role[block.role.value] = f"{by_role.get(block.role.value, '')}\n{tidy(article.block_text(block))}"
    return {role: [text for text in texts if tidy(text) in by_role.get(role, "")] for role, texts in wanted.items()}


def not_in_body(article: Article, wanted: Expected) -> list[str]:
    """The texts that no line of the body holds."""
    lines = article.body.splitlines()
    return [text for text in wanted if not any(tidy(text) in line for line in lines)]


FIELDS: dict[str, Callable[[Article, Expected], Any]] = {
    **{
        name: plain_field(name)
        for name in (
            "kind section kicker headline dek agency dateline language outlet canonical_url amp_url paywalled".split()
        )
    },
    "published_at": time_field("published_at"),
    "updated_at": time_field("updated_at"),
    "authors": authors,
    "author_titles": author_titles,
    "tags": tags,
    "body": body,
    "promos": promos,
    "related": related,
    "pictures": pictures,
    "furniture": furniture,
    "not_in_body": not_in_body,
}
"""Key of article.json -> what the article has there, in the same form."""
