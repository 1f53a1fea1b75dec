"""The bodies of requests: forms, files and JSON, within limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from copydesk.settings import SiteSettings
from copydesk.show.answers import RefusedError, TooLargeError, Upload

FIELDS, FILES = 200, 50


@dataclass(frozen=True, slots=True)
class Form:
    """What a request carries: the last value of each field, its files; `body` for one that is no form."""

    fields: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Upload] = field(default_factory=dict)
    body: bytes = b""
    media_type: str = ""


NO_FORM = Form()


async def read_form(request: Request, settings: SiteSettings, with_uploads: bool) -> Form:
    """The form of a request; only `with_uploads` may it be as large as files are.

    Raises: RefusedError for one that is too large or broken.
    """
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    with_files = kind == "multipart/form-data"
    body = await read_body(request, settings.upload_bytes if with_files and with_uploads else settings.form_bytes)
    if not with_files and kind != "application/x-www-form-urlencoded":
        return Form(body=body, media_type=kind)
    request._body = body  # starlette parses what was read under the limit above
    try:
        async with request.form(max_files=FILES, max_fields=FIELDS, max_part_size=settings.form_bytes) as parts:
            fields = {name: value for name, value in parts.multi_items() if isinstance(value, str)}
            files = {
                name: Upload(value.filename or name, value.content_type, await value.read())
                for name, value in parts.multi_items()
                if isinstance(value, UploadFile)
            }
    except HTTPException as fault:
        raise RefusedError("form", str(fault.detail)) from None
    return Form(fields, files)


async def read_body(request: Request, most: int) -> bytes:
    """The body of a request. Raises: TooLargeError where it has more than `most` bytes, as soon as that is known."""
    said = request.headers.get("content-length", "")
    chunks: list[bytes] = []
    size = int(said) if said.isascii() and said.isdigit() else 0
    if size <= most:
        size = 0
        async for chunk in request.stream():
            size += len(chunk)
            if size > most:
                break
            chunks.append(chunk)
    if size > most:
        raise TooLargeError("body", f"is too large: at most {most:,} bytes are taken")
    return b"".join(chunks)
