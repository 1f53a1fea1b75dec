"""Every tool over every page, in turn: what each found, and the CPU time that it took."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import process_time

from benchmarks.predictions import NOTHING, Input, Prediction, Reader, Tool
from training.pages import SavedPage

WARM_UP_PAGES = 3


@dataclass
class Lane:
    """One tool's way through the pages. `seconds` is its CPU time a page; `failed` the pages on which it raised."""

    tool: Tool
    read: Reader
    predictions: dict[str, Prediction] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def run(self, page: SavedPage, given: Input) -> None:
        """Reads one page; a tool that raises has found nothing, and its time counts all the same."""
        start = process_time()
        try:
            found = self.read(given)
        except Exception:
            found = NOTHING
            self.failed.append(page.id)
        self.seconds.append(process_time() - start)
        self.predictions[page.id] = found


def race(
    tools: Sequence[Tool],
    pages: Sequence[SavedPage],
    text_of: Callable[[str], str],
    advance: Callable[[], None],
) -> list[Lane]:
    """Page by page, each tool in turn, so that what else the machine does hits all alike; who begins changes.

    `text_of` makes what the tools get of a page's HTML: itself, or its bare text. `advance` is called after each page.
    """
    lanes = [Lane(tool, tool.load()) for tool in tools]
    warm_up(lanes, pages, text_of)
    gc.collect()
    gc.freeze()
    for number, page in enumerate(pages):
        given = input_of(page, text_of)
        turn = number % len(lanes)
        for lane in lanes[turn:] + lanes[:turn]:
            lane.run(page, given)
        gc.collect()
        advance()
    gc.unfreeze()
    return lanes


def input_of(page: SavedPage, text_of: Callable[[str], str]) -> Input:
    return Input(text_of(page.body.decode("utf8", "replace")), page.url, page.fold)


def warm_up(lanes: Sequence[Lane], pages: Sequence[SavedPage], text_of: Callable[[str], str]) -> None:
    """Lets each tool load and compile what it keeps, untimed."""
    for page in pages[:WARM_UP_PAGES]:
        for lane in lanes:
            lane.run(page, input_of(page, text_of))
    for lane in lanes:
        lane.predictions.clear()
        lane.seconds.clear()
        lane.failed.clear()
