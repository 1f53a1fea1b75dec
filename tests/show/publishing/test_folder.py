"""The folder of a published site: whole at every moment, nobody else's files touched."""

import os
from pathlib import Path

import pytest

from copydesk.show.publishing.folder import MANIFEST, STAGING, Counts, Folder, Made, PublishError, stage

SITE = {"index.html": b"front", "article/a/index.html": b"a", "article/b/index.html": b"b"}


def publish(path: Path, files: dict[str, bytes]) -> Counts:
    """What a run does once it knows what every file holds."""
    with Folder(path).opened() as folder:
        fresh = {name: stage(path, name, "inputs", body) for name, body in files.items()}
        return folder.commit({}, fresh)


def tree(path: Path) -> dict[str, bytes]:
    """Every file below a folder but the manifest."""
    found = {each.relative_to(path).as_posix(): each.read_bytes() for each in path.rglob("*") if each.is_file()}
    found.pop(MANIFEST, None)
    return found


def test_files_come_change_and_go(tmp_path: Path) -> None:
    assert publish(tmp_path / "new" / "out", SITE) == Counts(3, 0, 0)
    out = tmp_path / "new" / "out"
    assert tree(out) == SITE
    assert publish(out, SITE) == Counts(0, 3, 0)
    changed = {"index.html": b"another", "article/a/index.html": b"a", "tag/x/index.html": b"x"}
    assert publish(out, changed) == Counts(2, 1, 1)
    assert tree(out) == changed
    assert not (out / "article" / "b").exists()


def test_the_manifest_is_the_same_bytes_for_the_same_files(tmp_path: Path) -> None:
    publish(tmp_path / "one", SITE)
    publish(tmp_path / "two", dict(reversed(SITE.items())))
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


@pytest.mark.parametrize("name", ["notes.txt", ".git", "article"])
def test_a_folder_of_others_files_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(PublishError, match="did not put there"):
        publish(tmp_path, SITE)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_others_files_beside_a_published_site_stay(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    (tmp_path / "CNAME").write_text("desk.example")
    (tmp_path / "article" / "b" / "mine.txt").write_text("mine")
    publish(tmp_path, {"index.html": b"front"})
    assert tree(tmp_path) == {"index.html": b"front", "CNAME": b"desk.example", "article/b/mine.txt": b"mine"}


def test_a_file_in_the_way_is_not_written_over(tmp_path: Path) -> None:
    publish(tmp_path, {"index.html": b"front"})
    (tmp_path / "robots.txt").write_text("mine")
    with pytest.raises(PublishError, match="in the way"):
        publish(tmp_path, {"index.html": b"new", "robots.txt": b"ours"})
    assert tree(tmp_path)["robots.txt"] == b"mine"
    assert tree(tmp_path)["index.html"] == b"front"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    out = tmp_path / "out"
    publish(out, {"index.html": b"front"})
    (out / "article").symlink_to(elsewhere)
    with pytest.raises(PublishError, match="in the way"):
        publish(out, SITE)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "/etc/passwd",
        "a/../../x",
        "a//b",
        ".",
        "",
        "A/x",
        "a/é",
        "a\\b",
        "x" * 121,
        MANIFEST,
        f"{STAGING}/x",
        "a\n",
    ],
)
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishError):
        stage(tmp_path, path, "inputs", b"")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"copydesk":2}', b'{"copydesk":1,"files":{"../x":["a",1,"b"]}}'])
def test_a_manifest_that_is_none_of_ours_stops_everything(tmp_path: Path, body: bytes) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "x").write_text("elsewhere")
    (out / MANIFEST).write_bytes(body)
    with pytest.raises(PublishError):
        publish(out, SITE)
    assert (tmp_path / "x").exists()


def test_two_runs_do_not_mix(tmp_path: Path) -> None:
    with Folder(tmp_path).opened(), pytest.raises(PublishError, match="another run"), Folder(tmp_path).opened():
        pass


def test_a_file_that_was_lost_or_cut_is_noticed(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    (tmp_path / "index.html").write_bytes(b"fro")
    (tmp_path / "article/a/index.html").unlink()
    with Folder(tmp_path).opened() as folder:
        assert [name for name in SITE if folder.holds(name)] == ["article/b/index.html"]
    publish(tmp_path, SITE)
    assert tree(tmp_path) == SITE


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("calls", range(14))
def test_a_run_that_is_killed_while_files_move_is_finished_by_the_next(
    tmp_path: Path, calls: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, SITE)
    changed = {"index.html": b"new", "article/a/index.html": b"new a", "article/c/index.html": b"c"}
    left = calls

    def mortal(source: str, target: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Killed
        os.rename(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", mortal)
        try:
            publish(tmp_path, changed)
        except Killed:
            assert front_is_whole(tmp_path)
    with Folder(tmp_path).opened() as folder:
        made: dict[str, Made] = folder.made
    assert tree(tmp_path) in (SITE, changed)
    assert sorted(made) == sorted(tree(tmp_path))


def front_is_whole(path: Path) -> bool:
    """The front is an old or a new one, and what it leads to is there."""
    front = (path / "index.html").read_bytes()
    wanted = "b" if front == SITE["index.html"] else "c"
    return (path / "article" / wanted / "index.html").exists() and (path / "article/a/index.html").exists()
