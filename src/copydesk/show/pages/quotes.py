"""Who said what in the whole library: the table of statements, and the page of one speaker."""

from copydesk.keep.browsing import Place, StatementFilter
from copydesk.records import Certainty, Manner
from copydesk.show import feeding
from copydesk.show.answers import PAGE_ITEMS, Answer, Ask, NotFoundError
from copydesk.show.pages.labels import name_of
from copydesk.show.said import Records, Said, place_of, statements_of, written

STRETCHES = 4
"""Stretches of rows one page of a search for words looks at."""
OUTLETS = 100
"""Outlets that the form offers, those with most articles."""


def quotes(ask: Ask) -> Answer:
    """Statements, newest first, that pass what the form says."""
    wanted = StatementFilter(
        speaker=chosen(ask, "speaker"),
        manner=one_of(ask, "manner", Manner),
        certainty=one_of(ask, "certainty", Certainty),
        outlet=chosen(ask, "outlet"),
        words=chosen(ask, "words"),
    )
    found, after = find_said(ask, wanted, place_of(ask.query.get("after"), ask.address))
    return ask.show(
        "quotes.html",
        wanted=wanted,
        found=found,
        after=written(after),
        manners=list(Manner),
        certainties=list(Certainty),
        outlets=ask.store.lists.labels("outlet", OUTLETS),
    )


def speaker(ask: Ask) -> Answer:
    """Everything that one speaker said, in all articles, newest first."""
    name = name_of(ask)
    total = ask.store.lists.said_by(name)
    if not total:
        raise NotFoundError(ask.address, "nobody of this name is quoted in this library")
    found, after = find_said(ask, StatementFilter(speaker=name), place_of(ask.query.get("after"), ask.address))
    if feeding.feed_form(ask):
        return feeding.feed(ask, name, {said.entry.id: said.entry for said in found}.values())
    roles = dict.fromkeys(said.statement.speaker_role for said in found if said.statement.speaker_role)
    return ask.show("speaker.html", name=name, total=total, found=found, after=written(after), roles=list(roles)[:3])


def find_said(
    ask: Ask, wanted: StatementFilter, after: Place | None, limit: int = PAGE_ITEMS
) -> tuple[list[Said], Place | None]:
    """A page of statements, and where the next one goes on."""
    records = Records(ask.store)
    words = (wanted.words or "").casefold().split()
    found: list[Said] = []
    for _ in range(STRETCHES if words else 1):
        rows = ask.store.lists.statements(wanted, limit - len(found), after)
        after = rows.after
        said = statements_of(records, rows.rows)
        found += [each for each in said if all(word in each.text.casefold() for word in words)]
        if after is None or len(found) >= limit:
            break
    return found, after


def chosen(ask: Ask, name: str) -> str | None:
    """A field of the form; None where it is left empty."""
    return " ".join(ask.query.get(name, "").split()) or None


def one_of(ask: Ask, name: str, values: type[Manner] | type[Certainty]) -> str | None:
    """A field with few values. Raises: NotFoundError for another."""
    value = chosen(ask, name)
    if value is not None and value not in list(values):
        raise NotFoundError(ask.address, f"{name} is one of {', '.join(values)}")
    return value
