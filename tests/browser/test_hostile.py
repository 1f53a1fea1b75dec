"""Pages that mean harm are shown harmless: nothing that they say runs, and nothing is asked of another host."""

import json
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from copydesk.keep.store import Store
from tests.browser.addresses import address, pages
from tests.browser.conftest import OpenPage, run_copydesk

ATTACKS = {
    "script": "<script>window.hit=1</script>",
    "closing": "</script></style></title></textarea><script>window.hit=1</script>",
    "attribute": "\"'><img src=https://evil.example/x onerror=window.hit=1>",
    "svg": "<svg onload=window.hit=1><script>window.hit=1</script></svg>",
    "address": "javascript:window.hit=1",
    "data": "data:text/html,<script>parent.hit=1</script>",
    "template": "{{ 7*7 }}{% raw %}${7*7}<%= 7*7 %>",
    "style": "<style>*{background:url(https://evil.example/css)}</style><link rel=stylesheet href=//evil.example/s>",
    "frame": "<iframe src=https://evil.example/f></iframe><object data=//evil.example/o></object><base href=//evil.example>",
    "refresh": '<meta http-equiv=refresh content="0;url=https://evil.example/r">',
    "turned": "\u202eevil\u202c \u2066x\u2069 \ufeff\u200b\ud7ff\ufffd",
    "long": "word " * 10_000,
    "unbroken": "w" * 5_000,
}


def hostile_page(name: str, attack: str) -> str:
    """A news page with an attack in every field that it has."""
    text = escape(attack)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": attack,
        "articleSection": attack,
        "author": [{"@type": "Person", "name": attack, "url": attack}],
        "publisher": {"@type": "Organization", "name": attack},
        "keywords": [attack, "flood"],
        "datePublished": "2026-04-13T10:00:00Z",
        "image": attack if attack.startswith(("java", "data")) else f"https://evil.example/{name}.jpg",
    }
    said = json.dumps(data).replace("<", "\\u003c")
    paragraphs = "".join(
        f"<p>{text} the minister {text} said on Monday that {number} people were killed. “We will {text} rebuild,” said"
        f" Anna {text} Berg.</p>"
        for number in range(12, 17)
    )
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{text}</title>
<meta property="og:title" content="{text}"><meta property="og:url" content="https://{name}.example/a">
<meta property="og:site_name" content="{text}"><script type="application/ld+json">{said}</script></head>
<body><main><article><p class="section">{text}</p><h1>{text}</h1><p class="dek">{text}</p><p class="byline">By {text}</p>
{paragraphs}<figure><img src="{text}" alt="{text}"><figcaption>{text}</figcaption></figure>
<p><a href="{text}">READ ALSO: {text}</a></p></article>
<ul class="related"><li><a href="{text}">{text} related</a></li></ul><ul class="tags"><li>{text}</li></ul>
</main></body></html>"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of hostile pages alone."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, attack in ATTACKS.items():
        (folder / f"{name}.html").write_text(hostile_page(name, attack), encoding="utf8", errors="replace")
    library = folder / "library.db"
    run_copydesk(library, "add", str(folder))
    run_copydesk(library, "stories")
    return library


def test_nothing_runs_and_nothing_is_fetched(hostile: Path, serve: Callable[..., str], open_page: OpenPage) -> None:
    at = serve(hostile)
    with Store(hostile, write=False) as store:
        entries = store.entries(100)
        stories = store.relations.stories(5, 1)
    assert len(entries) == len(ATTACKS)
    paths = [address(route, hostile) for route in pages() if "name" not in route.path]
    for route in (route for route in pages() if "{name}" in route.path):
        first = route.path.split("/")[1]
        names = [each.id for each in entries] if first == "article" else [each.id for each in stories]
        if first in ("article", "story"):
            paths += [route.path.replace("{name}", name) for name in names]
    page = open_page("/", at=at)
    for path in dict.fromkeys(paths):
        page.goto(at + path)
        assert page.evaluate("window.hit") is None, path
        assert page.locator("main").count() == 1, path
        assert page.locator("main script[src], main iframe, main object, main style, main svg script").count() == 0, (
            path
        )
        assert page.locator("base, meta[http-equiv=refresh i]").count() == 0, path
        links = page.eval_on_selector_all("a", "all => all.map(each => each.protocol)")
        assert set(links) <= {"http:", "https:", "mailto:"}, path


def test_long_words_do_not_widen_a_phone(hostile: Path, serve: Callable[..., str], open_page: OpenPage) -> None:
    at = serve(hostile)
    page = open_page("/", phone=True, at=at)
    with Store(hostile, write=False) as store:
        paths = ["/", *(f"/article/{each.id}" for each in store.entries(100))]
    for path in paths:
        page.goto(at + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth"), path
