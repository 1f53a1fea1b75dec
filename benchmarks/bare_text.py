"""A page as a crawler leaves it: its visible text without markup, one block a line and a blank line between.

Written apart from copydesk's own reader, and on another parser, so that neither can hide a mistake of the other.
"""

import re
from typing import Any

from lxml import html

BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td"
    " tfoot th thead tr ul".split()
)
UNSEEN = frozenset(
    "script style noscript template head iframe object embed svg math canvas audio video select textarea datalist"
    " input map area".split()
)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def bare_text(page: str) -> str:
    """The visible text of a page of HTML; "" where there is none."""
    page = DECLARATION.sub("", page).replace("\0", "")
    if not page.strip():
        return ""
    pieces: list[str] = []
    gather(html.document_fromstring(page), pieces)
    blocks = (" ".join(block.split()) for block in "".join(pieces).split("\n"))
    return "\n\n".join(block for block in blocks if block)


def is_seen(element: Any) -> bool:
    """The element has text that a browser would show, as far as its own attributes say."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN or "hidden" in element.attrib:
        return False
    return not HIDDEN_STYLE.search(element.get("style") or "")


def gather(top: Any, pieces: list[str]) -> None:
    """Appends the text under an element; a line feed stands wherever a block begins or ends, and for <br>.

    Walks with a list of its own, as pages nest deeper than Python's stack.
    """
    waiting: list[Any] = [top]
    while waiting:
        step = waiting.pop()
        if isinstance(step, str):
            pieces.append(step)
            continue
        if step.tail and step is not top:
            waiting.append(one_line(step.tail))
        if not is_seen(step):
            continue
        edge = "\n" if step.tag in BLOCKS or step.tag == "br" else ""
        waiting.append(edge)
        waiting.extend(reversed(step))
        pieces.append(edge + one_line(step.text or ""))


def one_line(text: str) -> str:
    """A text whose line feeds are blanks, as a browser shows them."""
    return text.replace("\n", " ").replace("\r", " ")
