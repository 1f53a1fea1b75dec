"""Invented pieces of a desk: reports of events that go on for some days, with people who speak and figures that move."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import msgspec

from copydesk.attribute.articles import attributed
from copydesk.desk.relating import update_stories
from copydesk.keep.parcel import Parcel, make_parcel
from copydesk.keep.store import Store
from copydesk.records import Article, Author, Block, Kind, Manner, Origin, Page, Piece, Role, Span, Statement, Witness
from copydesk.records.page import OriginKind

START = datetime(2024, 1, 1, 6, 0, tzinfo=UTC)
BATCH = 500
SECTIONS = tuple("World Politics Business Sport Culture Science Region Health Travel Opinion Weather Courts".split())
SYLLABLES = tuple(
    "ba bel bor cal den dor el fen gar hal il jor kel lan mar nor ost pel quil ram sel tor ul ven wex yar zel".split()
)
ENDINGS = tuple("by don ford gate ham holm mere mouth port stead ton vale wick worth".split())
FIRST = tuple(
    "Ada Boris Clara Dmitri Elena Farid Greta Hugo Ines Jonas Katia Luca Mina Nadia Oskar Petra Rafa Sana Tomas Vera".split()
)
OFFICES = tuple(
    "mayor;fire chief;minister of transport;union secretary;hospital director;police spokeswoman;head of the port;engineer".split(
        ";"
    )
)
EVENTS = (
    (
        "flood",
        "people were moved to schools and sports halls",
        "The river rose above the quay in the night and went on rising",
    ),
    ("strike", "drivers stayed away from work", "Trains and trams stood still from the early morning"),
    ("fire", "hectares of forest burnt", "Smoke lay over the valley and the road to the coast was closed"),
    ("outbreak", "cases were confirmed by the laboratory", "Schools were told to send children with a fever home"),
    ("takeover", "jobs are in question", "The two companies had talked for most of the year"),
    ("election", "votes were counted", "The count went on in the town hall long after midnight"),
    ("storm", "homes were without power", "Roofs were torn off along the whole northern shore"),
    (
        "tunnel",
        "tonnes of rock were moved",
        "Work under the hill began three years ago and has cost twice what was planned",
    ),
)
SENTENCES = (
    "The council of {town} met in the afternoon and put off a decision until {day}.",
    "{firm}, which has {small} people on its books in {town}, did not answer a request for comment.",
    "Neighbours in {street} spoke of a long night, and of a kettle that went from door to door.",
    "In {year} something like it had happened in {other}, when the old bridge was closed for a winter.",
    "A report by the university of {other} had warned of it, but the money went to the harbour instead.",
    "The opposition wants an inquiry; the coalition in {town} says that there is nothing to look into.",
    "At the station a board showed {small} departures, none of which left.",
    "Shops on {street} opened late, and the market in {other} not at all.",
    "The railway will lay on buses between {town} and {other} until {day}, it said in a notice.",
    "Volunteers brought blankets, soup and a generator that somebody had found in {street}.",
    "The forecast for {day} is dry, with a wind from the west that meteorologists call moderate.",
    "An insurer, {firm}, put the damage at {small} million euros, and called that a first estimate.",
    "Most of the pumps came from {other}, where they had stood unused since {year}.",
    "Teachers in {town} were told to mark the register by telephone.",
    "The bishop, a native of {other}, is to speak in the cathedral on {day}.",
    "Where the road bends towards {street}, a field of maize now looks like a lake.",
)
"""What stands around the news of a piece."""


def name(chance: random.Random, endings: tuple[str, ...] = ENDINGS) -> str:
    """An invented place or family."""
    made = chance.choice(SYLLABLES) + chance.choice(SYLLABLES) + chance.choice(endings)
    return made[0].upper() + made[1:]


PLACES = tuple(dict.fromkeys(name(random.Random(number)) for number in range(400)))
"""Where things happen, again and again: pieces are tagged with them."""


def event_of(number: int) -> tuple[int, int]:
    """Which event a piece tells of, and which report of it this is: up to five follow each other."""
    event, place = 0, number
    size = 1 + event % 5
    event = (number // 15) * 5
    place = number % 15
    while place >= size:
        place -= size
        event += 1
        size = 1 + event % 5
    return event, place


def make_piece(number: int) -> Article:
    """One piece; the same for the same number."""
    event, place = event_of(number)
    about, chance = random.Random(event), random.Random(number * 7919 + 1)
    kind, counted, scene = about.choice(EVENTS)
    town, other, speaker = (
        about.choice(PLACES),
        about.choice(PLACES),
        f"{about.choice(FIRST)} {name(about, ('sen', 'berg', 'ski', 'ov'))}",
    )
    office, value = about.choice(OFFICES), about.randint(12, 4000) * (place + 2) // 2
    at = START + timedelta(hours=event * 4 + place * 19, minutes=chance.randint(0, 59))
    headline = f"{town} {kind}: {value:,} {counted.split()[0]} {chance.choice(('and counting', 'so far', 'by evening', 'officials say'))}"
    said = f"“{scene},” said {speaker}, {office} of {town}, “and we count on more of it in {other}.”"
    lead = f"In {town} {value:,} {counted} in the {kind} by {at:%A}, the {office} said on {at:%A}."
    filled = [sentence(chance, town, other) for _ in range(chance.randint(14, 26))]
    paragraphs = [lead, said, *(" ".join(filled[start : start + 2]) for start in range(0, len(filled), 2))]
    text, blocks = laid_out((Role.HEADLINE, headline), *((Role.PARAGRAPH, each) for each in paragraphs))
    article = Article(
        text=text,
        blocks=blocks,
        kind=Kind.ARTICLE,
        headline=headline,
        dek=f"{scene}, and {other} waits.",
        language="en",
        section=about.choice(SECTIONS),
        tags=tuple(dict.fromkeys((town, kind, other))),
        authors=(Author(f"{chance.choice(FIRST)} {name(chance, ('sen', 'berg', 'ski'))}"),),
        published_at=at,
        statements=(statement_of(text, said, speaker, office),),
    )
    return attributed(article, statements=False)


def sentence(chance: random.Random, town: str, other: str) -> str:
    """One of SENTENCES, filled in."""
    return chance.choice(SENTENCES).format(
        town=town,
        other=chance.choice((other, name(chance))),
        street=name(chance, (" Street", " Lane", " Row")),
        firm=name(chance, (" & Sons", " Holding", "ia")),
        day=chance.choice(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")),
        small=chance.randint(11, 980),
        year=chance.randint(1953, 2022),
    )


def laid_out(*rows: tuple[Role, str]) -> tuple[str, tuple[Block, ...]]:
    """Rows as the text of an article and its blocks."""
    text, blocks = "", []
    for role, words in rows:
        text += "\n\n" if text else ""
        blocks.append(Block(Span(len(text), len(text) + len(words)), role, "body/article/p", 1.0, Witness.EDITOR))
        text += words
    return text, tuple(blocks)


def statement_of(text: str, said: str, speaker: str, office: str) -> Statement:
    """Who said the paragraph that is said."""
    start = text.index(said)
    first, last = said.index("”") + 1, said.rindex("“")
    cue, source = start + said.index("said"), start + said.index(speaker)
    return Statement(
        content=(Span(start, start + first), Span(start + last, start + len(said))),
        source=(Span(source, source + len(speaker)),),
        cue=(Span(cue, cue + 4),),
        speaker=speaker,
        speaker_role=office,
        manner=Manner.DIRECT,
        confidence=0.9,
        speaker_confidence=0.9,
    )


def parcel_of(number: int, article: Article) -> Parcel:
    """A piece with the page that it was written as."""
    paragraphs = "".join(f"<p>{article.block_text(block)}</p>\n" for block in article.blocks[1:])
    page = (
        f"<!doctype html><title>{article.headline}</title><article><h1>{article.headline}</h1>\n{paragraphs}</article>"
    )
    url = f"https://desk.example/pieces/{number}"
    return make_parcel(Page(page.encode(), Origin(OriginKind.DESK, f"piece-{number}"), url), article)


def content_of(article: Article) -> str:
    """What the editor keeps of a piece, as JSON."""
    text = "\n\n".join(article.block_text(block) for block in article.blocks[1:])
    piece = Piece(
        headline=article.headline or "",
        dek=article.dek or "",
        section=article.section or "",
        tags=article.tags,
        text=text,
    )
    return msgspec.json.encode(piece).decode()


def put_piece(store: Store, number: int, article: Article) -> None:
    """Publish a piece, or a new version of one."""
    put_all(store, iter([(number, article)]))


def put_all(store: Store, pieces: Iterator[tuple[int, Article]]) -> None:
    """Publish pieces."""
    while some := list(islice(pieces, BATCH)):
        kept = store.keep([parcel_of(number, article) for number, article in some], START)
        with store.relations.at_once():
            for (number, article), each in zip(some, kept, strict=True):
                store.db.execute(
                    "INSERT OR IGNORE INTO pieces (name, state, revision, article_id, made_at, changed_at) "
                    "SELECT ?, 'published', 1, id, 0, 0 FROM articles WHERE name = ?",
                    (f"piece-{number}", each.id),
                )
                store.db.execute(
                    "INSERT OR REPLACE INTO revisions (piece_id, number, kept_at, state, content) "
                    "SELECT id, 1, 0, 'published', ? FROM pieces WHERE name = ?",
                    (content_of(article), f"piece-{number}"),
                )


def make_library(path: Path, count: int) -> None:
    """A library of so many pieces, with their stories."""
    part = path.with_suffix(".part")
    with Store(part) as store:
        put_all(store, ((number, make_piece(number)) for number in range(count)))
        update_stories(store)
        store.db.pragma("wal_checkpoint(truncate)")
    part.rename(path)
