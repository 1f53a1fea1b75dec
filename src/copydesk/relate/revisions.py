"""Revisions that texts state, held against the trail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from copydesk.records import Change, Check, Direction, Figure, FigureKind, Span, TrailPoint, TrailRevision
from copydesk.relate.values import NEARLY, OPEN_DOWN, OPEN_UP, agree, middle, reach

TOLERANCE = Decimal("0.15")
"""How far a stated multiple may be off. Source: reports round to halves and wholes: "doubled" is said of 1.9 and 2.2."""

NEARLY_RATIO = Decimal(5) / 6
"""What "nearly" leaves of a change at least: "nearly tripled" is 2.5 to 3. Source: a half is the next step that reports name."""


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that may state a revision: an earlier value, a change, or a value with the way it went."""

    key: str
    figure: Figure
    direction: Direction | None
    is_earlier: bool
    is_change: bool
    sentence: Span


def revisions_of(
    points: Sequence[TrailPoint], moves: Iterable[Move], kind: FigureKind, unit: str | None
) -> tuple[TrailRevision, ...]:
    """The revisions that the articles of these points state, in the order of the values they led to.

    `kind` and `unit` are those of the points: a change in another unit is none of theirs.
    """
    found: dict[tuple[str, Span], TrailRevision] = {}
    for move in moves:
        if move.figure.change is Change.ABSOLUTE and (move.figure.kind, move.figure.unit) != (kind, unit):
            continue
        to = nearest_point(points, move)
        if to is None:
            continue
        since = since_point(points, to, move) if move.is_earlier else since_change(points, to, move)
        if move.is_earlier:
            check = (
                Check.HOLDS if since is not None and says_otherwise(points, since, move) else open_or_failed(points, to)
            )
        elif move.is_change or (move.figure.direction is not None):
            check = check_change(points, to, since, move)
        else:
            continue
        found[move.key, move.figure.span] = TrailRevision(move.key, move.figure.span, to, since, move.direction, check)
    return tuple(sorted(found.values(), key=lambda revision: (revision.to, revision.span)))


def nearest_point(points: Sequence[TrailPoint], move: Move) -> int | None:
    """The value of the same sentence that stands nearest to the words, and is not the earlier one itself."""
    start = move.figure.span.start
    own = [
        (abs(point.span.start - start), place)
        for place, point in enumerate(points)
        if point.key == move.key
        and move.sentence.start <= point.span.start < move.sentence.end
        and not (move.is_earlier and point.span == move.figure.span)
        and not (move.is_change and point.as_of is None and point.said_at is not None)
    ]
    return min(own)[1] if own else None


def since_point(points: Sequence[TrailPoint], to: int, move: Move) -> int | None:
    """The point that has the earlier value that is told."""
    wanted = reach(move.figure)
    return next((place for place in range(to - 1, -1, -1) if agree(reach(points[place]), wanted)), None)


def since_change(points: Sequence[TrailPoint], to: int, move: Move) -> int | None:
    """The point that a change is measured against: of those that stand for the time before, the latest that bears the
    change out, else the latest.

    These are the values of the day that is named; else those of the same day, and of the latest day before it.
    """
    before = [place for place in range(to - 1, -1, -1) if middle(points[place]) != middle(points[to])]
    named = [place for place in before if move.is_change and move.figure.as_of == str(points[place].as_of)]
    own = points[to].as_of
    days = [day for place in before if (day := points[place].as_of) is not None and day != own]
    near = [place for place in before if not days or points[place].as_of in (own, None, days[0])]
    standing = named or near
    holding = (place for place in standing if check_change(points, to, place, move) is Check.HOLDS)
    return next(holding, standing[0] if standing else None)


def says_otherwise(points: Sequence[TrailPoint], since: int, move: Move) -> bool:
    """The earlier value stands in the trail by another article's word, not only by this one's."""
    point = points[since]
    return point.key != move.key or bool(point.repeated_by)


def open_or_failed(points: Sequence[TrailPoint], to: int) -> Check:
    """An earlier value that no report gave: open where the trail has nothing earlier of another article, else it fails."""
    earlier = [point for point in points[:to] if point.key != points[to].key]
    return Check.FAILS if earlier else Check.OPEN


def check_change(points: Sequence[TrailPoint], to: int, since: int | None, move: Move) -> Check:
    """Whether two points bear out the change that is told."""
    return Check.OPEN if since is None else check_values(middle(points[since]), middle(points[to]), move)


def check_values(then: Decimal | None, now: Decimal | None, move: Move) -> Check:
    """Whether the change that is told leads from the one number to the other."""
    if now is None or then is None:
        return Check.OPEN
    direction = move.direction
    if direction is not None and (now > then) != (direction is Direction.UP):
        return Check.FAILS
    told = middle(move.figure)
    if not move.is_change or told is None or not then:
        return Check.HOLDS if direction is not None else Check.OPEN
    return Check.HOLDS if fits(told, move, now, then) else Check.FAILS


def fits(told: Decimal, move: Move, now: Decimal, then: Decimal) -> bool:
    """The change between two numbers is the one told, as far as its hedge goes."""
    if is_multiple(move.figure):
        real = now / then if move.direction is not Direction.DOWN else then / max(now, Decimal("0.001"))
    elif move.figure.change is Change.PERCENT:
        real = abs(now - then) / then * 100
    else:
        real = abs(now - then)
    if move.figure.hedge == NEARLY:
        return told * NEARLY_RATIO <= real <= told
    slack = told * TOLERANCE
    if move.figure.hedge in OPEN_UP:
        return real >= told - slack
    if move.figure.hedge in OPEN_DOWN:
        return real <= told + slack
    return abs(real - told) <= slack


def is_multiple(figure: Figure) -> bool:
    """It says how many times as great, or as small, a value is: "tripled"."""
    return figure.change is Change.TIMES or figure.kind is FigureKind.TIMES
