"""What to read beside a text: the articles of the library that are nearest to it."""

from copydesk.desk.checking import score_of
from copydesk.desk.relating import LibraryShelf
from copydesk.errors import NotKeptError
from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.keep.stories import TERM
from copydesk.records import Article
from copydesk.relate.shelf import NEWEST, index_terms

NEAR = 0.06
"""Likeness from which an article is worth naming. Source: as in `checking`."""


def suggested(store: Store, article: Article, limit: int, without: str | None = None) -> list[Entry]:
    """The articles that are nearest to one, the nearest first; `without` is the id of one that is not to be among them."""
    if not article.body.strip():
        return []
    shelf = LibraryShelf(store.relations)
    weighed = shelf.draft(article)
    marks = {TERM + term: weighed.vector[term] for term in index_terms(weighed)}
    names = [name for name in store.relations.sharing(marks, NEWEST) if name != without]
    shelf.prepare(names)
    scores = {name: score_of(shelf, weighed, name) for name in names}
    near = sorted((name for name in scores if scores[name] >= NEAR), key=lambda name: (-scores[name], name))
    found = []
    for name in near[:limit]:
        try:
            found.append(store.entry(name))
        except NotKeptError:  # removed between the two looks
            continue
    return found
