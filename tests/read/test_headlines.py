"""Pages that print or claim more than one headline, and pages whose paragraphs are set apart by empty elements."""

import pytest

import copydesk

SENTENCE = "The harbour authority said on Monday that the eastern basin would stay closed for at least another week. "
STORY = "".join(f"<p>{SENTENCE}Berth {n} was checked by divers in the morning.</p>" for n in range(6))


def page(claimed: str, data: str, title: str, printed: str) -> str:
    """A news page with og:title, JSON-LD headline, title and the markup of what it prints over the story."""
    return (
        f'<html lang="en"><head><title>{title}</title><meta property="og:title" content="{claimed}">'
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{data}"}}</script></head>'
        f'<body><main><article>{printed}<div class="text">{STORY}</div></article></main></body></html>'
    )


SEARCHED = "Eastern basin closed after quay wall moves, what we know"
PRINTED = "Basin shut for a week after wall slips"
CASES = [
    pytest.param(
        page(PRINTED, SEARCHED, SEARCHED, f"<h1>{SEARCHED}</h1><h2>{PRINTED}</h2>"),
        PRINTED,
        id="printed under a heading for search engines",
    ),
    pytest.param(
        page(SEARCHED, PRINTED, SEARCHED, f"<h1>{SEARCHED}</h1><h2>{PRINTED}</h2>"),
        PRINTED,
        id="the same, claimed by the data",
    ),
    pytest.param(
        page(f"Harbour: {PRINTED}", SEARCHED, SEARCHED, f"<h1>{SEARCHED}</h1><h2>Harbour</h2><div>{PRINTED}</div>"),
        PRINTED,
        id="printed under its kicker",
    ),
    pytest.param(
        page(
            f"Port Vellar: {PRINTED}",
            f"Quay wall - {PRINTED}",
            f"Quay wall - {PRINTED}",
            f"<h1>Quay wall - {PRINTED}</h1>",
        ),
        PRINTED,
        id="two kickers before one headline",
    ),
    pytest.param(
        page(SEARCHED, PRINTED, SEARCHED, f"<h1>{PRINTED}</h1>"),
        PRINTED,
        id="print and data against og:title and title",
    ),
]


SPELLED = "Strandpromenaden: Kajveggen på Østsiden flyttet seg"
IN_ADDRESS = "https://vellar-post.example/havn/strandpromenaden-kajveggen-paa-oestsiden-flyttet-seg-1.20114"


@pytest.mark.parametrize(
    ("kind", "url", "headline"),
    [
        ("WebPage", IN_ADDRESS, SPELLED),
        ("WebPage", IN_ADDRESS.replace("aa", "a").replace("oe", "o"), SPELLED),
        ("WebPage", "https://vellar-post.example/havn/1.20114", PRINTED),
        ("WebPage", "https://vellar-post.example/havn/strandpromenaden-kajveggen", PRINTED),
        ("NewsArticle", IN_ADDRESS, PRINTED),
    ],
)
def test_the_address_tells_where_no_news_data_does(kind: str, url: str, headline: str) -> None:
    html = page(SPELLED, PRINTED, f"{SPELLED} – Havn", f"<h1>{PRINTED}</h1>").replace("NewsArticle", kind)
    assert copydesk.read(html, url=url).headline == headline


def test_an_address_without_the_kicker_tells_nothing() -> None:
    html = page(PRINTED, f"Harbour: {PRINTED}", PRINTED, f"<h1>Harbour: {PRINTED}</h1>").replace(
        "NewsArticle", "WebPage"
    )
    found = copydesk.read(html, url="https://vellar-post.example/basin-shut-for-a-week-after-wall-slips")
    assert found.headline == copydesk.read(html).headline


@pytest.mark.parametrize(("html", "headline"), CASES)
def test_headline(html: str, headline: str) -> None:
    assert copydesk.read(html).headline == headline


def test_empty_elements_that_break_lines() -> None:
    gap = '<span class="part br" data-pos="1"></span>'
    lines = [f"{SENTENCE}Berth {n} was checked by divers in the morning." for n in range(6)]
    html = f"<html><body><article><h1>{PRINTED}</h1><div>{gap.join(lines)}</div></article></body></html>"
    assert [line for line in copydesk.read(html).body.splitlines() if line] == lines
