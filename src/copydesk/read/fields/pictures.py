"""The story's pictures, with caption, credit and alt text."""

from copydesk.read.fields.addresses import address_of
from copydesk.read.fields.captions import split_credit
from copydesk.read.fields.text_of import body_end, headline_at
from copydesk.read.scan import Element, Image
from copydesk.read.sheet import Sheet
from copydesk.records import Picture, Role
from copydesk.text import tidy

NOT_NEWS = tuple(
    "logo icon masthead avatar sprite pixel spacer badge blank placeholder gravatar emoji 1x1 author profile button banner".split()
)
SMALL_PIXELS = 140
LEVELS, NEAR = 6, 3
LINKED_BOXES = frozenset(("a", "li", "aside", "nav", "header", "footer"))
CAPTION_ROLES = (Role.CAPTION, Role.CREDIT)
IN_FIGURE_ROLES = (*CAPTION_ROLES, Role.AGENCY, Role.BYLINE, Role.FOOTER)


def find_pictures(sheet: Sheet) -> tuple[Picture, ...]:
    """Pictures between the headline and the end of the story, and figures with captions below it; icons and portraits
    are left out."""
    if not sheet.marked:
        return ()
    spots = spots_of(sheet)
    start, end = headline_at(sheet), body_end(sheet)
    found: dict[str, Picture] = {}
    for image in sheet.scan.images:
        spot = spots[min(image.chunk, len(spots) - 1)]
        if spot < start - NEAR:
            continue
        figure = figure_of(image.element)
        inside = spot <= end + 1 and (figure is not None or not in_link_list(image.element))
        if (figure is None and not inside) or is_small(image, figure):
            continue
        texts = texts_of(sheet, figure or image.element.parent, spot)
        if not (inside or texts[0]):
            continue
        address = whole_address(sheet, image.source)
        if address is not None and address not in found:
            found[address] = Picture(address, spot, tidy(image.alt) or None, *texts)
    return tuple(found.values())


def spots_of(sheet: Sheet) -> list[int]:
    """For each chunk of the scan, and for the end, the place of the first marked chunk from there on."""
    places = {id(one.chunk): i for i, one in enumerate(sheet.marked)}
    spots = [len(sheet.marked)]
    for chunk in reversed(sheet.scan.chunks):
        spots.append(places.get(id(chunk), spots[-1]))
    return spots[::-1]


def is_small(image: Image, figure: Element | None) -> bool:
    """Whether a picture is an icon, a portrait or a counter rather than news."""
    if image.width is not None and image.width < SMALL_PIXELS:
        return True
    return figure is None and any(map(f"{image.source} {image.element.names}".lower().__contains__, NOT_NEWS))


def figure_of(element: Element) -> Element | None:
    """The figure around a picture: a figure element, or one named so."""
    for _, one in zip(range(LEVELS), element.line(), strict=False):
        names = one.names.lower()
        if one.tag in ("figure", "amp-story-page") or "figure" in names or "wp-caption" in names:
            return one
        if one.tag in ("article", "main", "body"):
            break
    return None


def in_link_list(element: Element) -> bool:
    """Whether a picture belongs to a link that leads elsewhere, in a list or a box of them."""
    return any(one.tag in LINKED_BOXES for _, one in zip(range(5), element.line(), strict=False))


def whole_address(sheet: Sheet, source: str) -> str | None:
    """The picture's address made whole."""
    return address_of(sheet, source) or (source if not sheet.url and source[:1] == "/" else None)


def texts_of(sheet: Sheet, box: Element | None, spot: int) -> tuple[str | None, str | None]:
    """Caption and credit out of the chunks with such roles inside a figure, or in the box around a bare picture."""
    captions: list[str] = []
    credits: list[str] = []
    roles = IN_FIGURE_ROLES if box is not None and box.tag == "figure" else CAPTION_ROLES
    for one in sheet.marked[max(0, spot - NEAR) : spot + NEAR + 2]:
        if one.role not in roles or box is None or box not in one.chunk.element.line():
            continue
        if one.role is Role.CREDIT:
            credits.append(tidy(one.chunk.text))
        else:
            caption, credit = split_credit(one.chunk.text)
            captions += [caption] if caption else []
            credits += [credit] if credit else []
    return (" ".join(captions) or None), (" ".join(credits) or None)
