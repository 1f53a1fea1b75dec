"""The finders' parsers, row by row."""

import pytest

from copydesk.language.ages import find_age
from copydesk.language.dates import parse_date
from copydesk.language.guess import guess_language
from copydesk.language.walls import tells_of_wall
from copydesk.read.fields.agency import agencies_in
from copydesk.read.fields.bylines import names_in
from copydesk.read.fields.captions import split_credit
from copydesk.read.fields.dateline import place_in
from copydesk.read.fields.headline import without_outlet
from copydesk.read.fields.section import is_furniture
from tests.tables.rows import rows


@pytest.mark.parametrize(("byline", "names"), rows("bylines.tsv"))
def test_byline(byline: str, names: str) -> None:
    shown = [f"{one.name} = {one.title}" if one.title else one.name for one in names_in(byline)]
    assert "; ".join(shown) == names


@pytest.mark.parametrize(("language", "text", "moment", "zone"), rows("dates.tsv"))
def test_date(language: str, text: str, moment: str, zone: str) -> None:
    stamp = parse_date(text, language or None)
    shown = stamp.moment.strftime("%Y-%m-%dT%H:%M:%SZ") if stamp else ""
    kind = "" if stamp is None else "zone" if stamp.has_zone else "no zone" if stamp.has_time else "day"
    assert (shown, kind) == (moment, zone)


@pytest.mark.parametrize(("language", "text", "seconds"), rows("ages.tsv"))
def test_age(language: str, text: str, seconds: str) -> None:
    age = find_age(text, language)
    assert (str(age.seconds) if age else "") == seconds


@pytest.mark.parametrize(("title", "outlets", "headline"), rows("titles.tsv"))
def test_title(title: str, outlets: str, headline: str) -> None:
    assert without_outlet(title, tuple(outlets.split("; "))) == headline


@pytest.mark.parametrize(("language", "credit", "agencies"), rows("agencies.tsv"))
def test_agency(language: str, credit: str, agencies: str) -> None:
    assert ", ".join(agencies_in(credit, whole=True, language=language or None)) == agencies


@pytest.mark.parametrize(("language", "notice", "walled"), rows("walls.tsv"))
def test_wall(language: str, notice: str, walled: str) -> None:
    assert tells_of_wall(notice, language or None) == (walled == "yes")


@pytest.mark.parametrize(("line", "furniture"), rows("kickers.tsv"))
def test_kicker(line: str, furniture: str) -> None:
    assert is_furniture(line) == (furniture == "yes")


@pytest.mark.parametrize(("language", "opening", "place"), rows("datelines.tsv"))
def test_dateline(language: str, opening: str, place: str) -> None:
    assert (place_in(opening, language) or "") == place


@pytest.mark.parametrize(("text", "caption", "credit"), rows("captions.tsv"))
def test_caption(text: str, caption: str, credit: str) -> None:
    assert split_credit(text) == (caption or None, credit or None)


@pytest.mark.parametrize(("language", "text"), rows("languages.tsv"))
def test_language(language: str, text: str) -> None:
    assert (guess_language(text) or "") == language
