"""An article taken apart for checks: its sentences, quotations, figures, people and claims, with their places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from copydesk.attribute.cast import Cast, Person
from copydesk.attribute.dates import DateFinder
from copydesk.attribute.marks import find_quotations
from copydesk.attribute.names import find_names
from copydesk.attribute.prose import PROSE_ROLES
from copydesk.attribute.roles import parse_role
from copydesk.attribute.sentences import sentences
from copydesk.attribute.tokens import flat
from copydesk.attribute.words import language_of, phrases_of
from copydesk.check import pieces as parts
from copydesk.check.dates import joined
from copydesk.records import Article, Certainty, Figure, Span, Statement, TextDate
from copydesk.relate.around import surroundings
from copydesk.relate.bases import with_bases
from copydesk.relate.subjects import Part, find_subject, part_of
from copydesk.relate.terms import is_number, terms, words
from copydesk.text import plain

WORD = re.compile(r"[^\W_]+")
MARKS = "“”„‟«»‹›\"＂「」『』〝〟'‘’‚`"
DOUBTFUL = frozenset((Certainty.ALLEGED, Certainty.DENIED, Certainty.BELIEVED))
NEAR_ROLE = 140
LEAST_TERMS = 2
LONG_WORD = 4
ENDING = re.compile(r"(?:ing|ed|es|e|s)$")
"""Endings that verbs and nouns of one meaning differ in: "offer" and "offered", "raise" and "raised"."""
CLAUSE_CHARS = 120
CLAUSE = re.compile(r"[.,;:!?\n]\s|\b(?:who|which|that|after|when|where|while|because|but|said)\b", re.I)
"""Where a clause begins or ends. Source: English conjunctions."""
PUTS = re.compile(
    r"(?:^|[.,;]\s+|\b(?:and|but|while)\s+)([^.,;“”]{3,60}?)\s+(?:put|puts|counts?|counted|estimates?|estimated|reckons?|spoke|speaks)"
    r"(?:\s+(?:of|it at|(?:the|its)\s[^.,;“”]{3,40}\sat))?\s+$"
)
"""Before a figure: who gives it, by verbs that are no cue of speech elsewhere."""
NO_HEARSAY = frozenset(("alleged", "unconfirmed", "unverified"))
"""Hedges that stand before a noun, not for a missing source."""
BEFORE = re.compile(
    r"\b(?:less|more|fewer|lower|higher|rather) than (?:the|a previous|an earlier)\s+$|\binstead of (?:the )?$", re.I
)
NAMED_AFTER = re.compile(
    r"[^.,;]{0,20}\b(?:that [^.,;]{2,40}|it|she|he|they) had (?:first |at first |originally )?(?:named|given|proposed|announced|estimated|offered|put|spoken of)\b"
    r"|[^.,;]{0,12}\bfirst (?:given|named|announced)\b",
    re.I,
)
ROLE_BEFORE = re.compile(
    r"((?:[\w’'-]+\s){0,4}[\w’'-]+),\s(?:(?:Dr|Sir|Dame|Mr|Mrs|Ms|Prof|Captain|Colonel|General|Rev)\.?\s)?\Z"
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article comes from, as the library says it; `at` is aware."""

    key: str
    outlet: str | None = None
    url: str | None = None
    at: datetime | None = None


def take_apart(article: Article, origin: Origin) -> parts.Piece:
    """An article, read with statements and figures, as checks need it."""
    text = article.text
    prose = tuple(block.span for block in article.blocks if block.role in PROSE_ROLES)
    told = sentences_of(article, prose, origin.at)
    code = (article.language or "en").replace("_", "-").split("-")[0].lower()
    people = people_of(article, prose, code)
    return parts.Piece(
        key=origin.key,
        text=text,
        prose=prose,
        language=code,
        outlet=origin.outlet or article.outlet,
        url=origin.url or article.url,
        at=origin.at,
        agency=article.agency,
        sentences=told,
        quotes=tuple(quotes_of(article, prose)),
        amounts=tuple(amounts_of(article, told, people, origin.at)),
        people=people,
        names=tuple(
            Span(name.start, name.end) for span in prose for name in find_names(text, span.start, span.end, code)
        ),
        claims=tuple(claims_of(article)),
        hearsay=tuple(hearsay_in(text, prose, code)),
    )


def hearsay_in(text: str, prose: Sequence[Span], code: str) -> Iterator[Span]:
    """Words that hand something on without a source: "reportedly"."""
    for block in prose:
        for span in phrases_of(code, "alleged_hedges").find(text, block.start, block.end):
            if text[span.start : span.end].lower() not in NO_HEARSAY:
                yield span


def terms_of(text: str, language: str | None) -> frozenset[str]:
    """The terms of a stretch of text without numbers."""
    found = [ENDING.sub("", word) if len(word) > LONG_WORD else word for word in words(text)]
    return frozenset(term for term in terms(found, language) if not is_number(term) and not term[0].isdigit())


def sentences_of(article: Article, prose: Sequence[Span], at: datetime | None) -> tuple[parts.Sentence, ...]:
    """The sentences of an article's prose."""
    text = article.text
    finder = DateFinder(flat(text), at, article.language)
    found = []
    for number, block in enumerate(prose):
        for span in sentences(text, block.start, block.end):
            inside = [each for each in article.statements if touches(each.content, span)]
            days = [day_of(each, text, article.language) for each in finder.in_piece(span.start, span.end)]
            found.append(
                parts.Sentence(
                    span,
                    terms_of(text[span.start : span.end], article.language),
                    number,
                    tuple(joined(days, text)),
                    tuple(each.speaker for each in inside if each.speaker),
                    any(each.source or each.cue for each in inside),
                )
            )
    return tuple(found)


def touches(spans: Sequence[Span], other: Span) -> bool:
    """Some of the stretches share a place with another."""
    return any(span.start < other.end and other.start < span.end for span in spans)


def day_of(found: TextDate, text: str, language: str | None) -> parts.Day:
    """A date with the day that it names, if it is one, and the weekday printed in it."""
    shown = text[found.span.start : found.span.end].lower()
    try:
        day = date.fromisoformat(found.value or "") if len(found.value or "") == len("2024-10-23") else None
    except ValueError:
        day = None
    names = language_of(language).weekdays
    weekday = next(
        (
            place
            for place, forms in enumerate(names)
            if any(re.search(rf"\b{re.escape(form)}\b", shown) for form in forms)
        ),
        None,
    )
    return parts.Day(found.span, day, found.value, weekday, terms_of(clause_around(text, found.span), language))


def clause_around(text: str, span: Span) -> str:
    """The clause in which a stretch stands, without it."""
    before = text[max(0, span.start - CLAUSE_CHARS) : span.start]
    after = text[span.end : span.end + CLAUSE_CHARS]
    first = max((match.end() for match in CLAUSE.finditer(before)), default=0)
    last = CLAUSE.search(after)
    return f"{before[first:]} {after[: last.start() if last else None]}"


def quotes_of(article: Article, prose: Sequence[Span]) -> list[parts.Quoted]:
    """What stands between quotation marks in an article's prose."""
    text, found = article.text, []
    starts = [span.start for span in prose]
    for each in find_quotations(text, prose):
        inner = within_marks(text, Span(each.start, each.end))
        held = tuple(plain(match[0]).replace(" ", "") for match in WORD.finditer(text, inner.start, inner.end))
        if not held:
            continue
        number = max(place for place, start in enumerate(starts) if start <= each.start)
        said = [one for one in article.statements if touches(one.content, inner)]
        named = next((one for one in said if one.source), None)
        found.append(
            parts.Quoted(inner, held, number, speaker_of(named, text), named is not None, by_pronoun(named, text))
        )
    return [with_paragraph(each, found, article, prose) for each in found]


def with_paragraph(
    quote: parts.Quoted, every: Sequence[parts.Quoted], article: Article, prose: Sequence[Span]
) -> parts.Quoted:
    """A quotation that goes on in a paragraph whose quotation has a source has that source; one in a paragraph where
    someone is named as speaking is not without."""
    if quote.has_source:
        return quote
    beside = next((each for each in every if each.paragraph == quote.paragraph and each.has_source), None)
    if beside is not None:
        return replace(quote, speaker=beside.speaker, has_source=True, by_pronoun=beside.by_pronoun)
    return replace(
        quote, has_source=any(one.source and touches(one.source, prose[quote.paragraph]) for one in article.statements)
    )


def within_marks(text: str, span: Span) -> Span:
    """A quotation without its marks and blanks."""
    start, end = span.start, span.end
    while start < end and (text[start] in MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in MARKS or text[end - 1].isspace()):
        end -= 1
    return Span(start, max(start + 1, end))


def speaker_of(statement: Statement | None, text: str) -> str | None:
    """Who makes a statement: by name, else as printed."""
    if statement is None:
        return None
    printed = " ".join(" ".join(text[span.start : span.end] for span in statement.source).split())
    return statement.speaker or printed or None


def by_pronoun(statement: Statement | None, text: str) -> bool:
    """A statement's source is a word without a capital, so that its speaker was worked out."""
    return statement is not None and not any(
        char.isupper() for span in statement.source for char in text[span.start : span.end]
    )


def amounts_of(
    article: Article, told: Sequence[parts.Sentence], people: Sequence[parts.Person], at: datetime | None
) -> list[parts.Amount]:
    """The figures of an article with what they count."""
    figures = list(with_bases(article.text, article.figures, apart=False))
    around = surroundings(article.text, [figure for figure, _ in figures])
    found = []
    topics = [topic_of(article, each, [figure for figure, _ in figures], people) for each in told]
    for (figure, is_base), place in zip(figures, around, strict=True):
        number = next((n for n, each in enumerate(told) if each.span.start <= figure.span.start < each.span.end), None)
        if number is None:
            continue
        subject = find_subject(figure, place, at.year if at else None)
        part = part_of(figure, place)
        saying = article.statements[figure.statement] if figure.statement is not None else None
        found.append(
            parts.Amount(
                figure,
                number,
                topic_at(number, topics, told),
                subject.name or None if subject else None,
                is_base or part is Part.EARLIER or is_before(article.text, figure.span),
                part is None,
                article.text[told[number].span.start : told[number].span.end] == article.headline,
                giver(article.text, told[number].span, figure) or speaker_of(saying, article.text),
                saying is not None
                and bool(saying.source)
                or giver(article.text, told[number].span, figure) is not None,
            )
        )
    return found


def topic_at(number: int, topics: Sequence[frozenset[str]], told: Sequence[parts.Sentence]) -> frozenset[str]:
    """What a figure's sentence is about; one that says nothing beside its figure goes with the sentence before."""
    if len(topics[number]) >= LEAST_TERMS:
        return topics[number]
    goes_on = number > 0 and told[number - 1].paragraph == told[number].paragraph
    return told[number].terms | (topics[number - 1] if goes_on else frozenset())


def giver(text: str, sentence: Span, figure: Figure) -> str | None:
    """Who puts a figure: "the education department put the number at 9,500"."""
    match = PUTS.search(text[sentence.start : figure.span.start])
    return " ".join(match[1].split()) if match else None


def is_before(text: str, span: Span) -> bool:
    """The words around say that a figure is that of before: "less than the 18.4 million that the prosecution had named"."""
    return bool(BEFORE.search(text, max(0, span.start - 30), span.start) or NAMED_AFTER.match(text, span.end))


def topic_of(
    article: Article, sentence: parts.Sentence, figures: Sequence[Figure], people: Sequence[parts.Person]
) -> frozenset[str]:
    """The terms of a figure's sentence without its figures, who says it, and the names of people."""
    start, end = sentence.span.start, sentence.span.end
    letters = list(article.text[start:end])
    spans = [figure.span for figure in figures]
    spans += [span for each in article.statements for span in (*each.source, *each.cue)]
    spans += [span for person in people for span in person.spans]
    for span in spans:
        for at in range(max(span.start, start), min(span.end, end)):
            letters[at - start] = " "
    return terms_of("".join(letters), article.language)


def people_of(article: Article, prose: Sequence[Span], code: str) -> tuple[parts.Person, ...]:
    """Everyone who is named in full, with their roles."""
    sources = [each.source[0] for each in article.statements if each.source]
    cast = Cast(article.text, code).gather(prose, sources)
    found = []
    for person in cast.people:
        spans = tuple(Span(each.start, each.end) for each in cast.mentions if each.person is person)
        if spans and not person.doubtful:
            found.append(parts.Person(person.name, spans, roles_of(person, spans, article.text, code)))
    return tuple(found)


def roles_of(person: Person, spans: Sequence[Span], text: str, code: str) -> tuple[parts.Printed, ...]:
    """A person's roles with where they are printed: near a mention; a role that is found nowhere stands at the first."""
    found = []
    for role in person.roles:
        place = spans[0]
        for span in spans:
            at = text.find(role.text, max(0, span.start - NEAR_ROLE), span.end + NEAR_ROLE)
            if at >= 0:
                place = Span(at, at + len(role.text))
                break
        found.append(parts.Printed(role.text, role.heads, place))
    for span in spans:
        match = ROLE_BEFORE.search(text, max(0, span.start - NEAR_ROLE), span.start)
        before = parse_role(match[1], code) if match else None
        if match is not None and before is not None and all(before.text != each.text for each in found):
            found.append(parts.Printed(before.text, before.heads, Span(*match.span(1))))
    return tuple(found)


def claims_of(article: Article) -> list[parts.Claim]:
    """The statements of an article, those between marks left out, which are checked as quotations."""
    found = []
    for each in article.statements:
        content = " ".join(article.text[span.start : span.end] for span in each.content)
        doubtful = each.certainty in DOUBTFUL
        cue = (each.cue or each.certainty_words or (None,))[0]
        found.append(
            parts.Claim(
                each.content[0],
                terms_of(content, article.language),
                speaker_of(each, article.text),
                bool(each.source),
                doubtful,
                cue,
            )
        )
    return found
