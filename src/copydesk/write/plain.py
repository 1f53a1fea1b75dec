"""An article as plain text for people."""

from copydesk.records import Article
from copydesk.write.parts import Part, PartKind, cells, clean, credit_line, one_line, picture_lines, story_parts


def as_text(article: Article) -> str:
    """Headline, dek, credits and the story, a blank line between parts, no control characters; ends in a line feed.

    Pictures are shown by their captions. A page without a story gives what fields it has, at worst "".
    """
    front = (article.kicker, article.headline, article.dek)
    parts = [one_line(text) for text in front if text]
    parts.append(credit_line(article))
    parts.extend(_part(part) for part in story_parts(article))
    text = "\n\n".join(part.strip("\n") for part in parts if part.strip())
    return text + "\n" if text else ""


def _part(part: Part) -> str:
    if part.kind is PartKind.LIST:
        return "\n".join(f"- {one_line(line)}" for line in part.lines)
    if part.kind is PartKind.NUMBERED:
        return "\n".join(f"{number}. {one_line(line)}" for number, line in enumerate(part.lines, 1))
    if part.kind is PartKind.QUOTE:
        return "\n>\n".join("\n".join(f"> {line}" for line in text.split("\n")) for text in part.lines)
    if part.kind is PartKind.TABLE:
        return _table([cells(line) for line in part.lines])
    if part.picture is not None:
        words = picture_lines(part.picture)
        return f"[{words}]" if words else ""
    return clean("\n".join(part.lines))


def _table(rows: list[tuple[str, ...]]) -> str:
    """Columns padded to one width up to 30 characters."""
    count = max(map(len, rows))
    widths = [min(30, max((len(row[i]) for row in rows if i < len(row)), default=0)) for i in range(count)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)
