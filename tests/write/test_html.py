"""HTML: one clean article element, everything escaped."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from copydesk.records import Article, Author, Picture, Role
from copydesk.write import as_html
from tests.write.articles import FULL, article_of, articles

EXPECTED = """\
<article lang="en">
<header>
<p class="kicker">Transport</p>
<h1>Harbour tunnel opens</h1>
<p class="dek">Ferries stop after 90 years</p>
<p class="credits"><span class="author"><a rel="author" href="https://example.test/ann">Ann Lee</a> \
(Transport Editor)</span>, <span class="author">Bo Ray</span> · <span class="agency">AFP</span> · \
<span class="dateline">PORT ELLEN</span> · \
<time class="published" datetime="2024-11-22T12:00:00+00:00">2024-11-22 12:00 UTC</time> · \
updated <time class="updated" datetime="2024-11-22T13:00:00+00:00">2024-11-22 13:00 UTC</time></p>
</header>
<p>The tunnel opened on Friday.<br>
Cars went first.</p>
<figure><img src="https://example.test/car.jpg" alt="A car"><figcaption>The first car \
<span class="credit">Bo Ray/AFP</span></figcaption></figure>
<h2>What it costs</h2>
<ul>
<li>Cars: 4 pounds</li>
<li>Bicycles: nothing</li>
</ul>
<ol>
<li>Queue</li>
<li>Pay</li>
</ol>
<blockquote>
<p>I have waited for this.</p>
<p>All my life.</p>
</blockquote>
<table>
<tr><td>Year</td><td>Cost</td></tr>
<tr><td>2023</td><td>4</td></tr>
</table>
<p>It closes at night.</p>
<p class="correction">An earlier version named the wrong year.</p>
</article>
"""
TAGS = set("article header p h1 h2 span a time br figure img figcaption ul ol li blockquote table tr td".split())
ATTRIBUTES = {"class", "lang", "rel", "href", "src", "alt", "datetime"}
VOID = {"br", "img"}


class Balance(HTMLParser):
    """Counts what is open, and keeps every tag and attribute."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_one_of_everything() -> None:
    assert as_html(FULL) == EXPECTED


@given(articles())
def test_nothing_of_a_page_becomes_markup(article: Article) -> None:
    html = as_html(article)
    balance = Balance()
    balance.feed(html)
    assert balance.open == []
    assert balance.tags <= TAGS
    assert {name for name, _ in balance.attributes} <= ATTRIBUTES
    for name, value in balance.attributes:
        if name in ("href", "src"):
            assert (value or "").lower().startswith(("http://", "https://", "mailto:"))
    assert not any(ord(char) < 32 and char != "\n" for char in html)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,<b>", "vbscript:x", " https://x"]
)
def test_no_address_runs_a_script(url: str) -> None:
    html = as_html(article_of([], authors=(Author("A", url=url),), pictures=(Picture(url, 0, "alt"),)))
    assert "href" not in html
    assert "src" not in html


def test_a_quote_in_an_address_stays_inside_it() -> None:
    html = as_html(article_of([], pictures=(Picture("https://a.test/x?a=1&b='2'", 0),)))
    image = LexborHTMLParser(html).css_first("img")
    assert image is not None
    assert image.attributes["src"] == "https://a.test/x?a=1&b='2'"


def test_a_language_that_is_none_is_left_out() -> None:
    assert as_html(article_of([(Role.PARAGRAPH, "x")], language='en" onload="x')).startswith("<article>\n")
