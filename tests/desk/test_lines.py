"""The streaming worker's lines: any line in, one line of JSON out."""

import base64
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.desk.lines import Line, lost_line, read_line
from copydesk.desk.reading import Hints
from copydesk.records import Article
from copydesk.write import from_dict

PAGE = (
    "<html><body><article><h1>Harbour tunnel opens</h1><p>The tunnel under the harbour opened on Friday after nine "
    "years of work, and the first cars went through at noon.</p></article></body></html>"
)
NOON = datetime(2024, 11, 22, 12, 0, tzinfo=UTC)


def answer(line: bytes | dict[str, Any], hints: Hints = Hints()) -> dict[str, Any]:  # noqa: B008  frozen
    text = line if isinstance(line, bytes) else json.dumps(line).encode()
    outcome = read_line(Line(7, text), hints)
    assert outcome.written.endswith("\n")
    assert outcome.written.count("\n") == 1
    record: dict[str, Any] = json.loads(outcome.written)
    assert (outcome.fault is not None) is ("error" in record)
    assert next(iter(record)) == "id"
    return record


def article(line: dict[str, Any], hints: Hints = Hints()) -> Article:  # noqa: B008  frozen
    return from_dict(answer(line, hints))


@pytest.mark.parametrize("key", [1, "a", None, 2.5, ["x", 1], {"n": 1}])
def test_the_id_comes_back_as_it_is(key: object) -> None:
    assert answer({"id": key, "html": PAGE})["id"] == key


def test_the_three_forms_of_a_page() -> None:
    packed = base64.b64encode(PAGE.encode()).decode()
    from_text = article({"id": 1, "html": PAGE})
    assert article({"id": 1, "html_base64": packed}) == from_text
    assert article({"id": 1, "html_base64": packed[:60] + "\n" + packed[60:]}) == from_text
    assert "Harbour tunnel opens" in from_text.text
    assert "<p>literal</p>" in article({"id": 1, "text": "One line.\n\nIt says <p>literal</p> here."}).text


@pytest.mark.parametrize("time", ["2024-11-22T12:00:00Z", "2024-11-22T13:00:00+01:00", "2024-11-22 12:00", 1732276800])
def test_fetched_at_is_a_time_in_utc(time: object) -> None:
    assert article({"html": PAGE, "fetched_at": time}).fetched_at == NOON


def test_the_line_goes_before_the_options() -> None:
    hints = Hints(fetched_at=NOON, url="https://example.test/options")
    assert article({"html": PAGE}, hints).fetched_at == NOON
    said = article({"html": PAGE, "url": "https://example.test/line", "fetched_at": "2020-01-01"}, hints)
    assert (said.url, said.fetched_at) == ("https://example.test/line", datetime(2020, 1, 1, tzinfo=UTC))


def test_the_charset_of_bytes_can_be_said() -> None:
    packed = base64.b64encode(PAGE.replace("Harbour", "Håfen").encode("cp1252")).decode()
    assert "Håfen tunnel" in article({"html_base64": packed, "charset": "windows-1252"}).text


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"nope", "line 7: no JSON ("),
        (b'{"id":1,"html":"<p>', "line 7: no JSON ("),
        (b'{"id":1,"html":"\xff"}', "line 7: no JSON ("),
        (b"[" * 100_000, "line 7: no JSON ("),
        (b'["html"]', "line 7: no JSON object"),
        (b"{}", "line 7: one of html, text, html_base64 is needed, not none"),
        ({"id": 1}, "one of html, text, html_base64 is needed, not none"),
        ({"id": 1, "html": "a", "text": "b"}, "one of html, text, html_base64 is needed, not html and text"),
        ({"id": 1, "html": 5}, '"html" is no string'),
        ({"id": 1, "html": PAGE, "url": 5}, '"url" is no string'),
        ({"id": 1, "html_base64": "!!"}, '"html_base64" is no base64'),
        ({"id": 1, "html_base64": "é"}, '"html_base64" is no base64'),
        ({"id": 1, "html": PAGE, "fetched_at": "soon"}, '"fetched_at" is no ISO 8601 time (soon)'),
        ({"id": 1, "html": PAGE, "fetched_at": True}, '"fetched_at" is no ISO 8601 time'),
        ({"id": 1, "html": PAGE, "fetched_at": 1e300}, '"fetched_at" is no ISO 8601 time'),
        ({"id": 1, "html": PAGE, "fetched_at": "0001-01-01T00:00:00+14:00"}, '"fetched_at" is no ISO 8601 time'),
        ({"id": 1, "html_base64": base64.b64encode(b"%PDF-1.7").decode()}, "no page but a PDF file"),
        ({"id": 1, "html": ""}, ""),
    ],
)
def test_bad_lines_answer_with_an_error(line: bytes | dict[str, Any], error: str) -> None:
    record = answer(line)
    assert set(record) == {"id", "error"}
    assert record["error"].startswith(error)
    assert record["error"]


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_give_one_line(line: bytes) -> None:
    answer(line)


def test_the_answer_to_a_line_that_killed_its_process() -> None:
    outcome = lost_line(Line(3, b'{"id":"x","html":"a"}'), "gone")
    assert json.loads(outcome.written) == {"id": "x", "error": "gone"}
    assert json.loads(lost_line(Line(3, b"nope"), "gone").written) == {"id": None, "error": "line 3: gone"}
