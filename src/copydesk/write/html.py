"""An article as clean HTML: one `<article>` element that can stand in any page. Whatever the page says is text."""

import re
from datetime import datetime
from html import escape

from copydesk.records import Article, Author, Picture
from copydesk.write.parts import (
    Part,
    PartKind,
    cells,
    clean,
    dateline_apart,
    one_line,
    safe_url,
    show_time,
    story_parts,
)

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")


def as_html(article: Article) -> str:
    """`<article>` with a `<header>` (kicker, headline, dek, credits), the story and its pictures; ends in a line feed.

    Addresses other than http, https and mailto are left out, so that no link or picture can run a script.
    """
    language = f' lang="{article.language}"' if article.language and LANGUAGE.match(article.language) else ""
    lines = [f"<article{language}>", *_header(article)]
    lines.extend(html for part in story_parts(article) if (html := _part(part)))
    return "\n".join([*lines, "</article>", ""])


def _header(article: Article) -> list[str]:
    fields = (("kicker", article.kicker, "p"), ("headline", article.headline, "h1"), ("dek", article.dek, "p"))
    lines = [
        f"<{tag}>{_text(text)}</{tag}>" if tag == "h1" else f'<{tag} class="{name}">{_text(text)}</{tag}>'
        for name, text, tag in fields
        if text
    ]
    dateline = dateline_apart(article)
    credits = [
        ", ".join(map(_author, article.authors)),
        f'<span class="agency">{_text(article.agency)}</span>' if article.agency else "",
        f'<span class="dateline">{_text(dateline)}</span>' if dateline else "",
        _time("published", article.published_at),
        _time("updated", article.updated_at),
    ]
    if any(credits):
        lines.append('<p class="credits">' + " · ".join(credit for credit in credits if credit) + "</p>")
    return ["<header>", *lines, "</header>"] if lines else []


def _text(text: str) -> str:
    return escape(one_line(text))


def _author(author: Author) -> str:
    url = safe_url(author.url)
    name = f'<a rel="author" href="{escape(url)}">{_text(author.name)}</a>' if url else _text(author.name)
    title = f" ({_text(author.title)})" if author.title else ""
    return f'<span class="author">{name}{title}</span>'


def _time(name: str, time: datetime | None) -> str:
    if time is None:
        return ""
    said = "updated " if name == "updated" else ""
    return f'{said}<time class="{name}" datetime="{time.isoformat()}">{show_time(time)}</time>'


def _part(part: Part) -> str:
    if part.picture is not None:
        return _picture(part.picture)
    match part.kind:
        case PartKind.SUBHEAD:
            return f"<h2>{_lines(part.lines[0])}</h2>"
        case PartKind.LIST | PartKind.NUMBERED:
            tag = "ul" if part.kind is PartKind.LIST else "ol"
            return f"<{tag}>\n" + "".join(f"<li>{_lines(line)}</li>\n" for line in part.lines) + f"</{tag}>"
        case PartKind.QUOTE:
            return "<blockquote>\n" + "".join(f"<p>{_lines(line)}</p>\n" for line in part.lines) + "</blockquote>"
        case PartKind.TABLE:
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in cells(line)) for line in part.lines)
            return "<table>\n" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>"
        case PartKind.DEK | PartKind.CORRECTION:
            return f'<p class="{part.kind}">{_lines(part.lines[0])}</p>'
        case _:
            return f"<p>{_lines(part.lines[0])}</p>"


def _lines(text: str) -> str:
    """A block's text with its line breaks kept."""
    return "<br>\n".join(escape(line.strip()) for line in clean(text).split("\n") if line.strip())


def _picture(picture: Picture) -> str:
    url = safe_url(picture.url)
    image = f'<img src="{escape(url)}" alt="{_text(picture.alt or "")}">' if url else ""
    credit = f'<span class="credit">{_text(picture.credit)}</span>' if picture.credit else ""
    caption = " ".join(text for text in (_text(picture.caption or ""), credit) if text)
    words = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"<figure>{image}{words}</figure>" if image or words else ""
