"""One walk over the tree: the visible chunks of text, and all that the page's markup says in passing.

A chunk is a stretch of text that a browser would set on lines of its own. What it is, is decided later.
"""

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from copydesk.read.scan import Chunk, Element, Image, Prop, Scan
from copydesk.settings import ReadSettings
from copydesk.text import without_invisible

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr".split()
)
UNSEEN = frozenset(
    "style template svg math iframe object embed canvas audio video select datalist option textarea map area param "
    "frameset noframes head-template".split()
)
"""Elements whose content is not read as text (a video or frame shows none of it)."""
APART = frozenset(("a", "span", "time", "label", "button", "data"))
"""Inline elements that touch in the source but, outside a paragraph, are set apart by style sheets."""
STRONG = frozenset(("b", "strong"))
RUNNING = frozenset("p h1 h2 h3 h4 h5 h6 li td th dd dt figcaption blockquote pre".split())
PICTURE_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset")
SENTENCE_ENDS = '.!?…。！？"”’»'
PARAGRAPH_CHARS = 80
"""A line this long that ends a sentence is a paragraph even where one `<br>` ends it. Source: dev pages, paragraph F1."""
BREAK_NAME = "br"
"""An empty inline element of this class is a line break of a page builder's own."""
BASE_CHARS = 2000
"""A longer `<base>` is no address, and every link of the page would have to be joined to it."""
HIDING = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")


NAMING = ("id", "role", "data-testid", "data-component", "data-type", "aria-label")
"""Attributes besides class that say what an element is for."""
NAMED_BY = frozenset(("itemprop", "property"))
TELLING = frozenset(("itemprop", "property", "itemtype", "typeof", "rel"))
LOOKED_AT = TELLING.union(NAMING, ("hidden", "style"))


KNOWN_TAGS = 1024
"""The parser numbers the tags of HTML and SVG below this, all others by where their names lie in memory."""


class Walk:
    """The state of one walk; `scan` is its result."""

    __slots__ = (
        "anchors",
        "block",
        "depth",
        "element",
        "kinds",
        "leaf",
        "length",
        "link",
        "link_chars",
        "open",
        "parts",
        "scan",
        "settings",
        "space",
        "strong",
        "strong_chars",
    )

    def __init__(self, settings: ReadSettings) -> None:
        self.scan = Scan()
        self.settings = settings
        self.depth = settings.depth
        self.kinds: dict[int, TagKind] = {}
        self.element = Element("", None, 0)
        self.open: list[tuple[LexborNode, Element, Element, str | None, int]] = []
        self.block = self.element
        self.link: str | None = None
        self.strong = 0
        self.start_chunk()

    def start_chunk(self) -> None:
        """Forget the text so far and begin anew."""
        self.parts: list[str] = []
        self.length = 0
        self.space = False
        self.leaf = self.element
        self.link_chars = 0
        self.strong_chars = 0
        self.anchors: list[tuple[int, int, str]] = []

    def run(self, root: LexborNode) -> Scan:
        """Every node once, in page order."""
        node: LexborNode | None = root
        known, most = self.kinds, self.settings.blocks
        for _ in range(self.settings.nodes):
            if node is None:
                node = self.leave()
                if node is None:
                    break
            tag, taken, inline = known.get(node.tag_id) or self.kind_of(node)
            if tag == "-text":
                if node.is_empty_text_node:
                    self.space = True
                else:
                    self.take_text(node.text_content or "")
                node = node.next
            else:
                if inline is None:
                    inline = self.element.tag in RUNNING
                child = self.open_element(tag, inline, node) if taken is None else taken(self, node)
                node = node.next if child is None else child
                if len(self.scan.chunks) >= most:
                    break
        self.scan.cut = node is not None or self.leave() is not None
        self.flush()
        del self.scan.chunks[most:]
        return self.scan

    def kind_of(self, node: LexborNode) -> "TagKind":
        """What is known of a node's tag. That of a numbered one is kept: asking for its name takes longer."""
        name = node.tag or ""
        kind = name, TAKEN.get(name), name in INLINE or (None if "-" in name else False)
        if name and node.tag_id < KNOWN_TAGS:
            self.kinds[node.tag_id] = kind
        return kind

    def open_element(self, tag: str, inline: bool, node: LexborNode) -> LexborNode | None:
        """Enter an element; returns its first child where it has one."""
        child = node.first_child
        outer = self.element
        if not inline:
            if self.length:
                self.flush()
            self.space = False
        attributes = node.attributes
        if child is None and NAMED_BY.isdisjoint(attributes):
            self.take_empty(inline, attributes, node)
            return None
        opened = self.open
        opened.append((node, outer, self.block, self.link, self.strong))
        element = Element(tag, outer, self.scan.elements) if len(opened) < self.depth else outer
        self.scan.elements += 1
        self.element = element
        if not inline:
            self.block = self.leaf = element
        elif tag in STRONG:
            self.strong += 1
        elif self.length and tag in APART and not self.space and self.block.tag not in RUNNING and _touches(node):
            self.space = True
        if attributes:
            element.names = names = attributes.get("class") or ""
            if not names or len(attributes) > 1 or tag == "a":
                self.read_attributes(element, tag, attributes, node)
        if child is None:
            self.close()
        return child

    def take_empty(self, inline: bool, attributes: dict[str, str | None], node: LexborNode) -> None:
        """An element with nothing in it: a line break where its class says so."""
        if inline and BREAK_NAME in (attributes.get("class") or "").split():
            self.take_break(node)

    def leave(self) -> LexborNode | None:
        """Close elements up to one that a node follows; returns that node."""
        while self.open:
            after = self.close().next
            if after is not None:
                return after
        return None

    def close(self) -> LexborNode:
        """Go back to the element outside of the one that ends; returns the node of that."""
        node, element, block, self.link, self.strong = self.open.pop()
        if block is not self.block:
            if self.length:
                self.flush()
            self.space = False
            self.block = block
        self.element = element
        return node

    def read_attributes(self, element: Element, tag: str, attributes: dict[str, str | None], node: LexborNode) -> None:
        """The address of a link, names besides the class, visibility and properties."""
        if tag == "a":
            self.link = attributes.get("href") or ""
        elif tag == "dialog" and "open" not in attributes:
            element.hidden = True
        if LOOKED_AT.isdisjoint(attributes) and tag != "time":
            return
        for key in NAMING:
            if key in attributes:
                element.names = f"{element.names} {attributes[key]}"
        if "hidden" in attributes:
            element.hidden = True
        style = attributes.get("style")
        if style and any(word in style for word in HIDING):
            element.hidden = True
        if tag == "time" or not TELLING.isdisjoint(attributes):
            self.read_props(element, tag, attributes, node)

    def read_props(self, element: Element, tag: str, attributes: dict[str, str | None], node: LexborNode) -> None:
        """Microdata, RDFa, `<time>` and `rel` links, each as a Prop."""
        get = attributes.get
        name = get("itemprop") or get("property")
        kind = get("itemtype") or get("typeof")
        if kind:
            self.add_prop("@type", kind, "itemtype" if get("itemtype") else "typeof", element)
        if name:
            element.prop = name
            wide = get("content") or get("datetime") or (get("href") if tag in ("a", "link") else None)
            source = "itemprop" if get("itemprop") else "property"
            text = (
                ""
                if name in ("articleBody", "text", "mainContentOfPage", "content:encoded")
                else node.text(separator=" ")
            )
            self.add_prop(name, get("content") or text or wide or "", source, element)
        if tag == "time":
            self.add_prop("time", get("datetime") or node.text(), "time", element)
        elif tag == "a" and get("rel"):
            rel = (get("rel") or "").lower().split()
            if "author" in rel or "tag" in rel:
                self.add_prop("rel:tag" if "tag" in rel else "rel:author", node.text(separator=" "), "rel", element)

    def add_prop(self, name: str, value: str, tag: str, element: Element) -> None:
        """Keep a property, its value cut at 2,000 characters."""
        self.scan.props.append(Prop(name, value[:2000], tag, element, len(self.scan.chunks)))

    def take_text(self, text: str) -> None:
        """Add a text node to the chunk, white space folded."""
        if text.isprintable() and "  " not in text:  # the only white space is single spaces, and nothing is invisible
            piece = text.strip()
        else:
            piece = " ".join(text.split())
            if not piece.isascii():
                piece = without_invisible(piece)
        if not piece:
            self.space = self.space or text.isspace()
            return
        if self.leaf.hidden and not self.element.hidden:
            self.flush()
        start, size = self.length, len(piece)
        if not start:
            self.leaf = self.element
        elif self.space or (size < len(text) and text[0].isspace()):
            self.parts.append(" ")
            start += 1
        if self.link is not None:
            self.link_chars += size
            self.anchors.append((start, start + size, self.link))
        if self.strong:
            self.strong_chars += size
        self.parts.append(piece)
        self.length = start + size
        self.space = size < len(text) and text[-1].isspace()

    def take_break(self, node: LexborNode) -> None:
        """A line break inside a block; two of them end it."""
        if not self.length:
            return
        last = self.parts[-1]
        if last == "\n" or (last[-1] in SENTENCE_ENDS and self.line_chars() >= PARAGRAPH_CHARS):
            self.flush()
            return
        self.parts.append("\n")
        self.length += 1
        self.space = False

    def line_chars(self) -> int:
        """Characters since the last line break of the chunk."""
        size = 0
        for part in reversed(self.parts):
            if part == "\n":
                break
            size += len(part)
        return size

    def flush(self) -> None:
        """End the chunk, if there is one."""
        if not self.length:
            self.space = False
            return
        text = self.parts[0] if len(self.parts) == 1 else "".join(self.parts).rstrip("\n")
        if text:
            hidden = self.leaf.hidden or self.block.hidden
            self.scan.chunks.append(
                Chunk(text, self.block, self.leaf, self.link_chars, self.strong_chars, self.anchors, hidden)
            )
        self.start_chunk()

    def take_image(self, node: LexborNode) -> None:
        """Keep a picture that has an address."""
        attributes = node.attributes
        source = next(
            (value for key in PICTURE_SOURCES if (value := attributes.get(key)) and value[:5] != "data:"), None
        )
        if source:
            width = attributes.get("width") or ""
            self.scan.images.append(
                Image(
                    source.split()[0] if source.split() else "",
                    attributes.get("alt") or "",
                    self.element,
                    len(self.scan.chunks),
                    int(width) if width.isdecimal() and len(width) < 6 else None,
                )
            )

    def take_meta(self, node: LexborNode) -> None:
        """Keep a meta element that has a name and a content."""
        attributes = node.attributes
        content = attributes.get("content")
        if content:
            for key in ("property", "name", "itemprop", "http-equiv"):
                name = attributes.get(key)
                if name:
                    self.scan.metas.append((name.strip().lower() if key != "itemprop" else f"itemprop:{name}", content))
                    break

    def take_link(self, node: LexborNode) -> None:
        """Keep a link element."""
        attributes = node.attributes
        rel, href = attributes.get("rel"), attributes.get("href")
        if rel and href:
            self.scan.links.append((rel.lower(), href))

    def take_script(self, node: LexborNode) -> None:
        """Keep a script that holds JSON-LD; all others are left unread."""
        kind = node.attributes.get("type")
        if kind and "json" in kind and "ld+json" in kind.lower():
            self.scan.json_ld.append(node.text())

    def take_title(self, node: LexborNode) -> None:
        """Keep the first title."""
        if not self.scan.title:
            self.scan.title = " ".join(node.text().split())

    def take_base(self, node: LexborNode) -> None:
        """Keep the first base address."""
        base = node.attributes.get("href") or ""
        if len(base) <= BASE_CHARS:
            self.scan.base = self.scan.base or base

    def take_noscript(self, node: LexborNode) -> None:
        """Only pictures: `<noscript>` holds what lazy loading put off, and text that a reader with scripts never sees."""
        for image in node.css("img")[:3]:
            self.take_image(image)

    def take_html(self, node: LexborNode) -> LexborNode | None:
        """Language of the root, then its content."""
        attributes = node.attributes
        self.scan.language = attributes.get("lang") or attributes.get("xml:lang") or ""
        return self.open_element("html", False, node)

    def pass_over(self, node: LexborNode) -> None:
        """Leave a node unread, with all in it."""


Taker = Callable[[Walk, LexborNode], LexborNode | None]
TagKind = tuple[str, Taker | None, bool | None]
"""A tag's name, what is done with a node of it that is no ordinary element, and whether it is inline: a page's own tag
(None) is in running text."""
TAKEN: dict[str, Taker] = {
    "": Walk.pass_over,
    "-comment": Walk.pass_over,
    "-doctype": Walk.pass_over,
    **dict.fromkeys(UNSEEN, Walk.pass_over),
    "br": Walk.take_break,
    "img": Walk.take_image,
    "amp-img": Walk.take_image,
    "meta": Walk.take_meta,
    "link": Walk.take_link,
    "script": Walk.take_script,
    "title": Walk.take_title,
    "base": Walk.take_base,
    "noscript": Walk.take_noscript,
    "html": Walk.take_html,
}
"""What is done with a node that is no ordinary element."""


def _touches(node: LexborNode) -> bool:
    """Whether the node follows another element with nothing between."""
    before = node.prev
    return before is not None and before.tag in APART


def scan_tree(root: LexborNode | None, settings: ReadSettings) -> Scan:
    """Walk the tree once. A tree deeper or larger than the settings allow comes back with `cut` set."""
    return Walk(settings).run(root) if root is not None else Scan()
