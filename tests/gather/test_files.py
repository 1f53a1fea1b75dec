"""Files, folders, globs and streams."""

import gzip
import os
from io import BytesIO
from pathlib import Path

import pytest

from copydesk.errors import GatherError
from copydesk.gather.files import find_files, load_page, load_stream, media_type
from copydesk.records.page import OriginKind


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.html", "a.HTM", "sub/c.xhtml", "sub/d.txt.gz", "sub/e.css", "picture.png", "[odd].html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path


def found(*names: str | Path) -> list[str]:
    return [str(each) for each in find_files(map(str, names))]


def test_a_folder_gives_its_pages_by_name_and_goes_down(folder: Path) -> None:
    names = ["[odd].html", "a.HTM", "b.html", "sub/c.xhtml", "sub/d.txt.gz"]
    assert found(folder) == [str(folder / name) for name in names]


def test_a_file_is_taken_whatever_its_ending_and_in_the_order_given(folder: Path) -> None:
    assert found(folder / "sub/e.css", folder / "b.html") == [str(folder / "sub/e.css"), str(folder / "b.html")]


def test_globs(folder: Path) -> None:
    assert found(folder / "*.html") == [str(folder / "[odd].html"), str(folder / "b.html")]
    assert found(folder / "**" / "*.gz") == [str(folder / "sub/d.txt.gz")]
    assert found(folder / "[odd].html") == [str(folder / "[odd].html")], "a file whose name looks like a glob"


def test_names_that_mean_nothing_come_as_errors_in_their_place(folder: Path) -> None:
    (folder / "empty").mkdir()
    results = list(find_files([str(folder / "*.pdf"), str(folder / "b.html"), str(folder / "empty")]))
    assert [isinstance(each, GatherError) for each in results] == [True, False, True]
    assert str(results[0]) == f"{folder}/*.pdf: no file matches"
    assert str(results[2]).startswith(f"{folder}/empty: no page in this folder (*.html")


def test_a_link_that_leads_back_up_ends(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    assert len(found(folder)) == 5


def test_a_page_is_what_stands_in_the_file(folder: Path) -> None:
    packed = gzip.compress(b"<p>x")
    (folder / "x.html.gz").write_bytes(packed)
    page = load_page(str(folder / "x.html.gz"), 1000)
    assert (page.body, page.media_type, page.origin.kind) == (packed, "text/html", OriginKind.FILE)
    assert page.origin.name == str(folder / "x.html.gz")
    assert page.fetched_at is None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a.html", "text/html"),
        ("A.TXT.GZ", "text/plain"),
        ("a.xhtml", "application/xhtml+xml"),
        ("a", None),
        (".gz", None),
    ],
)
def test_media_types(path: str, said: str | None) -> None:
    assert media_type(path) == said


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.html", "no such file"),
        ("sub", "is a folder"),
        ("a\0b", "embedded null byte"),
        ("b.html/x", "not a directory"),
    ],
)
def test_files_that_cannot_be_read(folder: Path, name: str, reason: str) -> None:
    with pytest.raises(GatherError) as fault:
        load_page(f"{folder}/{name}", 1000)
    assert (fault.value.subject, fault.value.reason) == (f"{folder}/{name}", reason)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(folder: Path) -> None:
    (folder / "b.html").chmod(0)
    with pytest.raises(GatherError, match="permission denied"):
        load_page(str(folder / "b.html"), 1000)


def test_a_file_over_the_limit_is_not_read_to_its_end() -> None:
    with pytest.raises(GatherError, match="more than 1,000 bytes"):
        load_page("/dev/zero", 1000)


def test_a_stream_is_one_page() -> None:
    page = load_stream(BytesIO(b"<p>x"), "-", 4)
    assert (page.body, page.origin.kind, page.media_type) == (b"<p>x", OriginKind.STREAM, None)
    with pytest.raises(GatherError, match="-: more than 3 bytes"):
        load_stream(BytesIO(b"<p>x"), "-", 3)


def test_an_address_of_another_kind_is_no_missing_file() -> None:
    with pytest.raises(GatherError, match="only http and https addresses are fetched"):
        load_page("ftp://a.example/page.html", 1 << 20)
