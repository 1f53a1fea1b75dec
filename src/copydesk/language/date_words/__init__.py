"""How each language speaks of dates in running text, as data: DATE_WORDS by ISO 639-1 code."""

from dataclasses import replace
from functools import lru_cache

from copydesk.language import LANGUAGES
from copydesk.language.date_words.english import ENGLISH
from copydesk.language.date_words.german import GERMAN
from copydesk.language.date_words.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from copydesk.language.date_words.tables import DateWords

SURE_YEARS = {
    "de": "in im seit bis jahr jahre anfang ende mitte", "fr": "en depuis jusqu'en fin début", "es": "en desde hasta año",
    "pt": "em desde até ano", "it": "nel dal al anno del",
}  # fmt: skip
"""Words before four digits that make them a year."""

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


__all__ = ["DATE_WORDS", "DateWords", "date_words"]
