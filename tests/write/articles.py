"""Articles made for the tests of the outputs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from copydesk.records import Article, Author, Block, Kind, Link, Picture, Role, Span, Witness

NOON = datetime(2024, 11, 22, 12, 0, tzinfo=UTC)


def article_of(rows: Iterable[tuple[Role, str] | tuple[Role, str, str]], **fields: Any) -> Article:
    """An article of these blocks: (role, text) or (role, text, path)."""
    text, blocks = "", []
    for role, words, *path in rows:
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(words))
        blocks.append(Block(span, role, path[0] if path else "body/p", 0.9, Witness.MODEL))
        text += words
    return Article(text=text, blocks=tuple(blocks), kind=Kind.ARTICLE, **fields)


FULL = article_of(
    [
        (Role.NAVIGATION, "Home News Sport"),
        (Role.HEADLINE, "Harbour tunnel opens"),
        (Role.DEK, "Ferries stop after 90 years"),
        (Role.DATELINE, "PORT ELLEN"),
        (Role.PARAGRAPH, "The tunnel opened on Friday.\nCars went first."),
        (Role.CAPTION, "The first car"),
        (Role.SUBHEAD, "What it costs"),
        (Role.LIST_ITEM, "Cars: 4 pounds", "body/ul/li"),
        (Role.LIST_ITEM, "Bicycles: nothing", "body/ul/li"),
        (Role.LIST_ITEM, "Queue", "body/ol/li"),
        (Role.LIST_ITEM, "Pay", "body/ol/li"),
        (Role.BLOCK_QUOTE, "I have waited for this."),
        (Role.PULL_QUOTE, "All my life."),
        (Role.TABLE_ROW, "Year\tCost"),
        (Role.TABLE_ROW, "2023 | 4"),
        (Role.PROMO, "READ ALSO: Bridge closes"),
        (Role.PARAGRAPH, "It closes at night."),
        (Role.CORRECTION, "An earlier version named the wrong year."),
        (Role.FOOTER, "All rights reserved"),
    ],
    url="https://example.test/tunnel",
    language="en",
    headline="Harbour tunnel opens",
    kicker="Transport",
    dek="Ferries stop after 90 years",
    authors=(Author("Ann Lee", "Transport Editor", "https://example.test/ann"), Author("Bo Ray")),
    agency="AFP",
    dateline="PORT ELLEN",
    published_at=NOON,
    updated_at=NOON.replace(hour=13),
    tags=("tunnel",),
    promos=(Link("Bridge closes", "https://example.test/bridge", "It rusts", NOON, "2 hours ago"),),
    pictures=(Picture("https://example.test/car.jpg", 5, "A car", "The first car", "Bo Ray/AFP"),),
    paywalled=False,
    decided_by={"headline": Witness.JSON_LD},
)
"""One of everything that the outputs show."""

BODY = [
    Role.PARAGRAPH,
    Role.SUBHEAD,
    Role.LIST_ITEM,
    Role.BLOCK_QUOTE,
    Role.TABLE_ROW,
    Role.EMBED,
    Role.CORRECTION,
    Role.DEK,
]
HOSTILE = st.text(
    st.sampled_from("\\`*_{}[]()#+-.!|<>&;:=~^\"'/ \t\n1a9é字\u202e\x1b\x00amp lt"), min_size=1, max_size=40
)
WORDS = st.one_of(st.text(min_size=1, max_size=40), HOSTILE).filter(str.strip)
TIMES = st.datetimes(timezones=st.just(UTC))
LINKS = st.builds(Link, WORDS, st.none() | WORDS, st.none() | WORDS, st.none() | TIMES, st.none() | WORDS)
PICTURES = st.builds(Picture, WORDS, st.integers(0, 9), st.none() | WORDS, st.none() | WORDS, st.none() | WORDS)


ANY_ROLE = st.sampled_from(list(Role))


@st.composite
def articles(draw: st.DrawFn, roles: st.SearchStrategy[Role] = ANY_ROLE) -> Article:
    """Any article, with text meant to break out of an output."""
    rows = draw(st.lists(st.tuples(roles, WORDS), max_size=8))
    article = article_of(rows)
    return replace(
        article,
        headline=draw(st.none() | WORDS),
        kicker=draw(st.none() | WORDS),
        dek=draw(st.none() | WORDS),
        language=draw(st.none() | WORDS),
        url=draw(st.none() | WORDS),
        authors=tuple(draw(st.lists(st.builds(Author, WORDS, st.none() | WORDS, st.none() | WORDS), max_size=2))),
        agency=draw(st.none() | WORDS),
        published_at=draw(st.none() | TIMES),
        promos=tuple(draw(st.lists(LINKS, max_size=2))),
        pictures=tuple(draw(st.lists(PICTURES, max_size=2))),
        paywalled=draw(st.none() | st.booleans()),
        decided_by=draw(st.dictionaries(st.sampled_from(["headline", "dek"]), st.sampled_from(list(Witness)))),
    )
