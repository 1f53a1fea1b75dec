"""`copydesk read` from its options to its output, in this process."""

import gzip
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk.cli import main
from copydesk.cli.explain import explain
from copydesk.cli.main import ONE_THREAD
from copydesk.cli.out import Folder
from copydesk.cli.reading import Options, jobs_of
from copydesk.cli.terminal import wants_color
from copydesk.records import Role
from copydesk.write import from_json
from tests.write.articles import FULL, article_of

BODY = (
    "The tunnel under the harbour opened on Friday after nine years of work, and the first cars went through at noon."
)


def page_named(headline: str) -> str:
    return f"<html><body><article><h1>{headline}</h1><p>{BODY}</p><p>{BODY[::-1]}</p></article></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.html").write_text(page_named("Tunnel opens"))
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(page_named("Bridge closes").encode()))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.html").write_text(page_named("Ferry stops"))
    return tmp_path


def call(*args: str | Path, stdin: bytes | None = None, **env: str) -> Result:
    return CliRunner(env=env).invoke(main, [str(arg) for arg in ("read", *args)], input=stdin)


def test_piped_output_is_one_line_of_json_a_page(folder: Path) -> None:
    result = call(folder)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    names = [str(folder / name) for name in ("a.html", "b.html.gz", "sub/a.html")]
    assert [json.loads(line)["id"] for line in lines] == names
    assert [from_json(line).text.split()[0] for line in lines] == ["Tunnel", "Bridge", "Ferry"]
    assert result.stderr.startswith("copydesk: 3 pages read, 0 failed, ")
    assert result.stderr.count("\n") == 1


def test_one_page_has_no_summary_and_quiet_has_none_ever(folder: Path) -> None:
    assert call(folder / "a.html").stderr == ""
    assert call(folder, "-q").stderr == ""


@pytest.mark.parametrize(
    ("form", "start", "end"),
    [("text", "==> ", " <=="), ("markdown", "<!-- ", " -->"), ("html", "<!-- ", " -->")],
)
def test_many_pages_in_one_output_are_told_apart(folder: Path, form: str, start: str, end: str) -> None:
    many = call(folder, "--as", form).stdout
    assert f"{start}{folder / 'a.html'}{end}\n" in many
    assert many.count(start) == 3
    assert start not in call(folder / "a.html", "--as", form).stdout


def test_standard_input_is_a_page() -> None:
    result = call("-", "--as", "text", stdin=page_named("Tunnel opens").encode())
    assert result.exit_code == 0
    assert BODY in result.stdout


def test_a_page_that_fails_is_one_line_and_the_others_are_read(folder: Path) -> None:
    (folder / "a.html").write_bytes(b"%PDF-1.7")
    result = call(folder / "none.html", folder, "*.none", "http://127.0.0.1/")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.splitlines()[:-1] == [
        f"copydesk: {folder}/none.html: no such file",
        f"copydesk: {folder}/a.html: no page but a PDF file",
        "copydesk: *.none: no file matches",
        "copydesk: http://127.0.0.1/: refused: 127.0.0.1 is an address of this machine",
    ]
    assert "2 pages read, 4 failed" in result.stderr


def test_a_name_cannot_write_to_the_terminal() -> None:
    assert call("no\x1bne").stderr == "copydesk: none: no such file\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["-q"], "what to read is missing"),
        (["x", "--jsonl", "-"], "--jsonl and PATH do not go together"),
        (["--as", "text", "--jsonl", "-"], "--jsonl and --as do not go together"),
        (["--jsonl", "none.jsonl"], "--jsonl none.jsonl: no such file or directory"),
        (["x", "--explain", "--as", "json"], "--explain and --as do not go together"),
        (["x", "--explain", "--out", "y"], "--explain and --out do not go together"),
        (["x", "y", "--url", "https://example.test"], "--url is for one page, not for 2"),
        (["x", "--fetched-at", "soon"], "no ISO 8601 time"),
        (["x", "--as", "pdf"], "Invalid value for '--as'"),
        (["x", "--jobs", "-1"], "Invalid value for '--jobs'"),
        (["x", "--out", "/dev/null/y"], "--out /dev/null/y: "),
    ],
)
def test_wrong_usage(args: list[str], said: str) -> None:
    result = call(*args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_what_the_caller_knows_reaches_the_record(folder: Path) -> None:
    result = call(folder / "a.html", "--url", "https://example.test/x", "--fetched-at", "2024-11-22T23:00:00+01:00")
    record = json.loads(result.stdout)
    assert (record["url"], record["fetched_at"]) == ("https://example.test/x", "2024-11-22T22:00:00Z")
    (folder / "c.html").write_bytes(page_named("Håfen").encode("cp1252"))
    assert "Håfen" in call(folder / "c.html", "--charset", "windows-1252").stdout


def test_a_media_type_can_be_said(folder: Path) -> None:
    (folder / "c.html").write_text("Tunnel opens\n\nIt says <p>literal</p> here.\n")
    assert "<p>literal</p>" in json.loads(call(folder / "c.html", "--media-type", "text/plain").stdout)["text"]


def test_one_file_a_page(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    result = call(folder, "--as", "markdown", "--out", out)
    assert result.stdout == ""
    assert sorted(path.name for path in out.iterdir()) == ["a-2.md", "a.md", "b.md"]
    assert BODY in (out / "a.md").read_text()


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("x/a.html", "a.json"),
        ("a.b.xhtml.gz", "a.b.json"),
        ("page.php", "page.php.json"),
        ("-", "page.json"),
        ("..html", "page.json"),
        ("https://example.test/", "example.test.json"),
        ("https://example.test/news/tunnel.html?x=1/2", "tunnel.json"),
        ("https://example.test/..", "page.json"),
        ("a\\b:c\nd", "a-b-c-d.json"),
    ],
)
def test_names_of_files(tmp_path: Path, page: str, name: str) -> None:
    folder = Folder(str(tmp_path), "json")
    assert folder.name_for(page) == name
    assert folder.name_for(page) == name.replace(".json", "-2.json")


def test_explain_piped_has_no_colour_but_marks(folder: Path) -> None:
    result = call(folder / "a.html", "--explain")
    assert "\x1b" not in result.stdout
    assert str(folder / "a.html") in result.stdout
    assert "The tunnel under the harbour" in result.stdout
    assert "\x1b[" in call(folder / "a.html", "--explain", "--color", "always", NO_COLOR="1").stdout


def test_explain_shows_roles_confidence_witness_and_fields_in_80_columns() -> None:
    lines = explain(FULL, "page.html", 80, color=False).splitlines()
    assert max(map(len, lines)) <= 80
    text = "\n".join(lines)
    assert " headline      Harbour tunnel opens" in text
    assert " authors       Ann Lee, Bo Ray" in text
    assert "json_ld" in text
    assert "┃ paragraph   0.90 model         The tunnel opened on Friday." in text
    assert "· navigation  0.90 model         Home News Sport" in text
    assert "» promo       0.90 model         READ ALSO: Bridge closes" in text
    assert " not said      outlet, section" in text
    assert "19 blocks: ┃ 12 body, │ 4 fields, » 1 leads elsewhere, · 2 furniture" in text


def test_explain_cuts_long_blocks_and_shows_no_control_characters() -> None:
    article = article_of([(Role.PARAGRAPH, "Wort \x1b[31m" * 500), (Role.FOOTER, "漢字" * 300)], cut=True)
    for color in (False, True):
        lines = explain(article, "a\x1bb", 60, color).splitlines()
        assert "\x1b[31mWort" not in "".join(lines)
        assert sum("…" in line for line in lines) == 2
    assert "cut at a limit" in "".join(lines)


@pytest.mark.parametrize(
    ("choice", "terminal", "env", "color"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(monkeypatch: pytest.MonkeyPatch, choice: str, terminal: bool, env: dict[str, str], color: bool) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert wants_color(choice, terminal) is color


def test_jobs() -> None:
    assert jobs_of(Options(("x",), jobs=4), 2) == 2
    assert jobs_of(Options(("x",), jobs=4), 0) == 1
    assert jobs_of(Options((), jobs=4)) == 4
    assert jobs_of(Options((), jobs=0)) >= 1


def test_lines_of_json() -> None:
    lines = b'{"id":1,"html":"<h1>Tunnel</h1><p>Opens today."}\n\nnope\n{"id":"z","text":"Bridge\\n\\nCloses."}'
    result = call("--jsonl", "-", "-q", stdin=lines)
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert (first["id"], second["id"], third["id"]) == (1, None, "z")
    assert second["error"].startswith("line 3: no JSON")
    assert "Tunnel" in first["text"]
    assert "Bridge" in third["text"]
    assert (result.exit_code, result.stderr) == (1, "")


@pytest.mark.parametrize("name", ["lines.jsonl", "lines.jsonl.gz"])
def test_lines_of_json_in_a_file(tmp_path: Path, name: str) -> None:
    lines = b'{"id":1,"html":"<h1>Tunnel"}\n' * 3
    (tmp_path / name).write_bytes(gzip.compress(lines) if name.endswith(".gz") else lines)
    result = call("--jsonl", tmp_path / name, "--fetched-at", "2024-11-22")
    assert [json.loads(line)["fetched_at"] for line in result.stdout.splitlines()] == ["2024-11-22T00:00:00Z"] * 3


def test_a_broken_file_of_lines_answers_what_it_can(tmp_path: Path) -> None:
    lines = b"".join(
        b'{"id":%d,"html":"<h1>Tunnel %s"}\n' % (number, os.urandom(20).hex().encode()) for number in range(9)
    )
    (tmp_path / "x.gz").write_bytes(gzip.compress(lines)[:-40])
    result = call("--jsonl", tmp_path / "x.gz", "-q")
    assert result.exit_code == 1
    assert result.stdout.startswith('{"id":0,')
    assert result.stderr.startswith(f"copydesk: {tmp_path}/x.gz: breaks off (")
    assert result.stderr.count("\n") == 1


def test_the_schema_is_printed() -> None:
    result = CliRunner().invoke(main, ["schema"])
    assert json.loads(result.stdout)["title"] == "copydesk article"


def test_the_version_is_printed() -> None:
    assert CliRunner().invoke(main, ["--version"]).stdout.startswith("copydesk ")


def test_the_door_leaves_with_an_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ONE_THREAD:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SystemExit) as left:
        main(["read", "none.html"])
    assert left.value.code == 1
    assert {os.environ[name] for name in ONE_THREAD} == {"1"}
    with pytest.raises(SystemExit) as left:
        main(["read", "--jobs"])
    assert left.value.code == 2
