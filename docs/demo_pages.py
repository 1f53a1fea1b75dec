"""The example pages as JSON lines with the address and the time of each, as a crawler would hand them over.

python docs/demo_pages.py > build/examples.jsonl
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def lines() -> Iterator[str]:
    """A line a page; pages with markup under "html", those without under "text"."""
    for page in tomllib.loads((EXAMPLES / "pages.toml").read_text(encoding="utf8"))["page"]:
        text = (EXAMPLES / page["file"]).read_text(encoding="utf8")
        key = "html" if page["file"].endswith(".html") else "text"
        yield json.dumps({"url": page["url"], "fetched_at": page["fetched_at"], key: text}) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(lines())
