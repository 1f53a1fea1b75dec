"""How each language writes figures, as data: NUMBER_WORDS by ISO 639-1 code."""

from copydesk.language.numbers.english import ENGLISH
from copydesk.language.numbers.german import GERMAN
from copydesk.language.numbers.others import OTHERS
from copydesk.language.numbers.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from copydesk.language.numbers.tables import NumberWords

NUMBER_WORDS: dict[str, NumberWords] = {
    words.code: words for words in (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, *OTHERS)
}


def number_words(language: str | None) -> NumberWords:
    """The tables of a language ("en", "pt-BR"); English where it is not known or has none."""
    code = (language or "en")[:2].lower()
    return NUMBER_WORDS.get("nb" if code in ("no", "nn") else code, ENGLISH)


__all__ = ["NUMBER_WORDS", "NumberWords", "number_words"]
