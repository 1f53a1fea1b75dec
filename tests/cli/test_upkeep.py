"""`copydesk remove`, `reread`, `correct`, `corrections`, `verify`, `backup`, `prune`, `export`, `import`."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from copydesk.keep.store import Store
from copydesk.records import Witness
from tests.cli.test_library import call, ids, library

__all__ = ["library"]


def test_remove(library: Path) -> None:
    first, second, third = ids(library)
    result = call("remove", first, second[:5], "zzzzz", "--library", library)
    assert result.exit_code == 1
    assert (
        result.stderr
        == f"copydesk: {first} removed\ncopydesk: {second} removed\ncopydesk: zzzzz: no article has this id\n"
    )
    assert ids(library) == [third]


def test_a_persons_word_beats_every_witness_and_outlives_a_reread(library: Path) -> None:
    name = ids(library, "headline:tunnel")[0]
    assert call("correct", name, "headline", "A better headline", "--library", library).exit_code == 0
    assert call("correct", name, "authors", "Ann Lee (Editor); Bo Ray", "--library", library).exit_code == 0
    assert call("correct", name, "published_at", "2026-10-01T10:00:00+02:00", "--library", library).exit_code == 0
    assert ids(library, 'author:"ann lee"', "headline:better", "after:2026-10-01") == [name]
    with Store(library) as store:
        read = store.load(name)
        store.replace(name, store.load(ids(library, "headline:ferry")[0]))
    result = call("reread", "--all", "--no-statements", "--jobs", "1", "--library", library)
    assert (result.exit_code, result.stderr) == (0, "copydesk: 1 read otherwise than before, 2 as before, 0 failed\n")
    with Store(library) as store:
        article = store.load(name)
        assert article == read
        assert store.verify() == []
    assert article.headline == "A better headline"
    assert [author.title for author in article.authors] == ["Editor", None]
    assert article.published_at == datetime(2026, 10, 1, 8, tzinfo=UTC)
    assert article.decided_by["headline"] is Witness.EDITOR


def test_a_new_version_keeps_the_correction(library: Path, tmp_path: Path) -> None:
    name = ids(library, "headline:bridge")[0]
    call("correct", name, "section", "Transport", "--library", library)
    page = tmp_path / "pages" / "b.html"
    page.write_text(page.read_text().replace("Bridge closes", "Bridge opens"))
    call("add", "--no-statements", page, "--library", library)
    assert ids(library, "section:transport", "headline:opens") == [name]


def test_corrections_are_lines_to_train_on_and_can_be_forgotten(library: Path) -> None:
    name = ids(library, "headline:tunnel")[0]
    call("correct", name, "headline", "Better", "--library", library)
    (line,) = call("corrections", "--as", "jsonl", "--library", library).stdout.splitlines()
    entry = json.loads(line)
    assert (entry["id"], entry["field"], entry["value"], entry["was"]) == (name, "headline", "Better", "Tunnel opens")
    assert "Tunnel opens" in entry["text"]
    assert "Better" in call("corrections", "--as", "table", "--library", library).stdout
    assert call("correct", name, "headline", "--forget", "--library", library).exit_code == 0
    assert call("corrections", "--library", library).stdout == ""
    assert ids(library, "headline:tunnel") == [name]
    assert "nobody corrected its dek" in call("correct", name, "dek", "--forget", "--library", library).stderr


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("text", "x", "no field that can be corrected"),
        ("kind", "novel", "cannot be 'novel'"),
        ("published_at", "soon", "is no ISO 8601 time"),
        ("paywalled", "perhaps", "cannot be 'perhaps'"),
    ],
)
def test_what_cannot_be_meant_is_an_error(library: Path, field: str, value: str, reason: str) -> None:
    result = call("correct", ids(library)[0], field, value, "--library", library)
    assert result.exit_code == 1
    assert reason in result.stderr


def test_a_correction_needs_a_value_or_forget(library: Path) -> None:
    assert call("correct", ids(library)[0], "headline", "--library", library).exit_code == 2
    assert call("correct", ids(library)[0], "headline", "x", "--forget", "--library", library).exit_code == 2
    assert call("reread", "--library", library).exit_code == 2
    assert call("prune", "--library", library).exit_code == 2


def test_verify_and_backup(library: Path, tmp_path: Path) -> None:
    result = call("verify", "--library", library)
    assert (result.exit_code, result.stderr) == (0, "copydesk: all is well with 3 articles in 3 versions\n")
    copy = tmp_path / "copy.db"
    assert call("backup", copy, "--library", library).exit_code == 0
    assert ids(copy) == ids(library)
    assert "is there already" in call("backup", copy, "--library", library).stderr
    with Store(library) as store:
        store.db.execute("UPDATE records SET packed = x'00' WHERE version_id = 2")
    result = call("verify", "--library", library)
    assert (result.exit_code, result.stdout.count("cannot be unpacked")) == (1, 1)
    shown = [call("show", name, "--library", library) for name in ids(library)]
    assert sorted(each.exit_code for each in shown) == [0, 0, 1]
    assert "is damaged" in "".join(each.stderr for each in shown)


def test_pruned_pages_are_gone_and_records_stay(library: Path, tmp_path: Path) -> None:
    name = ids(library, "headline:bridge")[0]
    page = tmp_path / "pages" / "b.html"
    page.write_text(page.read_text().replace("Bridge closes", "Bridge opens"))
    call("add", "--no-statements", page, "--library", library)
    before = call("show", name, "--library", library).stdout
    result = call("prune", "--raw-days", "0", "--versions", "1", "--library", library)
    assert result.exit_code == 0
    with Store(library) as store:
        assert [version.number for version in store.versions(name)] == [2]
        store.prune(datetime(2100, 1, 1, tzinfo=UTC), raw_days=1, versions=None)
        assert store.stats().pages == 0
        assert store.verify() == []
    assert call("show", name, "--library", library).stdout == before
    assert "page is no longer kept" in call("show", name, "--as", "page", "--library", library).stderr
    assert (
        "page is no longer kept" in call("reread", name, "--no-statements", "--jobs", "1", "--library", library).stderr
    )
    assert call("export", "--as", "warc", "--out", tmp_path / "x.warc.gz", "--library", library).exit_code == 0


def test_export_and_import_lose_nothing(library: Path, tmp_path: Path) -> None:
    name = ids(library, "headline:bridge")[0]
    page = tmp_path / "pages" / "b.html"
    page.write_text(page.read_text().replace("Bridge closes", "Bridge opens"))
    call("add", "--no-statements", page, "--library", library)
    call("correct", name, "section", "Transport", "--library", library)
    lines = tmp_path / "all.jsonl.gz"
    whole = call("export", "--as", "jsonl", "--whole", "--library", library)
    lines.write_bytes(gzip.compress(whole.stdout_bytes))
    other = tmp_path / "other.db"
    result = call("import", lines, "--library", other)
    assert (result.exit_code, result.stderr) == (0, "copydesk: 3 new\n")
    again = call("export", "--as", "jsonl", "--whole", "--library", other)
    assert again.stdout == whole.stdout
    assert call("import", lines, "--library", other).stderr == "copydesk: 3 same\n"
    with Store(library) as here, Store(other) as there:
        assert here.versions(name) == there.versions(name)
        assert here.load_page(name, 1) == there.load_page(name, 1)
        assert here.corrections() == there.corrections()
        assert there.verify() == []


def test_import_of_the_latest_versions_alone(library: Path, tmp_path: Path) -> None:
    lines = tmp_path / "all.jsonl"
    assert call("export", "--as", "jsonl", "--out", lines, "headline:tunnel", "--library", library).exit_code == 0
    lines.write_bytes(lines.read_bytes() + b"\nnope\n{}\n")
    other = tmp_path / "other.db"
    result = call("import", lines, "--library", other)
    assert result.exit_code == 1
    assert f"{lines}, line 3: no JSON" in result.stderr
    (name,) = ids(other)
    assert call("show", name, "--library", other).stdout == call("show", name, "--library", library).stdout
    assert call("import", tmp_path / "none", "--library", other).exit_code == 2


def test_export_writes_files_and_folders(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert call("export", "--as", "ninjs", "--out", out, "--library", library).exit_code == 0
    assert sorted(file.stem for file in out.iterdir()) == sorted(ids(library))
    assert call("export", "--as", "ninjs", "--library", library).exit_code == 2
    assert call("export", "--as", "csv", "--whole", "--library", library).exit_code == 2
    assert call("export", "--as", "csv", "--library", library).stdout.count("\n") > 3
    missing = call("export", "--as", "csv", "--out", tmp_path / "no" / "x.csv", "--library", library)
    assert (missing.exit_code, missing.stderr) == (1, f"copydesk: {tmp_path}/no/x.csv: No such file or directory\n")
