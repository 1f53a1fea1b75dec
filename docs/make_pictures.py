"""Make the pictures of the docs again: python docs/make_pictures.py [PAGE]."""

import re
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from copydesk.cli.explain import explain_lines
from copydesk.desk.reading import bring, file

DOCS = Path(__file__).resolve().parent
EXAMPLE = DOCS.parent / "examples" / "harbour-courier-flood-monday.html"
COLUMNS = 100
FONTS = re.compile(r"\s*@font-face \{.*?\}", re.S)
"""rich has the reader's browser fetch a font from elsewhere; its own monospace will do."""
LINES = 60
"""A picture of more would be unreadable in the docs; what is left out is said."""


def main(page: Path) -> None:
    """Write docs/explain.svg: the page as `copydesk read --explain` shows it."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="truecolor")
    lines = list(explain_lines(file(bring(str(page))), page.name, console))
    for line in lines[:LINES]:
        console.print(line, no_wrap=True, crop=True)
    if len(lines) > LINES:
        console.print(Text(f" ... {len(lines) - LINES} more lines", style="dim"))
    title = f"copydesk read {page.name} --explain"
    svg = FONTS.sub("", console.export_svg(title=title, theme=MONOKAI, unique_id="explain"))
    (DOCS / "explain.svg").write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE)
