"""A claim: what one witness in a page says of one field."""

from dataclasses import dataclass

from copydesk.records import Witness


@dataclass(slots=True)
class Claim:
    """`field` is the article's field it speaks of, `key` the name under which it stood ("og:title")."""

    field: str
    value: str
    witness: Witness
    key: str


NEWS_TYPES = frozenset(
    "NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle LiveBlogPosting".split()
)
"""Types by which a page calls itself news. Source: schema.org's kinds of NewsArticle that news outlets set, and live blogs."""


class Claims:
    """The claims of one page, by field, in page order."""

    __slots__ = ("_by_field",)

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        by_field: dict[str, list[Claim]] = {}
        for claim in claims:
            by_field.setdefault(claim.field, []).append(claim)
        self._by_field = {field: tuple(found) for field, found in by_field.items()}

    def of(self, field: str) -> tuple[Claim, ...]:
        """All claims of a field; () where nothing speaks of it."""
        return self._by_field.get(field, ())

    def of_news(self) -> bool:
        """Whether the page calls itself news, by one of NEWS_TYPES."""
        return any(claim.value in NEWS_TYPES for claim in self.of("type"))

    def all(self) -> tuple[Claim, ...]:
        """Every claim."""
        return tuple(claim for claims in self._by_field.values() for claim in claims)
