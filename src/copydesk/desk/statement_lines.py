"""The streaming worker for statements: a text as JSON in, who said what in it as JSON out."""

from typing import Any

from copydesk.attribute.assemble import find_statements
from copydesk.attribute.figures import find_figures
from copydesk.desk.lines import Line, answer_line, text_at, time_of
from copydesk.desk.reading import NO_HINTS, Hints, Outcome
from copydesk.errors import GatherError
from copydesk.write.statements import figure_entry, worker_entry


def attribute_line(line: Line, hints: Hints = NO_HINTS) -> Outcome:
    """The answer to one line {"id", "text"}: {"id", "statements", "figures"}, or {"id", "error"}. Never raises.

    "language" (a two-letter code) and "published_at" or "date" of a line are used where they are there. Spans are code
    points of "text".
    """
    return answer_line(line, lambda entry: attribute_entry(entry, hints))


def attribute_entry(entry: dict[str, Any], hints: Hints) -> dict[str, Any]:
    """Statements and figures of the text in a line. Raises: GatherError for a line without a text."""
    text = text_at(entry, "text")
    if text is None:
        raise GatherError("line", '"text" is needed')
    language = text_at(entry, "language")
    dated = "published_at" if entry.get("published_at") is not None else "date"
    published_at = time_of(entry.get(dated), dated) or hints.fetched_at
    found = find_statements(text, language=language)
    figures = find_figures(text, language=language, published_at=published_at, statements=found)
    return {"statements": [worker_entry(one) for one in found], "figures": [figure_entry(one) for one in figures]}
