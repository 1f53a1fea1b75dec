"""`copydesk statements`: pages, prose and lines in; text, JSON, CSV and Web Annotations out."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk.cli import main

TEXT = (
    "Die Stadt hat am Montag über den Hafen beraten, und die Debatte war lang.\n\n"
    "„Wir bauen nicht“, sagte Bürgermeisterin Anna Berg. „Das Geld fehlt“, sagte sie zu den 300 Gästen, die mit ihr kamen."
)
PAGE = f"<html lang=de><h1>Kein Neubau</h1><article><p>{'</p><p>'.join(TEXT.split(chr(10) * 2))}</p></article></html>"


def run(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(main, ["statements", *arguments], input=given.encode(), standalone_mode=False)


@pytest.fixture
def prose(tmp_path: Path) -> str:
    path = tmp_path / "prose.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


def test_json_of_prose_as_it_is(prose: str) -> None:
    answer = json.loads(run(prose, "--text").stdout)
    first, second = answer["statements"]
    assert answer["id"] == prose
    assert (first["speaker"], first["cue_text"], first["manner"]) == ("Anna Berg", "sagte", "direct")
    assert [TEXT[start:end] for start, end in second["content"]] == ["„Das Geld fehlt“"]
    assert second["speaker"] == "Anna Berg"


def test_a_page_is_read_first(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf8")
    answer = json.loads(run(str(path)).stdout)
    assert [one["content_text"] for one in answer["statements"]] == ["„Wir bauen nicht“", "„Das Geld fehlt“"]


def test_read_adds_them_to_the_record(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf8")
    runner = CliRunner()
    with_them = runner.invoke(main, ["read", str(path), "--statements", "--figures"], standalone_mode=False)
    without = runner.invoke(main, ["read", str(path)], standalone_mode=False)
    record = json.loads(with_them.stdout)
    assert [one["speaker"] for one in record["statements"]] == ["Anna Berg", "Anna Berg"]
    assert record["figures"]
    assert json.loads(without.stdout)["statements"] == []


def test_text_shows_marks_and_a_table(prose: str) -> None:
    shown = run(prose, "--text", "--as", "text", "--color", "never").stdout
    assert "[1 „Wir bauen nicht“], ~sagte~ {Bürgermeisterin Anna Berg}" in " ".join(shown.split())
    assert "\x1b[" not in shown
    assert "\x1b[" in run(prose, "--text", "--as", "text", "--color", "always").stdout


def test_csv_has_a_header_and_a_row_for_each(prose: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(prose, "--text", "--as", "csv").stdout)))
    assert [row["speaker"] for row in rows] == ["Anna Berg", "Anna Berg"]
    assert TEXT[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["content"] == "„Wir bauen nicht“"


def test_csv_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "formula.txt"
    path.write_text(
        '"Nein, das geht nicht", sagte =SUMME(Berg). Die Stadt und der Rat sind nicht mit dem Plan.', encoding="utf8"
    )
    rows = list(csv.reader(io.StringIO(run(str(path), "--text", "--as", "csv", "--language", "de").stdout)))
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_web_annotations_quote_the_named_version_of_the_text(prose: str) -> None:
    page = json.loads(run(prose, "--text", "--as", "webannotation").stdout)
    version = "urn:sha256:" + hashlib.sha256(TEXT.encode()).hexdigest()
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == 2
    for item in page["items"]:
        assert item["type"] == "Annotation"
        for target in item["target"]:
            quote, position = target["selector"]
            assert target["source"] == version
            assert TEXT[position["start"] : position["end"]] == quote["exact"]
            assert TEXT.startswith(
                quote["prefix"] + quote["exact"] + quote["suffix"], position["start"] - len(quote["prefix"])
            )


def test_the_worker_answers_every_line_in_order() -> None:
    lines = [
        json.dumps({"id": 1, "text": TEXT}),
        "no json",
        json.dumps({"id": 2}),
        "",
        json.dumps({"id": "three", "text": "", "language": "de"}),
        json.dumps({"id": 4, "text": "a", "date": "soon"}),
        json.dumps(
            {"id": 5, "text": "Am Montag kamen 300 Gäste.", "language": "de", "published_at": "2024-05-01T10:00:00Z"}
        ),
    ]
    result = run("--jsonl", "-", given="\n".join(lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, None, 2, "three", 4, 5]
    first = answers[0]["statements"][0]
    assert set(first) >= {"source", "cue", "content", "speaker", "manner", "certainty", "confidence"}
    assert [TEXT[start:end] for start, end in first["content"]] == ["„Wir bauen nicht“"]
    assert ["error" in answer for answer in answers] == [False, True, True, False, True, False]
    assert answers[3] == {"id": "three", "statements": [], "figures": []}
    assert result.return_value == 1


def test_two_processes_keep_the_order() -> None:
    lines = "\n".join(json.dumps({"id": number, "text": TEXT, "language": "de"}) for number in range(6))
    answers = [json.loads(line) for line in run("--jsonl", "-", "--jobs", "2", given=lines).stdout.splitlines()]
    assert [answer["id"] for answer in answers] == list(range(6))
    assert all(len(answer["statements"]) == 2 for answer in answers)


@pytest.mark.parametrize(
    "arguments", [(), ("--jsonl", "-", "--text"), ("a", "--jsonl", "-"), ("--jsonl", "-", "--as", "csv")]
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(main, ["statements", *arguments]).exit_code == 2 or not arguments


def test_bytes_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "bytes.txt"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    result = run(str(path), "--text")
    assert result.return_value == 1
    assert "is no text in utf-8" in result.stderr
