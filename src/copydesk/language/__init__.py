"""What differs between languages, as data: one file of tables per language, all of them in LANGUAGES."""

from copydesk.language.arabic import ARABIC
from copydesk.language.chinese import CHINESE
from copydesk.language.czech import CZECH
from copydesk.language.danish import DANISH
from copydesk.language.dutch import DUTCH
from copydesk.language.english import ENGLISH
from copydesk.language.finnish import FINNISH
from copydesk.language.french import FRENCH
from copydesk.language.german import GERMAN
from copydesk.language.greek import GREEK
from copydesk.language.hebrew import HEBREW
from copydesk.language.hindi import HINDI
from copydesk.language.hungarian import HUNGARIAN
from copydesk.language.indonesian import INDONESIAN
from copydesk.language.italian import ITALIAN
from copydesk.language.japanese import JAPANESE
from copydesk.language.korean import KOREAN
from copydesk.language.norwegian import NORWEGIAN
from copydesk.language.persian import PERSIAN
from copydesk.language.polish import POLISH
from copydesk.language.portuguese import PORTUGUESE
from copydesk.language.romanian import ROMANIAN
from copydesk.language.russian import RUSSIAN
from copydesk.language.spanish import SPANISH
from copydesk.language.swedish import SWEDISH
from copydesk.language.tables import Language
from copydesk.language.turkish import TURKISH
from copydesk.language.ukrainian import UKRAINIAN

LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (
        ENGLISH,
        GERMAN,
        FRENCH,
        SPANISH,
        PORTUGUESE,
        ITALIAN,
        DUTCH,
        SWEDISH,
        DANISH,
        NORWEGIAN,
        FINNISH,
        POLISH,
        CZECH,
        RUSSIAN,
        UKRAINIAN,
        TURKISH,
        ARABIC,
        PERSIAN,
        HEBREW,
        HINDI,
        JAPANESE,
        CHINESE,
        KOREAN,
        INDONESIAN,
        GREEK,
        ROMANIAN,
        HUNGARIAN,
    )
}
"""By ISO 639-1 code. Pages mix languages, so most finders look in all of them."""


def gathered(field: str) -> frozenset[str]:
    """The phrases of one field of `Language`, of all languages together."""
    return frozenset(phrase for language in LANGUAGES.values() for phrase in getattr(language, field))


__all__ = ["LANGUAGES", "Language", "gathered"]
