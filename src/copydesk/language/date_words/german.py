"""Dates in German."""

from copydesk.language.date_words.tables import DateWords, named, words

GERMAN = DateWords(
    code="de",
    days={
        "heute": 0,
        "gestern": -1,
        "vorgestern": -2,
        "übermorgen": 2,
        "heute morgen": 0,
        "heute abend": 0,
        "gestern abend": -1,
    },
    turns=named(
        last="letzte|letzten|letzter|letztes|vergangene|vergangenen|vergangener|vergangenes|vorige|vorigen|voriges",
        this="diese|diesen|dieser|dieses|diesem|laufenden|laufende",
        next="nächste|nächsten|nächster|nächstes|kommende|kommenden|kommender|kommendes",
    ),
    units=named(
        day="tag|tage|tagen",
        week="woche|wochen",
        month="monat|monate|monaten|monats",
        year="jahr|jahre|jahren|jahres",
        weekend="wochenende",
        quarter="quartal",
    ),
    seasons=named(SP="frühling|frühjahr", SU="sommer", FA="herbst", WI="winter"),
    ago_before=words("vor"),
    numbers={
        "einem": 1,
        "einer": 1,
        "zwei": 2,
        "drei": 3,
        "vier": 4,
        "fünf": 5,
        "sechs": 6,
        "sieben": 7,
        "acht": 8,
        "neun": 9,
        "zehn": 10,
        "zwölf": 12,
        "zwanzig": 20,
    },
    parts=words("anfang|ende|mitte|am ende|im"),
    articles=words("der|den|dem|am|im"),
    ordinals={"erste": 1, "ersten": 1, "zweite": 2, "zweiten": 2, "dritte": 3, "dritten": 3, "vierte": 4, "vierten": 4},
    quarter_words=words("quartal|viertel"),
    half_words=words("halbjahr"),
    fiscal=words("geschäftsjahr"),
    future=r"\b(?:wird|werden|soll|sollen|will|wollen|ab|bis|kommenden|geplant|beginnt|startet)\b",
    past=r"\b(?:sagte|war|waren|hatte|hatten|wurde|wurden|hat|haben|teilte|ge\w{3,}t|ge\w{3,}en)\b",
)
