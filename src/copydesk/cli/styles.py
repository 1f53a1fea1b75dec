"""How a page's record is written in the terminal: the formats of `write`, and --explain."""

from dataclasses import dataclass

from copydesk.records import Article
from copydesk.write import FORMATS, to_dict
from copydesk.write.json import encode

EXPLAIN = "explain"


@dataclass(frozen=True, slots=True)
class Style:
    """Writes an article; it can be sent to another process.

    `headed`: with the page's name above, for output of many pages. `indent`: JSON over many lines, for people.
    `color` and `width` (columns) are for --explain.
    """

    form: str
    headed: bool = False
    indent: bool = False
    color: bool = False
    width: int = 80

    def __call__(self, article: Article, name: str) -> str:
        """The article as text that ends in a line feed; in JSON with the page's name as "id"."""
        if self.form == EXPLAIN:
            from copydesk.cli.explain import explain  # loads rich

            return explain(article, name, self.width, self.color)
        if self.form == "json":
            return self.json(article, name)
        written = FORMATS[self.form](article)
        return f"{self.head(name)}\n{written}\n" if self.headed else written

    def json(self, article: Article, name: str) -> str:
        """One line, or many with `indent`."""
        line = encode({"id": name, **to_dict(article)})
        if self.indent:
            import msgspec

            line = msgspec.json.format(line)
        return line.decode() + "\n"

    def head(self, name: str) -> str:
        """The line that tells the pages of one output apart."""
        if self.form == "text":
            return f"==> {name} <=="
        return f"<!-- {name.replace('--', '- -').replace('>', '')} -->\n"
