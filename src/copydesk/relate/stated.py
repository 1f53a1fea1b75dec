"""Changes that words state ("tripling the previous estimate", "19 more than on Monday"), and the two values that bear each out."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from copydesk.records import Change, Check
from copydesk.relate.mentions import Mention
from copydesk.relate.revisions import Move, check_values, is_multiple
from copydesk.relate.subjects import Part, direction_of
from copydesk.relate.traits import Traits
from copydesk.relate.values import middle
from copydesk.relate.wording import Floats

MOST_OVER = Decimal("1.5")
"""How far beyond a multiple "more than tripled" goes at most. Source: reports would say "quadrupled" from there."""


def borne_out(mentions: Sequence[Mention], traits: Traits) -> Floats:
    """1 for each two mentions of an article of which the one has the value that a change beside it in its sentence led to, and the
    other a value that it may have come from: (n, n)."""
    found = np.zeros((len(mentions), len(mentions)), np.float32)
    for row, mention in enumerate(mentions):
        to = value_beside(row, mentions, traits) if mention.part is Part.MOVEMENT else None
        if to is None:
            continue
        alike = (traits.of == traits.of[to]) & (traits.article == traits.article[to])
        for since in np.flatnonzero(alike).tolist():
            if since not in (row, to) and bears_out(mention, mentions[since], mentions[to]):
                found[since, to] = found[to, since] = 1
    return found


def value_beside(row: int, mentions: Sequence[Mention], traits: Traits) -> int | None:
    """The value of the sentence that stands nearest to a change; one of its own kind and unit where it is counted in these."""
    here = (traits.article == traits.article[row]) & (traits.sentence == traits.sentence[row])
    if mentions[row].figure.change is Change.ABSOLUTE:
        here &= traits.of == traits.of[row]
    places: list[int] = np.flatnonzero(here).tolist()
    beside = [other for other in places if mentions[other].part is not Part.MOVEMENT]
    return min(beside, key=lambda other: abs(int(traits.start[other]) - int(traits.start[row])), default=None)


def bears_out(change: Mention, since: Mention, to: Mention) -> bool:
    """Whether the change leads from the one value to the other."""
    figure = change.figure
    told, now, then = middle(figure), middle(to.figure), middle(since.figure)
    if not told or not now or not then or now == then:
        return False
    if is_multiple(figure) and max(now / then, then / now) > told * MOST_OVER:
        return False
    direction = figure.direction or direction_of(change.around)
    move = Move(change.report.key, figure, direction, is_earlier=False, is_change=True, sentence=figure.span)
    return check_values(then, now, move) is Check.HOLDS
