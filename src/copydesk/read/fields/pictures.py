"""The story's pictures, with caption, credit and alt text."""

import re

from copydesk.read.fields.addresses import address_of
from copydesk.read.fields.text_of import body_end, headline_at
from copydesk.read.scan import Element, Image
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Picture, Role
from copydesk.text import tidy

NOT_NEWS = re.compile(r"logo|icon|avatar|sprite|pixel|spacer|badge|blank|placeholder|gravatar|emoji|1x1|author|profile|button|banner", re.I)
SMALL_PIXELS = 140
CREDIT = re.compile(
    r"(?:^|(?<=[.!?…)”\"])\s|\s[|–—-]\s|\s)((?:\(?(?:photo|foto|photograph|picture|image|bild|credit|crédit|crédits|créditos?|quelle|photos?|imagen|immagine|fotografía|"
    r"写真|사진|تصوير|фото)\s*(?:by|de|par|von|di|credit)?\s*[:：/©]\s*|©\s*).{2,80})$",
    re.I,
)
AGENCY_TAIL = re.compile(r"\s*[(|/]\s*((?:[A-Z][\w.'’-]+[ /]){0,4}(?:Getty Images|AFP|AP|Reuters|REUTERS|EPA|dpa|Imago|IMAGO|EFE|ANSA|Shutterstock)[^)]{0,30})\)?\s*$")


def find_pictures(sheet: Sheet) -> tuple[Picture, ...]:
    """Pictures that stand between the headline and the end of the story, icons and portraits left out."""
    if not sheet.marked:
        return ()
    places = {id(one.chunk): i for i, one in enumerate(sheet.marked)}
    before = [places.get(id(chunk)) for chunk in sheet.scan.chunks]
    start, end = headline_at(sheet), body_end(sheet)
    found: dict[str, Picture] = {}
    for image in sheet.scan.images:
        spot = next((place for place in before[image.chunk :] if place is not None), len(sheet.marked))
        figure = figure_of(image.element)
        if not start - 3 <= spot <= end + 1 or is_small(image, figure):
            continue
        address = whole_address(sheet, image.source)
        if address is None or address in found:
            continue
        caption, credit = texts_of(sheet, figure, spot) if figure else (None, None)
        if figure is None and in_link_list(image.element):
            continue
        found[address] = Picture(address, spot, tidy(image.alt) or None, caption, credit)
    return tuple(found.values())


def is_small(image: Image, figure: Element | None) -> bool:
    """Whether a picture is an icon, a portrait or a counter rather than news."""
    names = f"{image.source} {image.element.names}"
    return (image.width is not None and image.width < SMALL_PIXELS) or (figure is None and NOT_NEWS.search(names) is not None)


def figure_of(element: Element) -> Element | None:
    """The figure around a picture: a figure element, or one named so."""
    for _, one in zip(range(6), element.line(), strict=False):
        names = one.names.lower()
        if one.tag in ("figure", "amp-story-page") or "figure" in names or "wp-caption" in names:
            return one
        if one.tag in ("article", "main", "body"):
            break
    return None


def in_link_list(element: Element) -> bool:
    """Whether a picture belongs to a link that leads elsewhere, in a list or a box of them."""
    tags = {one.tag for _, one in zip(range(5), element.line(), strict=False)}
    return "a" in tags or bool(tags & {"li", "aside", "nav", "header", "footer"})


def whole_address(sheet: Sheet, source: str) -> str | None:
    """The picture's address made whole."""
    return address_of(sheet, source) or (source if not sheet.url and source[:1] == "/" else None)


def texts_of(sheet: Sheet, figure: Element, spot: int) -> tuple[str | None, str | None]:
    """Caption and credit out of the chunks inside a figure."""
    captions: list[str] = []
    credits: list[str] = []
    for one in sheet.marked[max(0, spot - 3) : spot + 5]:
        if figure not in one.chunk.element.line():
            continue
        if is_credit(one):
            credits.append(tidy(one.chunk.text))
        else:
            caption, credit = split_credit(tidy(one.chunk.text))
            captions += [caption] if caption else []
            credits += [credit] if credit else []
    return (" ".join(captions) or None), (" ".join(credits) or None)


def is_credit(one: Marked) -> bool:
    """Whether a chunk is a credit alone."""
    return one.role is Role.CREDIT


def split_credit(text: str) -> tuple[str | None, str | None]:
    """A caption and the credit at its end: "The flood on Monday. Photo: Jane Roe" has both."""
    for form in (CREDIT, AGENCY_TAIL):
        found = form.search(text)
        if found:
            return (text[: found.start()].strip(" |–—-/(") or None), found[1].strip(" ()")
    return text or None, None
