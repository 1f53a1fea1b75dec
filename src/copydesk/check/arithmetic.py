"""Sums, shares and changes in a draft that do not follow from its own numbers."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from copydesk.check.case import Case, Found
from copydesk.check.pieces import Amount, Sentence
from copydesk.records import Change, CheckKind, Direction, Figure, FigureKind, Finding, Span
from copydesk.records.values import NEARLY, OPEN_DOWN, OPEN_UP

TOTAL = re.compile(
    r"\b(?:in all|in total|a total of|altogether|combined|together|brings? the total to|bringing the total to)\b", re.I
)
PARTS = re.compile(r":\s")
AMONG = re.compile(r"\b(?:including|among|of them|of whom|at least one)\b", re.I)
FROM_TO = re.compile(r"\bfrom\s+[^\w\s]?(\d[\d,.]*)\s+(?:[^\W\d]+\s+)?to\s+[^\w\s]?(\d[\d,.]*)", re.I)
SHARE_OF = re.compile(r"\s*(?:out )?of\s+(?:the\s+|its\s+|their\s+|some\s+|about\s+)*$", re.I)
HALF = re.compile(
    r"\b(?:by (?:a )?(?P<by>half|third|quarter|fifth)|(?P<word>halved|doubled|tripled|trebled|quadrupled))\b", re.I
)
BY = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5)}
WORDS = {
    "halved": Fraction(1, 2),
    "doubled": Fraction(2),
    "tripled": Fraction(3),
    "trebled": Fraction(3),
    "quadrupled": Fraction(4),
}
TOLERANCE = Decimal("0.15")
"""How far a multiple may be off. Source: reports round to halves and wholes: "doubled" is said of 1.9 and 2.2."""
POINT = Decimal("0.6")
"""How far a percentage may be off, in points: rounding to the whole."""
NEARLY_RATIO = Decimal(5) / 6
"""What "nearly" leaves at the least: "nearly tripled" is 2.5 to 3."""


def check_arithmetic(case: Case) -> Found:
    """Sentence by sentence."""
    found: Found = []
    for place, sentence in enumerate(case.draft.sentences):
        own = [each for each in case.draft.amounts if each.sentence == place]
        if len(own) >= 2:
            found += check_sum(case, sentence, own)
            found += check_share(case, sentence, own)
        found += check_change(case, sentence, own)
        found += check_times_of(case, sentence, own)
    return found


def value(figure: Figure) -> Decimal | None:
    """The number of a figure that has one; None for ranges and open ends."""
    return figure.low if figure.low is not None and figure.low == figure.high else None


def exact(figure: Figure) -> bool:
    """A plain value of something that can be added."""
    plain = figure.kind in (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.AGE)
    return plain and value(figure) is not None and figure.hedge is None and figure.change is None


def check_sum(case: Case, sentence: Sentence, own: Sequence[Amount]) -> Iterator[Finding]:
    """A total with its parts after a colon, or parts with a word that says they make the total."""
    text = case.draft.text
    numbers = [each.figure for each in own if exact(each.figure)]
    if AMONG.search(text, sentence.span.start, sentence.span.end):
        return
    colon = PARTS.search(text, sentence.span.start, sentence.span.end)
    if colon and len(numbers) >= 3:
        before = [each for each in numbers if each.span.end <= colon.start()]
        after = [each for each in numbers if each.span.start >= colon.end()]
        if len(before) == 1 and len(after) >= 2 and PARTS.search(text, colon.end(), sentence.span.end) is None:
            yield from sum_finding(case, before[0], after)
        return
    word = TOTAL.search(text, sentence.span.start, sentence.span.end)
    if word and len(numbers) >= 3:
        total = min(numbers, key=lambda each: min(abs(each.span.start - word.end()), abs(word.start() - each.span.end)))
        parts = [each for each in numbers if each is not total and each.unit == total.unit]
        if len(parts) >= 2:
            yield from sum_finding(case, total, parts)


def sum_finding(case: Case, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    """What is wrong with a sum."""
    told, made = value(total), sum((value(each) or Decimal(0) for each in parts), Decimal(0))
    if told is None or told == made or {each.unit for each in parts} - {total.unit, None}:
        return
    span = Span(min(total.span.start, parts[0].span.start), max(total.span.end, parts[-1].span.end))
    says = f"{' + '.join(number(value(each)) for each in parts)} is {number(made)}, not {number(told)}"
    yield case.finding(span, CheckKind.ARITHMETIC, says, 0.85)


def number(shown: Decimal | None) -> str:
    """A number for people."""
    if shown is None:
        return "?"
    if shown == int(shown):
        return f"{int(shown):,}"
    return f"{round(float(shown), 2):,g}"


def check_share(case: Case, sentence: Sentence, own: Sequence[Amount]) -> Iterator[Finding]:
    """ "560 of the 840 schools, or 67 percent"."""
    text = case.draft.text
    figures = [each.figure for each in own]
    percents = [each for each in figures if each.kind is FigureKind.PERCENT and each.change is None]
    counts = [each for each in figures if each.kind is FigureKind.COUNT and value(each)]
    for first, second in zip(counts, counts[1:], strict=False):
        between = text[first.span.end : second.span.start]
        whole, part = (second, first) if SHARE_OF.search(between) else (None, None)
        if whole is None and re.match(r"\s*of\s+(?:the\s+)?", text[sentence.span.start : first.span.start] + " ", re.I):
            whole, part = first, second
        if whole is None or part is None:
            continue
        for percent in percents[:1]:
            if not is_beside(text, percent, max(whole.span.end, part.span.end)):
                continue
            yield from share_finding(case, part, whole, percent)
        return


def is_beside(text: str, percent: Figure, end: int) -> bool:
    """The percentage is said of the two numbers: right after them, set off by a comma, "or" or a bracket."""
    between = text[end : percent.span.start]
    return 0 <= percent.span.start - end <= 60 and bool(re.search(r"[,(–—]|\bor\b|\bwere\b|\bthat is\b", between))


def share_finding(case: Case, part: Figure, whole: Figure, percent: Figure) -> Iterator[Finding]:
    """What is wrong with a share."""
    first, second, told = value(part), value(whole), value(percent)
    if first is None or not second or told is None or first > second:
        return
    real = first / second * 100
    slack = POINT if percent.hedge is None else max(POINT, told * TOLERANCE / 2)
    slack = max(slack, Decimal(3)) if part.hedge or whole.hedge else slack
    if fits_hedge(told, real, slack, percent.hedge):
        return
    says = f"{number(first)} of {number(second)} is {number(round(real, 1))} percent, not {number(told)}"
    yield case.finding(percent.span, CheckKind.ARITHMETIC, says, 0.85)


def fits_hedge(told: Decimal, real: Decimal, slack: Decimal, hedge: str | None) -> bool:
    """Whether a number is the one told, as far as its hedge goes."""
    if hedge == NEARLY:
        return told * NEARLY_RATIO <= real <= told + slack
    if hedge in OPEN_UP:
        return real >= told - slack
    if hedge in OPEN_DOWN:
        return real <= told + slack
    return abs(real - told) <= slack


def check_change(case: Case, sentence: Sentence, own: Sequence[Amount]) -> Iterator[Finding]:
    """ "rose by 12 percent to 31 from 28", "tripled from 800 to 3,100"."""
    text = case.draft.text
    pair = from_and_to(case, sentence, own)
    joined = FROM_TO.search(text, sentence.span.start, sentence.span.end)
    if pair is None and joined:
        yield from check_joined(case, joined, own)
        yield from check_words(case, sentence, own, (parsed(joined[1]), parsed(joined[2])))
    if pair is None:
        return
    then, now = pair
    for each in own:
        figure = each.figure
        if figure.span in (then.span, now.span):
            continue
        if figure.kind is FigureKind.TIMES or figure.change in (Change.TIMES, Change.PERCENT):
            yield from change_finding(case, figure, value(then), value(now))
        elif figure.change is Change.ABSOLUTE and figure.unit in (now.unit, then.unit, None):
            yield from change_finding(case, figure, value(then), value(now))
    yield from check_words(case, sentence, own, (value(then), value(now)))


def check_joined(case: Case, joined: "re.Match[str]", own: Sequence[Amount]) -> Iterator[Finding]:
    """ "from 24 to 28 crowns, a rise of 20 percent": two values that are read as one figure."""
    then, now = (parsed(joined[number]) for number in (1, 2))
    for each in own:
        figure = each.figure
        beside = figure.span.end <= joined.start() or figure.span.start >= joined.end()
        if beside and (figure.kind is FigureKind.TIMES or figure.change in (Change.TIMES, Change.PERCENT)):
            yield from change_finding(case, figure, then, now)


def check_words(
    case: Case, sentence: Sentence, own: Sequence[Amount], pair: tuple[Decimal | None, Decimal | None]
) -> Iterator[Finding]:
    """ "by half", "doubled", where no figure was found in the word."""
    for match in HALF.finditer(case.draft.text, sentence.span.start, sentence.span.end):
        if not any(each.figure.span.start <= match.start() < each.figure.span.end for each in own):
            yield from half_finding(case, match, *pair)


def parsed(shown: str) -> Decimal | None:
    """A number in English digits."""
    try:
        return Decimal(shown.rstrip(",.").replace(",", ""))
    except ArithmeticError:
        return None


def from_and_to(case: Case, sentence: Sentence, own: Sequence[Amount]) -> tuple[Figure, Figure] | None:
    """The value of before and that of after, where a sentence names one of each."""
    text = case.draft.text
    plain = [
        each.figure
        for each in own
        if each.figure.kind is not FigureKind.TIMES
        and (each.figure.change is None or each.figure.base)
        and value(each.figure) is not None
    ]
    then = [
        each
        for each in plain
        if re.search(
            r"\b(?:from|against|compared with|up on)\s+(?:some |about |just )?(?:[^\d\W]+ )?$",
            text[sentence.span.start : each.span.start],
            re.I,
        )
    ]
    if len(then) != 1:
        return None
    unit = [each for each in plain if each is not then[0] and same_unit(each, then[0])]
    marked = [
        each
        for each in unit
        if re.search(r"\bto\s+(?:some |about |just )?$", text[sentence.span.start : each.span.start], re.I)
    ]
    rest = marked or [each for each in unit if each.direction is not None or each.base] or unit
    return (then[0], rest[0]) if len(rest) == 1 else None


def same_unit(one: Figure, other: Figure) -> bool:
    """They count in one unit, or one leaves it out."""
    return one.unit == other.unit or (
        None in (one.unit, other.unit) and FigureKind.PERCENT not in (one.kind, other.kind)
    )


def change_finding(case: Case, told: Figure, then: Decimal | None, now: Decimal | None) -> Iterator[Finding]:
    """What is wrong with a change between two numbers."""
    change = value(told)
    if change is None or not then or now is None or not now:
        return
    if told.change is Change.PERCENT or (told.kind is FigureKind.PERCENT and told.change is not Change.ABSOLUTE):
        real, slack, shown = abs(now - then) / then * 100, max(POINT, change / 50), "percent"
    elif told.change is Change.TIMES or told.kind is FigureKind.TIMES:
        real, slack, shown = (now / then if now > then else then / now), change * TOLERANCE, "times"
    else:
        real, slack, shown = abs(now - then), Decimal(0), ""
    wrong_way = told.direction is not None and (now > then) != (told.direction is Direction.UP) and now != then
    if fits_hedge(change, real, slack, told.hedge) and not wrong_way:
        return
    amount = f"{number(round(real, 1))} {shown}".strip()
    says = f"from {number(then)} to {number(now)} is {'a rise' if now > then else 'a fall'} of {amount}"
    if shown == "times":
        says = f"from {number(then)} to {number(now)} is {number(round(real, 1))} times"
    yield case.finding(told.span, CheckKind.ARITHMETIC, says, 0.85)


def half_finding(case: Case, match: re.Match[str], then: Decimal | None, now: Decimal | None) -> Iterator[Finding]:
    """ "by half", "doubled"."""
    if not then or not now:
        return
    real = Fraction(now) / Fraction(then)
    if match["by"]:
        told, real = BY[match["by"].lower()], abs(real - 1)
    else:
        told = WORDS[match["word"].lower()]
    if abs(real - told) > told * Fraction(15, 100):
        says = f"from {number(then)} to {number(now)} is {round(float(real) * 100)} percent"
        yield case.finding(Span(*match.span()), CheckKind.ARITHMETIC, says, 0.8)


def check_times_of(case: Case, sentence: Sentence, own: Sequence[Amount]) -> Iterator[Finding]:
    """ "6,000 soldiers, three times as many as the 2,000 of Monday"."""
    times = [each.figure for each in own if each.figure.kind is FigureKind.TIMES]
    plain = [each.figure for each in own if each.figure.kind is FigureKind.COUNT and value(each.figure)]
    if len(times) != 1 or len(plain) != 2:
        return
    text = case.draft.text[times[0].span.end : plain[1].span.start]
    if plain[0].span.end <= times[0].span.start and re.match(r"\s*(?:as many|the|more than the|that of)\b", text):
        yield from change_finding(case, times[0], value(plain[1]), value(plain[0]))
