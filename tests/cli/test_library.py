"""`copydesk add`, `list`, `search`, `show`, `outlets`, `stats`, from options to output."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk.cli import main
from copydesk.write import from_json
from tests.cli.test_read import BODY, page_named


def call(*args: str | Path, **env: str) -> Result:
    return CliRunner(env=env).invoke(main, [str(arg) for arg in args])


@pytest.fixture
def library(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, headline in (("a", "Tunnel opens"), ("b", "Bridge closes"), ("c", "Ferry stops")):
        link = f'<link rel="canonical" href="https://herald.example/{name}">'
        (pages / f"{name}.html").write_text(page_named(headline).replace("<body>", f"<head>{link}</head><body>"))
    path = tmp_path / "copydesk.db"
    assert call("add", "--no-statements", pages, "--library", path, "-q").exit_code == 0
    return path


def ids(library: Path, *query: str) -> list[str]:
    return [json.loads(line)["id"] for line in call("list", *query, "--library", library).stdout.splitlines()]


def test_add_tells_what_became_of_each_page(library: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("")
    (tmp_path / "new.html").write_text(page_named("Airport grows"))
    pages = tmp_path / "pages"
    edited = (pages / "b.html").read_text().replace("after nine years", "after ten years")
    (pages / "b.html").write_text(edited)
    result = call(
        "add",
        "--no-statements",
        pages,
        tmp_path / "empty.html",
        tmp_path / "new.html",
        tmp_path / "no.html",
        "--library",
        library,
        "--as",
        "json",
    )
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["state"] for line in lines] == ["same", "version", "same", "failed", "new", "failed"]
    assert (lines[1]["version"], lines[5]["error"]) == (2, "no such file")
    assert result.exit_code == 1
    summary = result.stderr.split("\n", 2)[2]
    assert [line.split(maxsplit=1)[1] for line in summary.splitlines()[:4]] == [
        "new articles",
        "new versions",
        "nothing new",
        "failed",
    ]
    assert str(library) in summary


def test_add_leaves_out_what_is_too_old(tmp_path: Path) -> None:
    page = page_named("Tunnel").replace(
        "<body>", '<meta property="article:published_time" content="2020-01-02T03:04:05Z"><body>'
    )
    (tmp_path / "a.html").write_text(page)
    result = call(
        "add",
        "--no-statements",
        tmp_path / "a.html",
        "--library",
        tmp_path / "l.db",
        "--since",
        "2026-01-01",
        "--as",
        "json",
    )
    assert json.loads(result.stdout)["state"] == "old"
    assert ids(tmp_path / "l.db") == []


def test_the_library_is_where_the_environment_says(library: Path) -> None:
    result = call("list", COPYDESK_LIBRARY=str(library.parent))
    assert len(result.stdout.splitlines()) == 3


def test_list_and_search(library: Path) -> None:
    assert len(ids(library)) == 3
    assert len(ids(library, "headline:tunnel")) == 1
    assert len(call("list", "--library", library, "--limit", "2").stdout.splitlines()) == 2
    hit = json.loads(call("search", "bridge", "--library", library).stdout)
    assert (hit["headline"], hit["outlet"]) == ("Bridge closes", "herald.example")
    assert hit["url"] == "https://herald.example/b"
    table = call("search", "harbour", "nine", "--as", "table", "--library", library)
    assert "Ferry stops" in table.stdout
    assert "3 of 3 articles" in table.stderr
    nothing = call("search", "submarine", "--library", library)
    assert (nothing.stdout, nothing.exit_code) == ("", 1)


def test_a_query_that_cannot_be_read_points_at_the_place(library: Path) -> None:
    for command in ("search", "list"):
        result = call(command, "--library", library, "bridge", 'tag:"x')
        assert result.exit_code == 2
        assert result.stderr.endswith('Error: this quote is not closed\n  bridge tag:"x\n             ^\n')


def test_show(library: Path) -> None:
    (name,) = ids(library, "headline:tunnel")
    shown = call("show", name[:5], "--library", library)
    assert from_json(shown.stdout).headline == "Tunnel opens"
    assert json.loads(shown.stdout)["id"] == name
    assert BODY in call("show", name, "--as", "text", "--library", library).stdout
    assert call("show", name, "--as", "markdown", "--library", library).stdout.startswith("# Tunnel opens")
    assert "<h1>" in call("show", name, "--as", "page", "--library", library).stdout
    assert "┃ paragraph" in call("show", name, "--as", "explain", "--library", library).stdout
    missing = call("show", "zzzzz", "--library", library)
    assert (missing.exit_code, missing.stderr) == (1, "copydesk: zzzzz: no article has this id\n")


def test_versions_and_what_was_changed(library: Path, tmp_path: Path) -> None:
    (name,) = ids(library, "headline:bridge")
    page = tmp_path / "pages" / "b.html"
    page.write_text(page.read_text().replace("Bridge closes", "Bridge opens").replace("nine years", "10 years"))
    call("add", "--no-statements", page, "--library", library)
    versions = [json.loads(line) for line in call("show", name, "--versions", "--library", library).stdout.splitlines()]
    assert [version["number"] for version in versions] == [1, 2]
    assert versions[1]["changes"].startswith("headline, ")
    diff = call("show", name, "--diff", "--library", library).stdout
    assert "headline:\n- Bridge closes\n+ Bridge opens\n" in diff
    assert "figures: none -> 10" in diff
    assert json.loads(call("show", name, "--diff", "--as", "json", "--library", library).stdout)["headline"]
    assert from_json(call("show", name, "--version", "1", "--library", library).stdout).headline == "Bridge closes"
    assert call("show", name, "--diff", "--as", "html", "--library", library).exit_code == 2
    assert "no version 7" in call("show", name, "--version", "7", "--library", library).stderr


def test_outlets_and_stats(library: Path) -> None:
    assert json.loads(call("outlets", "--library", library).stdout)["articles"] == 3
    assert "herald.example" in call("outlets", "--as", "table", "--library", library).stdout
    assert json.loads(call("stats", "--library", library).stdout)["articles"] == 3
    assert "packed page bytes" in call("stats", "--as", "table", "--library", library).stdout


def test_without_a_library_there_is_a_hint(tmp_path: Path) -> None:
    result = call("list", "--library", tmp_path / "none.db")
    assert result.exit_code == 1
    assert result.stderr.endswith("there is no library yet: `copydesk add` makes one\n")
    assert not (tmp_path / "none.db").exists()
