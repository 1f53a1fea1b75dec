"""What stands in the heads of pages for other programs: schema.org as JSON-LD, which is data and never run."""

from typing import Any, Protocol

from markupsafe import Markup

from copydesk.keep.rows import Entry
from copydesk.records import Article, Story
from copydesk.show import urls
from copydesk.write.exports import Exported
from copydesk.write.exports.json_ld import news_article
from copydesk.write.json import encode
from copydesk.write.parts import one_line


def is_own(entry: Entry) -> bool:
    """Whether an article's address is that of its page here: the desk's own pieces, under whatever name the site answered when
    they went out."""
    return entry.url is not None and entry.url.endswith(urls.article(entry.id))


class Addresses(Protocol):
    """Makes addresses: `urls`, or another module or object like it."""

    def article(self, name: str, /) -> str:
        """An article's page."""

    def story(self, name: str, /) -> str:
        """A story's page."""


class Heads:
    """Makes what the heads of pages say; the templates' `head_data`. `address` is that of the site, "" where it is not known."""

    def __init__(self, address: str, addresses: Addresses = urls) -> None:
        self.base = address.rstrip("/")
        self.urls = addresses

    def absolute(self, address: str) -> str:
        """An address of the site in full."""
        return self.base + address

    def article(self, entry: Entry, article: Article) -> Markup:
        """A NewsArticle, without its text, which the page has."""
        each = Exported(entry.id, article, entry.url, entry.outlet, entry.shown_at, entry.checked_at)
        said = news_article(each, with_body=False)
        if is_own(entry):
            said["url"] = self.absolute(self.urls.article(entry.id))
        said |= {"@context": "https://schema.org", "mainEntityOfPage": self.absolute(self.urls.article(entry.id))}
        return self.script(said)

    def story(self, story: Story) -> Markup:
        """An ItemList of a story's reports, newest first."""
        items = [
            {"@type": "ListItem", "position": place, "url": self.absolute(self.urls.article(key))}
            for place, key in enumerate(reversed(story.keys), 1)
        ]
        said: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "ItemList",
            "name": one_line(story.headline or "Story"),
            "url": self.absolute(self.urls.story(story.id)),
            "numberOfItems": len(items),
            "itemListElement": items,
        }
        return self.script(said)

    def script(self, said: dict[str, Any]) -> Markup:
        """JSON in a script element of data: no "<" of it can end that."""
        escaped = encode(said).decode().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        return Markup('<script type="application/ld+json">' + escaped + "</script>")
