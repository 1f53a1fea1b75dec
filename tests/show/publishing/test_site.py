"""The published site as a whole: every link leads somewhere, nothing is shown that may not be, the same comes out again."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from copydesk.desk.relating import update_stories
from copydesk.errors import SettingError
from copydesk.keep.store import Store
from copydesk.show.publishing.folder import MANIFEST, PublishError
from tests.keep.libraries import parcel_of
from tests.show.publishing.conftest import AT, BUDGET, VELL, keep_piece, piece_of, publish_to, tree

BASE = "/news/"
SERVER_ONLY = re.compile(
    r"/(?:add|check|feeds|api|quotes|figures|speaker|outlet|author|agency|reading|versions|copies|desk|correct)\b"
)


def html(files: dict[str, bytes]) -> dict[str, LexborHTMLParser]:
    """The pages of a site."""
    return {path: LexborHTMLParser(body.decode()) for path, body in files.items() if path.endswith(".html")}


def file_of(address: str) -> str:
    """The file that a server gives for an address."""
    path = unquote(urlsplit(address).path).removeprefix(BASE)
    return path + "index.html" if not path or path.endswith("/") else path


def broken_links(files: dict[str, bytes]) -> list[str]:
    """Links inside the site that lead to no file or no place of it, or out of where it stands."""
    pages, wrong = html(files), []
    for path, page in pages.items():
        for node in page.css("[href], [src], [action]"):
            for name in ("href", "src", "action"):
                link = node.attributes.get(name)
                if link is None or link.startswith(("data:", "mailto:")):
                    continue
                parts = urlsplit(link)
                if parts.netloc and parts.netloc != "desk.example":
                    continue
                if link.startswith("#"):
                    target, place = path, parts.fragment
                elif parts.path.startswith(BASE):
                    target, place = file_of(link), parts.fragment
                else:
                    wrong.append(f"{path}: {link}")
                    continue
                if target not in files or (place and place not in ids(pages[target])):
                    wrong.append(f"{path}: {link}")
    return wrong


def ids(page: LexborHTMLParser) -> set[str]:
    """The ids of a page."""
    return {node.attributes.get("id") or "" for node in page.css("[id]")}


@pytest.mark.parametrize("others", ["none", "link", "extract"])
def test_every_link_inside_leads_somewhere(desk: Path, tmp_path: Path, others: str) -> None:
    publish_to(desk, tmp_path / "out", others=others)
    files = tree(tmp_path / "out")
    assert broken_links(files) == []
    told = re.findall(r"<loc>https://desk\.example([^<]+)</loc>", files["sitemap.xml"].decode())
    assert told
    assert [address for address in told if file_of(address) not in files] == []


def test_nothing_of_the_server_is_linked(desk: Path, tmp_path: Path) -> None:
    publish_to(desk, tmp_path / "out")
    for path, page in html(tree(tmp_path / "out")).items():
        links = [node.attributes.get("href") or "" for node in page.css("a, link")]
        inside = [link for link in links if not urlsplit(link).netloc]
        assert [link for link in inside if SERVER_ONLY.search(link)] == [], path
        assert page.css("form:not([role=search]):not(#search)") == []
        assert page.css("[style], style, [onclick]") == []


def test_others_are_told_of_as_far_as_the_settings_say(desk: Path, tmp_path: Path) -> None:
    for others in ("none", "link", "extract"):
        publish_to(desk, tmp_path / others, others=others)
    texts = {others: b"\n".join(tree(tmp_path / others).values()).decode() for others in ("none", "link", "extract")}
    with Store(desk, write=False) as store:
        strangers = [each for each in store.entries(100) if each.outlet != "desk.example" and each.headline]
        bodies = {each.id: store.load(each.id) for each in strangers}
    assert "Harbour Courier" not in texts["none"]
    assert "Harbour Courier" in texts["link"]
    linked = [each for each in strangers if each.url and f'href="{each.url}"' in texts["link"]]
    assert linked
    for others in ("link", "extract"):
        for each in strangers:
            for block in bodies[each.id].blocks:
                words = " ".join(bodies[each.id].block_text(block).split())
                if block.role == "paragraph" and len(words) > 200:
                    assert words[:170] not in texts[others].replace("&#39;", "'")
    assert all((each.headline or "") not in texts["none"] for each in strangers if len(each.headline or "") > 25)


def test_quotations_of_others_are_shown_in_extracts_alone(desk: Path, tmp_path: Path) -> None:
    for others in ("link", "extract"):
        publish_to(desk, tmp_path / others, others=others)
    said = {}
    for others in ("link", "extract"):
        pages = html(tree(tmp_path / others))
        said[others] = [
            node.text() for path, page in pages.items() if path.startswith("story/") for node in page.css(".said-words")
        ]
    assert len(said["extract"]) > len(said["link"])
    assert all("looking for people in the harbour" in text for text in said["link"])
    assert max(map(len, said["extract"])) <= 165


def test_a_piece_that_is_not_out_is_nowhere(desk: Path, tmp_path: Path) -> None:
    publish_to(desk, tmp_path / "out", others="extract")
    text = b"\n".join(tree(tmp_path / "out").values())
    assert b"Quillfeather" not in text
    assert b"quillfeather" not in text
    assert b"Secret plans" not in text


def test_a_stranger_in_the_place_of_a_piece_is_not_published(desk: Path, tmp_path: Path) -> None:
    """Whatever came in as a version of a piece from elsewhere is not the desk's."""
    taken = piece_of("Taken over", "Strangers wrote this long text about nothing at all.")
    with Store(desk) as store:
        ((key,),) = store.db.execute("SELECT key FROM articles WHERE headline = ?", (VELL.headline,)).fetchall()
        assert isinstance(key, bytes)
        (kept,) = store.keep([replace(parcel_of(taken), key=key)], AT)
        assert kept.version == 2
    publish_to(desk, tmp_path / "out", others="extract")
    text = b"\n".join(tree(tmp_path / "out").values())
    assert b"Strangers wrote" not in text
    assert b"Taken over" not in text


def test_the_same_library_makes_the_same_bytes(desk: Path, tmp_path: Path) -> None:
    publish_to(desk, tmp_path / "one")
    publish_to(desk, tmp_path / "two", jobs=2)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


def changed(store: Store, what: str) -> None:
    """One change of a library."""
    if what == "a new piece":
        keep_piece(store, "third", piece_of("Ferry back in service", "The ferry runs again.", hours=3, section="World"))
    elif what == "a new version":
        keep_piece(store, "vell", replace(VELL, headline="Death toll on Vell rises to 43", section="Science"))
    elif what == "a piece taken back":
        keep_piece(store, "budget", BUDGET, state="withdrawn")
    elif what == "a correction":
        (name,) = [each.id for each in store.entries(50) if each.headline == BUDGET.headline]
        store.correct(name, "section", "Money", AT)
    elif what == "another's article goes":
        store.remove(next(each.id for each in store.entries(50) if "Harbour Courier" in (each.outlet or "")))
    elif what == "everything goes":
        store.db.execute("UPDATE pieces SET state = 'withdrawn'")


@pytest.mark.parametrize(
    "what",
    ["a new piece", "a new version", "a piece taken back", "a correction", "another's article goes", "everything goes"],
)
def test_a_site_brought_up_to_date_is_one_made_from_nothing(desk: Path, tmp_path: Path, what: str) -> None:
    publish_to(desk, tmp_path / "out")
    with Store(desk) as store:
        changed(store, what)
        update_stories(store)
    done = publish_to(desk, tmp_path / "out")
    publish_to(desk, tmp_path / "new")
    assert tree(tmp_path / "out") == tree(tmp_path / "new")
    assert (tmp_path / "out" / MANIFEST).read_bytes() == (tmp_path / "new" / MANIFEST).read_bytes()
    assert broken_links(tree(tmp_path / "out")) == []
    assert done.written + done.removed > 0
    assert publish_to(desk, tmp_path / "out").written == 0


def test_one_change_leaves_other_pages_alone(desk: Path, tmp_path: Path) -> None:
    publish_to(desk, tmp_path / "out")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("index.html")}
    with Store(desk) as store:
        changed(store, "a correction")
    publish_to(desk, tmp_path / "out")
    touched = {
        str(path.relative_to(tmp_path / "out"))
        for path, at in before.items()
        if path.exists() and path.stat().st_mtime_ns != at
    }
    assert any(path.startswith("article/") for path in touched)
    assert not any(path.startswith(("story/", "stories/", "search/", "tags/")) for path in touched)


@pytest.mark.parametrize("path", ["index.html", "search/index.json", "assets"])
def test_what_was_lost_or_cut_comes_back(desk: Path, tmp_path: Path, path: str) -> None:
    out = tmp_path / "out"
    publish_to(desk, out)
    whole = tree(out)
    for file in [out / path] if (out / path).is_file() else list((out / path).iterdir()):
        file.unlink()
    (shard,) = list((out / "search" / "words").iterdir())[:1]
    shard.write_bytes(b"damaged")
    publish_to(desk, out)
    assert tree(out) == whole


def test_without_an_address_nothing_pretends_to_have_one(desk: Path, tmp_path: Path) -> None:
    publish_to(desk, tmp_path / "out", base_url=None)
    files = tree(tmp_path / "out")
    assert not [path for path in files if "feed." in path or "sitemap" in path]
    for page in html(files).values():
        assert page.css("link[rel=canonical], link[rel=alternate], meta[property='og:url']") == []
    assert "127.0.0.1" not in files["index.html"].decode()


@pytest.mark.parametrize(
    "url",
    ["", "desk.example", "ftp://desk.example/", "https://", "https://a.example/?q", "https://a.example/#x",
     "https://u:p@a.example/", "https://a.example/../x/", "https://a.example:x/", "https://a.example/a b/", "javascript:alert(1)"],
)  # fmt: skip
def test_what_is_no_address_of_a_site_is_refused(desk: Path, tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingError):
        publish_to(desk, tmp_path / "out", base_url=url)
    assert not (tmp_path / "out").exists()


HOSTILE = (
    "..", ".", "/", "../../etc/passwd", "C:\\x", "con", "NUL", "COM1", "page", "x" * 300, "World", "WORLD", "wörld", "أخبار",
    "北京", "a\x00b", "<script>alert(1)</script>", "\u202eevil", "%2e%2e", "index.html", "ﬁnance", "finance", "-", "--", "tag\nwith lines",
)  # fmt: skip


def test_no_name_leads_out_of_the_folder_or_onto_another(library: Path, tmp_path: Path) -> None:
    with Store(library) as store:
        for number, name in enumerate(HOSTILE):
            article = piece_of(f"Piece {number} {name}", "Words of it.", hours=number, section=name, tags=(name, "all"))
            keep_piece(store, f"hostile-{number}", article)
    out = tmp_path / "deep" / "out"
    publish_to(library, out)
    files = tree(out)
    assert broken_links(files) == []
    assert [each.name for each in (tmp_path / "deep").iterdir()] == ["out"]
    assert len({path.casefold() for path in files}) == len(files)
    sections = [
        path for path in files if path.startswith("section/") and path.count("/") == 2 and path.endswith(".html")
    ]
    assert len(sections) == len({" ".join(name.split())[:200].rstrip() for name in HOSTILE} - {""})
    for path in files:
        assert re.fullmatch(r"[a-z0-9_./-]+", path), path
        assert max(map(len, path.split("/"))) <= 120
    assert b"<script>alert" not in b"".join(body for path, body in files.items() if path.endswith(".html"))


def test_lists_are_cut_from_the_oldest(library: Path, tmp_path: Path) -> None:
    with Store(library) as store:
        for number in range(13):
            keep_piece(store, f"p{number}", piece_of(f"Piece {number}", "Words.", hours=number, section="World"))
    publish_to(library, tmp_path / "out", page_items=4)
    before = tree(tmp_path / "out")
    newest = html(before)["section/world/index.html"]
    assert [node.text() for node in newest.css("main h2")] == [f"Piece {number}" for number in range(12, 7, -1)]
    assert [path for path in before if path.startswith("section/world/page/")] != []
    with Store(library) as store:
        keep_piece(store, "p13", piece_of("Piece 13", "Words.", hours=13, section="World"))
    publish_to(library, tmp_path / "out", page_items=4)
    after = tree(tmp_path / "out")
    for number in (1, 2):
        assert before[f"section/world/page/{number}/index.html"] == after[f"section/world/page/{number}/index.html"]
    assert broken_links(after) == []


def test_sitemaps_of_many_pages_have_an_index(desk: Path, tmp_path: Path) -> None:
    publish_to(desk, tmp_path / "out", sitemap_addresses=5)
    files = tree(tmp_path / "out")
    index = files["sitemap.xml"].decode()
    named = re.findall(r"<loc>https://desk\.example/news/([^<]+)</loc>", index)
    assert "<sitemapindex" in index
    assert named
    assert all(name in files for name in named)
    assert "Death toll on Vell rises to 41" in files["sitemap-news.xml"].decode()
    assert BUDGET.headline not in files[
        "sitemap-news.xml"
    ].decode() or VELL.published_at - BUDGET.published_at < timedelta(days=2)  # type: ignore[operator]


def test_feeds_and_heads_name_full_addresses(desk: Path, tmp_path: Path) -> None:
    publish_to(desk, tmp_path / "out")
    files = tree(tmp_path / "out")
    feed = json.loads(files["feed.json"])
    assert feed["title"] == "Latest reports – The Desk"
    assert feed["feed_url"] == "https://desk.example/news/feed.json"
    assert all(item["url"].startswith("https://desk.example/news/article/") for item in feed["items"])
    assert "looking for people in the harbour" in feed["items"][0]["content_html"]
    (page,) = [page for path, page in html(files).items() if "article/" in path and "rises to 41" in (page.html or "")]
    (data,), (canonical,) = page.css("script[type='application/ld+json']"), page.css("link[rel=canonical]")
    said = json.loads(data.text())
    assert said["url"] == said["mainEntityOfPage"] == canonical.attributes["href"]
    assert said["publisher"]["name"] == "The Desk"


def test_a_folder_of_other_things_is_refused_before_anything_is_made(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(PublishError):
        publish_to(desk, tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"
