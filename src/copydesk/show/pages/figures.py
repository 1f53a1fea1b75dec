"""The figures of the whole library as a table."""

import math

from copydesk.keep.browsing import FigureFilter
from copydesk.records import FigureKind
from copydesk.show.answers import PAGE_ITEMS, Answer, Ask, RefusedError
from copydesk.show.pages.quotes import OUTLETS, chosen
from copydesk.show.said import Records, figures_of, place_of, written


def figures(ask: Ask) -> Answer:
    """Figures, newest first, that pass what the form says."""
    kind = chosen(ask, "kind")
    if kind is not None and kind not in list(FigureKind):
        raise RefusedError("kind", f"is one of {', '.join(FigureKind)}")
    wanted = FigureFilter(
        kind=kind,
        unit=chosen(ask, "unit"),
        counted=chosen(ask, "counted"),
        low=number(ask, "low"),
        high=number(ask, "high"),
        outlet=chosen(ask, "outlet"),
    )
    rows = ask.store.lists.figures(wanted, PAGE_ITEMS, place_of(ask.query.get("after"), ask.address))
    return ask.show(
        "figures.html",
        wanted=wanted,
        found=list(figures_of(Records(ask.store), rows.rows)),
        after=written(rows.after),
        kinds=list(FigureKind),
        outlets=ask.store.lists.labels("outlet", OUTLETS),
    )


def number(ask: Ask, name: str) -> float | None:
    """A number of the form. Raises: RefusedError."""
    said = chosen(ask, name)
    if said is None:
        return None
    try:
        value = float(said.replace(",", ""))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise RefusedError(name, f"{said!r} is no number like 1000 or 2.5")
    return value
