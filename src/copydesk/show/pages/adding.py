"""Pages by which the library grows: adding, and the feeds that are followed."""

import re

from copydesk.errors import NotKeptError
from copydesk.keep.rows import Entry
from copydesk.show import jobs, urls
from copydesk.show.answers import Answer, Ask, NotFoundError, RefusedError, see_other

WEB = re.compile(r"https?://[^\s]+\Z", re.I)
ADDRESSES = 100
"""Addresses of one form; longer lists are files."""
AGAIN_SECONDS = 2
"""How soon a browser asks again while the work goes on."""


def form(ask: Ask) -> Answer:
    """The forms to add pages with, and the latest work."""
    return ask.show("add.html", jobs=ask.site.jobs.latest()[:10])


def add(ask: Ask) -> Answer:
    """Start adding what a form names. Raises: RefusedError for what is no web address, and for an empty form."""
    upload = ask.files.get("file")
    addresses = ask.form.get("addresses", "").split()
    if upload is not None and upload.body:
        job = ask.site.jobs.start(f"file {upload.name}", jobs.add_upload(upload.name, upload.body), ask.now)
        return see_other(urls.job(job.number))
    if not addresses:
        raise RefusedError("add", "neither an address nor a file was given")
    wrong = next((each for each in addresses if not WEB.match(each)), None)
    if wrong is not None:
        raise RefusedError(wrong, "is no address that begins with http:// or https://")
    if len(addresses) > ADDRESSES:
        raise RefusedError("add", f"at most {ADDRESSES} addresses at a time; send a file with more")
    title = addresses[0] if len(addresses) == 1 else f"{len(addresses)} addresses"
    return see_other(urls.job(ask.site.jobs.start(title, jobs.add_addresses(addresses), ask.now).number))


def job(ask: Ask) -> Answer:
    """How far a piece of work is; asked again by the browser until it is over."""
    found = ask.site.jobs.find(ask.path["number"])
    if found is None:
        raise NotFoundError(ask.address, "no such work is remembered")
    added = [entry for name in found.added[-30:] if (entry := entry_of(ask, name)) is not None]
    made = ask.show("job.html", job=found, added=added)
    if found.is_over:
        return made
    return Answer(made.body, made.media_type, made.status, (("refresh", str(AGAIN_SECONDS)),))


def entry_of(ask: Ask, name: str) -> Entry | None:
    """An article as lists show it; None where it was removed meanwhile."""
    try:
        return ask.store.entry(name)
    except NotKeptError:
        return None


def feeds(ask: Ask) -> Answer:
    """What is followed, and how it fares."""
    return ask.show("feeds.html", feeds=ask.store.feeds())


def follow(ask: Ask) -> Answer:
    """Follow a feed, or follow it no longer."""
    url = ask.form.get("url", "").strip()
    if not WEB.match(url):
        raise RefusedError(url or "feed", "is no address that begins with http:// or https://")
    if ask.form.get("unfollow"):
        ask.store.remove_feed(url)
        return see_other(urls.FEEDS)
    return see_other(urls.job(ask.site.jobs.start(f"follow {url}", jobs.follow(url, ask.now), ask.now).number))
