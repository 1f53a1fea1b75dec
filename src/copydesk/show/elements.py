"""The small pieces of HTML that most pages have dozens of: links to labels, times, one article in a list.

Made here and not with macros, since a page made anew has a hundred of them and a macro costs five times as much.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from html import escape

from markupsafe import Markup
from markupsafe import escape as markup

from copydesk.keep.rows import Entry
from copydesk.records import Link
from copydesk.show import urls
from copydesk.show.ages import age, exact, iso
from copydesk.show.shown import cut, direction, language
from copydesk.write.parts import one_line, safe_url

KEPT_LABELS, TEASER = 20_000, 140


@lru_cache(KEPT_LABELS)
def label(name: str, kind: str) -> Markup:
    """A link to the page of everything with one label."""
    return Markup(f'<a href="{escape(urls.label(kind, name))}">{escape(one_line(name))}</a>')


def labels(names: Iterable[str], kind: str) -> Markup:
    """Links to the pages of several labels."""
    return Markup(", ".join([label(name, kind) for name in names]))


def time(at: datetime | None, now: datetime, css: str = "") -> Markup:
    """A time as its age, with the time itself for those who hover and for programs."""
    named = f' class="{css}"' if css else ""
    return Markup(f'<time{named} datetime="{iso(at)}" title="{exact(at)}">{age(at, now)}</time>')


def tongue(code: str | None) -> Markup:
    """The attributes that say in which language, and which way, an element is written; none where that is not known."""
    known = language(code)
    return Markup(f' lang="{known}" dir="{direction(known)}"' if known else "")


def entry(each: Entry, now: datetime, level: int = 3) -> Markup:
    """One article in a list: headline, outlet, time."""
    under = [label(each.outlet, "outlet")] if each.outlet else []
    under.append(time(each.shown_at, now))
    if each.section:
        under.append(label(each.section, "section"))
    if each.versions > 1:
        under.append(Markup(f'<a href="{urls.versions(each.id)}">{each.versions} versions</a>'))
    headline = escape(one_line(each.headline or each.url or each.id))
    return Markup(
        f'<article class="entry"{tongue(each.language)}>\n'
        f'<h{level}><a href="{urls.article(each.id)}">{headline}</a></h{level}>\n'
        f'<p class="under" lang="en" dir="ltr">{" · ".join(under)}</p>\n</article>\n'
    )


def outward(link: Link) -> Markup:
    """A link that leads to another site, where its address is a safe one; else its words alone."""
    url, words = safe_url(link.url), escape(one_line(link.headline))
    return Markup(f'<a href="{escape(url)}" rel="noopener noreferrer external nofollow">{words}</a>' if url else words)


def related(link: Link, code: str | None, leads: Markup, when: Markup | str) -> Markup:
    """A post that a page names beside its story, in the language of the page; `leads` is the link itself."""
    teaser = f"<p>{escape(cut(link.teaser, TEASER))}</p>\n" if link.teaser else ""
    under = f'<p class="under" lang="en" dir="ltr">{markup(when)}</p>\n' if when else ""
    return Markup(f'<article class="entry"{tongue(code)}>\n<h3>{leads}</h3>\n{teaser}{under}</article>\n')


FILTERS: Mapping[str, Callable[..., Markup]] = {
    "as_label": label,
    "as_labels": labels,
    "as_time": time,
    "as_entry": entry,
    "as_outward": outward,
    "as_related": related,
    "tongue": tongue,
}
