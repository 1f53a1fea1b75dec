"""What readers say of the example pages, kept in the library that they are in.

COPYDESK_LIBRARY=build/examples.db python docs/demo_comments.py
"""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

from copydesk.keep.comments import NewComment
from copydesk.keep.connection import library_path
from copydesk.keep.rows import CommentState
from copydesk.keep.store import Store

COMMENTS = Path(__file__).resolve().parents[1] / "examples" / "comments.toml"
PAGES = 100


def main() -> None:
    """Keep them all."""
    with Store(library_path()) as store:
        ids = {entry.url: entry.id for entry in store.entries(PAGES)}
        for article in tomllib.loads(COMMENTS.read_text(encoding="utf8"))["article"]:
            keep(store, ids[article["url"]], article["comment"])


def keep(store: Store, article: str, comments: list[dict[str, Any]]) -> None:
    """Keep the comments of one article."""
    names: list[str] = []
    for each in comments:
        answers = names[each["answers"] - 1] if "answers" in each else None
        state = CommentState(each.get("state", CommentState.SHOWN))
        new = NewComment(article, each["author"], each["text"].strip(), answers, state=state)
        names.append(store.comments.keep(new, datetime.fromisoformat(each["made_at"])).name)


if __name__ == "__main__":
    main()
