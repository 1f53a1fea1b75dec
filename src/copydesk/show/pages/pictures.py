"""Pictures of articles, fetched by the site."""

from copydesk.show.answers import Answer, Ask, NotFoundError

HARMLESS = (
    ("content-security-policy", "default-src 'none'; sandbox"),
    ("content-disposition", "inline"),
)
"""Beside the site's own policy a stricter one: a picture that is opened by itself is bytes and nothing else."""
HEADERS = (("cache-control", "private, max-age=86400"), *HARMLESS)


def picture(ask: Ask) -> Answer:
    """A picture of an article. Raises: NotFoundError for an address that this site did not make, BrokenPictureError."""
    url, pictures = ask.query.get("url", ""), ask.site.pictures
    if not ask.site.settings.pictures or not pictures.is_signed(url, ask.path["mark"]):
        raise NotFoundError("picture", "this site shows no such picture")
    found = pictures.load(url)
    return Answer(found.body, found.media_type, headers=HEADERS)
