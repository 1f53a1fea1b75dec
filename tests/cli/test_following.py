"""`copydesk follow`, `unfollow`, `feeds`, `opml`, `watch`: from options to output."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.keep.store import Store
from tests.cli.test_library import call
from tests.gather.hostile import TEXT, Web, item, rss, serve


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with serve(monkeypatch) as web:
        whole = item("http://a.test/whole", "Tide turns", f"<description>{TEXT}</description>")
        web.bodies["/feed.xml"] = ("application/rss+xml", rss(whole, title="Harbour Courier"))
        web.bodies["/"] = (
            "text/html",
            b'<link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" '
            b'type="application/rss+xml" href="/comments.xml">',
        )
        yield web


def test_from_following_to_reading(web: Web, tmp_path: Path) -> None:
    library, site = tmp_path / "copydesk.db", f"http://127.0.0.1:{web.port}"
    followed = call("follow", site, "--library", library, "--allow-private")
    assert followed.stdout == f"followed: {site}/feed.xml\n"
    assert followed.stderr == f"also named there: {site}/comments.xml\n"
    assert call("follow", f"{site}/feed.xml", "--library", library, "--allow-private").stdout.startswith(
        "followed already"
    )
    first = call("watch", "--once", "--library", library, "--allow-private", "--no-statements")
    assert (first.exit_code, first.stdout[18:]) == (0, "1 feeds: 1 new\n")
    assert "Tide turns" in call("list", "--library", library, "--as", "json").stdout
    with Store(Path(library), False) as store:
        assert store.relations.unsettled_count() == 0
        assert [story.headline for story in store.relations.stories()] == ["Tide turns"]
    (line,) = call("feeds", "--library", library).stdout.splitlines()
    feed = json.loads(line)
    assert (feed["health"], feed["title"], feed["entries"], feed["failures"]) == ("well", "Harbour Courier", 1, 0)
    table = call("feeds", "--library", library, "--as", "table").stdout
    assert "Harbour Courier" in table
    again = call("watch", "--once", "--library", library, "--allow-private")
    assert (again.exit_code, again.stdout) == (0, ""), "nothing is due"
    assert call("unfollow", f"{site}/feed.xml", "--library", library).exit_code == 0
    assert call("unfollow", f"{site}/feed.xml", "--library", library).exit_code == 1


def test_opml_out_and_in(web: Web, tmp_path: Path) -> None:
    library, other, file = tmp_path / "a.db", tmp_path / "b.db", tmp_path / "mine.opml"
    call("follow", f"http://127.0.0.1:{web.port}/feed.xml", "--library", library, "--allow-private")
    assert call("opml", file, "--library", library).exit_code == 0
    assert call("follow", file, "--library", other).stdout == f"followed: http://127.0.0.1:{web.port}/feed.xml\n"
    assert call("opml", "--library", other).stdout == file.read_text()


def test_what_fails(web: Web, tmp_path: Path) -> None:
    library, down = tmp_path / "copydesk.db", f"http://127.0.0.1:{web.port}/down"
    assert call("watch", "--once", "--library", library).exit_code == 2
    private = call("follow", f"http://127.0.0.1:{web.port}/feed.xml", "--library", library)
    assert (private.exit_code, "refused: 127.0.0.1 is an address of this machine" in private.stderr) == (1, True)
    (tmp_path / "list.opml").write_text(f'<opml><outline xmlUrl="{down}"/></opml>')
    (tmp_path / "empty.opml").write_text("<opml/>")
    assert call("follow", tmp_path / "list.opml", tmp_path / "empty.opml", "--library", library).exit_code == 1
    looked = call("watch", "--once", "--library", library, "--allow-private", "--quiet")
    assert looked.exit_code == 1
    assert looked.stderr == f"copydesk: {down}: the server answered 503 Service Unavailable\n"
    assert "failed 1x" in call("feeds", "--library", library, "--as", "json").stdout


@pytest.mark.parametrize("every", ["0", "-5m", "soon", "5 weeks", "99999d"])
def test_spans_that_mean_nothing(every: str) -> None:
    assert call("watch", "--every", every).exit_code == 2
