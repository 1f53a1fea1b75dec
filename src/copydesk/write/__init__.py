"""Articles to text: one format, one file. `FORMATS` is the visible table."""

from collections.abc import Callable

from copydesk.records import Article
from copydesk.write.html import as_html
from copydesk.write.json import as_json, from_dict, from_json, to_dict
from copydesk.write.markdown import as_markdown
from copydesk.write.plain import as_text

FORMATS: dict[str, Callable[[Article], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "html": as_html,
}
"""Format -> what writes it. Each result ends in a line feed; JSON is one line."""

__all__ = ["FORMATS", "as_html", "as_json", "as_markdown", "as_text", "from_dict", "from_json", "to_dict"]
