"""An article's pages: the article itself, how it was read, its versions, its copies; and its story."""

import random
import re
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.keep.query import parse_query
from copydesk.keep.store import Store
from copydesk.records import FigureKind, Role, Span, Trail, TrailPoint
from copydesk.show import urls
from copydesk.show.ages import age, exact
from copydesk.show.diffs import Effort, worded
from copydesk.show.trails import as_picture, drawn_points
from tests.show.conftest import NOW, Client, client_of

AT = datetime(2026, 4, 15, 12, tzinfo=UTC)


def find(library: Path, query: str) -> str:
    """The id of an article."""
    with Store(library, write=False) as store:
        return store.search(parse_query(query), NOW, 1).hits[0].entry.id


@pytest.fixture
def vell(library: Path) -> str:
    return find(library, "headline:vell outlet:courier headline:parish")


def test_every_part_of_the_first_page_has_its_place(shared: Path, tmp_path: Path) -> None:
    library = tmp_path / "copydesk.db"
    page = shared / "first-page" / "page.txt"
    assert CliRunner().invoke(main, ["add", str(page), "-q", "--library", str(library)]).exit_code == 0
    with Store(library, write=False) as store:
        name = store.entries(1)[0].id
        record = store.load(name)
    reply = client_of(library).get(urls.article(name))
    assert reply.status == 200
    assert reply.texts("h1") == [record.headline]
    assert reply.texts(".kicker") == ["World News"]
    assert [record.promos[0].headline in text for text in reply.texts(".promo")] == [True]
    assert dict(zip(reply.texts(".facts dt"), reply.texts(".facts dd"), strict=True)) == {
        "Agency": "AFP",
        "Published by": "Donatus Anichukwueze",
        "Tags": "North Korea",
    }
    assert reply.texts(".beside h3") == [" ".join(link.headline.split()) for link in record.related]
    assert [text for text in reply.texts(".beside .under") if text == "28 mins ago"]
    said = [mark.text() for mark in reply.tree.css("mark.said")]
    assert any(text.startswith("“We believe that the DPRK has sent") for text in said)
    assert "Sabrina Singh · direct, believed" in " ".join(reply.texts(".note.said"))
    assert "about 10,000 troops" in reply.texts(".note.figure")
    words = " ".join(" ".join(node.text(deep=True) for node in reply.tree.css(".body > p")).split())
    assert "North Korea and Russia are under UN sanctions" in words


def test_short_ids_lead_to_whole_ones(client: Client, example_library: Path) -> None:
    name = find(example_library, "headline:vell")
    reply = client.get(urls.article(name[:5]))
    assert (reply.status, reply.headers["location"]) == (303, urls.article(name))
    assert client.get("/article/zzzzzzz").status == 404


def test_a_corrected_field_stands_on_the_page(own_client: Client, library: Path, vell: str) -> None:
    sent = own_client.post(urls.correction(vell), {"field": "section", "value": "Disasters"})
    assert (sent.status, sent.headers["location"]) == (303, urls.reading(vell))
    assert own_client.get(urls.article(vell)).texts(".kicker a") == ["Disasters"]
    row = own_client.get(urls.reading(vell)).tree.css_first('form:has(input[value="section"])')
    assert row is not None
    assert [button.text() for button in row.css("button")] == ["Correct", "Undo"]
    own_client.post(urls.correction(vell), {"field": "section", "undo": "1"})
    assert own_client.get(urls.article(vell)).texts(".kicker a") == ["World"]


def test_a_corrected_role_takes_a_block_out_of_the_story_through_a_reread(
    own_client: Client, library: Path, vell: str
) -> None:
    with Store(library) as store:
        before = store.load(vell)
    block = next(block for block in before.blocks if block.role is Role.PARAGRAPH)
    words = " ".join(before.block_text(block).split())
    form = own_client.get(urls.reading(vell)).tree.css_first("table.blocks tr.role-paragraph form")
    assert form is not None
    field = form.css_first("input[name=field]")
    assert field is not None
    own_client.post(urls.correction(vell), {"field": field.attributes["value"] or "", "value": "newsletter"})
    assert words not in " ".join(own_client.get(urls.article(vell)).texts(".body > p"))
    assert CliRunner().invoke(main, ["reread", "--all", "--library", str(library)]).exit_code == 0
    with Store(library) as store:
        after = store.load(vell)
        assert words not in after.body
        store.uncorrect(vell, field.attributes["value"] or "")
        assert store.load(vell).body == before.body


@pytest.mark.parametrize(
    ("field", "value"), [("", "x"), ("text", "x"), ("role:00", "paragraph"), ("published_at", "soon")]
)
def test_what_cannot_be_corrected_is_refused(own_client: Client, vell: str, field: str, value: str) -> None:
    reply = own_client.post(urls.correction(vell), {"field": field, "value": value})
    assert reply.status == (422 if field else 400)
    assert "Traceback" not in reply.text


def test_versions_are_compared_word_by_word(client: Client, example_library: Path) -> None:
    with Store(example_library, write=False) as store:
        edited = next(entry.id for entry in store.entries(100) if entry.versions > 1)
    reply = client.get(urls.versions(edited))
    assert len(reply.texts("tbody tr")) == 2
    assert reply.texts("del")
    assert reply.texts("ins")
    assert client.get(urls.versions(edited) + "?from=7").status == 404


def test_copies_are_set_against_the_original(client: Client, example_library: Path) -> None:
    reply = client.get(urls.copies(find(example_library, "outlet:lagoonherald OR headline:vell")))
    assert reply.status == 200
    fates = set(reply.texts(".fate"))
    assert fates <= {"kept", "changed", "cut", "added"}
    assert "kept" in fates


def test_a_story_has_its_days_speakers_and_trails(client: Client, example_library: Path) -> None:
    with Store(example_library, write=False) as store:
        story = store.relations.story(find(example_library, "headline:vell"))
    reply = client.get(urls.story(story.id))
    assert reply.status == 200
    assert len(reply.texts(".timeline > li")) >= 3
    assert "Marta Ilves" in reply.texts(".voice h3")
    table = reply.tree.css_first("figure.moved table")
    assert table is not None
    values = [" ".join(cell.text().split()) for cell in table.css("td.number")]
    assert values[0].startswith("at least 12")
    assert values[-1] == "41"
    assert any("disputed" in value for value in values)
    assert reply.tree.css("svg.trail .disputed .dot")
    assert "style=" not in reply.text


def test_worded_marks_what_went_and_came() -> None:
    assert worded("At least 12 dead", "At least 15 dead") == "At least <del>12</del><ins>15</ins> dead"
    assert worded(None, "<b>") == "<ins>&lt;b&gt;</ins>"
    assert worded("a " * 3000, "b " * 3000).count("<del>") == 1


def mixed(words: int, chance: random.Random) -> str:
    return " ".join(chance.choice("ab") for _ in range(words))


HOSTILE: dict[str, Callable[[random.Random], tuple[str, str]]] = {
    "two words, mixed by chance": lambda chance: (mixed(20_000, chance), mixed(20_000, chance)),
    "one word, again and again": lambda chance: ("a " * 20_000, "a " * 19_000 + "b"),
    "every second word is another": lambda chance: (
        " ".join(f"{number} x{number}" for number in range(9_000)),
        " ".join(f"{number} y{number}" for number in range(9_000)),
    ),
    "short sentences of two kinds": lambda chance: (
        mixed(20_000, chance).replace(" ", ". "),
        mixed(20_000, chance).replace(" ", ". "),
    ),
    "no letters at all": lambda chance: ("." * 40_000, "!" * 39_000 + "."),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_worded_takes_a_bounded_time(what: str) -> None:
    before, after = HOSTILE[what](random.Random(7))
    effort, start = Effort(), time.process_time()
    shown = [worded(before, after, effort) for _ in range(3)][0]
    assert time.process_time() - start < 3.0
    assert 0 <= effort.left
    assert unescape(re.sub("<del>.*?</del>|</?ins>", "", shown)) == " ".join(after.split())
    assert unescape(re.sub("<ins>.*?</ins>|</?del>", "", shown)) == " ".join(before.split())


def test_long_texts_are_set_against_each_other_by_sentences() -> None:
    lines = [
        f"In week {number} the town of V{number} had {number * 7} guests, the mayor said." for number in range(600)
    ]
    changed = [line.replace("had 2100 guests", "had 2400 guests") for line in lines]
    shown = worded(" ".join(lines), " ".join(changed))
    assert shown.count("<del>") == 1
    assert "had <del>2100</del><ins>2400</ins> guests" in shown


def point(low: int, high: int, day: int | None, disputed: bool = False) -> TrailPoint:
    """A value of a trail."""
    at = date(2026, 4, day) if day else None
    return TrailPoint("a", Span(0, 1), Decimal(low), Decimal(high), as_of=at, disputed=disputed, speaker="A <b> & co")


def test_a_trail_is_drawn_in_time_and_escaped() -> None:
    trail = Trail(
        "dead", "<i>people", FigureKind.COUNT, None, None, (point(3, 3, 1), point(5, 9, 2), point(20, 20, 9, True))
    )
    drawn = drawn_points(trail)
    assert [each.x for each in drawn] == sorted(each.x for each in drawn)
    assert drawn[2].x - drawn[1].x > drawn[1].x - drawn[0].x
    assert drawn[0].low > drawn[1].low > drawn[2].low
    assert drawn[1].high < drawn[1].low
    picture = as_picture(trail)
    assert "<b>" not in picture
    assert "<i>" not in picture
    assert picture.count('class="range"') == 1


def test_points_of_a_trail_keep_apart_and_inside() -> None:
    trail = Trail("dead", None, FigureKind.COUNT, None, None, tuple(point(each, each, None) for each in range(30)))
    places = [each.x for each in drawn_points(trail)]
    assert places == sorted(places)
    assert all(0 <= place <= 720 for place in places)


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (datetime(2026, 4, 15, 11, 59, 30, tzinfo=UTC), "just now"),
        (datetime(2026, 4, 15, 11, 32, tzinfo=UTC), "28 mins ago"),
        (datetime(2026, 4, 15, 10, 59, tzinfo=UTC), "1 hour ago"),
        (datetime(2026, 4, 13, 10, tzinfo=UTC), "2 days ago"),
        (datetime(2026, 4, 16, tzinfo=UTC), "16 Apr"),
        (datetime(2025, 4, 1, tzinfo=UTC), "1 Apr 2025"),
        (None, ""),
    ],
)
def test_ages(at: datetime | None, shown: str) -> None:
    assert age(at, AT) == shown


def test_exact_times_are_in_full() -> None:
    assert exact(AT) == "15 April 2026, 12:00 UTC"
