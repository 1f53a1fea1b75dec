"""Where the stages are joined: pages are brought in, read and written."""

from copydesk.desk.lines import Line, aware, lost_line, read_line
from copydesk.desk.pool import in_order
from copydesk.desk.prose import attribute_item
from copydesk.desk.reading import Hints, Outcome, Writer, bring, file, lost_item, read_item
from copydesk.desk.statement_lines import attribute_line

__all__ = [
    "Hints",
    "Line",
    "Outcome",
    "Writer",
    "attribute_item",
    "attribute_line",
    "aware",
    "bring",
    "file",
    "in_order",
    "lost_item",
    "lost_line",
    "read_item",
    "read_line",
]
