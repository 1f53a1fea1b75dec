"""One kind of input: how it is told from others, and what is in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from copydesk.gather.target import Item, Target
from copydesk.settings import GatherSettings


@dataclass(frozen=True, slots=True)
class Intake:
    """A kind of input.

    `fits` says whether a target is of this kind: the first that fits in the table is taken. `items` gives, as a stream, its
    pages, an error for each bad one, and where a list leads.
    """

    name: str
    fits: Callable[[Target], bool]
    items: Callable[[Target, GatherSettings], Iterator[Item]]
