"""Make the example pages from the copy in `docs/examples`: `python docs/make_examples.py`.

Each outlet prints copy in its own way, with its own markup, furniture and witnesses; wire copy is cut as its page says.
A page of a source file is a head of `key: value` lines and then paragraphs, a line each; "## " opens a subhead, and
"wire: NAME 1-4" takes paragraphs one to four of a wire text. Nothing here was published anywhere.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path

DOCS = Path(__file__).resolve().parent
HERE = DOCS.parent / "examples"
SOURCE = DOCS / "examples"
HEAD = re.compile(r"(path|section|kicker|headline|dek|agency|author|published|updated|fetched|tags|promo):\s*(.*)")
WIRE = re.compile(r"wire: (\S+) (\d+)(?:-(\d+))?")


@dataclass(frozen=True)
class Outlet:
    """How an outlet prints: `voice` has its words for "By", "Read also", "Tags", "Most read", comments and letters."""

    name: str
    host: str
    language: str
    prefix: str
    title: str
    menu: tuple[str, ...]
    voice: dict[str, str]
    recent: tuple[tuple[str, str], ...]
    witnesses: tuple[str, ...]
    clock: str
    motto: str


ENGLISH = {
    "by": "By",
    "also": "Read also",
    "tags": "Topics",
    "most": "Most read",
    "comments": "Join the conversation",
    "letter": "Sign up for our morning letter. You can leave at any time.",
    "share": "Share",
    "rights": "All rights reserved",
}

OUTLETS = {
    "harbour-courier": Outlet(
        "The Harbour Courier", "www.harbourcourier.example", "en", "hc", "{headline} | {section} | {name}",
        ("News", "World", "Business", "Sport", "Weather", "Letters"), {**ENGLISH, "also": "READ MORE"},
        (("Ferry timetable changes for the spring", "12 mins ago"), ("Pier clock stops again at ten to four", "1 hour ago"),
         ("Lifeboat crew honoured for February rescue", "3 hours ago")),
        ("json_ld", "open_graph", "time"), "%d %B %Y, %H:%M GMT", "Since 1871",
    ),
    "northgate-herald": Outlet(
        "The Northgate Herald", "www.northgateherald.example", "en-GB", "n", "{headline} - {name}",
        ("News", "Politics", "Money", "Culture", "Puzzles", "Obituaries"), {**ENGLISH, "also": "Don’t miss"},
        (("Vicar finds Roman floor under boiler", "25 minutes ago"), ("Council to vote on night buses", "2 hours ago"),
         ("The last typewriter shop in Northgate", "5 hours ago")),
        ("graph", "open_graph", "time"), "%-d %B %Y, %H:%M", "Northgate Newspapers Ltd",
    ),
    "plains-dispatch": Outlet(
        "Plains Dispatch", "www.plainsdispatch.example", "en-US", "pd", "{headline} – {name}",
        ("Local", "State", "World", "Farm", "Sports", "Obits"), {**ENGLISH, "also": "RELATED", "tags": "Filed under"},
        (("School board delays vote on four-day week", "40 minutes ago"), ("Hail damages winter wheat in three townships", "6 hours ago")),
        ("microdata",), "%B %-d, %Y %-I:%M %p UTC", "Your county, every day",
    ),
    "gulf-ledger": Outlet(
        "Gulf Ledger", "www.gulfledger.example", "en-GB", "gl", "{headline} | {name}",
        ("Markets", "Companies", "Economy", "Opinion", "Lex & Co"),
        {**ENGLISH, "by": "", "also": "Recommended", "letter": "Subscribe to read every article. Cancel any time."},
        (("Copper slips for a fourth day", "8 min ago"), ("Port operator delays results", "50 min ago")),
        ("meta", "open_graph", "json_ld"), "%b %-d %Y", "Money, plainly",
    ),
    "nordlicht-zeitung": Outlet(
        "Nordlicht Zeitung", "www.nordlichtzeitung.example", "de", "nlz", "{headline} - {name}",
        ("Startseite", "Küstenland", "Politik", "Wirtschaft", "Sport", "Kultur", "Wissen"),
        {"by": "Von", "also": "Lesen Sie auch", "tags": "Themen", "most": "Meistgelesen", "comments": "Kommentare", "share": "Teilen",
         "letter": "Abonnieren Sie unseren Newsletter.", "rights": "Alle Rechte vorbehalten"},
        (("Fähre nach Hollum fährt wieder", "vor 20 Minuten"), ("Leuchtturm bekommt neuen Anstrich", "vor 3 Stunden")),
        ("json_ld", "meta", "time"), "%d.%m.%Y, %H:%M Uhr", "Nordlicht Verlag GmbH",
    ),
    "fil-du-littoral": Outlet(
        "Le Fil du Littoral", "www.fildulittoral.example", "fr", "fil", "{headline} – {name}",
        ("À la une", "Monde", "Région", "Économie", "Culture"),
        {"by": "Par", "also": "Lire aussi", "tags": "Sujets", "most": "Les plus lus", "comments": "Réagir à cet article", "share": "Partager",
         "letter": "Recevez notre lettre du matin.", "rights": "Tous droits réservés"},
        (("Le marché aux huîtres déménage", "il y a 15 minutes"), ("Deux sentiers du littoral fermés", "il y a 2 heures")),
        ("graph", "open_graph", "time"), "Publié le %d/%m/%Y à %H:%M", "Fondé en 1906",
    ),
    "faro-de-levante": Outlet(
        "El Faro de Levante", "www.farodelevante.example", "es", "faro", "{headline} | {name}",
        ("Portada", "Política", "Internacional", "Economía", "Cultura", "Deportes"),
        {"by": "Por", "also": "LEA TAMBIÉN", "tags": "Etiquetas", "most": "Lo más leído", "comments": "Comentarios", "share": "Compartir",
         "letter": "Reciba cada mañana nuestro boletín.", "rights": "Todos los derechos reservados"},
        (("El puerto recibe el mayor crucero del año", "hace 10 minutos"), ("Vuelve la feria del libro", "hace 4 horas")),
        ("open_graph", "microdata"), "%d/%m/%Y %H:%M", "Diario de la costa",
    ),
}  # fmt: skip
LAGOON_RECENT = (
    (
        "Motorists Sleep In Cars As Queues Return To Surulere",
        "Marketers blamed a late cargo for the shortage…",
        "33 mins ago",
    ),
    ("Under-20s Draw With Hosts In Praia", "A late header from the captain rescued a point…", "1 hour ago"),
    ("Gunboats Return To Creek After Pipeline Alarm", "A joint patrol found two illegal taps…", "3 hours ago"),
)


@dataclass
class Piece:
    """A page to be: its head and its paragraphs."""

    outlet: str
    name: str
    head: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)

    def time(self, key: str) -> datetime | None:
        """A time of the head; None where it has none."""
        value = self.head.get(key)
        return datetime.fromisoformat(value) if value else None


def pieces() -> Iterator[Piece]:
    """Every page of the source files, in their order."""
    for file in sorted(SOURCE.glob("pages-*.txt")):
        for part in file.read_text(encoding="utf8").split("@ ")[1:]:
            title, _, rest = part.partition("\n")
            piece = Piece(*title.split())
            for line in filter(None, rest.splitlines()):
                add_line(piece, line)
            yield piece


def add_line(piece: Piece, line: str) -> None:
    """Put one line of a source file where it belongs."""
    head, wire = HEAD.fullmatch(line), WIRE.fullmatch(line)
    if head:
        piece.head[head[1]] = head[2]
    elif wire:
        text = (SOURCE / f"{wire[1]}.txt").read_text(encoding="utf8").strip().split("\n\n")
        piece.body += text[int(wire[2]) - 1 : int(wire[3] or wire[2])]
    else:
        piece.body.append(line)


def as_text(piece: Piece) -> str:
    """A page of the Lagoon Herald as a crawler left it, without markup."""
    head = piece.head
    promo = f"READ ALSO: {head['promo']}"
    body = [*piece.body[:2], promo, *piece.body[2:]]
    recent = [f"{headline}\n\n{teaser}\n\n{age}" for headline, teaser, age in LAGOON_RECENT]
    foot = f"Disqus Comments Loading...\nShare\nPublished by\n{head['author']}\nTags: {head['tags']}"
    parts = [
        head["section"],
        head["headline"],
        " ",
        *body,
        head["agency"],
        head["author"],
        foot,
        "Recent Posts",
        *recent,
    ]
    return "\n\n".join(parts) + "\n"


def as_html(piece: Piece, outlet: Outlet) -> str:
    """A page with the outlet's markup."""
    title = outlet.title.format(headline=piece.head["headline"], section=piece.head["section"], name=outlet.name)
    head = "".join(witness_lines(piece, outlet))
    return (
        f'<!doctype html>\n<html lang="{outlet.language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<link rel="canonical" href="{address(piece, outlet)}">{head}'
        f"<style>.{outlet.prefix}-wrap{{max-width:72rem;margin:0 auto}}</style>"
        '<script>window.dataLayer=window.dataLayer||[];dataLayer.push({"event":"view"});</script></head>\n'
        f'<body class="{outlet.prefix}-page">{top(outlet)}\n<main class="{outlet.prefix}-wrap">{story(piece, outlet)}</main>\n'
        f"{bottom(piece, outlet)}</body></html>\n"
    )


def address(piece: Piece, outlet: Outlet) -> str:
    """The page's address."""
    return f"https://{outlet.host}/{piece.head['path']}"


def witness_lines(piece: Piece, outlet: Outlet) -> Iterator[str]:
    """What the head of the page says of the story."""
    head = piece.head
    if "open_graph" in outlet.witnesses:
        yield f'<meta property="og:title" content="{escape(head["headline"])}"><meta property="og:site_name" content="{outlet.name}">'
        if "dek" in head:
            yield f'<meta property="og:description" content="{escape(head["dek"])}">'
    if "meta" in outlet.witnesses:
        yield f'<meta name="date" content="{head["published"]}"><meta name="keywords" content="{escape(head["tags"])}">'
    record = {
        "@type": "NewsArticle", "headline": head["headline"], "datePublished": head["published"],
        "dateModified": head.get("updated", head["published"]), "articleSection": head["section"],
        "author": [{"@type": "Person", "name": head["author"]}] if "author" in head else [{"@type": "Organization", "name": head["agency"]}],
    }  # fmt: skip
    if "json_ld" in outlet.witnesses:
        yield script(
            {"@context": "https://schema.org", **record, "publisher": {"@type": "Organization", "name": outlet.name}}
        )
    if "graph" in outlet.witnesses:
        yield script(
            {
                "@context": "https://schema.org",
                "@graph": [record, {"@type": "NewsMediaOrganization", "name": outlet.name}],
            }
        )


def script(record: dict[str, object]) -> str:
    """JSON-LD in its element."""
    return f'<script type="application/ld+json">{json.dumps(record, ensure_ascii=False)}</script>'


def top(outlet: Outlet) -> str:
    """Logo and menu."""
    items = "".join(
        f'<li class="{outlet.prefix}-nav__item"><a href="/{each.lower()}/">{escape(each)}</a></li>'
        for each in outlet.menu
    )
    return f'<header class="{outlet.prefix}-header"><a class="{outlet.prefix}-logo" href="/">{outlet.name}</a><nav><ul>{items}</ul></nav></header>'


def story(piece: Piece, outlet: Outlet) -> str:
    """Heading matter and body."""
    head, mark, voice = piece.head, outlet.prefix, outlet.voice
    micro = "microdata" in outlet.witnesses
    kicker = f'<p class="{mark}-kicker">{escape(head["kicker"])}</p>' if "kicker" in head else ""
    dek = f'<p class="{mark}-dek">{escape(head["dek"])}</p>' if "dek" in head else ""
    names = " · ".join(
        filter(None, (f"{voice['by']} {head['author']}".strip() if "author" in head else "", head.get("agency", "")))
    )
    scope = ' itemscope itemtype="https://schema.org/NewsArticle"' if micro else ""
    title = ' itemprop="headline"' if micro else ""
    return (
        f'<article class="{mark}-story"{scope}><header><p><a class="{mark}-section" href="/{escape(head["section"].lower())}/">{escape(head["section"])}</a></p>{kicker}'
        f'<h1 class="{mark}-title"{title}>{escape(head["headline"])}</h1>{dek}<p class="{mark}-byline">{escape(names)}</p>'
        f'<p class="{mark}-time">{stamps(piece, outlet)}</p><ul class="{mark}-share"><li><a href="#">{voice["share"]}</a></li>'
        '<li><a href="#">Mail</a></li></ul></header>\n'
        f'<div class="{mark}-body">{"".join(paragraphs(piece, outlet))}</div>'
        f'<p class="{mark}-tags">{voice["tags"]}: {tag_links(head["tags"])}</p></article>'
    )


def stamps(piece: Piece, outlet: Outlet) -> str:
    """The printed times."""
    published, updated = piece.time("published"), piece.time("updated")
    assert published is not None
    prop = ' itemprop="datePublished"' if "microdata" in outlet.witnesses else ""
    first = f'<time datetime="{published.isoformat()}"{prop}>{published.strftime(outlet.clock)}</time>'
    return first + (
        f' · Updated <time datetime="{updated.isoformat()}">{updated.strftime(outlet.clock)}</time>' if updated else ""
    )


def paragraphs(piece: Piece, outlet: Outlet) -> Iterator[str]:
    """The body, with a promo after its second paragraph."""
    promo = f'<p class="{outlet.prefix}-also"><strong>{outlet.voice["also"]}:</strong> <a href="/more/{piece.name}">{escape(piece.head["promo"])}</a></p>\n'
    for number, line in enumerate(piece.body, 1):
        yield f"<h2>{escape(line[3:])}</h2>\n" if line.startswith("## ") else f"<p>{escape(line)}</p>\n"
        if number == 2:
            yield promo


def tag_links(tags: str) -> str:
    """Tags as links."""
    return ", ".join(
        f'<a rel="tag" href="/tag/{tag.strip().lower()}">{escape(tag.strip())}</a>' for tag in tags.split(",")
    )


def bottom(piece: Piece, outlet: Outlet) -> str:
    """Recent posts, comments, letter and footer."""
    mark, voice = outlet.prefix, outlet.voice
    fetched = piece.time("fetched")
    assert fetched is not None
    items = "".join(
        f'<li><a href="/latest/{index}">{escape(headline)}</a> <span class="{mark}-age">{age}</span></li>'
        for index, (headline, age) in enumerate(outlet.recent)
    )
    return (
        f'<aside class="{mark}-side"><h3>{voice["most"]}</h3><ol>{items}</ol></aside>'
        f'<section class="{mark}-comments"><h3>{voice["comments"]}</h3></section>'
        f'<section class="{mark}-letter"><p>{voice["letter"]}</p><button>OK</button></section>\n'
        f'<footer class="{mark}-foot"><p>© {fetched.year} {outlet.name}. {voice["rights"]}. {outlet.motto}</p></footer>'
    )


def main() -> None:
    """Write every page and the list of them."""
    listed = (HERE / "pages.toml").read_text(encoding="utf8").split("# Made by docs/make_examples.py\n")[0]
    rows = []
    for piece in pieces():
        bare = piece.outlet == "lagoon-herald"
        file = f"{piece.outlet}-{piece.name}.{'txt' if bare else 'html'}"
        outlet = OUTLETS.get(piece.outlet)
        text = as_html(piece, outlet) if outlet else as_text(piece)
        (HERE / file).write_text(text, encoding="utf8")
        url = address(piece, outlet) if outlet else f"https://www.lagoonherald.example/{piece.head['path']}/"
        rows.append(f'[[page]]\nfile = "{file}"\nurl = "{url}"\nfetched_at = "{piece.head["fetched"]}"\n')
    (HERE / "pages.toml").write_text(listed + "# Made by docs/make_examples.py\n" + "\n".join(rows), encoding="utf8")


if __name__ == "__main__":
    main()
