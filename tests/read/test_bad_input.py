"""Pages that nobody should send: an article with what is there, or a ReadError that says why, in linear time."""

import gzip
import json
import random
import re
import time
import zlib
from collections.abc import Callable
from datetime import UTC

import pytest

import copydesk
from copydesk.errors import ReadError
from copydesk.records import Article, Role
from copydesk.settings import DEFAULT
from fuzz.laws import check

SAID = "The council voted on Tuesday to keep the old bridge open, officials said after a long meeting. "
PARAGRAPH = f"<p>{SAID}</p>"
STORY = PARAGRAPH * 5
HOSTILE_SECONDS = 20.0
SMALL_SECONDS = 5.0
DOUBLED_RATIO = 3.0
ADDRESS = "https://www.herald.example/news/bridge"


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>The bridge</title>{head}</head><body><article><h1>The bridge stays open</h1>{body}</article></body></html>"


def linked_data(script: str, body: str = STORY) -> str:
    return page(body, f'<script type="application/ld+json">{script}</script>')


def news(**values: object) -> str:
    return json.dumps({"@type": "NewsArticle", "headline": "The bridge stays open", **values})


def timed(given: bytes | str) -> tuple[Article, float]:
    began = time.process_time()
    article = copydesk.read(given, url=ADDRESS)
    took = time.process_time() - began
    check(article)
    return article, took


def read(given: bytes | str, seconds: float = SMALL_SECONDS) -> Article:
    article, took = timed(given)
    assert took < seconds
    return article


def gzip_of_zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()


def attributes(count: int, value: str = "=1") -> str:
    return " ".join(f"a{number}{value}" for number in range(count))


REFUSED: dict[str, tuple[bytes | str, str]] = {
    "no bytes": (b"", "empty"),
    "no text": ("", "empty"),
    "white space": (b" \r\n\t" * 100, "empty"),
    "white space of every kind": ("\u2003\u3000\n ", "empty"),
    "a byte-order mark alone": (b"\xef\xbb\xbf", "empty"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
    "pdf": (b"%PDF-1.7\n<p>text</p>", "PDF"),
    "zip": (b"PK\x03\x04" + b"page.html" * 10, "zip"),
    "random bytes": (random.Random(7).randbytes(100_000), "binary"),
    "NUL bytes alone": (bytes(5000), "binary"),
    "gzip without data": (gzip.compress(b"<p>text</p>")[:9], "gzip"),
    "broken gzip": (b"\x1f\x8b\x08\x00" + b"\xff" * 50, "gzip"),
    "gzip of nothing": (gzip.compress(b""), "empty"),
    "gzip bomb": (gzip_of_zeros(1024), "bytes"),
    "gzip inside gzip": (gzip.compress(gzip.compress(PARAGRAPH.encode())), "binary"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    given, reason = REFUSED[name]
    began = time.process_time()
    with pytest.raises(ReadError) as refusal:
        copydesk.read(given)
    assert reason in refusal.value.reason
    assert time.process_time() - began < SMALL_SECONDS


def test_over_the_limit() -> None:
    for given in (b"<p>" + b"x" * DEFAULT.page_bytes, "<p>" + "x" * DEFAULT.page_bytes):
        with pytest.raises(ReadError, match="more than"):
            copydesk.read(given)


TEXTS: dict[str, tuple[bytes | str, str]] = {
    "wrong charset declared": ("<meta charset=iso-8859-1><p>Die Brücke über den Fluss</p>".encode(), "Brücke über"),
    "unknown charset declared": ("<meta charset=klingon><p>Die Brücke</p>".encode(), "Brücke"),
    "charset that is no text": ("<meta charset=base64><p>Die Brücke</p>".encode(), "Brücke"),
    "UTF-8 declared, windows-1252 sent": ("<meta charset=utf-8><p>Die Brücke</p>".encode("cp1252"), "Brücke"),
    "windows-1252 in a template of UTF-8": (
        "<h1>Crue à Évreux</h1>".encode()
        + "<p>L’école était fermée, très tôt, et la rivière montée.</p>".encode("cp1252"),
        "L’école était fermée, très tôt, et la rivière montée.",
    ),
    "a template of UTF-8 under another name": (
        "<meta charset=iso-8859-1><h1>Crue à Évreux, où l’été finit</h1>".encode() + "<p>à, é, è</p>".encode("cp1252"),
        "Crue à Évreux, où l’été finit",
    ),
    "windows-1252 with what looks like UTF-8": (
        "<meta charset=windows-1252><p>«CLARTÉ», dit l’école, très étonnée</p>".encode("cp1252"),
        "«CLARTÉ», dit l’école, très étonnée",
    ),
    "mixed charsets": (("<p>" + "Die Brücke " * 30).encode() + "fällt</p>".encode("cp1252"), "Die Brücke"),
    "UTF-16 without a mark": (page(STORY).encode("utf-16-le"), "The council voted"),
    "UTF-16 cut in a character": (page(STORY).encode("utf-16")[:-3], "The council voted"),
    "NUL bytes in the text": (b"<p>The council\x00 voted on \x00Tuesday</p>", "voted on"),
    "truncated gzip": (gzip.compress(page(STORY * 400).encode())[:-60], "The council voted"),
    "lone surrogates": ("<p>The council \ud800 voted \udfff</p>", "voted"),
    "right to left and zero width": ("<p>\u202eمرحبا\u202c \u200bThe\u200d council\ufeff voted</p>", "مرحبا"),
    "numeric references out of range": (
        "<p>&#0;&#xD800;&#x110000;&#99999999999; The council voted</p>",
        "council voted",
    ),
    "unclosed comment": (f"{PARAGRAPH}<!-- {SAID}", "The council voted"),
    "unclosed script": (f"{PARAGRAPH}<script>{SAID}", "The council voted"),
    "unclosed style": (f"{PARAGRAPH}<style>{SAID}", "The council voted"),
    "unclosed tag": (f"{PARAGRAPH}<p class='", "The council voted"),
    "a hidden word before a visible one": ("<p><span hidden>no</span> The council voted</p>", "The council voted"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_survives(name: str) -> None:
    given, text = TEXTS[name]
    article = read(given)
    assert text in article.text
    assert "\0" not in article.text
    assert article.text.encode()


def test_only_script() -> None:
    article = read("<html><head><title>x</title><script>var a = '<p>text</p>';</script></head><body></body></html>")
    assert not article.body


def test_only_script_with_the_story_in_json_ld() -> None:
    article = read(linked_data(news(articleBody="\n".join([SAID] * 6)), body=""))
    assert article.body.count("The council voted") == 6
    assert {block.role for block in article.blocks} >= {Role.PARAGRAPH}


SCRIPTS: dict[str, str] = {
    "deep lists": "[" * 1_000_000,
    "deep lists, closed": "[" * 1_000_000 + "]" * 1_000_000,
    "deep objects": '{"a":' * 300_000 + "1" + "}" * 300_000,
    "open braces": "{" * 3_000_000,
    "4 MB of objects": "[" + ",".join([news()] * 60_000) + "]",
    "objects side by side": '{"a":1}' * 500_000,
    "huge numbers": '{"@type":"NewsArticle","headline":"x","datePublished":' + "9" * 100_000 + "}",
    "no numbers": '{"@type":"NewsArticle","headline":NaN,"datePublished":1e999,"author":-Infinity}',
    "values of the wrong kind": '{"@type":["NewsArticle",1,null,{}],"headline":{"@value":[{"name":3}]},"mainEntity":[1,null],'
    '"author":[[["x"]]],"image":{"url":["x"]},"keywords":{"a":1},"breadcrumb":{"itemListElement":[1,{"name":[]}]}}',
    "commas": "{" + "," * 1_000_000,
    "quotes and spaces": '{"' + '" ' * 1_000_000,
    "a million keywords": news(keywords="a," * 1_000_000),
    "thousands of authors": news(author=[{"@type": "Person", "name": f"Jane Doe{number}"} for number in range(30_000)]),
    "comment marks": "/*" * 1_000_000 + "{}",
    "half a surrogate pair": '{"@type":"NewsArticle","headline":"\\ud800 bridge","author":{"name":"\\udfff"}}',
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_json_ld_bomb(name: str) -> None:
    assert "The council voted" in read(linked_data(SCRIPTS[name])).body


@pytest.mark.parametrize(
    "date",
    ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "2024-13-01", "2024-02-30T10:00", "2024-01-01T99:99",
     "0000-00-00", "99999999999999999999", "-1", "2024-01-01T10:00+99:99", "31.12.9999", "1 January 0001", "٢٠٢٤-٠٣-٠١"],
)  # fmt: skip
@pytest.mark.parametrize("form", ["json_ld", "meta", "time", "text", "bare"])
def test_dates_out_of_range(date: str, form: str) -> None:
    forms = {
        "json_ld": linked_data(news(datePublished=date, dateModified=date)),
        "meta": page(STORY, f'<meta property="article:published_time" content="{date}">'),
        "time": page(f"<time datetime='{date}'>{date}</time>{STORY}"),
        "text": page(f"<p>Published: {date}</p>{STORY}"),
        "bare": f"The bridge stays open\n\nPublished: {date}\n\n{SAID}\n\n{SAID}",
    }
    for moment in (read(forms[form]).published_at, read(forms[form]).updated_at):
        assert moment is None or (moment.tzinfo is UTC and 1900 < moment.year < 2100)


LARGE: dict[str, Callable[[int], bytes | str]] = {
    "open tags": lambda n: page(PARAGRAPH + "<div>" * n * 1_000_000),
    "balanced tags": lambda n: page(PARAGRAPH + "<div>" * n * 1_000_000 + "</div>" * n * 1_000_000),
    "end tags": lambda n: PARAGRAPH + "</div>" * n * 1_000_000,
    "styling left open": lambda n: page(PARAGRAPH + "<b a=1><p>" * n * 100_000),
    "styling opened again": lambda n: page(
        PARAGRAPH + "".join(f"<p><i a={i}>" for i in range(700)) + "<p>word" * n * 20_000
    ),
    "links left open": lambda n: page(PARAGRAPH + "<a href=x><div>" * n * 100_000),
    "misnested tags": lambda n: page(PARAGRAPH + "<b><p></b></p>" * n * 100_000),
    "one tag with 200,000 attributes": lambda n: page(f"{PARAGRAPH}<div {attributes(n * 200_000)}>{PARAGRAPH}"),
    "attributes that hold >": lambda n: page(PARAGRAPH + "<div " + attributes(n * 200_000, "='<b>'") + ">" + PARAGRAPH),
    "attributes without space": lambda n: page(
        PARAGRAPH + "<div " + attributes(n * 200_000, "=''").replace(" ", "") + ">" + PARAGRAPH
    ),
    "one menu of 200,000 options": lambda n: page(f"{PARAGRAPH}<select>{'<option>word' * n * 200_000}</select>"),
    "a table with stray text": lambda n: page(f"{PARAGRAPH}<table>{'x<tr>' * n * 200_000}"),
    "line breaks": lambda n: page(f"{PARAGRAPH}<p>{'word<br>' * n * 300_000}"),
    "100,000 links": lambda n: page(
        PARAGRAPH + "".join(f"<li><a href=/{i}>Story {i} of the day</a>" for i in range(n * 100_000))
    ),
    "links under a long base": lambda n: page(
        f"{STORY}<base href='http://a.example/{'x/' * n * 50_000}'>" + "<li><a href=a>Story of it</a>" * 5000
    ),
    "a headline of 10,000 words": lambda n: page(f"<h1>{'word ' * n * 10_000}</h1>{STORY}"),
    "unclosed comments": lambda n: PARAGRAPH + "<!--" * n * 1_000_000,
    "unclosed scripts": lambda n: PARAGRAPH + "<script><!--" * n * 500_000,
    "signs": lambda n: f"{PARAGRAPH}<p>{'< & > ' * n * 500_000}",
    "a long byline": lambda n: page(f"<p class=byline>By {'Jane Doe and ' * n * 50_000}</p>{STORY}"),
    "lines broken at a width": lambda n: (
        "the council voted on tuesday to keep the bridge open, officials said and\n" * n * 50_000 + "\nx\n"
    ),
    "one line of 10 MB": lambda n: SAID * (n * 10_000_000 // len(SAID)),
    "one word of 10 MB": lambda n: "x" * n * 10_000_000,
    "a million short lines": lambda n: "Read also\n" * n * 1_000_000,
    "one paragraph of 10 MB": lambda n: page(f"<p>{SAID * (n * 10_000_000 // len(SAID))}</p>"),
    "combining marks": lambda n: page("<h1>a" + "\u0301\u0327" * n * 300_000 + "</h1>" + STORY),
    "bytes that no charset explains": lambda n: b"<p>" + b"\xe9\x81 caf\xe9\xff " * n * 300_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_large(name: str) -> None:
    article = read(LARGE[name](1), HOSTILE_SECONDS)
    assert article.text
    assert len(article.blocks) <= DEFAULT.blocks


def test_50_megabytes() -> None:
    article = read(page(PARAGRAPH * (50_000_000 // len(PARAGRAPH))), HOSTILE_SECONDS)
    assert article.cut
    assert len(article.blocks) == DEFAULT.blocks


def test_a_page_full_of_tags() -> None:
    assert read("<p>w" * 12_000_000, HOSTILE_SECONDS).cut


@pytest.mark.parametrize(
    "name",
    [
        "attributes that hold >",
        "one menu of 200,000 options",
        "styling opened again",
        "lines broken at a width",
        "end tags",
        "links under a long base",
    ],
)
def test_twice_the_page_takes_twice_the_time(name: str) -> None:
    once = min(timed(LARGE[name](1))[1] for _ in range(2))
    twice = min(timed(LARGE[name](2))[1] for _ in range(2))
    assert twice < DOUBLED_RATIO * once + 0.3


def test_the_text_beside_a_bomb_is_kept() -> None:
    for name in (
        "attributes that hold >",
        "one tag with 200,000 attributes",
        "one menu of 200,000 options",
        "styling opened again",
    ):
        assert "The council voted" in copydesk.read(LARGE[name](1)).text
    assert re.search(r"word\s", copydesk.read(LARGE["styling opened again"](1)).text)
