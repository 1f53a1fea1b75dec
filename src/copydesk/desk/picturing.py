"""Pictures that people upload, drawn anew: nothing of the file that came in is kept but what is seen."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING

from copydesk.errors import SettingError
from copydesk.keep.pictures import KeptPicture

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
"""What is taken, told by its content; no other decoder is asked."""
FILE_BYTES = 30 * 1024 * 1024
PIXELS = 60_000_000
"""Source: most cameras of phones give up to 50 million; drawn out they are 180 MB."""
WIDTH, HEIGHT = 1600, 2400
"""The largest picture that is kept; a larger one is made smaller."""
QUALITY = 82
"""Source: WebP's own advice for photographs is 75 to 85."""
NAME_LETTERS = 32


def redrawn(body: bytes) -> KeptPicture:
    """The picture in a file as WebP, upright, no larger than WIDTH and HEIGHT, without anything else that the file held (place,
    time, camera, colour profile, further frames). Raises: SettingError for what is no such picture, or too large a one."""
    if len(body) > FILE_BYTES:
        raise SettingError("picture", f"has more than {FILE_BYTES // 1024 // 1024} MB")
    with whole(), opened(body) as image:
        width, height = image.size
        if width * height > PIXELS:
            raise SettingError("picture", f"has more than {PIXELS:,} pixels")
        drawn = drawn_anew(image)
        out = io.BytesIO()
        drawn.save(out, "WEBP", quality=QUALITY, method=4)
    made = out.getvalue()
    return KeptPicture(sha256(made).hexdigest()[:NAME_LETTERS], "image/webp", *drawn.size, made)


@contextmanager
def opened(body: bytes) -> Iterator["Image"]:
    """The file as Pillow sees it, before anything is drawn."""
    from PIL import Image  # takes 40 ms that only uploads need

    Image.MAX_IMAGE_PIXELS = None  # PIXELS above is the limit, and is looked at before anything is drawn
    with Image.open(io.BytesIO(body), formats=FORMATS) as image:
        yield image


@contextmanager
def whole() -> Iterator[None]:
    """Whatever a decoder raises of a broken or hostile file, as SettingError."""
    try:
        yield
    except SettingError:
        raise
    except Exception as fault:  # decoders raise OSError, ValueError, SyntaxError, struct.error and their own
        raise SettingError("picture", "is no JPEG, PNG, WebP or GIF picture that can be read") from fault


def drawn_anew(image: "Image") -> "Image":
    """The first frame, upright, in red, green, blue (and alpha), no larger than is kept."""
    from PIL import Image, ImageOps

    image.draft("RGB", (WIDTH, HEIGHT))  # a large JPEG is decoded smaller at once
    upright = ImageOps.exif_transpose(image)
    drawn = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    drawn.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    clean = Image.new(drawn.mode, drawn.size)
    clean.paste(drawn)
    return clean
