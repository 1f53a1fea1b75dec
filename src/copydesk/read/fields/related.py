"""Related and recent posts beside the story: headline, teaser, address, age."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.language.ages import Age, find_age, resolved
from copydesk.language.dates import find_date
from copydesk.read.fields.addresses import address_of
from copydesk.read.fields.bylines import is_labelled
from copydesk.read.furniture import label_key, label_role
from copydesk.read.promos import PROMO_LABELS
from copydesk.read.scan import Element
from copydesk.read.sheet import Marked, Sheet
from copydesk.records import Link, Role
from copydesk.text import letters, tidy

LISTED = (Role.RELATED, Role.RECENT)
MOST = 200
SHORTEST, LONGEST = 16, 260
"""Length of a headline in Latin letters; a wide character counts twice."""
SHORTEST_TEASER = 20
MANY_LINKS = 3
"""A line with so many different links is a menu."""
AGE_CHARS = 40
LABEL_CHARS = 15
"""A line of an age may say so much more: "3 hrs ago Asia"."""
LEVELS = 6
CARD_WORDS = frozenset("card item post teaser story entry".split())
CONTAINERS = frozenset("ul ol aside section main body nav".split())
HEADINGS = frozenset("h2 h3 h4 h5".split())
BEFORE_HEADLINE = re.compile(r"^(?:\d{1,2}:\d\d(?::\d\d)?\s*|\d{1,2}(?=[^\W\d_a-zà-ÿ])|\d{1,2}[.)]\s+)")
"""A clock, a duration or a rank in front of a headline: "13:40 ", "2What ...", "3. ..."."""
NO_POST = re.compile(
    r"©|\(c\)|copyright|^\W*(?:opens|wird|öffnet|ouvre|s'ouvre|se abre|abre|si apre|opent)\b.{0,20}\b(?:new|neuen|nouvel|nueva|nova|nuova|nieuw)\b"
    r".{0,14}\b(?:window|tab|fenster|fenêtre|onglet|ventana|pestaña|janela|aba|finestra|scheda|venster|tabblad)\b",
    re.I,
)
"""What is no post: rights, and what a link says to those who hear it of the window that it opens."""
WIDE = "\u2e80"


@dataclass(slots=True)
class Line:
    """One chunk of a list, taken apart: the text of its main link, that link's address, the text around it, its age."""

    marked: Marked
    linked: str
    href: str | None
    around: str
    age: str | None
    seconds: Age | None

    @property
    def shown(self) -> str:
        """What a headline or teaser would be."""
        return self.linked or self.around


def find_related(sheet: Sheet) -> tuple[Link, ...]:
    """Related and recent posts, in page order; without links the lines themselves tell where a post ends. A link to the page itself
    leads nowhere else."""
    found: dict[tuple[str, str | None], Link] = {}
    own = {bare(claim.value) for claim in sheet.claims.of("canonical_url")} | {bare(sheet.url or "")}
    for run in runs(sheet):
        for group in bare_groups(run) if run[0].marked.chunk.element.tag == "line" else groups(run):
            link = post_of(sheet, group)
            if link is not None and len(found) < MOST and not (link.url and bare(link.url) in own):
                found.setdefault((letters(link.headline), link.url), link)
    return tuple(found.values())


def bare(url: str) -> str:
    """An address without its fragment and closing slash."""
    return url.partition("#")[0].rstrip("/")


def runs(sheet: Sheet) -> Iterator[list[Line]]:
    """Chunks of lists that stand together, headings and menus left out."""
    run: list[Line] = []
    for one in sheet.marked:
        if one.role in LISTED and not is_heading(one):
            if len({to for _, _, to in one.chunk.anchors}) < MANY_LINKS and not NO_POST.search(one.chunk.text):
                run.append(line_of(one, sheet.language))
        elif run:
            yield run
            run = []
    if run:
        yield run


def is_heading(one: Marked) -> bool:
    """Whether a chunk names the list rather than stands in it."""
    text = one.chunk.text
    if len(text) > 60:
        return False
    return label_role(text) is not None or (not one.chunk.anchors and label_key(text) in PROMO_LABELS)


def line_of(one: Marked, language: str | None) -> Line:
    """A chunk taken apart."""
    text, anchors = one.chunk.text, one.chunk.anchors
    href = max(anchors, key=lambda anchor: anchor[1] - anchor[0])[2] if anchors else None
    inside = [(start, end) for start, end, to in anchors if to == href]
    linked = BEFORE_HEADLINE.sub("", tidy(" ".join(text[start:end] for start, end in inside)))
    around = tidy(text[: inside[0][0]] + " " + text[inside[-1][1] :]) if inside else tidy(text)
    linked, around, age_text, age = with_age(linked, around, language)
    return Line(one, linked, href, around, age_text, age)


def with_age(linked: str, around: str, language: str | None) -> tuple[str, str, str | None, Age | None]:
    """The linked text and the text around it without the age that one of them holds, and that age."""
    age_text, age = age_in(around, language)
    if age_text:
        return linked, tidy(around.replace(age_text, " ")).strip(" -–—·•|,"), age_text, age
    if linked:
        age_text, age = age_in(linked, language)
        if age_text and len(linked) - len(age_text) <= LABEL_CHARS:
            return "", "", age_text, age
        age_text, age = age_at_end(linked, language)
        if age_text:
            return linked.removesuffix(age_text).rstrip(" -–—·•|,"), around, age_text, age
    return linked, around, None, None


def age_in(text: str, language: str | None) -> tuple[str | None, Age | None]:
    """The age in a short text, as printed and as meant."""
    age = find_age(text, language) if 0 < len(text) <= AGE_CHARS else None
    if age is None:
        return None, None
    return text[age.start : age.end].strip() or text, age


def age_at_end(text: str, language: str | None) -> tuple[str | None, Age | None]:
    """The age that ends a linked text: "Ferry fire out 14 min ago"."""
    tail = text[-AGE_CHARS:].partition(" ")[2] if len(text) > AGE_CHARS else text
    age_text, age = age_in(tail, language)
    return (age_text, age) if age_text and text.endswith(age_text) else (None, None)


def groups(run: list[Line]) -> Iterator[list[Line]]:
    """Lines of one post each: of one link, of one card, or plain text beside a linked headline."""
    group: list[Line] = []
    card: Element | None = None
    for line in run:
        own = card_of(line.marked.chunk.element)
        same = bool(group) and (
            (line.href is not None and line.href == group[0].href)
            or (own is not None and own is card)
            or (line.href is None and own is None and beside(line.marked.chunk.element, card))
        )
        if group and not same:
            yield group
            group = []
        if not group:
            card = own
        group.append(line)
    if group:
        yield group


def beside(element: Element, card: Element | None) -> bool:
    """Whether a chunk without a link stands in the same small box as the card before it."""
    box = card.parent if card else None
    return card is None or (box is not None and box.tag not in CONTAINERS and box in element.line())


def card_of(element: Element) -> Element | None:
    """The list item, article, link or card around a chunk."""
    for _, one in zip(range(LEVELS), element.line(), strict=False):
        if one.tag in ("li", "article", "a") or (one.names and not CARD_WORDS.isdisjoint(one.names.lower().split())):
            return one
        if one.tag in CONTAINERS:
            return None
    return None


def bare_groups(run: list[Line]) -> Iterator[list[Line]]:
    """Posts of a page without markup: up to their age where the list prints ages, else each line is one."""
    aged = any(line.age for line in run)
    group: list[Line] = []
    for line in run:
        if is_labelled(line.around) or (len(line.around) <= AGE_CHARS and find_date(line.around, None)):
            continue
        group.append(line)
        if line.age or not aged:
            yield group
            group = []
    if group:
        yield group


def post_of(sheet: Sheet, group: list[Line]) -> Link | None:
    """One post out of its lines: the linked line (a heading first, then the longest) is the headline."""
    rest = [line for line in group if line.shown]
    linked = [line for line in rest if line.linked]
    if not rest or (not linked and sheet.scan.elements and rest[0].marked.chunk.element.tag != "line"):
        return None
    head = (
        max(linked, key=lambda line: (line.marked.chunk.element.tag in HEADINGS, len(line.linked)))
        if linked
        else rest[0]
    )
    if not SHORTEST <= width(head.shown) <= LONGEST:
        return None
    after = rest[rest.index(head) + 1 :]
    teaser = next((line.shown for line in after if line is not head and is_teaser(line)), None)
    aged = next((line for line in group if line.age), None)
    moment = resolved(aged.seconds, sheet.fetched_at) if aged and aged.seconds and sheet.fetched_at else None
    url = address_of(sheet, head.href) if head.href else None
    return Link(head.shown, url, teaser or own_teaser(head), moment, aged.age if aged else None)


def is_teaser(line: Line) -> bool:
    """Whether a line reads like a sentence under a headline."""
    return width(line.shown) >= SHORTEST_TEASER and (len(line.shown.split()) > 3 or line.shown[-1:] in ".!?…。")


def own_teaser(head: Line) -> str | None:
    """A sentence in the headline's own chunk, beside its link."""
    text = head.around if head.linked else ""
    return text if width(text) > SHORTEST_TEASER and text[-1:] in ".!?…。" else None


def width(text: str) -> int:
    """Length in Latin letters; a wide character counts twice."""
    return len(text) if text.isascii() else len(text) + sum(char >= WIDE for char in text)
