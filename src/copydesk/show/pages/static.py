"""The site's own files."""

from copydesk.show.answers import Answer, Ask, NotFoundError

FOR_GOOD = (("cache-control", "public, max-age=31536000, immutable"),)
"""The address of a file changes with its content, so that browsers may keep it for good."""


def static(ask: Ask) -> Answer:
    """A style sheet or script, by its name alone."""
    found = ask.site.static.get(ask.path["name"])
    if found is None:
        raise NotFoundError(ask.address, "the site has no such file")
    return Answer(found.body, found.media_type, headers=FOR_GOOD)
