"""Many articles to one file or folder: one format, one file. `EXPORTERS` is the visible table."""

from copydesk.write.exports.atom import ATOM
from copydesk.write.exports.csv import CSV
from copydesk.write.exports.exported import Channel, Exported, Exporter, Piece
from copydesk.write.exports.json_feed import JSON_FEED
from copydesk.write.exports.json_ld import JSON_LD
from copydesk.write.exports.json_lines import JSON_LINES, read_json_line
from copydesk.write.exports.markdown import MARKDOWN
from copydesk.write.exports.ninjs import NINJS
from copydesk.write.exports.parquet import PARQUET
from copydesk.write.exports.rss import RSS
from copydesk.write.exports.warc import WARC

EXPORTERS: dict[str, Exporter] = {
    "jsonl": JSON_LINES,
    "csv": CSV,
    "parquet": PARQUET,
    "markdown": MARKDOWN,
    "atom": ATOM,
    "rss": RSS,
    "json-feed": JSON_FEED,
    "ninjs": NINJS,
    "json-ld": JSON_LD,
    "warc": WARC,
}
"""Format -> how it is written."""

__all__ = ["EXPORTERS", "Channel", "Exported", "Exporter", "Piece", "read_json_line"]
