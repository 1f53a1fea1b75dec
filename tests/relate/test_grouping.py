"""Articles into stories: look-alike events apart, in any order, with stable ids, whatever the articles lack."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import numpy as np
import pytest

from copydesk.records import Article
from copydesk.relate.clustering import Matrix, groups
from copydesk.relate.grouping import describe, named, place, settle, story_id
from copydesk.relate.likeness import likeness
from copydesk.relate.shelf import NEAR_SCORE, Shelf, in_reach
from copydesk.relate.signature import sign
from tests.relate.made import FLOOD, FLOOD_AGAIN, FLOOD_LATER, MONDAY, QUAKE_ONE, QUAKE_TWO, TAKEOVER, article

NEWS = {
    "flood1": article("At least 12 dead as Vell river bursts its banks", *FLOOD),
    "flood2": article("Vell flood kills 12 in Millport", *FLOOD_AGAIN, outlet="Eastvale Post", hours=3),
    "flood3": article("Vell flood toll climbs to 17", *FLOOD_LATER, outlet="Northern Ledger", hours=26),
    "quake1": article("Quake kills eight in Saint Orla", *QUAKE_ONE, hours=1),
    "quake2": article("Quake shakes Tarn, nobody hurt", *QUAKE_TWO, hours=5, outlet="Capital Desk"),
    "takeover": article("Roth raises its bid for Calder Foods", *TAKEOVER, hours=2, outlet="Market Wire"),
}


def grouped(news: Mapping[str, Article], order: Sequence[str] | None = None) -> Shelf:
    shelf = Shelf()
    for key in order or list(news):
        shelf.put(key, place(shelf.add(sign(news[key], key)), shelf).story)
    shelf.put_all(settle(list(news), shelf))
    return shelf


def parts(shelf: Shelf) -> set[frozenset[str]]:
    return {frozenset(keys) for keys in shelf.stories.values()}


WANTED = {
    frozenset(("flood1", "flood2", "flood3")),
    frozenset(("quake1",)),
    frozenset(("quake2",)),
    frozenset(("takeover",)),
}


def test_one_event_is_one_story_and_look_alikes_stay_apart() -> None:
    assert parts(grouped(NEWS)) == WANTED


@pytest.mark.parametrize("seed", range(8))
def test_any_order_gives_the_same_stories(seed: int) -> None:
    order = list(NEWS)
    random.Random(seed).shuffle(order)
    assert parts(grouped(NEWS, order)) == WANTED


def test_a_story_knows_its_outlets_times_and_headline() -> None:
    shelf = grouped(NEWS)
    story = shelf.placed["flood1"]
    told = describe(story, [shelf.fresh(key) for key in shelf.members(story)])
    assert told.keys == ("flood1", "flood2", "flood3")
    assert told.outlets == ("Harbour Courier", "Eastvale Post", "Northern Ledger")
    assert told.first_at == MONDAY
    assert told.latest_at is not None
    assert told.latest_at > MONDAY
    assert told.headline == NEWS[told.chosen].headline
    assert told.lede


def test_why_two_articles_are_together_can_be_asked() -> None:
    shelf = grouped(NEWS)
    near = likeness(shelf.fresh("flood1"), shelf.fresh("flood2"))
    far = likeness(shelf.fresh("quake1"), shelf.fresh("quake2"))
    assert near.score > far.score
    assert {"vell", "millpo"} <= set(near.shared)
    assert near.days == pytest.approx(3 / 24)
    assert 0 < near.numbers <= 1.0001
    assert near.score <= near.words + near.numbers + near.title


@pytest.mark.parametrize(
    "odd",
    [
        article("Vell flood kills 12 in Millport", *FLOOD_AGAIN, hours=None),
        article("", *FLOOD_AGAIN, hours=None, outlet=None, language=None),
        article("Vell river floods Millport, 12 dead", hours=None),
        article("Vell flood kills 12 in Millport", *FLOOD_AGAIN, hours=24 * 900, fetched_at=MONDAY),
    ],
    ids=["no date", "no headline, outlet, language or date", "no text", "clock of years ahead"],
)
def test_articles_that_lack_something_are_placed_sensibly(odd: Article) -> None:
    shelf = grouped({**NEWS, "odd": odd})
    assert shelf.placed["odd"] == shelf.placed["flood1"]


@pytest.mark.parametrize("text", ["", "。", "2024", "a", "\u202e\u0000", "洪水で12人が死亡 ヴェル川が氾濫"])
def test_nothing_crashes_and_the_empty_stays_alone(text: str) -> None:
    shelf = grouped({**NEWS, "odd": article(text, hours=None), "other": article(text, text, hours=1)})
    assert shelf.placed["odd"] not in {shelf.placed[key] for key in NEWS}


def test_languages_meet_by_names_and_numbers() -> None:
    german = article(
        "Mindestens 12 Tote: Vell tritt bei Millport über die Ufer",
        "Beim Hochwasser der Vell bei Millport sind am Montag mindestens 12 Menschen gestorben.",
        "Gouverneurin Ilse Marr rief im Vell-Tal den Notstand aus. Rund 2.400 Bewohner kamen nach Dunmere.",
        "Der Pegel Kettle Falls stand bei 6,8 Metern.",
        language="de",
        hours=2,
        outlet="Hafenbote",
    )
    shelf = grouped({**NEWS, "german": german})
    assert shelf.placed["german"] not in {shelf.placed["quake1"], shelf.placed["takeover"]}


def test_a_wrong_clock_counts_as_fetched() -> None:
    said = sign(article("x", hours=24 * 900, fetched_at=MONDAY), "x")
    assert said.at == MONDAY
    assert not said.dated
    assert sign(article("x", hours=None), "x").at is None


def test_ids_stay_with_most_of_a_story() -> None:
    old = {"a": "s1", "b": "s1", "c": "s1", "d": "s2"}
    found = named([["a"], ["b", "c", "d"], ["e"]], old)
    assert found["b"] == found["c"] == found["d"] == "s1"
    assert found["a"] == story_id("a")
    assert found["e"] == story_id("e")
    assert len(set(found.values())) == 3


def test_every_part_gets_an_id_of_its_own() -> None:
    first = story_id("a")
    found = named([["a"], ["b", "c"]], {"a": first, "b": first, "c": first})
    assert found["b"] == first
    assert found["a"] != first


def test_an_article_can_leave_and_come_again() -> None:
    shelf = grouped(NEWS)
    story = shelf.placed["flood2"]
    shelf.remove("flood2")
    assert "flood2" not in shelf.members(story)
    assert shelf.counts.articles == len(NEWS) - 1
    again = shelf.add(sign(NEWS["flood2"], "flood2"))
    assert place(again, shelf).story == story
    shelf.add(sign(NEWS["flood1"], "flood1"))
    assert shelf.placed["flood1"] == story


def test_months_apart_is_another_event() -> None:
    later = article("Vell flood kills 12 in Millport", *FLOOD_AGAIN, hours=24 * 120)
    shelf = grouped({**NEWS, "later": later})
    assert shelf.placed["later"] != shelf.placed["flood1"]


def test_times_of_all_zones_are_utc() -> None:
    signature = sign(NEWS["flood1"], "a")
    assert signature.at == datetime(2025, 3, 3, 9, tzinfo=UTC)


def two_groups(across: float) -> Matrix:
    """Two groups of three, alike at 0.6 within, and at `across` between each other."""
    likeness = np.full((6, 6), across, np.float32)
    likeness[:3, :3] = likeness[3:, 3:] = 0.6
    np.fill_diagonal(likeness, 1.0)
    return likeness


def test_two_groups_of_texts_need_more_likeness_than_one_article() -> None:
    assert groups(two_groups(0.16), 0.125) == [[0, 1, 2], [3, 4, 5]]
    assert groups(two_groups(0.2), 0.125) == [[0, 1, 2, 3, 4, 5]]
    assert groups(two_groups(0.16)[:4, :4], 0.125) == [[0, 1, 2, 3]]


def test_groups_of_headlines_grow_together_at_the_threshold() -> None:
    assert groups(two_groups(0.16), 0.125, np.zeros(6, np.float32)) == [[0, 1, 2, 3, 4, 5]]


@pytest.mark.parametrize("text", [FLOOD, ()])
@pytest.mark.parametrize("days", [1, 30, 51, 53, 79, 82, 400])
def test_what_is_out_of_reach_in_time_is_never_near(text: Sequence[str], days: int) -> None:
    shelf = Shelf()
    first = shelf.add(sign(article("At least 12 dead as Vell river bursts its banks", *text), "first"))
    second = shelf.add(
        sign(article("At least 12 dead as Vell river bursts its banks", *text, hours=24 * days), "second")
    )
    reached = in_reach(first.signature, second.signature)
    assert reached or likeness(first, second).score < NEAR_SCORE
    assert (shelf.sharing(second) == ["first"]) is reached
    assert reached or days > 50
