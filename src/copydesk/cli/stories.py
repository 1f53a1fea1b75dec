"""Stories, copies and trails in the terminal."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from copydesk.check.words import changes_between, is_changed
from copydesk.cli.shelf import open_store
from copydesk.cli.tables import TABLE, picked_form, write_lines, write_table
from copydesk.cli.wordings import change_line
from copydesk.desk import relating
from copydesk.errors import KeepError
from copydesk.keep.rows import Entry
from copydesk.keep.store import Store
from copydesk.records import Copy, Manner, Quotation, SentenceFate, SentencePair, Story, Trail, TrailPoint, Voice
from copydesk.write.parts import one_line
from copydesk.write.trail_picture import PICTURES
from copydesk.write.trails import as_bars, title_of, value_text

MANY = 200
"""Articles to settle that take long enough to say so."""
MARKS = {
    SentenceFate.KEPT: " ",
    SentenceFate.CHANGED: "~",
    SentenceFate.CUT: "-",
    SentenceFate.ADDED: "+",
}
NO_DATE = "no date"
MOST_CHANGED = 0.5
"""A sentence of which more of the words are others is shown twice, not word by word."""
COPY_COLUMNS = ("article", "date", "outlet", "kind", "kept", "own", "headline")


def settled_store(library: str | None) -> Store:
    """The library that was asked for, its stories brought up to date first where something came or changed."""
    store = open_store(library)
    waiting = store.relations.unsettled_count()
    if waiting:
        store.close()
        try:
            store = open_store(library, write=True)
        except KeepError:
            click.echo("copydesk: the library cannot be written to: stories are as they were last settled", err=True)
            return open_store(library)
        settle_all(store, waiting)
    return store


def settle_all(store: Store, waiting: int) -> None:
    """Bring the stories up to date, and say so where it takes a while."""
    if waiting >= MANY:
        click.echo(f"copydesk: settling the stories of {waiting:,} articles", err=True)
    relating.update_stories(store)


def stories(library: str | None, limit: int, least: int, form: str | None) -> None:
    """`copydesk stories`."""
    with settled_store(library) as store:
        found = store.relations.stories(limit, least)
    if picked_form(form) == TABLE:
        columns = ("id", "latest", "articles", "outlets", "headline")
        write_table(columns, map(story_row, found), wide="headline")
    else:
        write_lines(found)


def story_row(found: Story) -> tuple[object, ...]:
    """A story in a table."""
    return (found.id, found.latest_at, len(found.keys), len(found.outlets), found.headline)


def story(library: str | None, name: str, why: bool, voices: bool, form: str | None) -> None:
    """`copydesk story`."""
    with settled_store(library) as store:
        found = store.relations.story(name)
        if voices:
            write_voices(relating.voices(store, found), form)
        elif why:
            write_why(store, found, form)
        else:
            write_story(store, found, form)


def write_story(store: Store, found: Story, form: str | None) -> None:
    """A story with its articles."""
    entries = [store.entry(name) for name in found.keys]
    if picked_form(form) != TABLE:
        write_lines([{"story": found, "articles": entries}])
        return
    click.echo(click.style(found.headline or found.id, bold=True))
    if found.lede:
        click.echo(one_line(found.lede))
    click.echo()
    rows = ((each.id, date_of(each), (each.outlet or "")[:24], each.headline) for each in entries)
    write_table(("id", "date", "outlet", "headline"), rows, wide="headline")


def date_of(entry: Entry) -> object:
    """When an article was published, where lists believe it; when it was fetched tells nothing of its story."""
    return entry.published_at if entry.published_at == entry.shown_at else NO_DATE


def write_why(store: Store, found: Story, form: str | None) -> None:
    """For each article the one it is most like, and by what."""
    reasons = relating.why(store, found)
    if picked_form(form) != TABLE:
        write_lines({"article": one, "nearest": other, "likeness": why} for one, other, why in reasons)
        return
    rows = (
        (
            one,
            other,
            why.score,
            f"{why.words:.2f} {why.numbers:.2f} {why.title:.2f} {why.names:.2f}",
            why.days,
            ", ".join(why.shared),
        )
        for one, other, why in reasons
    )
    columns = ("article", "is most like", "score", "words numbers title names", "days", "shared")
    write_table(columns, rows, wide="shared")


def write_voices(voices: Sequence[Voice], form: str | None) -> None:
    """Who says what."""
    if picked_form(form) != TABLE:
        write_lines(voices)
        return
    for voice in voices:
        click.echo(click.style(voice.speaker, bold=True) + f"  ({', '.join(voice.outlets)})")
        for quotation in voice.quotations:
            day = f"{quotation.said_at:%Y-%m-%d} " if quotation.said_at else ""
            click.echo(f"  {day}{one_line(quotation.text)}")
            for line in wording_lines(quotation):
                click.echo(f"    {line}")


def wording_lines(quotation: Quotation) -> Iterable[str]:
    """The other wordings of a quotation: what each cut and changed, or its own words where nearly all are others."""
    for wording in quotation.wordings:
        if wording.text != quotation.text:
            direct = quotation.manner is not Manner.INDIRECT
            told = changed_line(quotation.text, wording.text) if direct else None
            yield f"{wording.key}: {told or one_line(wording.text)}"


def changed_line(first: str, second: str) -> str | None:
    """Two wordings as one line; None where too few of the second's words are those of the first."""
    changes = changes_between(first, second)
    changed = sum(len(change.record.split()) for change in changes if is_changed(change))
    return change_line(changes) if changed <= MOST_CHANGED * len(second.split()) else None


def copies(library: str | None, name: str, diff: bool, form: str | None) -> int:
    """`copydesk copies`: the exit code is 0 where there are any."""
    with settled_store(library) as store:
        found = relating.copies(store, name, compared=None if diff or picked_form(form) != TABLE else 0)
        if picked_form(form) != TABLE:
            write_lines(found)
        elif found:
            write_copies(store, found, diff)
        if not found:
            click.echo(f"copydesk: {name}: no article runs the same text", err=True)
    return 0 if found else 1


def write_copies(store: Store, found: Sequence[Copy], diff: bool) -> None:
    """The original, its copies, and where asked for what each cut and added."""
    for original in dict.fromkeys(copy.original for copy in found):
        entry = store.entry(original)
        rows: list[tuple[object, ...]] = [(original, date_of(entry), entry.outlet, "original", "", "", entry.headline)]
        for copy in (copy for copy in found if copy.original == original):
            each = store.entry(copy.key)
            shares = (f"{copy.kept:.0%}", f"{copy.own:.0%}")
            rows.append((copy.key, date_of(each), each.outlet, copy.kind.value, *shares, each.headline))
        write_table(COPY_COLUMNS, rows, wide="headline")
    for copy in found if diff else ():
        click.echo(f"\n{copy.original} -> {copy.key}")
        click.echo("\n".join(diff_lines(copy.sentences)))


def diff_lines(lines: Iterable[SentencePair]) -> Iterable[str]:
    """A comparison: "-" cut, "+" added, "~" changed, word by word where that can be read, else the old sentence, then the new."""
    for line in lines:
        mark = MARKS[line.fate]
        if line.original is not None and line.copy is not None and line.fate is SentenceFate.CHANGED:
            told = changed_line(line.original, line.copy)
            yield from ([f"~ {told}"] if told else [f"~ {one_line(line.original)}", f"~> {one_line(line.copy)}"])
        else:
            yield f"{mark} {one_line(line.original or line.copy or '')}"


def trail(library: str | None, name: str, plot: Path | None, subject: str | None, form: str | None) -> int:
    """`copydesk trail`: the exit code is 0 where there are any."""
    if plot is not None and plot.suffix.lower() not in PICTURES:
        raise click.UsageError(f"--plot writes a picture named *{' or *'.join(PICTURES)}")
    with settled_store(library) as store:
        found = relating.trails(store, store.relations.story(name))
        chosen = tuple(each for each in found if subject in (None, each.subject))
        if not chosen:
            tell_none(name, subject, found)
            return 1
        if plot is not None:
            write_plot(plot, chosen[0])
        if picked_form(form) != TABLE:
            write_lines(chosen)
        else:
            for each in chosen:
                write_trail(store, each)
    return 0


def tell_none(name: str, subject: str | None, found: Sequence[Trail]) -> None:
    """Why there is no trail to show, in a line on standard error."""
    if subject is None or not found:
        click.echo(f"copydesk: {name}: no figure of this story is told by reports twice", err=True)
        return
    others = ", ".join(dict.fromkeys(each.subject for each in found))
    click.echo(f"copydesk: {name}: no trail of {subject!r}; there are {others}", err=True)


def write_plot(plot: Path, found: Trail) -> None:
    """A trail as a picture. Raises UsageError where it cannot be written."""
    try:
        plot.write_bytes(PICTURES[plot.suffix.lower()](found))
    except OSError as fault:
        raise click.UsageError(f"--plot {plot}: {(fault.strerror or str(fault)).lower()}") from None


def write_trail(store: Store, found: Trail) -> None:
    """A trail as a table with bars, and the revisions that its texts state."""
    heading = " ".join(
        part for part in (title_of(found), found.unit if found.unit != title_of(found) else None, found.place) if part
    )
    click.echo(click.style(f"{found.subject}: {heading}", bold=True))
    rows = (point_row(point, bar) for point, bar in zip(found.points, as_bars(found), strict=True))
    write_table(("for", "value", "", "article", "by"), rows, wide="by")
    texts = {point.key: store.load(point.key).text for point in found.points}
    for revision in found.revisions:
        text = texts.get(revision.key, "")
        said = one_line(text[max(0, revision.span.start - 30) : revision.span.end + 30])
        click.echo(f"  {revision.key} says “…{said}…”: {revision.check.value}")
    click.echo()


def point_row(point: TrailPoint, bar: str) -> tuple[object, ...]:
    """A point in a table."""
    day = f"{point.as_of:%Y-%m-%d}" if point.as_of else "before" if point.said_at else "no date"
    said = ", ".join(part for part in (point.speaker, point.outlet) if part)
    notes = " (disputed)" if point.disputed else ""
    if point.repeated_by:
        notes += f" and {len(point.repeated_by)} more"
    return (day, value_text(point), bar, point.key, said + notes)
