"""How each language speaks of dates in running text, as data: DATE_WORDS by ISO 639-1 code."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from copydesk.language import LANGUAGES


def words(text: str) -> tuple[str, ...]:
    """Phrases apart by "|"."""
    return tuple(text.split("|")) if text else ()


def named(**phrases: str) -> dict[str, str]:
    """Phrases apart by "|" to the name they stand under."""
    return {phrase: name for name, each in phrases.items() for phrase in each.split("|")}


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words around dates, in lower case; months and weekdays stand in `Language`.

    `days` maps words to days from the article's own (yesterday -1). `turns` maps words to "last", "this" or "next";
    `turns_after` those that follow the noun ("lundi dernier"). `units` maps nouns to "day", "week", "month", "year",
    "quarter", "weekend", "decade"; `seasons` to "SP", "SU", "FA", "WI" (TIMEX3). `ago_before` and `ago_after` frame a
    number and a unit; `numbers` are the small ones. `parts` may come before ("early", "mid-"). `surely_year_before` are words
    after which four digits are a year, `count_before` those after which they are a count. `future` and `past` are
    patterns of words near a weekday that tell the tense. `doubtful` are names of months that are other words too.
    """

    code: str
    days: Mapping[str, int] = field(default_factory=dict)
    turns: Mapping[str, str] = field(default_factory=dict)
    turns_after: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)
    ago_before: tuple[str, ...] = ()
    ago_after: tuple[str, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    of_words: tuple[str, ...] = ()
    day_marks: tuple[str, ...] = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    quarter_words: tuple[str, ...] = ()
    half_words: tuple[str, ...] = ()
    fiscal: tuple[str, ...] = ()
    surely_year_before: frozenset[str] = frozenset()
    count_before: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    month_before: frozenset[str] = frozenset()
    future: str = r"(?!)"
    past: str = r"(?!)"
    feasts: Mapping[str, str] = field(default_factory=dict)


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

SURE_YEARS = {
    "de": "in im seit bis jahr jahre anfang ende mitte", "fr": "en depuis jusqu'en fin début", "es": "en desde hasta año",
    "pt": "em desde até ano", "it": "nel dal al anno del",
}  # fmt: skip
"""Words before four digits that make them a year."""

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
FRENCH = DateWords(
    code="fr",
    days={
        "aujourd'hui": 0,
        "hier": -1,
        "avant-hier": -2,
        "demain": 1,
        "après-demain": 2,
        "ce matin": 0,
        "ce soir": 0,
        "hier soir": -1,
    },
    turns=named(this="ce|cet|cette"),
    turns_after=named(last="dernier|dernière|passé|passée|écoulé|écoulée", next="prochain|prochaine"),
    units=named(
        day="jour|jours",
        week="semaine|semaines",
        month="mois",
        year="an|ans|année|années",
        weekend="week-end",
        quarter="trimestre",
    ),
    seasons=named(SP="printemps", SU="été", FA="automne", WI="hiver"),
    ago_before=words("il y a"),
    numbers={
        "un": 1,
        "une": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "douze": 12,
        "vingt": 20,
    },
    parts=words("début|fin|mi|courant"),
    articles=words("le|la|l'|au"),
    of_words=words("de|,"),
    day_marks=words("er"),
    ordinals={"premier": 1, "deuxième": 2, "troisième": 3, "quatrième": 4},
    quarter_words=words("trimestre"),
    half_words=words("semestre"),
    fiscal=words("exercice"),
    future=r"\b(?:sera|seront|doit|devrait|doivent|va|vont|prochain|jusqu'à|avant|prévue?|\w+(?:era|eront))\b",
    past=r"\b(?:a|ont|était|étaient|avait|est|sont|dit|déclaré)\b",
)
SPANISH = DateWords(
    code="es",
    days={
        "hoy": 0,
        "ayer": -1,
        "anteayer": -2,
        "mañana": 1,
        "pasado mañana": 2,
        "anoche": -1,
        "esta mañana": 0,
        "esta noche": 0,
    },
    turns=named(
        last="pasado|pasada|el pasado|la pasada|último|última",
        this="este|esta",
        next="próximo|próxima|el próximo|la próxima",
    ),
    turns_after=named(last="pasado|pasada|anterior", next="próximo|próxima|que viene"),
    units=named(day="día|días", week="semana|semanas", month="mes|meses", year="año|años", quarter="trimestre"),
    seasons=named(SP="primavera", SU="verano", FA="otoño", WI="invierno"),
    ago_before=words("hace"),
    numbers={
        "un": 1,
        "una": 1,
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "siete": 7,
        "ocho": 8,
        "nueve": 9,
        "diez": 10,
        "doce": 12,
        "veinte": 20,
    },
    parts=words("principios de|a principios de|finales de|a finales de|mediados de|a mediados de|inicios de|fines de"),
    articles=words("el|la|del"),
    of_words=words("de|del|,"),
    ordinals={"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4},
    quarter_words=words("trimestre"),
    half_words=words("semestre"),
    fiscal=words("ejercicio|año fiscal"),
    future=r"\b(?:será|serán|debe|deberá|va a|van a|próximo|hasta|antes|prevé|previsto|\w+(?:ará|erá|irá|arán))\b",
    past=r"\b(?:dijo|fue|era|eran|fueron|ha|han|había|\w{2,}(?:ó|aron|ieron))(?!\w)",
)
PORTUGUESE = DateWords(
    code="pt",
    days={"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1, "esta manhã": 0, "esta noite": 0, "ontem à noite": -1},
    turns=named(
        last="último|última|no último|na última|passado|passada",
        this="este|esta|neste|nesta",
        next="próximo|próxima|no próximo|na próxima",
    ),
    turns_after=named(last="passado|passada", next="que vem|seguinte"),
    units=named(day="dia|dias", week="semana|semanas", month="mês|meses", year="ano|anos", quarter="trimestre"),
    seasons=named(SP="primavera", SU="verão", FA="outono", WI="inverno"),
    ago_before=words("há"),
    numbers={
        "um": 1,
        "uma": 1,
        "dois": 2,
        "duas": 2,
        "três": 3,
        "quatro": 4,
        "cinco": 5,
        "seis": 6,
        "sete": 7,
        "oito": 8,
        "nove": 9,
        "dez": 10,
        "doze": 12,
        "vinte": 20,
    },
    parts=words("início de|no início de|fim de|no fim de|final de|no final de|meados de|em meados de"),
    articles=words("o|a|no|na"),
    of_words=words("de|do|,"),
    ordinals={"primeiro": 1, "segundo": 2, "terceiro": 3, "quarto": 4},
    quarter_words=words("trimestre"),
    half_words=words("semestre"),
    fiscal=words("exercício|ano fiscal"),
    future=r"\b(?:será|serão|deve|deverá|vai|vão|próximo|até|antes|previsto|\w+(?:ará|erá|irá|arão))\b",
    past=r"\b(?:disse|foi|era|eram|foram|tinha|havia|\w{2,}(?:ou|aram|eram|iram))\b",
)
ITALIAN = DateWords(
    code="it",
    days={
        "oggi": 0,
        "ieri": -1,
        "l'altro ieri": -2,
        "domani": 1,
        "dopodomani": 2,
        "stamattina": 0,
        "stasera": 0,
        "ieri sera": -1,
    },
    turns=named(
        last="lo scorso|la scorsa|scorso|scorsa",
        this="questo|questa|quest'",
        next="il prossimo|la prossima|prossimo|prossima",
    ),
    turns_after=named(last="scorso|scorsa|passato|passata", next="prossimo|prossima"),
    units=named(
        day="giorno|giorni", week="settimana|settimane", month="mese|mesi", year="anno|anni", quarter="trimestre"
    ),
    seasons=named(SP="primavera", SU="estate", FA="autunno", WI="inverno"),
    ago_after=words("fa"),
    numbers={
        "un": 1,
        "una": 1,
        "due": 2,
        "tre": 3,
        "quattro": 4,
        "cinque": 5,
        "sei": 6,
        "sette": 7,
        "otto": 8,
        "nove": 9,
        "dieci": 10,
        "dodici": 12,
        "venti": 20,
    },
    parts=words("inizio|fine|metà|a fine|a inizio|all'inizio di|alla fine di"),
    articles=words("il|lo|la|l'|nel|al|dal|del"),
    of_words=words("del|di|,"),
    ordinals={"primo": 1, "secondo": 2, "terzo": 3, "quarto": 4},
    quarter_words=words("trimestre"),
    half_words=words("semestre"),
    fiscal=words("esercizio"),
    future=r"\b(?:sarà|saranno|deve|dovrà|prossimo|entro|prima|previsto|prevista|\w+(?:erà|irà|anno))\b",
    past=r"\b(?:ha|hanno|è|sono|era|erano|aveva|detto|fu|furono)\b",
)

DATE_WORDS: dict[str, DateWords] = {each.code: each for each in (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)}


@lru_cache(maxsize=32)
def date_words(language: str | None) -> DateWords:
    """The tables of a language; for one without, what its page words say of days, months and years; English if unknown."""
    code = (language or "en")[:2].lower()
    known = DATE_WORDS.get(code)
    if known is not None:
        sure = SURE_YEARS.get(code)
        return replace(known, surely_year_before=frozenset(sure.split())) if sure else known
    tables = LANGUAGES.get("nb" if code in ("no", "nn") else code)
    if tables is None:
        return ENGLISH
    days = {**dict.fromkeys(tables.today_words, 0), **dict.fromkeys(tables.yesterday_words, -1)}
    return DateWords(code=tables.code, days=days, of_words=("de", "del", ","), day_marks=(".",))
