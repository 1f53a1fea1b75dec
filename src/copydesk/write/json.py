"""An article as JSON and back, without loss; its schema is `article.schema.json` beside this file."""

from collections.abc import Iterable
from typing import Any

import msgspec

from copydesk.errors import SettingError
from copydesk.records import Article
from copydesk.text import whole_characters

EXTRAS = {
    "Article": ("body", "The story alone: dek, paragraphs, subheads, lists, quotes and tables, one a line, in order."),
    "Block": ("text", "The block's text: the stretch of the article's `text` that `span` names."),
}
"""What the JSON form says besides the fields of the records, ready for readers that do not cut spans."""

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"
ENCODER = msgspec.json.Encoder()


def to_dict(article: Article) -> dict[str, Any]:
    """The whole record in types that any JSON writer takes: keys are the field names, times are ISO 8601 with "Z".

    Besides the fields it holds `body`, and `text` for each block.
    """
    return article.to_dict()


def from_dict(record: object) -> Article:
    """The article that `to_dict` was given; keys it does not know are passed over.

    Raises: SettingError for what is no such record.
    """
    try:
        article = msgspec.convert(record, Article)
    except msgspec.ValidationError as fault:
        raise SettingError("article record", str(fault)) from None
    _check_spans(article)
    return article


def encode(record: dict[str, Any]) -> bytes:
    """One line of JSON in UTF-8, without a line feed; halves of characters, which UTF-8 cannot hold, become U+FFFD."""
    try:
        return ENCODER.encode(record)
    except UnicodeEncodeError:
        return ENCODER.encode(whole_characters(record))


def as_json(article: Article) -> str:
    """The record of `to_dict` as one line of JSON; ends in a line feed."""
    return encode(to_dict(article)).decode() + "\n"


def from_json(text: str | bytes) -> Article:
    """The article in a line that `as_json` wrote. Raises: SettingError for what is no such record."""
    try:
        record = msgspec.json.decode(text)
    except msgspec.DecodeError as fault:
        raise SettingError("article record", str(fault)) from None
    return from_dict(record)


def make_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_dict` returns, made from the records."""
    schema = msgspec.json.schema(Article)
    for name, (key, meaning) in EXTRAS.items():
        record = schema["$defs"][name]
        record["properties"][key] = {"type": "string", "description": meaning}
        record["required"] = list(record["properties"])
    for record in schema["$defs"].values():
        if "description" in record:
            record["description"] = " ".join(record["description"].split())
        _date_times(record.get("properties", {}).items())
    return {"$schema": SCHEMA_ID, "title": "copydesk article", **schema}


def _date_times(properties: Iterable[tuple[str, dict[str, Any]]]) -> None:
    """msgspec says of an aware time only that it is a string."""
    for name, kind in properties:
        if name.endswith("_at"):
            kind["anyOf"] = [{"type": "string", "format": "date-time"}, {"type": "null"}]


def _check_spans(article: Article) -> None:
    end = 0
    for block in article.blocks:
        if not end <= block.span.start < block.span.end <= len(article.text):
            raise SettingError("article record", f"span {block.span.start}-{block.span.end} is not in its text's order")
        end = block.span.end
