"""Datasette and the web app of `reader` over the same articles, installed in an environment of their own."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from benchmarks.site.library import read_of
from benchmarks.site.servers import free_port
from copydesk.keep.store import Store

LOCK = Path("requirements/site-peers.txt")
FEED = "urn:articles"
TABLE = """CREATE TABLE articles (id TEXT PRIMARY KEY, headline TEXT, outlet TEXT, section TEXT, published_at TEXT, url TEXT,
    text TEXT); CREATE INDEX articles_by_time ON articles (published_at);"""
FILL_READER = """
import sqlite3, sys
from datetime import datetime, timezone
from reader import make_reader
source, target, feed = sys.argv[1:]
reader = make_reader(target)
reader.add_feed(feed, exist_ok=True, allow_invalid_url=True)
rows = sqlite3.connect(source).execute("SELECT id, headline, outlet, published_at, url, text FROM articles")
db = reader._storage.get_db()
db.execute("PRAGMA synchronous = 0")
for id, headline, outlet, at, url, text in rows:
    at = datetime.fromisoformat(at)
    html = "".join(f"<p>{part}</p>" for part in text.replace("&", "&amp;").replace("<", "&lt;").split("\\n"))
    reader.add_entry(dict(feed_url=feed, id=id, title=headline, author=outlet, link=url, published=at, updated=at,
        content=[dict(value=html, type="text/html")]))
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer as it is run: `article` makes the path of an article's page."""

    name: str
    version: str
    command: tuple[str, ...]
    front: str
    article: str

    def page_of(self, name: str) -> str:
        return self.article.format(quote(name))


def kept_environment(folder: Path) -> Path:
    """The peers' own environment, as `make lock` pinned it; its bin/."""
    place = folder / "peers"
    if not (place / "made").exists():
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
        pip = [str(place / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
        subprocess.run([*pip, "--no-deps", "--require-hashes", "--requirement", str(LOCK)], check=True)
        (place / "made").touch()
    return place / "bin"


def kept_table(library: Path, small: Path) -> Path:
    """The articles of a library as a plain SQLite table: what Datasette shows. `small` holds the pages it was made of."""
    path = library.with_name(library.name.replace("library", "articles"))
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        bodies = [read.article.body for read in read_of(small)]
        db = sqlite3.connect(part)
        db.executescript(TABLE)
        db.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", table_rows(library, bodies))
        db.commit()
        db.close()
        part.rename(path)
    return path


def table_rows(library: Path, bodies: Sequence[str]) -> Iterator[tuple[str | None, ...]]:
    """An article a row; its text is the story, a paragraph a line. The bodies come in turn, as the library was made of them."""
    sql = (
        "SELECT a.name, a.headline, o.name, a.section, strftime('%Y-%m-%dT%H:%M:%S+00:00', a.shown_at, 'unixepoch'), a.url "
        "FROM articles a JOIN outlets o ON o.id = a.outlet_id ORDER BY a.id"
    )
    with Store(library, write=False) as store:
        for number, row in enumerate(store.db.execute(sql)):
            yield (*row, bodies[number % len(bodies)])


def kept_entries(table: Path, bin_folder: Path) -> Path:
    """The same as entries of one feed of `reader`, through its own API."""
    path = table.with_name(table.name.replace("articles", "entries"))
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        start = time.perf_counter()
        subprocess.run([str(bin_folder / "python"), "-c", FILL_READER, str(table), str(part), FEED], check=True)
        part.rename(path)
        print(f"gave reader the articles in {time.perf_counter() - start:.0f} s")
    return path


def peers_of(library: Path, folder: Path) -> list[tuple[Peer, int]]:
    """Both peers, ready to be started, each with its port."""
    bin_folder = kept_environment(folder)
    table = kept_table(library, folder / "read.db")
    entries = kept_entries(table, bin_folder)
    versions = versions_of(bin_folder)
    first, second = free_port(), free_port()
    database = table.stem
    datasette = Peer(
        "Datasette",
        versions["datasette"],
        (str(bin_folder / "datasette"), "serve", "-i", str(table), "--port", str(first)),
        f"/{quote(database)}/articles?_sort_desc=published_at&_col=id&_col=headline&_col=outlet&_col=section&_col=published_at&_size=30&_nocount=1&_nofacet=1",
        f"/{quote(database)}/articles/{{}}",
    )
    reader = Peer(
        "reader",
        versions["reader"],
        (str(bin_folder / "python"), "-m", "reader", "--db", str(entries), "web", "-h", "127.0.0.1", "-p", str(second)),
        "/",
        f"/entry?{urlencode({'feed': FEED})}&entry={{}}",
    )
    return [(datasette, first), (reader, second)]


def versions_of(bin_folder: Path) -> dict[str, str]:
    asked = "import importlib.metadata as m; print(m.version('datasette'), m.version('reader'))"
    out = subprocess.run([str(bin_folder / "python"), "-c", asked], capture_output=True, text=True, check=True).stdout
    first, second = out.split()
    return {"datasette": first, "reader": second}
