"""What a hedged value leaves open, and when two values agree."""

from decimal import Decimal
from typing import Protocol

ABOUT_RATIO = Decimal("0.1")
"""How far "about" reaches on both sides. Source: how reports round; 10,000 is "about" anything from 9,000 to 11,000."""
OPEN_UP = frozenset(("more than", "at least"))
OPEN_DOWN = frozenset(("less than", "up to"))
NEARLY = "nearly"
NO_END = Decimal("Infinity")

Reach = tuple[Decimal, Decimal]


class Valued(Protocol):
    """A value with its ends and hedge, as in `Figure`."""

    @property
    def low(self) -> Decimal | None:
        """The lower end."""

    @property
    def high(self) -> Decimal | None:
        """The upper end."""

    @property
    def hedge(self) -> str | None:
        """The canonical hedge."""


def reach(value: Valued) -> Reach:
    """The least and the greatest number that a value allows for."""
    low = value.low if value.low is not None else -NO_END
    high = value.high if value.high is not None else NO_END
    if value.hedge in OPEN_UP:
        return (low, NO_END)
    if value.hedge in OPEN_DOWN:
        return (-NO_END, high)
    if value.hedge == NEARLY:
        return (low - abs(low) * ABOUT_RATIO, high)
    if value.hedge is not None:
        return (low - abs(low) * ABOUT_RATIO, high + abs(high) * ABOUT_RATIO)
    return (low, high)


def agree(one: Reach, other: Reach) -> bool:
    """Some number fits both."""
    return one[0] <= other[1] and other[0] <= one[1]


def middle(value: Valued) -> Decimal | None:
    """The one number that stands for a value: the mean of its ends, or the end that it has."""
    if value.low is None or value.high is None:
        return value.low if value.high is None else value.high
    return (value.low + value.high) / 2
