"""Searches find what they should, best first, with marks at the right places."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from copydesk.keep.folding import TOKEN, index_text, tokens_of
from copydesk.keep.search import RANKED
from copydesk.keep.store import Store
from copydesk.records import Article, Author, Figure, Manner, Span, Statement
from tests.keep.libraries import NOW, find, headlines, keep_stories, story

KIRBY = story(
    "Budget passes",
    "“We have no comment on that,” Kirby said. Some 10,000 troops moved.",
    outlet="The Harbour Courier",
    section="World",
    tags=("defence", "budget talks"),
    agency="AFP",
    authors=(Author("Ann Lee"),),
    language="en",
    published_at=datetime(2026, 10, 1, tzinfo=UTC),
    figures=(
        Figure(Span(56, 68), Decimal(10000), Decimal(10000)),
        Figure(Span(0, 6), Decimal(20), None, unit="percent"),
    ),
)
KIRBY = replace(
    KIRBY,
    statements=(Statement((Span(15, 45),), speaker="John Kirby", speaker_role="spokesman", manner=Manner.DIRECT),),
)
FLOOD = story(
    "Überschwemmung in Łódź",
    "Das Hochwasser stieg. Les élèves restent à la maison; the State of Emergency holds.",
    outlet="Nordlicht Zeitung",
    language="de-AT",
    published_at=datetime(2026, 9, 1, tzinfo=UTC),
)
ASIA = story("台風が東京に接近", "気象庁は大型の台風が東京に接近していると発表した。", language="ja")
THAI = story("น้ำท่วมกรุงเทพ", "น้ำท่วมหนักในกรุงเทพมหานคร ประชาชนอพยพ", language="th")
KOREA = story("북한군 파병", "국방부는 북한이 병력을 보냈다고 밝혔다.", language="ko")
ARABIC = story("الفيضانات", "ارتفع عدد الضحايا في المدينة", language="ar")
HINDI = story("बाढ़ का खतरा", "हिन्दी समाचार में बाढ़ की खबर", language="hi")


@pytest.fixture
def shelf(store: Store) -> Store:
    keep_stories(store, [KIRBY, FLOOD, ASIA, THAI, KOREA, ARABIC, HINDI])
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kirby", [KIRBY]),
        ("KIRBY troops", [KIRBY]),
        ("kirby hochwasser", []),
        ("kirby OR hochwasser", [KIRBY, FLOOD]),
        ("(kirby OR hochwasser) -budget", [FLOOD]),
        ("-kirby language:de", [FLOOD]),
        ('"state of emergency"', [FLOOD]),
        ('"emergency of state"', []),
        ("emerg*", [FLOOD]),
        ('"state of em"*', [FLOOD]),
        ("emerg", []),
        ("speaker:kirby", [KIRBY]),
        ("speaker:spokesman", [KIRBY]),
        ('quote:"no comment"', [KIRBY]),
        ("quote:troops", []),
        ("outlet:courier", [KIRBY]),
        ("courier", []),
        ('outlet:"nordlicht zeitung"', [FLOOD]),
        ("section:world", [KIRBY]),
        ('tag:"budget talks"', [KIRBY]),
        ('tag:"defence budget"', [KIRBY]),
        ("agency:afp", [KIRBY]),
        ("author:lee", [KIRBY]),
        ("headline:budget", [KIRBY]),
        ("headline:kirby", []),
        ("language:de", [FLOOD]),
        ("language:EN kind:article", [KIRBY]),
        ("kind:front", []),
        ("after:2026-10-01 before:2026-10-02", [KIRBY]),
        ("before:2026-09-02", [FLOOD]),
        ("before:2026-10 -language:ja", [FLOOD]),
        ("figure:>1000", [KIRBY]),
        ("figure:>=10000", [KIRBY]),
        ("figure:>10,000", []),
        ("figure:<30", [KIRBY]),
        ("figure:20", [KIRBY]),
        ("figure:9000..11000", [KIRBY]),
        ("figure:30..40 OR hochwasser", [FLOOD]),
        ("versions:>1", []),
        ("versions:1..3 kirby", [KIRBY]),
        ("uberschwemmung", [FLOOD]),
        ("ÜBERSCHWEMMUNG eleves", [FLOOD]),
        ("lodz", []),
        ("łódź", [FLOOD]),
        ("東京", [ASIA]),
        ("台風", [ASIA]),
        ("京東", []),
        ("気象庁 東京", [ASIA]),
        ("กรุงเทพ", [THAI]),
        ("북한", [KOREA]),
        ("병력", [KOREA]),
        ("الضحايا", [ARABIC]),
        ("الضَّحَايَا", [ARABIC]),
        ("हिन्दी", [HINDI]),
        ("बाढ़", [HINDI]),
    ],
)
def test_what_is_found(shelf: Store, query: str, found: list[Article]) -> None:
    assert headlines(shelf, query) == {each.headline for each in found}


def test_the_headline_counts_more_and_today_a_little_more_than_last_year(store: Store) -> None:
    filler = " ".join(f"word{number}" for number in range(80))
    old = NOW - timedelta(days=400)
    stories = [
        story("Strike at the port", filler, published_at=old),
        story("Other", f"The strike {filler}", published_at=NOW),
    ]
    stories += [story("Storm", filler, published_at=old), story("Storm", filler, published_at=NOW)]
    keep_stories(store, [*stories, *(story(f"no {number}", filler) for number in range(6))])
    assert [hit.entry.headline for hit in find(store, "strike").hits] == ["Strike at the port", "Other"]
    first, second = find(store, "storm").hits
    assert first.entry.published_at == NOW
    assert 1.2 < first.score / second.score < 1.4


def test_marks_stand_on_the_words(shelf: Store) -> None:
    for query, words in {
        "hochwasser eleves": ["Hochwasser", "élèves"],
        '"state of emerg"*': ["State of Emergency"],
        "東京": ["東京"],
        "10,000": ["10,000"],
        "kirby -storm": ["Kirby"],
    }.items():
        (hit,) = find(shelf, query).hits
        assert [hit.snippet[start:end] for start, end in hit.marks] == words


def test_long_stories_are_cut_around_the_words(store: Store) -> None:
    text = "alpha " * 300 + "beta gamma " + "delta " * 300
    keep_stories(store, [story("a", text)])
    (hit,) = find(store, "gamma beta").hits
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 230
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["beta", "gamma"]


def test_pages_of_hits_and_the_newest_first(store: Store) -> None:
    keep_stories(store, [story(f"n{day}", "common word", published_at=NOW - timedelta(days=day)) for day in range(9)])
    found = find(store, "common", limit=4, newest=True)
    assert ([hit.entry.headline for hit in found.hits], found.total) == (["n0", "n1", "n2", "n3"], 9)
    pages = [find(store, "common", limit=4, offset=offset).hits for offset in (0, 4, 8)]
    assert len({hit.entry.id for page in pages for hit in page}) == 9
    assert [hit.entry.headline for hit in find(store, "before:2027", limit=2, offset=1).hits] == ["n1", "n2"]


def test_of_very_many_matches_the_last_are_ranked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.keep.search.RANKED", 3)
    keep_stories(store, [story(f"n{number}", "common word", language="en") for number in range(9)])
    for query in ("common", "common language:en"):
        found = find(store, query, limit=2)
        assert (found.total, found.all_ranked) == (9, False)
        assert len(find(store, query, limit=5).hits) == 5
    assert find(store, "n3").all_ranked
    assert RANKED > 1000


def test_a_changed_article_is_found_by_its_new_words_only(store: Store) -> None:
    keep_stories(store, [story("Old words", "vanished")])
    keep_stories(store, [story("New words", "appeared")])
    assert headlines(store, "vanished") == set()
    assert headlines(store, "appeared versions:>1") == {"New words"}


@pytest.mark.parametrize(
    "text",
    [
        "The port_side _x __ a1_b 3,000",
        "Île-de-France’s café",
        "भूकंप में ३४ लोग",
        "地震で34人が死亡",
        "แผ่นดินไหว ๓๔",
        "زلزال في",
        "",
    ],
)
def test_the_words_of_a_text_are_its_tokens(text: str) -> None:
    assert tokens_of(text) == set(TOKEN.findall(index_text(text).lower()))
