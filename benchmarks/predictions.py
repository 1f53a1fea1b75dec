"""What a tool found in a page, in the form that the scorer takes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict


class Prediction(TypedDict):
    """`body`: the story, a block a line. `date`: ISO 8601, "" for none."""

    body: str
    title: str
    authors: list[str]
    date: str
    tags: list[str]


NOTHING: Prediction = {"body": "", "title": "", "authors": [], "date": "", "tags": []}


@dataclass(frozen=True)
class Input:
    """What a tool is given of a page. `fold` is for copydesk alone: its model must not have seen the page's site."""

    page: str
    url: str | None
    fold: int


Reader = Callable[[Input], Prediction]


@dataclass(frozen=True)
class Tool:
    """A tool in the comparison. `package` is its name in the registry, `module` what it is imported as;
    `load` imports it and returns the function that reads a page with it."""

    name: str
    package: str
    module: str
    load: Callable[[], Reader]
    fields: bool = True
    """It gives authors, date and tags, not only text and title."""
