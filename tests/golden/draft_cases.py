"""The written drafts of tests/golden/drafts with their planted faults, and the library that they are held against."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path

from copydesk.attribute.articles import attributed
from copydesk.desk.checking import MARKDOWN, check_draft
from copydesk.desk.reading import file
from copydesk.desk.relating import update_stories
from copydesk.keep.parcel import Parcel, make_parcel
from copydesk.keep.store import Store
from copydesk.records import Article, Block, CheckReport, Finding, Kind, Origin, Page, Role, Span, Witness
from copydesk.records.page import OriginKind

FOLDER = Path(__file__).parent / "drafts"
EXAMPLES = Path(__file__).parents[2] / "examples"
KEPT_AT = datetime.fromisoformat("2026-06-30T00:00:00Z")


@dataclass(frozen=True)
class Fault:
    """A planted fault: its kind and the words of the draft where it is."""

    kind: str
    at: str


@dataclass(frozen=True)
class Case:
    """A draft, when it is checked, and its faults."""

    name: str
    shows: str
    text: str
    now: datetime
    media_type: str
    faults: tuple[Fault, ...]

    def check(self, store: Store) -> CheckReport:
        return check_draft(store, self.text, self.media_type, self.now)

    def place(self, report: CheckReport, fault: Fault) -> Span:
        start = report.text.index(fault.at)
        return Span(start, start + len(fault.at))

    def missed(self, report: CheckReport) -> list[Fault]:
        """Planted faults that no finding of their kind is at."""
        return [fault for fault in self.faults if not any(self.hits(report, each, fault) for each in report.findings)]

    def alarms(self, report: CheckReport) -> list[Finding]:
        """Findings that are at no planted fault of whatever kind."""
        spans = [self.place(report, fault) for fault in self.faults]
        return [each for each in report.findings if not any(touch(each.span, span) for span in spans)]

    def hits(self, report: CheckReport, finding: Finding, fault: Fault) -> bool:
        return finding.kind.value == fault.kind and touch(finding.span, self.place(report, fault))


def touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def cases() -> list[Case]:
    """All drafts, by name."""
    return [parse_case(path) for path in sorted(FOLDER.glob("*.toml"))]


def parse_case(path: Path) -> Case:
    told = tomllib.loads(path.read_text(encoding="utf8"))
    faults = tuple(Fault(each["kind"], each["at"]) for each in told.get("fault", ()))
    return Case(path.stem, told["shows"], told["text"], told["now"], told.get("media_type", MARKDOWN), faults)


def reports() -> Iterator[tuple[Page, Article]]:
    """The written reports: the bundled examples, and those of drafts/library."""
    said = {each["file"]: each for each in tomllib.loads((EXAMPLES / "pages.toml").read_text("utf8"))["page"]}
    for path in sorted([*EXAMPLES.glob("*.html"), *EXAMPLES.glob("*.txt")]):
        told = said[path.name]
        fetched = datetime.fromisoformat(told["fetched_at"])
        kind = "text/plain" if path.suffix == ".txt" else "text/html"
        page = Page(path.read_bytes(), Origin(OriginKind.FILE, path.name), told["url"], kind, None, fetched)
        yield page, file(page)
    for path in sorted((FOLDER / "library").glob("*.toml")):
        for each in tomllib.loads(path.read_text("utf8"))["report"]:
            text = f"{each['headline']}\n\n{each['text'].strip()}"
            page = Page(
                text.encode(), Origin(OriginKind.FILE, each["url"]), each["url"], "text/plain", None, each["at"]
            )
            yield page, written(text, each)


def written(text: str, told: dict[str, object]) -> Article:
    """A report of drafts/library as its article."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n\n")):
        role = Role.PARAGRAPH if number else Role.HEADLINE
        blocks.append(Block(Span(at, at + len(line)), role, f"line/{number}", 1.0, Witness.CALLER))
        at += len(line) + 2
    article = Article(text, tuple(blocks), Kind.ARTICLE, language="en", headline=text[: blocks[0].span.end])
    said = {name: told.get(name) for name in ("outlet", "url", "agency")}
    return replace(article, published_at=told["at"], **said)  # type: ignore[arg-type]


@cache
def parcels() -> tuple[Parcel, ...]:
    """Every report, read and packed once."""
    return tuple(make_parcel(page, attributed(article)) for page, article in reports())


def make_library(path: Path) -> int:
    """A library of the written reports, its stories settled; how many there are."""
    with Store(path) as store:
        kept = store.keep(parcels(), KEPT_AT)
        update_stories(store)
    return len(kept)
