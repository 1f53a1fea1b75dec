"""The small pieces of HTML of the site's templates, as the public site has them: no ages, and links to what has a page there."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from html import escape

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from copydesk.keep.rows import Entry
from copydesk.records import Link
from copydesk.show import elements
from copydesk.show.ages import exact, iso
from copydesk.show.elements import tongue
from copydesk.show.publishing.addresses import PublicUrls
from copydesk.write.parts import one_line, safe_url


def filters_of(urls: PublicUrls) -> Mapping[str, Callable[..., Markup]]:
    """The filters of the templates, over the addresses of a site."""

    def label(name: str, kind: str) -> Markup:
        """A section or tag with a link to its list; other names are words."""
        address = urls.label(kind, name)
        words = escape(one_line(name))
        return Markup(f'<a href="{escape(address)}">{words}</a>' if address else words)

    @pass_context
    def entry(context: Context, each: Entry, now: None, level: int = 3) -> Markup:
        """One article in a list: headline, some words where they may be shown, outlet, time."""
        under = [escape(one_line(each.outlet))] if each.outlet else []
        under.append(time(each.shown_at, now))
        if each.section and each.id in urls.own:
            under.append(label(each.section, "section"))
        words = context["extracts"].get(each.id)
        extract = f"<p>{escape(words)}</p>\n" if words else ""
        return Markup(
            f'<article class="entry"{tongue(each.language)}>\n'
            f"<h{level}>{headline(urls, each)}</h{level}>\n{extract}"
            f'<p class="under" lang="en" dir="ltr">{" · ".join(under)}</p>\n</article>\n'
        )

    def labels(names: Iterable[str], kind: str) -> Markup:
        """Several of them."""
        return Markup(", ".join([label(name, kind) for name in names]))

    def outward(link: Link) -> Markup:
        """A link of a piece: to a page here, where it means one."""
        own = urls.local(link.url)
        return (
            Markup(f'<a href="{escape(own)}">{escape(one_line(link.headline))}</a>') if own else elements.outward(link)
        )

    return {
        **elements.FILTERS,
        "as_label": label,
        "as_labels": labels,
        "as_time": time,
        "as_entry": entry,
        "as_outward": outward,
    }


def time(at: datetime | None, now: None, css: str = "") -> Markup:
    """A time as such."""
    named = f' class="{css}"' if css else ""
    return Markup(f'<time{named} datetime="{iso(at)}">{exact(at)}</time>')


def headline(urls: PublicUrls, each: Entry) -> str:
    """A headline that leads to a piece of the desk, or to the original of another's article."""
    words = escape(one_line(each.headline or "Untitled"))
    if each.id in urls.own:
        return f'<a href="{escape(urls.article(each.id))}">{words}</a>'
    outside = safe_url(each.url)
    return f'<a href="{escape(outside)}" rel="noopener noreferrer external">{words}</a>' if outside else words
