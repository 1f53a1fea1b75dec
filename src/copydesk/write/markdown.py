"""An article as Markdown (CommonMark, with GitHub's tables). Whatever the page says is text, never markup."""

import re

from copydesk.records import Article, Picture
from copydesk.write.parts import Part, PartKind, cells, credit_line, one_line, safe_url, story_parts

INLINE = re.compile(r"[\\`*\[\]<>~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,40};)|#(?=#*\Z)")
LINE_START = re.compile(r"^(?:([#+\-=:])|(\d{1,9})([.)]))")


def as_markdown(article: Article) -> str:
    """The article with `#` headline, italic dek, credits, `##` subheads, lists, quotes, tables and pictures.

    Ends in a line feed; a page without a story gives what fields it has, at worst "".
    """
    parts = [
        f"*{escape(article.kicker)}*" if article.kicker else "",
        f"# {escape(article.headline)}" if article.headline else "",
        f"*{escape(article.dek)}*" if article.dek else "",
        escape(credit_line(article)),
    ]
    parts.extend(_part(part) for part in story_parts(article))
    text = "\n\n".join(part for part in parts if part.strip())
    return text + "\n" if text else ""


def escape(text: str) -> str:
    """`text` on one line, so that Markdown shows it as it is."""
    return _escape_line(one_line(text))


def _escape_line(line: str) -> str:
    line = INLINE.sub(lambda match: "\\" + match[0], line)
    return LINE_START.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", line)


def _lines(text: str) -> str:
    """A block's text with its line breaks kept."""
    lines = (escape(line) for line in text.split("\n"))
    return "\\\n".join(line for line in lines if line)


def _part(part: Part) -> str:
    if part.kind is PartKind.TABLE:
        return _table([cells(line) for line in part.lines])
    if part.picture is not None:
        return _picture(part.picture)
    return _text_part(part)


def _text_part(part: Part) -> str:
    match part.kind:
        case PartKind.SUBHEAD:
            return f"## {escape(part.lines[0])}"
        case PartKind.LIST:
            return "\n".join(f"- {escape(line)}" for line in part.lines)
        case PartKind.NUMBERED:
            return "\n".join(f"{number}. {escape(line)}" for number, line in enumerate(part.lines, 1))
        case PartKind.QUOTE:
            quotes = ("\n".join(f"> {line}" for line in _lines(text).split("\n")) for text in part.lines)
            return "\n>\n".join(quotes)
        case PartKind.DEK | PartKind.CORRECTION:
            return f"*{escape(part.lines[0])}*"
        case _:
            return _lines(part.lines[0])


def _table(rows: list[tuple[str, ...]]) -> str:
    """The first row is the head, since Markdown has no table without one."""
    count = max(map(len, rows))
    lines = ["| " + " | ".join(map(escape, row + ("",) * (count - len(row)))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * count, *lines[1:]])


def _picture(picture: Picture) -> str:
    url = safe_url(picture.url)
    words = " · ".join(escape(text) for text in (picture.caption, picture.credit) if text)
    alt = escape(picture.alt or picture.caption or "")
    image = f"![{alt}](<{url}>)" if url else ""
    return "\\\n".join(line for line in (image, f"*{words}*" if words else "") if line)
