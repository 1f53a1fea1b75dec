"""How each language writes figures, as data: NUMBER_WORDS by ISO 639-1 code."""

from copydesk.language.numbers.english import ENGLISH
from copydesk.language.numbers.tables import NumberWords

NUMBER_WORDS: dict[str, NumberWords] = {words.code: words for words in (ENGLISH,)}


def number_words(language: str | None) -> NumberWords:
    """The tables of a language ("en", "pt-BR"); English where it is not known or has none."""
    return NUMBER_WORDS.get((language or "en")[:2].lower(), ENGLISH)


__all__ = ["NUMBER_WORDS", "NumberWords", "number_words"]
