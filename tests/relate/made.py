"""Short invented articles for the tests of relate."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from copydesk.records import Article, Block, Kind, Role, Span, Witness

MONDAY = datetime(2025, 3, 3, 9, tzinfo=UTC)
FLOOD = (
    "At least 12 people were killed when the Vell river burst its banks near Millport early on Monday.",
    "Governor Ilse Marr declared a state of emergency in the Vell valley. Some 2,400 residents were taken to schools in Dunmere.",
    "The water level at the Kettle Falls gauge stood at 6.8 metres, the weather service said.",
)
FLOOD_AGAIN = (
    "The Vell river flooded Millport on Monday and killed at least 12 people, officials said.",
    "Marr, the governor, asked for army boats to reach farms in the Vell valley. About 2,400 people left Millport for Dunmere.",
    "At Kettle Falls the river reached 6.8 metres, the highest in forty years.",
)
FLOOD_LATER = (
    "The death toll of the flooding of the Vell rose to 17 on Tuesday, Governor Ilse Marr said in Millport.",
    "Army boats reached farms in the Vell valley. The Kettle Falls gauge fell to 6.1 metres.",
)
QUAKE_ONE = (
    "An earthquake of magnitude 6.1 struck Saint Orla on Sunday and killed eight people.",
    "The quake of 4:12 a.m. damaged 340 houses in Saint Orla, mayor Petra Lund said.",
    "Tremors were felt in Harrow Bay, 70 kilometres away.",
)
QUAKE_TWO = (
    "An earthquake of magnitude 5.4 struck Tarn on Friday; nobody was hurt.",
    "The quake of 11:47 p.m. shook 19 villages around Tarn, prefect Joren Kask said.",
    "Tremors were felt in Port Selm, 25 kilometres away.",
)
TAKEOVER = (
    "Roth Group raised its offer for Calder Foods to $2.4 billion.",
    "Calder's chairwoman Ana Roth called the bid fair. Shares of Calder Foods rose nine percent on the Eastvale exchange.",
)


def laid_out(headline: str, paragraphs: Iterable[str]) -> tuple[str, tuple[Block, ...]]:
    """The text of an article with a block for its headline and each paragraph; empty ones are left out."""
    text, blocks = "", []
    for role, part in ((Role.HEADLINE, headline), *((Role.PARAGRAPH, each) for each in paragraphs)):
        if part:
            text += "\n\n" if text else ""
            blocks.append(Block(Span(len(text), len(text) + len(part)), role, "line", 1.0, Witness.CALLER))
            text += part
    return text, tuple(blocks)


def article(
    headline: str,
    *paragraphs: str,
    outlet: str | None = "Harbour Courier",
    hours: float | None = 0,
    language: str | None = "en",
    agency: str | None = None,
    fetched_at: datetime | None = None,
) -> Article:
    """An article told `hours` after MONDAY; without a date where that is None."""
    text, blocks = laid_out(headline, paragraphs)
    return Article(
        text=text,
        blocks=blocks,
        kind=Kind.ARTICLE,
        headline=headline or None,
        outlet=outlet,
        agency=agency,
        language=language,
        published_at=None if hours is None else MONDAY + timedelta(hours=hours),
        fetched_at=fetched_at,
    )
