"""The public site brought up to date in its folder: what changed is made, the rest stays, all of it at one moment."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from copydesk.errors import SettingError
from copydesk.keep.store import Store
from copydesk.settings import PublishSettings
from copydesk.show.publishing.addresses import Place, PublicUrls, site_of
from copydesk.show.publishing.folder import Folder, hash_of
from copydesk.show.publishing.plan import Planner
from copydesk.show.publishing.press import ASSETS, Press, load_asset
from copydesk.show.publishing.run import Run, Seen, Staging
from copydesk.show.publishing.state import OTHERS, load_state

SOURCES = ("copydesk.show", "copydesk.write")
"""Rooms whose files decide how a page looks: where they change, all is made again."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a run did: files in all, written, kept and removed, and how long it took."""

    files: int
    written: int
    kept: int
    removed: int
    seconds: float


def nobody(done: int, total: int) -> None:
    """Nobody looks on."""


def publish(library: Path, out: Path, settings: PublishSettings, jobs: int = 1, seen: Seen = nobody) -> Published:
    """Bring the site in a folder up to date with a library. Raises: KeepError, SettingError, PublishError."""
    start = time.monotonic()
    if settings.others not in OTHERS:
        raise SettingError(settings.others, f"of others' articles can be shown: {', '.join(OTHERS)}")
    origin, base = site_of(settings.base_url)
    with Store(library, write=False) as store:
        state = load_state(store, settings)
    own = frozenset(each.entry.id for each in state.own)
    place = Place(origin, PublicUrls(base, state.slugs, asset_paths(), own), settings.name)
    plan = Planner(state, settings, place.urls, house_mark(settings), bool(origin)).plan()
    with Folder(out).opened() as folder:
        run = Run(folder, Staging(Press(library, settings, place), out), {each.path: each for each in plan}, jobs, seen)
        run.all(settings.shard_bytes)
        counts = folder.commit(run.kept, run.fresh)
    total = len(run.kept) + len(run.fresh)
    return Published(total, counts.written, counts.kept, counts.removed, time.monotonic() - start)


@cache
def asset_paths() -> dict[str, str]:
    """The paths of the site's own files, which change with their content."""
    found = {}
    for name in ASSETS:
        stem, _, ending = name.rpartition(".")
        found[name] = f"assets/{stem}.{hash_of(load_asset(name))[:10]}.{ending}"
    return found


def house_mark(settings: PublishSettings) -> str:
    """Changes with the settings, and with copydesk where it makes pages."""
    found = blake2b(repr(settings).encode("utf-8", "replace"), digest_size=10)
    for room in SOURCES:
        for each in sources(files(room)):
            found.update(each.name.encode() + b"\0" + each.read_bytes())
    return found.hexdigest()


def sources(folder: Traversable) -> Iterator[Traversable]:
    """The files of a room, in the order of their names."""
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from sources(each)
        elif each.name.endswith((".py", ".html", ".css", ".js")):
            yield each
