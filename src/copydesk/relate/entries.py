"""The figures of a story's reports on their way into trails: what each counts, and the day it holds for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from copydesk.records import Article, Figure, Span, Statement
from copydesk.records.addresses import outlet_shown
from copydesk.relate.around import Surroundings
from copydesk.relate.cues import FUTURE
from copydesk.relate.subjects import Subject

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Report:
    """What trails need of one article: its text with its figures and statements, its outlet and time."""

    key: str
    text: str
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...] = ()
    outlet: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure on its way into a trail."""

    report: Report
    figure: Figure
    subject: Subject
    around: Surroundings

    @property
    def sentence(self) -> Span:
        """The sentence that it stands in."""
        return Span(self.around.start, self.around.end)


def report_of(article: Article, key: str) -> Report:
    """An article, read with statements and figures, as a report."""
    said = article.published_at or article.updated_at or article.fetched_at
    return Report(key, article.text, article.figures, article.statements, outlet_shown(article), said)


def told_before(figure: Figure, report: Report, place: Surroundings) -> Figure:
    """A figure that is told of a day within the week to come, in a sentence about no future, as one of the week before:
    "had been treated by Tuesday night", told on a Wednesday."""
    day = day_of(figure, report)
    if day is None or report.at is None or FUTURE.search(place.sentence):
        return figure
    ahead = (day - report.at.date()).days
    return replace(figure, as_of=(day - WEEK).isoformat()) if 0 < ahead < WEEK.days else figure


def speaker_of(figure: Figure, report: Report) -> str | None:
    """Who gives the figure, by the statement it stands in."""
    if figure.statement is None or figure.statement >= len(report.statements):
        return None
    statement = report.statements[figure.statement]
    printed = " ".join(report.text[span.start : span.end] for span in statement.source)
    return statement.speaker or printed or None


def within(figure: Figure, place: Surroundings) -> bool:
    """Whether a figure stands in a sentence."""
    return place.start <= figure.span.start < place.end


def on_day_before(figure: Figure, report: Report, beside: Sequence[Figure]) -> Figure:
    """An earlier figure as one that holds for the day before, where it says no day itself: before the day that a figure
    `beside` it in the sentence names ("31 on Tuesday, and 19 the day before"), else before that of its report."""
    named = next((day for other in beside if other.as_of and (day := day_of(other, report))), None)
    day = named or (report.at.date() if report.at else None)
    if figure.as_of or day is None:
        return figure
    return replace(figure, as_of=(day - timedelta(days=1)).isoformat())


def day_of(figure: Figure, report: Report) -> date | None:
    """The day a figure says it holds for, the year taken from the report where the text leaves it out; else None."""
    said = figure.as_of or ""
    if said.startswith("--") and report.at is not None:
        said = f"{report.at.year}{said[1:]}"
    for shape in (said, f"{said}-01", f"{said}-01-01"):
        try:
            return date.fromisoformat(shape)
        except ValueError:
            continue
    return None


def length_of(figure: Figure) -> timedelta:
    """How long the time goes on that a figure names: a day, a month, a year."""
    if is_exact(figure):
        return timedelta(0)
    return timedelta(days=365 if len(figure.as_of or "") == len("2024") else 30)


def is_exact(figure: Figure) -> bool:
    """The text says the very day that a figure holds for."""
    said = figure.as_of or ""
    return len(said) == (len("--10-23") if said.startswith("--") else len("2024-10-23"))
