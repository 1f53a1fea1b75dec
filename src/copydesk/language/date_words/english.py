"""Dates in English."""

from copydesk.language.date_words.tables import DateWords, named, words

ENGLISH = DateWords(
    code="en",
    days={
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "yesterday": -1,
        "last night": -1,
        "yesterday morning": -1,
        "yesterday afternoon": -1,
        "yesterday evening": -1,
        "tomorrow": 1,
        "tomorrow morning": 1,
        "tomorrow night": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    },
    turns=named(
        last="last|the last|past|the past|previous|the previous|the prior|prior|this past",
        this="this|the current|current|this same|the same",
        next="next|the next|coming|the coming|this coming|the following|upcoming|the upcoming",
    ),
    turns_after=named(last="last", this="this", next="next"),
    units=named(
        day="day|days",
        week="week|weeks",
        month="month|months",
        year="year|years",
        quarter="quarter|quarters",
        weekend="weekend|weekends",
        decade="decade|decades",
    ),
    seasons=named(SP="spring|springtime", SU="summer|summertime", FA="autumn|fall", WI="winter|wintertime"),
    ago_after=words("ago|earlier|before|previously"),
    numbers={
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "eighteen": 18,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "a hundred": 100,
        "a couple of": 2,
    },
    parts=words(
        "early in|early|earlier in|earlier|later in|late in|later|late|mid|middle of|the middle of|the beginning of|beginning of|the start of|start of|the end of|end of|the close of"
    ),
    articles=words("the"),
    of_words=words("of|in|,"),
    day_marks=words("st|nd|rd|th"),
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
    quarter_words=words("quarter"),
    half_words=words("half"),
    fiscal=words("fiscal year|fiscal|financial year|calendar year|the year|tax year"),
    surely_year_before=frozenset(
        "in since until till during circa fiscal ending ended spring summer autumn winter".split()
    ),
    count_before=frozenset(
        "about some nearly almost over than least record all only total roughly approximately estimated under up many"
        " killed injured another additional exactly just additional".split()
    ),
    doubtful=frozenset(
        ("may", "march", "mar", "dec", "sep", "jan", "jun", "jul", "nov", "oct", "apr", "feb", "aug", "sept", "febr")
    ),
    month_before=frozenset(
        "in by since until till from last next this of early late mid through during before after between and to for".split()
    ),
    future=r"\b(?:will|would|shall|won't|scheduled|due|set|expected|plans?|planned|planning|is to|are to|be|until|upcoming|starting|"
    r"beginning|begins|starts|opens|faces|going|must|should|could|may|might|can|ahead|tries to|wants to|hopes? to|prepares?|by|deadline|payable|"
    r"arrives|effective)\b",
    past=r"\b(?:said|says|told|was|were|had|did|has|have|been|rose|fell|won|lost|came|went|began|met|took|made|left|gave|held|got|saw|sent|ran|"
    r"cut|hit|shot|put|spoke|wrote|found|led|sold|struck|broke|drove|flew|fought|set off|became|grew|drew|sank|\w{2,}ed)\b",
    feasts={
        "christmas": "12-25",
        "christmas day": "12-25",
        "christmas eve": "12-24",
        "new year's day": "01-01",
        "new year's eve": "12-31",
        "halloween": "10-31",
        "valentine's day": "02-14",
    },
)
