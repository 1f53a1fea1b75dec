"""What programs ask a news site for: robots.txt and the news sitemap."""

from datetime import timedelta

from copydesk.keep.rows import Entry
from copydesk.show import urls
from copydesk.show.ages import iso
from copydesk.show.answers import Answer, Ask
from copydesk.show.feeding import absolute
from copydesk.show.shown import language
from copydesk.write.parts import one_line
from copydesk.write.xml import escape

NEWS_URLS, NEWS_HOURS = 1_000, 48
"""Source: Google's protocol of news sitemaps: at most 1,000 addresses, of articles of the last two days."""
TEXT = "text/plain; charset=utf-8"
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
"""


def robots(ask: Ask) -> Answer:
    """What robots may look at: pages, not searches, forms and the API; nothing where people have to sign in."""
    if ask.person.role == "visitor":
        return Answer(b"User-agent: *\nDisallow: /\n", TEXT)
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in (urls.SEARCH, urls.API, urls.ADD))]
    lines.append(f"Sitemap: {absolute(ask, urls.NEWS_SITEMAP)}")
    return Answer("\n".join([*lines, ""]).encode(), TEXT)


def health(ask: Ask) -> Answer:
    """That the site answers and its library can be read, for whatever watches over it."""
    ask.store.people.exist()
    return Answer(b"well\n", TEXT, headers=(("cache-control", "no-store"),))


def news_sitemap(ask: Ask) -> Answer:
    """The articles of the last two days."""
    since = ask.now - timedelta(hours=NEWS_HOURS)
    newest = ask.store.entries(NEWS_URLS)
    fresh = (each for each in newest if each.headline and each.published_at and since <= each.published_at <= ask.now)
    found = (news_entry(entry, absolute(ask, urls.article(entry.id)), "copydesk") for entry in fresh)
    body = SITEMAP + "".join(found) + "</urlset>\n"
    return Answer(body.encode("utf-8", "replace"), "application/xml; charset=utf-8")


def news_entry(entry: Entry, address: str, name: str) -> str:
    """One article of the news sitemap, with its full address, and the publication's name where it has none itself."""
    code = (language(entry.language) or "en").lower().split("-")[0]
    return (
        f"<url><loc>{escape(address)}</loc><news:news><news:publication>"
        f"<news:name>{escape(one_line(entry.outlet or name))}</news:name><news:language>{code}</news:language>"
        f"</news:publication><news:publication_date>{iso(entry.shown_at)}</news:publication_date>"
        f"<news:title>{escape(one_line(entry.headline or ''))}</news:title></news:news></url>\n"
    )
