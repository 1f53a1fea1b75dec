"""Where the stages are joined: pages are brought in, read and written."""

from copydesk.desk.lines import Line, aware, lost_line, read_line
from copydesk.desk.pool import in_order
from copydesk.desk.reading import Hints, Outcome, Writer, bring, file, lost_item, read_item

__all__ = [
    "Hints",
    "Line",
    "Outcome",
    "Writer",
    "aware",
    "bring",
    "file",
    "in_order",
    "lost_item",
    "lost_line",
    "read_item",
    "read_line",
]
