"""Pages from files, folders, globs and streams."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from glob import glob, has_magic
from typing import BinaryIO

from copydesk.errors import GatherError
from copydesk.records import Origin, Page
from copydesk.records.page import OriginKind

MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".txt": "text/plain",
}
"""Endings that count as pages inside a folder, each also with ".gz" behind it, and what they say of the bytes."""
RESOURCES = re.compile(
    r"(?P<stem>.+?)(?:[_-](?:files|filer|dateien|fichiers|archivos|file|bestanden|ficheiros|arquivos|pliki|soubory"
    r"|tiedostot|elemei|dosyalar|datoteke|fitxers|fajlovi|failid)|\.files)\Z",
    re.I,
)
"""Names of the folder with the pictures and scripts of a page that was saved "complete".
Source: Firefox and Chrome write "_files"; Internet Explorer and Office use the word of the system's language."""

SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)
NO_WEB = "no file, and only http and https addresses are fetched"


def find_files(names: Iterable[str], more: tuple[str, ...] = ()) -> Iterator[str | GatherError]:
    """The files that `names` mean, in order: a file itself, the pages of a folder and its subfolders by name, what a
    glob matches (`**` goes down any number of folders). A name that means nothing comes as an error in its place.

    `more` are endings that count inside a folder beside those of pages. The folder of resources beside a page that was
    saved "complete" is passed over.
    """
    for name in names:
        if os.path.isdir(name):
            yield from _or_error(_in_folder(name, more), name, f"no page in this folder ({_endings(more)})")
        elif has_magic(name) and not os.path.lexists(name):
            yield from _or_error(_in_glob(name), name, "no file matches")
        else:
            yield name


def load_page(path: str, limit_bytes: int) -> Page:
    """The page in a file, as it stands there: a `.gz` is left packed.

    Raises: GatherError for a file that is missing, unreadable or of more than `limit_bytes` bytes.
    """
    if os.path.isdir(path):
        raise GatherError(path, "is a folder")
    try:
        with open(path, "rb") as file:
            page = load_stream(file, path, limit_bytes)
    except OSError as fault:
        raise GatherError(path, NO_WEB if SCHEME.match(path) else _reason(fault)) from None
    except ValueError as fault:
        raise GatherError(path, str(fault)) from None
    return replace(page, origin=Origin(OriginKind.FILE, path), media_type=media_type(path))


def load_stream(stream: BinaryIO, name: str, limit_bytes: int) -> Page:
    """The one page that a stream holds up to its end. Raises: GatherError over `limit_bytes` bytes."""
    body = stream.read(limit_bytes + 1)
    if len(body) > limit_bytes:
        raise GatherError(name, f"more than {limit_bytes:,} bytes")
    return Page(body, Origin(OriginKind.STREAM, name))


def media_type(path: str) -> str | None:
    """What the ending of a file's name says of its bytes; None for an ending that is not in the table."""
    return MEDIA_TYPES.get(ending(path))


def ending(path: str) -> str:
    """The last ending of a file's name in small letters, before ".gz"."""
    return os.path.splitext(path.lower().removesuffix(".gz"))[1]


def is_resources(folder: str, beside: frozenset[str]) -> bool:
    """Whether a folder holds the resources of a saved page among the names `beside` it."""
    named = RESOURCES.match(folder)
    return named is not None and any(named["stem"] + ending in beside for ending in MEDIA_TYPES)


def _in_folder(folder: str, more: tuple[str, ...]) -> Iterator[str]:
    for where, folders, names in os.walk(folder):
        beside = frozenset(name.lower() for name in names)
        folders[:] = sorted(each for each in folders if not is_resources(each.lower(), beside))
        yield from (os.path.join(where, name) for name in sorted(names) if media_type(name) or ending(name) in more)


def _in_glob(pattern: str) -> Iterator[str]:
    for path in sorted(glob(pattern, recursive=True)):
        if os.path.isfile(path):
            yield path


def _or_error(paths: Iterator[str], name: str, reason: str) -> Iterator[str | GatherError]:
    first = next(paths, None)
    if first is None:
        yield GatherError(name, reason)
    else:
        yield first
        yield from paths


def _endings(more: tuple[str, ...]) -> str:
    return " ".join(f"*{ending}" for ending in (*MEDIA_TYPES, *more)) + ", also with .gz"


def _reason(fault: OSError) -> str:
    return "no such file" if isinstance(fault, FileNotFoundError) else (fault.strerror or "cannot be read").lower()
