"""What differs between languages, as data: one file of tables per language."""

from copydesk.language.czech import CZECH
from copydesk.language.danish import DANISH
from copydesk.language.dutch import DUTCH
from copydesk.language.english import ENGLISH
from copydesk.language.finnish import FINNISH
from copydesk.language.french import FRENCH
from copydesk.language.german import GERMAN
from copydesk.language.italian import ITALIAN
from copydesk.language.norwegian import NORWEGIAN
from copydesk.language.polish import POLISH
from copydesk.language.portuguese import PORTUGUESE
from copydesk.language.russian import RUSSIAN
from copydesk.language.spanish import SPANISH
from copydesk.language.swedish import SWEDISH
from copydesk.language.turkish import TURKISH
from copydesk.language.ukrainian import UKRAINIAN
from copydesk.language.tables import Language

LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (CZECH, DANISH, DUTCH, ENGLISH, FINNISH, FRENCH, GERMAN, ITALIAN, NORWEGIAN, POLISH, PORTUGUESE, RUSSIAN, SPANISH, SWEDISH, TURKISH, UKRAINIAN)
}
"""Every language copydesk has tables for, by its two-letter code."""

__all__ = ["LANGUAGES", "Language"]
