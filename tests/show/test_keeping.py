"""What answers are packed with, and what is made once for all who ask."""

import gzip
from pathlib import Path

import pytest
import zstandard

from copydesk.keep.store import Store
from tests.show.conftest import Client, client_of


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip, deflate", "gzip"),
        ("gzip;q=1.0, zstd;q=0", "gzip"),
        ("ZSTD;q=0.5,identity", "zstd"),
        ("gzip; q=0.000", ""),
        ("identity", ""),
        ("", ""),
    ],
)
def test_answers_are_packed_as_the_browser_takes_them(client: Client, accepted: str, coding: str) -> None:
    reply = client.get("/", accept_encoding=accepted)
    assert reply.headers.get("content-encoding", "") == coding
    assert unpacked(reply.body, coding) == client.get("/").body


def unpacked(body: bytes, coding: str) -> bytes:
    if coding == "gzip":
        return gzip.decompress(body)
    return zstandard.ZstdDecompressor().decompress(body) if coding else body


def test_the_front_is_made_once_for_all_until_the_library_changes(library: Path) -> None:
    client = client_of(library)
    first = client.get("/", cookie="any=1").body
    with Store(library) as store:
        gone = store.entries(1)[0]
        store.remove(gone.id)
    client.app.watch.changed()
    second = client.get("/", cookie="any=1").text
    assert f"/article/{gone.id}" in first.decode()
    assert f"/article/{gone.id}" not in second
