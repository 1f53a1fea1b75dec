"""JSON-LD in every shape it takes in the wild: graphs, lists, nested articles, broken JSON."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from copydesk.read.claim import Claim
from copydesk.records import Witness
from copydesk.settings import ReadSettings

STORY_TYPES = frozenset(
    "NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle "
    "AskPublicNewsArticle Article BlogPosting LiveBlogPosting Report AdvertiserContentArticle SatiricalArticle "
    "ScholarlyArticle TechArticle SocialMediaPosting DiscussionForumPosting Review Recipe HowTo".split()
)
OTHER_TYPES = frozenset(
    "VideoObject ImageGallery MediaGallery AudioObject PodcastEpisode Product CollectionPage ItemPage FAQPage "
    "QAPage ItemList SearchResultsPage ProfilePage AboutPage ContactPage Event Course SoftwareApplication".split()
)
PAGE_TYPES = frozenset(("WebPage",))
OUTLET_TYPES = frozenset(("NewsMediaOrganization", "Organization", "WebSite"))
DEEP = 12
MOST_VALUES = 200
"""Keywords or authors of one node that are looked at."""
OPENINGS = re.compile(r"(?:\s|<!--|//(?=\s*<!)|<!\[CDATA\[|/\*[^*]{0,200}\*/)*")
CLOSINGS = re.compile(r"(?:-->|//|/\*|\*/|\]\]>|;|\s)+\Z")
CLOSING_CHARS = 200
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
MISSING_COMMA = re.compile(r'(["}\]])(\s+")')

Node = dict[str, Any]


def json_ld_claims(scripts: list[str], settings: ReadSettings) -> Iterator[Claim]:
    """The claims of all scripts of a page. The article's own node is believed; where there are several, the first
    with a headline of its own; nodes of other kinds say only what kind of page it is and who publishes it."""
    nodes: list[Node] = []
    left = settings.json_ld_bytes
    for script in scripts:
        left -= len(script)
        if left < 0:
            break
        for value in parse_json(script):
            collect(value, nodes, settings.json_ld_nodes, 0)
    main = main_node(nodes)
    if main is not None:
        main = with_authors(main, nodes)
        yield from story_claims(main)
    elif pages := [node for node in nodes if types_of(node) & PAGE_TYPES]:
        yield from page_claims(pages[0])
    for node in nodes:
        yield from side_claims(node)


def side_claims(node: Node) -> Iterator[Claim]:
    """What any node of the page says besides: what kind of thing it is, the outlet, the trail, whether it is free."""
    kinds = types_of(node)
    for kind in sorted(kinds & (STORY_TYPES | OTHER_TYPES)):
        yield Claim("type", kind, Witness.JSON_LD, "@type")
    if kinds & OUTLET_TYPES:
        yield from named(node, "outlet", "name")
    if kinds & PAGE_TYPES:
        yield from free_claims(node)
        yield from section_of_trail(node.get("breadcrumb"))
    if "BreadcrumbList" in kinds:
        yield from section_of_trail(node)


def parse_json(script: str) -> list[Any]:
    """The values in a script; broken JSON is mended where that is simple, else ()."""
    text = script.strip()
    if text[:1] not in ("{", "[") or text[-1:] not in ("}", "]"):
        text = without_strays(text)
    for mended in (text, None):
        if mended is None:
            mended = MISSING_COMMA.sub(with_comma, TRAILING_COMMA.sub(r"\1", text))
        try:
            return [json.loads(mended, strict=False)]
        except (ValueError, RecursionError):
            continue
    return several(text)


def without_strays(text: str) -> str:
    """A script without the comment and CDATA marks around its JSON."""
    opening = OPENINGS.match(text)
    text = text[opening.end() :] if opening else text
    tail = text[-CLOSING_CHARS:]
    return text[: len(text) - len(tail)] + CLOSINGS.sub("", tail)


def with_comma(found: re.Match[str]) -> str:
    """The comma put in between two fields that only a line break parts."""
    return f"{found[1]},{found[2]}" if "\n" in found[2] else found[0]


def several(text: str) -> list[Any]:
    """Objects that stand one after another in one script, as many as can be read."""
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    at = 0
    while len(found) < 20:
        at = text.find("{", at)
        if at < 0:
            break
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(value)
    return found or rescued(text)


FIELD = re.compile(
    r'"(headline|datePublished|dateModified|description|articleSection|name|@type)"\s*:\s*"((?:[^"\\]|\\.){1,600})"'
)


def rescued(text: str) -> list[Any]:
    """The plain string fields of JSON that nothing mends, if it speaks of an article at all."""
    node: Node = {}
    for key, value in FIELD.findall(text[:100_000]):
        if key == "name" or key in node or (key == "@type" and value not in STORY_TYPES):
            continue
        node[key] = value.replace('\\"', '"').replace("\\/", "/").replace("\\n", " ")
    return [node] if "headline" in node and "@type" in node else []


def collect(value: Any, nodes: list[Node], limit: int, depth: int) -> None:
    """Every node of a graph, lists flattened, in order."""
    if depth > DEEP or len(nodes) >= limit:
        return
    if isinstance(value, list):
        for one in value[:limit]:
            collect(one, nodes, limit, depth + 1)
    elif isinstance(value, dict):
        nodes.append(value)
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf"):
            if isinstance(value.get(key), (dict, list)):
                collect(value[key], nodes, limit, depth + 1)


def types_of(node: Node) -> set[str]:
    """The types of a node, without their vocabulary's address."""
    kinds = node.get("@type") or node.get("type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return {kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for kind in listed if isinstance(kind, str)}


def main_node(nodes: list[Node]) -> Node | None:
    """The node of the page's own article or video: first articles, those with a body or date before others."""

    def weight(node: Node) -> float:
        kinds = types_of(node)
        rank = 4.0 if kinds & STORY_TYPES else 1.0 if kinds & OTHER_TYPES else 0.0
        if not rank or not texts(node.get("headline") or node.get("name")):
            return 0.0
        return rank + bool(node.get("datePublished")) + bool(node.get("articleBody")) + 0.5 * bool(node.get("author"))

    best = max(nodes, key=weight, default=None)
    return best if best is not None and weight(best) > 0 else None


def with_authors(node: Node, nodes: list[Node]) -> Node:
    """The node with authors that it only refers to ({"@id": ...}) put in from elsewhere in the graph."""
    value = node.get("author")
    listed = value if isinstance(value, list) else [value]
    if not any(isinstance(one, dict) and "@id" in one and "name" not in one for one in listed):
        return node
    known = {one["@id"]: one for one in nodes if isinstance(one.get("@id"), str) and "name" in one}
    return {
        **node,
        "author": [
            known.get(str(one["@id"]), one) if isinstance(one, dict) and "@id" in one else one for one in listed
        ],
    }


def texts(value: Any, depth: int = 0) -> list[str]:
    """The strings of a value: itself, its items, the names of its nodes."""
    if isinstance(value, str):
        shown = unescape(value).strip()
        return [shown] if shown else []
    if isinstance(value, list) and depth < 4:
        return [text for one in value[:200] for text in texts(one, depth + 1)]
    if isinstance(value, dict) and depth < 4:
        return texts(value.get("name") or value.get("@value") or value.get("headline"), depth + 1)
    return []


def named(node: Node, field: str, key: str) -> Iterator[Claim]:
    """One claim for each string under a key."""
    for text in texts(node.get(key)):
        yield Claim(field, text, Witness.JSON_LD, key)


def story_claims(node: Node) -> Iterator[Claim]:
    """All claims of the article's own node."""
    yield from named(node, "headline", "headline" if texts(node.get("headline")) else "name")
    yield from named(node, "dek", "description")
    yield from named(node, "dek", "alternativeHeadline")
    yield from author_claims(node)
    for field, key in (
        ("published_at", "datePublished"),
        ("updated_at", "dateModified"),
        ("published_at", "dateCreated"),
        ("published_at", "uploadDate"),
        ("section", "articleSection"),
        ("outlet", "publisher"),
        ("language", "inLanguage"),
        ("body", "articleBody"),
        ("agency", "sourceOrganization"),
        ("agency", "creditText"),
        ("dateline", "dateline"),
    ):
        yield from named(node, field, key)
    yield from free_claims(node)
    yield from tag_claims(node)
    for image in texts_of_images(node.get("image")):
        yield Claim("picture", image, Witness.JSON_LD, "image")


def page_claims(node: Node) -> Iterator[Claim]:
    """What a bare WebPage node says."""
    yield from named(node, "headline", "headline" if texts(node.get("headline")) else "name")
    yield from named(node, "dek", "description")
    yield from named(node, "published_at", "datePublished")
    yield from named(node, "updated_at", "dateModified")
    yield from named(node, "language", "inLanguage")
    yield from author_claims(node)


def author_claims(node: Node) -> Iterator[Claim]:
    """Names of authors; an organisation is claimed under the key "author.organization"."""
    value = node.get("author") or node.get("creator")
    for one in value[:MOST_VALUES] if isinstance(value, list) else [value]:
        kinds = types_of(one) if isinstance(one, dict) else set()
        key = "author.organization" if kinds & OUTLET_TYPES else "author"
        for name in texts(one):
            yield Claim("author", name, Witness.JSON_LD, key)


def tag_claims(node: Node) -> Iterator[Claim]:
    """Keywords, apart; a single string is cut at commas."""
    value = node.get("keywords")
    listed = texts(value)[:MOST_VALUES]
    for text in listed:
        parts = re.split(r"[,;|]", text) if isinstance(value, str) or (len(listed) == 1 and "," in text) else [text]
        for part in parts[:MOST_VALUES]:
            if part.strip():
                yield Claim("tag", part.strip(), Witness.JSON_LD, "keywords")
    yield from named(node, "tag_about", "about")


def free_claims(node: Node) -> Iterator[Claim]:
    """Whether the page says that it is free to read: a claim of "paywalled" with "true" or "false"."""
    free = node.get("isAccessibleForFree")
    if isinstance(free, (bool, str)):
        said = str(free).strip().lower().rsplit("/", 1)[-1]
        if said in ("true", "false"):
            yield Claim("paywalled", "false" if said == "true" else "true", Witness.JSON_LD, "isAccessibleForFree")


def texts_of_images(value: Any) -> list[str]:
    """Addresses of pictures."""
    listed = value if isinstance(value, list) else [value]
    found = [one.get("url") or one.get("contentUrl") if isinstance(one, dict) else one for one in listed[:20]]
    return [one for one in found if isinstance(one, str)]


def section_of_trail(node: Any) -> Iterator[Claim]:
    """The names of a breadcrumb trail, home and the page itself left out, as claims of section."""
    items = node.get("itemListElement") if isinstance(node, dict) else None
    if not isinstance(items, list):
        return
    names = [
        (texts(one.get("name")) or texts(one.get("item")) or [""])[0] for one in items[:12] if isinstance(one, dict)
    ]
    for name in names[1:-1] if len(names) > 2 else names[1:2]:
        if name and len(name) < 50 and not name.startswith("http"):
            yield Claim("section_trail", name, Witness.JSON_LD, "breadcrumb")
