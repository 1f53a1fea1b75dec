"""Pictures are drawn anew: what is seen is kept, and nothing else of the file; hostile files are refused."""

import io
import struct
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.Image import Exif

from copydesk.desk import picturing
from copydesk.desk.picturing import HEIGHT, WIDTH, redrawn
from copydesk.errors import SettingError

SECRET = b"51.5007 N, secret camera"


def file_of(form: str, size: tuple[int, int] = (40, 20), mode: str = "RGB", **more: object) -> bytes:
    out = io.BytesIO()
    image = Image.new(mode, size, (200, 30, 30) if mode == "RGB" else None)
    image.save(out, form, **more)
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it is so large, with next to nothing in it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9)) + chunk(b"IEND", b"")


def turned_exif() -> Exif:
    exif = Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010F] = SECRET.decode()
    exif[0x9286] = SECRET.decode()
    return exif


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_is_taken_by_its_content(form: str) -> None:
    found = redrawn(file_of(form))
    assert (found.media_type, found.width, found.height, found.public) == ("image/webp", 40, 20, False)
    with Image.open(io.BytesIO(found.body)) as image:
        assert (image.format, image.size) == ("WEBP", (40, 20))
        red, green, blue = image.convert("RGB").getpixel((20, 10))  # type: ignore[misc]
        assert abs(red - 200) < 12
        assert max(green, blue) < 60


def test_what_a_camera_said_is_gone_and_the_picture_stands_upright() -> None:
    found = redrawn(file_of("JPEG", exif=turned_exif(), comment=SECRET))
    assert (found.width, found.height) == (20, 40)
    assert SECRET not in found.body
    with Image.open(io.BytesIO(found.body)) as image:
        assert not image.getexif()
        assert not set(image.info) & {"exif", "xmp", "icc_profile", "comment"}


def test_a_large_one_is_made_smaller() -> None:
    found = redrawn(file_of("JPEG", (4000, 1000)))
    assert (found.width, found.height) == (WIDTH, 400)
    found = redrawn(file_of("PNG", (100, 4800)))
    assert (found.width, found.height) == (50, HEIGHT)


def test_what_is_clear_stays_clear() -> None:
    found = redrawn(file_of("PNG", mode="RGBA"))
    with Image.open(io.BytesIO(found.body)) as image:
        assert image.mode == "RGBA"


def test_the_same_picture_has_the_same_name() -> None:
    assert redrawn(file_of("PNG")).name == redrawn(file_of("PNG")).name
    assert len(redrawn(file_of("PNG")).name) == picturing.NAME_LETTERS


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no picture",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<html><script>alert(1)</script>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(x) run",
        b"GIF89a" + b"\xff" * 40,
        file_of("BMP"),
        file_of("TIFF"),
        file_of("ICO", (16, 16)),
        file_of("PNG")[:60],
        file_of("JPEG")[:200],
    ],
    ids=["empty", "text", "svg", "html", "postscript", "gif", "bmp", "tiff", "ico", "cut png", "cut jpeg"],
)
def test_what_is_no_picture_is_refused(body: bytes) -> None:
    with pytest.raises(SettingError):
        redrawn(body)


def test_bombs_are_refused_before_they_are_drawn() -> None:
    begun = time.monotonic()
    for size in ((30_000, 30_000), (60_000_001, 1), (2**31 - 1, 2**31 - 1)):
        with pytest.raises(SettingError):
            redrawn(png_of(*size))
    assert time.monotonic() - begun < 1


def test_a_file_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picturing, "FILE_BYTES", 100)
    with pytest.raises(SettingError, match="MB"):
        redrawn(file_of("BMP"))


@given(
    start=st.sampled_from([file_of(form) for form in ("JPEG", "PNG", "WEBP", "GIF")]),
    edits=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6),
)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_damaged_file_is_a_picture_or_refused(start: bytes, edits: list[tuple[int, int]]) -> None:
    body = bytearray(start)
    for place, value in edits:
        body[place % len(body)] = value
    try:
        found = redrawn(bytes(body))
    except SettingError:
        return
    assert (found.width <= WIDTH, found.height <= HEIGHT) == (True, True)
