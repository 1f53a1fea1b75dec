"""`copydesk stories`, `story`, `copies`, `trail`: from pages in a library to what is shown."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from copydesk.cli import main
from copydesk.keep.store import Store

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PAGE = """<html><head><title>{headline}</title><link rel="canonical" href="https://{site}/{slug}">
<meta property="og:site_name" content="{site}"><meta property="article:published_time" content="{at}"></head>
<body><article><h1>{headline}</h1>{body}</article></body></html>"""
WIRE = (
    "A fire at the Kettle Falls paper mill killed five people early on Sunday, police said.",
    "The blaze broke out in a drying hall and spread to a store of solvents before the alarm was raised.",
    "Mayor Petra Lund closed the road to Dunmere and asked people to keep their windows shut.",
    "Crews from three counties pumped water from the river until noon.",
)


def call(library: Path, *args: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, args), "--library", str(library)])


def lines(result: Result) -> list[Any]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def write_page(folder: Path, site: str, headline: str, at: str, *paragraphs: str) -> Path:
    path = folder / f"{site}.html"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    path.write_text(PAGE.format(headline=headline, site=site, slug="mill-fire", at=at, body=body))
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stories")
    write_page(folder, "wire.example", "Five die in mill fire", "2026-06-01T07:00:00Z", *WIRE)
    write_page(
        folder,
        "post.example",
        "Deadly fire at mill",
        "2026-06-01T09:00:00Z",
        *WIRE[:3],
        "Buses to Harrow Bay run late.",
    )
    write_page(
        folder,
        "lone.example",
        "Chess museum reopens",
        "2026-06-03T09:00:00Z",
        "A museum of chess clocks has reopened in Wexcombe after two winters, its curator said on Wednesday.",
    )
    path = folder / "copydesk.db"
    assert call(path, "add", folder, EXAMPLES, "-q").exit_code == 0
    return path


def test_stories_are_listed_with_their_articles(library: Path) -> None:
    found = lines(call(library, "stories"))
    assert sorted(len(story["keys"]) for story in found) == [2, 2, 4, 4, 5, 5, 6, 6, 8]  # the mill fire and eight
    assert all(story["headline"] and story["latest_at"] for story in found)
    every = lines(call(library, "stories", "--least", "1"))
    assert sum(len(story["keys"]) for story in every) == 43
    assert "Flood" in call(library, "stories", "--as", "table").stdout


def flood(library: Path) -> str:
    return next(str(story["id"]) for story in lines(call(library, "stories")) if "Flood" in story["headline"])


def test_a_story_is_found_by_its_own_id_and_by_that_of_an_article(library: Path) -> None:
    name = flood(library)
    (shown,) = lines(call(library, "story", name[:6]))
    assert len(shown["articles"]) == 5
    (same,) = lines(call(library, "story", shown["story"]["keys"][0]))
    assert same["story"]["id"] == name
    assert shown["story"]["headline"][:20] in call(library, "story", name, "--as", "table").stdout


def test_why_articles_are_together(library: Path) -> None:
    reasons = lines(call(library, "story", flood(library), "--why"))
    assert len(reasons) == 5
    assert all(each["likeness"]["score"] > 0.1 and each["likeness"]["shared"] for each in reasons)
    assert "shared" in call(library, "story", flood(library), "--why", "--as", "table").stdout


def test_who_says_what(library: Path) -> None:
    voices = lines(call(library, "story", flood(library), "--voices"))
    assert any(len(voice["outlets"]) > 1 for voice in voices)
    assert voices[0]["speaker"] in call(library, "story", flood(library), "--voices", "--as", "table").stdout


def test_a_trail_as_lines_table_and_picture(library: Path, tmp_path: Path) -> None:
    found = {trail["subject"]: trail for trail in lines(call(library, "trail", flood(library)))}
    assert [point["low"] for point in found["dead"]["points"]] == ["19", "31", "28"]
    picture = tmp_path / "dead.svg"
    shown = call(library, "trail", flood(library), "--subject", "dead", "--as", "table", "--plot", picture)
    assert "at least 19" in shown.stdout
    assert "█" in shown.stdout
    assert picture.read_text(encoding="utf8").count("<circle") == 3
    assert call(library, "trail", flood(library), "--subject", "snow").exit_code == 1


def test_a_picture_is_svg_or_png(library: Path, tmp_path: Path) -> None:
    picture = tmp_path / "dead.PNG"
    assert call(library, "trail", flood(library), "--plot", picture).exit_code == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    refused = call(library, "trail", flood(library), "--plot", tmp_path / "dead.gif")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert ".svg or *.png" in refused.stderr
    nowhere = call(library, "trail", flood(library), "--plot", tmp_path / "no" / "dead.svg")
    assert (nowhere.exit_code, nowhere.stdout) == (2, "")


def test_what_is_not_there_is_a_line(library: Path) -> None:
    name = flood(library)
    other = call(library, "trail", name, "--subject", "snow")
    assert other.exit_code == 1
    assert other.stderr.startswith(f"copydesk: {name}: no trail of 'snow'; there are dead, missing")
    lone = next(story for story in lines(call(library, "stories", "--least", "1")) if len(story["keys"]) == 1)
    assert "no figure of this story" in call(library, "trail", lone["id"]).stderr
    assert "no article runs the same text" in call(library, "copies", lone["keys"][0]).stderr


def test_copies_and_what_they_cut_and_added(library: Path) -> None:
    mill = next(story for story in lines(call(library, "stories")) if len(story["keys"]) == 2)
    original, copy = mill["keys"]
    for name in (original, copy):
        (found,) = lines(call(library, "copies", name))
        assert (found["key"], found["original"], found["kind"]) == (copy, original, "copy")
    fates = [line["fate"] for line in found["sentences"]]
    assert fates == ["kept", "kept", "kept", "added", "cut"] or fates == ["kept", "kept", "kept", "cut", "added"]
    shown = call(library, "copies", copy, "--diff", "--as", "table").stdout
    assert "+ Buses to Harrow Bay run late." in shown
    assert f"- {WIRE[3]}" in shown
    lone = lines(call(library, "stories", "--least", "1"))
    assert call(library, "copies", next(story["keys"][0] for story in lone if len(story["keys"]) == 1)).exit_code == 1


def test_stories_follow_what_goes_and_comes(library: Path, tmp_path: Path) -> None:
    name = flood(library)
    (shown,) = lines(call(library, "story", name))
    gone = shown["story"]["keys"][1]
    assert call(library, "remove", gone, "--yes").exit_code == 0 or call(library, "remove", gone).exit_code == 0
    (after,) = lines(call(library, "story", name))
    assert gone not in after["story"]["keys"]
    assert len(after["story"]["keys"]) == len(shown["story"]["keys"]) - 1
    assert call(library, "add", EXAMPLES, "-q").exit_code == 0
    (again,) = lines(call(library, "story", name))
    assert sorted(again["story"]["keys"]) == sorted(shown["story"]["keys"])
    assert lines(call(library, "verify")) == [] or call(library, "verify").exit_code == 0


def test_an_id_that_means_nothing(library: Path) -> None:
    result = CliRunner().invoke(main, ["story", "zzzz", "--library", str(library)])
    assert result.exit_code == 1
    assert "no story" in result.stderr


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("DELETE FROM signature_marks WHERE article_id = 1", "has no marks"),
        ("DELETE FROM signatures WHERE article_id = 1", "has no signature"),
        ("UPDATE signatures SET story = NULL WHERE article_id = 1", "is in no story"),
        ("UPDATE signatures SET story = 'nowhere' WHERE article_id = 1", "in a story that is not there"),
        ("UPDATE signatures SET packed = x'00' WHERE article_id = 1", "its signature cannot be unpacked"),
        ("UPDATE term_counts SET articles = articles + 1 WHERE term = ''", "the counts of 1 terms are wrong"),
        ("UPDATE stories SET articles = articles + 1", "are in it"),
        ("UPDATE stories SET packed = x'00'", "cannot be unpacked"),
    ],
)
def test_verify_finds_damage_of_the_stories(library: Path, tmp_path: Path, damage: str, fault: str) -> None:
    call(library, "stories")
    copy = tmp_path / "copy.db"
    assert call(library, "backup", copy).exit_code == 0
    with Store(copy) as store:
        assert store.verify() == []
        store.db.execute(damage)
        assert any(fault in line for line in store.verify())


UNNAMED = """<html><head><title>{0}</title><link rel="canonical" href="https://{1}"></head><body><article><h1>{0}</h1>{2}</article></body></html>"""


def test_pages_without_an_outlet_and_a_date_go_by_their_host(tmp_path: Path) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in WIRE)
    for place, slug in enumerate(("www.mill.example/live/fire", "mill.example/news/fire", "other.example/mill-fire")):
        (tmp_path / f"{place}.html").write_text(UNNAMED.format("Five die in mill fire", slug, body))
    library = tmp_path / "copydesk.db"
    assert call(library, "add", tmp_path, "-q").exit_code == 0
    (story,) = lines(call(library, "stories"))
    assert sorted(story["outlets"]) == ["mill.example", "other.example"]
    assert (story["first_at"], story["latest_at"]) == (None, None)
    assert call(library, "story", story["id"], "--as", "table").stdout.count("no date") == 3
    voices = lines(call(library, "story", story["id"], "--voices"))
    assert {outlet for voice in voices for outlet in voice["outlets"]} == {"mill.example", "other.example"}
    kinds = {copy["key"]: copy["kind"] for copy in lines(call(library, "copies", story["keys"][0]))}
    assert sorted(kinds.values()) == ["copy", "version"]


def test_articles_without_text_or_date_or_with_a_wrong_clock_are_placed(tmp_path: Path) -> None:
    text = "\n\n".join(WIRE)
    german = "Bei einem Brand in der Papierfabrik von Kettle Falls sind fünf Menschen gestorben. Petra Lund ließ die Straße nach Dunmere sperren."
    entries = [
        ("a", "Five die in mill fire", text, "2026-06-01T07:00:00Z"),
        ("b", "Mill fire kills five at Kettle Falls", text, "1970-01-01T00:00:00Z"),
        ("c", "Fire at Kettle Falls mill", text, "2199-01-01T00:00:00Z"),
        ("d", "Fire at mill kills five", text, ""),
        ("e", "Five die in Kettle Falls mill fire", "", "2026-06-01T08:00:00Z"),
        ("f", "Fünf Tote bei Brand in Papierfabrik in Kettle Falls", german, "2026-06-01T10:00:00Z"),
    ]
    crawled = tmp_path / "crawled.jsonl"
    crawled.write_text(
        "".join(
            json.dumps({"url": f"https://{site}.example/mill", "title": title, "text": said, "date": at}) + "\n"
            for site, title, said, at in entries
        )
    )
    library = tmp_path / "copydesk.db"
    assert call(library, "add", crawled, "-q").exit_code == 0
    (story,) = lines(call(library, "stories"))
    assert len(story["keys"]) == 6
    assert (story["first_at"], story["latest_at"]) == ("2026-06-01T07:00:00Z", "2026-06-01T10:00:00Z")
    assert story["lede"] is not None
    assert call(library, "story", story["id"], "--as", "table").stdout.count("no date") == 3
    dates = [entry["shown_at"] for entry in lines(call(library, "list"))]
    assert dates == sorted(dates, reverse=True)
    assert max(dates) < "2199"
