"""Pages that hypothesis makes: nested tags around marker words, and text and bytes of every kind."""

from dataclasses import dataclass

from hypothesis import strategies as st

BLOCKS = ("div", "p", "section", "article", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "figure", "figcaption",
          "table", "tr", "td", "th", "aside", "header", "footer", "main", "nav", "dl", "dd", "dt", "pre", "form", "center")  # fmt: skip
INLINES = ("a", "b", "i", "em", "span", "strong", "u", "sup", "time", "label", "code", "q", "small", "x-card", "button")
UNSEEN = ("script", "style", "template", "svg", "iframe", "textarea")
ATTRIBUTES = ("", ' class="story"', ' class="share"', ' class="caption"', ' href="/a"', ' id="comments"',
              ' itemprop="headline"', ' property="author"', ' role="navigation"', ' data-x="1>2"')  # fmt: skip
HIDING = (" hidden", ' style="display:none"')
FILLERS = ("", " ", "\n", "<br>", "<!-- note -->", "<hr>", "<img src=a.jpg alt=b>", "&nbsp;")


@dataclass(frozen=True)
class Piece:
    """Markup, and the words that a reader sees in it, in order."""

    html: str
    words: tuple[str, ...] = ()


def joined(pieces: list[Piece]) -> Piece:
    return Piece("".join(piece.html for piece in pieces), tuple(word for piece in pieces for word in piece.words))


def wrapped(piece: Piece, tag: str, attributes: str) -> Piece:
    return Piece(f"<{tag}{attributes}>{piece.html}</{tag}>", piece.words)


def unseen(piece: Piece, tag: str, attributes: str) -> Piece:
    return Piece(f"<{tag}{attributes}>{piece.html}</{tag}>")


words = st.integers(0, 99_999).map(lambda number: Piece(f" word{number:05} ", (f"word{number:05}",)))
prose = words.map(
    lambda word: Piece(f"{word.html}was said on Tuesday by the council, which met for an hour.", word.words)
)
fillers = st.sampled_from(FILLERS).map(Piece)
leaves = words | prose | fillers
hidden = st.builds(unseen, words, st.sampled_from(("div", "p", "span")), st.sampled_from(HIDING)) | st.builds(
    unseen, words, st.sampled_from(UNSEEN), st.just("")
)
inlines = st.builds(wrapped, leaves, st.sampled_from(INLINES), st.sampled_from(ATTRIBUTES))


def around(inner: st.SearchStrategy[Piece]) -> st.SearchStrategy[Piece]:
    several = st.lists(inner, min_size=1, max_size=4).map(joined)
    return st.builds(wrapped, several, st.sampled_from(BLOCKS), st.sampled_from(ATTRIBUTES))


pieces = st.recursive(leaves | inlines | hidden, around, max_leaves=24)
bodies = st.lists(pieces, min_size=1, max_size=6).map(joined)
"""What stands inside `<body>`."""

markup_bits = st.sampled_from(
    ["<p>", "</p>", "<div class=x>", "</div>", "<a href='", "'>", "<!--", "-->", "<script type=application/ld+json>",
     "</script>", '{"@type":"NewsArticle","headline":"', '"}', "<time datetime=2024-03-01T10:00>", "<meta name=author content=",
     "<h1>", "<table><tr><td>", "<select><option>", "<svg><title>", "<br><br>", "By Jane Doe", "READ ALSO:", "28 mins ago",
     "12 March 2024", "31.12.9999", "(AFP)", "\n\n", "&#0;", "&amp", "<ul><li>", "\u202e", "\u200b", "\x00", "\ud800"]
)  # fmt: skip
soups = st.lists(markup_bits | st.text(max_size=20), max_size=40).map("".join)
"""Markup as it should not be."""
any_text = st.text(max_size=300) | soups
any_bytes = (
    st.binary(max_size=300)
    | st.builds(
        lambda text, charset: text.encode(charset, "replace"),
        any_text,
        st.sampled_from(("utf-8", "utf-16", "cp1252", "shift_jis")),
    )
    | st.builds(
        lambda head, tail: head + tail,
        st.sampled_from((b"\x1f\x8b\x08", b"\xff\xfe", b"<p>", b"<meta charset=utf-7>")),
        st.binary(max_size=200),
    )
)
