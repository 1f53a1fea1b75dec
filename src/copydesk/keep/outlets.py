"""Rows of publications."""

import apsw

from copydesk.keep.connection import rows
from copydesk.keep.rows import Outlet, moment


def list_outlets(db: apsw.Connection) -> list[Outlet]:
    """Publications that have articles, those with most first."""
    found = rows(
        db,
        "SELECT o.name, count(*), min(a.shown_at), max(a.shown_at) FROM articles a JOIN outlets o ON o.id = a.outlet_id "
        "GROUP BY o.id ORDER BY count(*) DESC, o.name",
    )
    return [Outlet(name, count, moment(first), moment(last)) for name, count, first, last in found]
