"""The folder that a site is published into: what copydesk put there, and how new files take the place of old ones.

New files are staged inside the folder and moved into place only when all of them are whole. A journal, written before the
first of them moves, says what is to happen; a run that finds one finishes it. New pages come first, then those that
replace others, then what nothing leads to any more goes: whoever walks the site from its front finds every link at every
moment.
"""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from copydesk.errors import CopydeskError

MANIFEST = ".copydesk-publish.json"
"""What copydesk put into the folder; nothing else in it is ever touched."""
STAGING = ".copydesk-publish.new"
JOURNAL = "journal.json"
FORM = 1
"""The form of the manifest."""
LONGEST = 200
"""Letters of a path. Source: a file's name may have 255 bytes on nearly every disk."""
PART = r"(?!\.+(?:/|\Z))[a-z0-9_.-]{1,120}"
PATH = re.compile(rf"(?!{re.escape(MANIFEST)}\Z|{re.escape(STAGING)}(?:/|\Z)){PART}(?:/{PART})*\Z")
"""A path of the site: letters that every disk, server and object store takes, in one case; no step up, none of the above."""


Kind = TypeVar("Kind")


class PublishError(CopydeskError):
    """The site cannot be published there; what stood in the folder stands as it was, or will be put right by the next run."""


class Made(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file of the site: a fingerprint of what it was made from, its size in bytes, a hash of these, the pictures that it
    shows, and of a piece the number that the search knows it by."""

    inputs: str
    size: int
    hash: str
    uses: tuple[str, ...] = ()
    number: int = 0


class Form(msgspec.Struct):
    """The form of a manifest, whatever else stands in it."""

    copydesk: Any = None


class Manifest(msgspec.Struct):
    """All that a manifest of this form says."""

    files: dict[str, Made]


@dataclass(frozen=True, slots=True)
class Journal:
    """What is to happen: files that move into place, in order, and files that go."""

    put: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the files of a run."""

    written: int
    kept: int
    removed: int


class Folder:
    """A folder that one run publishes into; others are refused until it is over."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.made: dict[str, Made] = {}

    @contextmanager
    def opened(self) -> Iterator["Folder"]:
        """Make or take the folder, finish what a killed run left. Raises: PublishError where it holds anything of others'
        and nothing of copydesk's, or another run is at work in it."""
        with os_faults(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            with locked(self.path):
                self.recover()
                self.made = self.load()
                yield self

    def recover(self) -> None:
        """Finish what a killed run had decided; forget what it had not."""
        journal = self.path / STAGING / JOURNAL
        if journal.exists():
            self.apply(decoded(journal, Journal))
        shutil.rmtree(self.path / STAGING, ignore_errors=True)

    def load(self) -> dict[str, Made]:
        """What stands in the folder by the manifest. Raises: PublishError."""
        manifest = self.path / MANIFEST
        if not manifest.exists():
            if any(self.path.iterdir()):
                raise PublishError(
                    str(self.path), "holds files that copydesk did not put there: name an empty folder or a new one"
                )
            return {}
        found = decoded(manifest, Form)
        if found.copydesk != FORM:
            raise PublishError(
                str(self.path), "was published by another version of copydesk: empty it, or name another"
            )
        files = decoded(manifest, Manifest).files
        for path in files:
            check_path(path)
        return files

    def holds(self, path: str) -> bool:
        """Whether a file of the manifest is there, with as many bytes as it was given."""
        try:
            return os.lstat(f"{self.path}/{path}").st_size == self.made[path].size
        except OSError:
            return False

    def commit(self, kept: Mapping[str, Made], fresh: Mapping[str, Made]) -> Counts:
        """Make these files all that copydesk has in the folder: those that stay as they are, and those that are staged."""
        staged = self.path / STAGING
        files = {**kept, **fresh}
        new = [path for path in fresh if path not in self.made]
        self.check_free(new)
        changed = [path for path, each in fresh.items() if path in self.made and not self.same(path, each)]
        gone = sorted(path for path in self.made if path not in files)
        journal = Journal((*ordered(new), *ordered(changed)), tuple(gone))
        if journal.put or gone or files != self.made:
            staged.mkdir(exist_ok=True)
            write_whole(staged / MANIFEST, manifest_of(files))
            write_whole(staged / JOURNAL, msgspec.json.encode(journal))
            self.apply(journal)
        shutil.rmtree(staged, ignore_errors=True)
        return Counts(len(journal.put), len(files) - len(journal.put), len(gone))

    def same(self, path: str, each: Made) -> bool:
        """Whether the file that stands there is already what was staged."""
        return self.made[path].hash == each.hash and self.holds(path)

    def check_free(self, paths: Iterable[str]) -> None:
        """Raises: PublishError where somebody else's file stands where one of these is to come."""
        seen: set[str] = set()
        for path in paths:
            if os.path.lexists(f"{self.path}/{path}"):
                raise PublishError(f"{self.path}/{path}", "is in the way, and copydesk did not put it there")
            parent = path.rpartition("/")[0]
            while parent and parent not in seen:
                seen.add(parent)
                place = f"{self.path}/{parent}"
                if os.path.islink(place) or (os.path.lexists(place) and not os.path.isdir(place)):
                    raise PublishError(place, "is in the way: a folder of the site is to stand there")
                parent = parent.rpartition("/")[0]

    def apply(self, journal: Journal) -> None:
        """Do what a journal says, all of it or what is left of it."""
        staged = self.path / STAGING
        for path in (*journal.put, *journal.gone):
            check_path(path)
        for path in journal.put:
            move(waiting(self.path, path), f"{self.path}/{path}")
        for path in journal.gone:
            self.remove(path)
        move(str(staged / MANIFEST), str(self.path / MANIFEST))
        (staged / JOURNAL).unlink(missing_ok=True)

    def remove(self, path: str) -> None:
        """Take a file away, and the folders that are empty then."""
        place = self.path / path
        place.unlink(missing_ok=True)
        for parent in place.parents:
            if parent == self.path:
                break
            try:
                parent.rmdir()
            except OSError:
                break


def stage(folder: Path, path: str, inputs: str, body: bytes, uses: tuple[str, ...] = (), number: int = 0) -> Made:
    """Write a file of the site where it waits for the others. Any process can do it."""
    check_path(path)
    try:
        file = open(waiting(folder, path), "wb", buffering=0)
    except FileNotFoundError:
        os.makedirs(f"{folder}/{STAGING}", exist_ok=True)
        file = open(waiting(folder, path), "wb", buffering=0)
    with file:
        file.write(body)
    return Made(inputs, len(body), hash_of(body), uses, number)


def waiting(folder: Path, path: str) -> str:
    """Where a file waits for the others: all in one folder, since folders are slow to make and to remove."""
    return f"{folder}/{STAGING}/{path.replace('/', '~')}"


def hash_of(body: bytes) -> str:
    """What tells a file from another."""
    return blake2b(body, digest_size=12).hexdigest()


def check_path(path: str) -> None:
    """Raises: PublishError for a path that could lead out of the folder, or that some disk would not take."""
    if len(path) > LONGEST or not PATH.match(path):
        raise PublishError(path, "is no path that a published site may have")


def ordered(paths: Iterable[str]) -> list[str]:
    """In the order in which files move: what is led to before what leads there, the front last."""
    return sorted(paths, key=lambda path: (-path.count("/"), path == "index.html", path))


def move(source: str, target: str) -> None:
    """Put a file in its place; one that is there already stays, where an earlier run moved it."""
    try:
        os.replace(source, target)
    except FileNotFoundError:
        if os.path.exists(source):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.replace(source, target)


def manifest_of(files: Mapping[str, Made]) -> bytes:
    """The manifest, a line a file, in the order of the paths."""
    lines = (msgspec.json.encode(path) + b":" + msgspec.json.encode(each) for path, each in sorted(files.items()))
    return b'{"copydesk":%d,"files":{\n' % FORM + b",\n".join(lines) + b"\n}}\n"


def write_whole(path: Path, body: bytes) -> None:
    """Write a file that is there whole or not at all, and stays when the power goes."""
    part = path.with_name(path.name + ".part")
    with open(part, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def decoded(path: Path, kind: type[Kind]) -> Kind:
    """A file of JSON. Raises: PublishError where it is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except msgspec.MsgspecError as fault:
        raise PublishError(str(path), f"is damaged ({fault}): empty the folder, or name another") from None


@contextmanager
def os_faults(path: Path) -> Iterator[None]:
    """What the disk refuses as a PublishError."""
    try:
        yield
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise PublishError(str(fault.filename or path), f"the site cannot be written: {reason}") from fault


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Alone in a folder, where the system has locks; a killed run's lock goes with it. Raises: PublishError."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PublishError(str(path), "another run of copydesk is publishing there") from None
        yield
    finally:
        os.close(handle)
