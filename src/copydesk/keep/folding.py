"""Text as the index holds it: without case and accents, and cut where its script does not cut words.

Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese and Tibetan are cut into single characters, and a word of a query
becomes a phrase of them; so every word is found, however short, without a dictionary. docs/decisions says what that costs.
"""

import re
import unicodedata

UNCUT = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U0001b000-\U0001b16f"
    "\U00020000-\U0003ffff]"
)
"""Scripts without spaces between words; Korean too, whose words carry their particles."""
DROPPED = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]"
)
"""Accents, vowel points and invisible characters: what people leave out when they search."""
TOKEN = re.compile(rf"{UNCUT.pattern}|[^\W_{UNCUT.pattern[1:-1]}](?:[^\W{UNCUT.pattern[1:-1]}]|[\u0900-\u0dff])*")

RUN = re.compile(rf"[\w\u0900-\u0dff{UNCUT.pattern[1:-1]}]+")
"""Tokens and underscores without anything between them."""


class Folds(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = self.fold(chr(code))
        return folded

    def fold(self, char: str) -> str:
        """One character."""
        if "\ud800" <= char <= "\udfff":
            return " "
        if UNCUT.match(char):
            return f" {unicodedata.normalize('NFKC', char)} "
        return DROPPED.sub("", unicodedata.normalize("NFKD", char).casefold())


class ShownFolds(Folds):
    """The same with one character for one, so that a place in the folded text is the place in the text."""

    def fold(self, char: str) -> str:
        """One character; itself where it becomes none or several."""
        folded = super().fold(char).strip()
        return folded if len(folded) == 1 else char


FOLDS = Folds()
SHOWN_FOLDS = ShownFolds()


def index_text(text: str) -> str:
    """`text` as it goes into the index and into a query."""
    return text if text.isascii() else text.translate(FOLDS)


def folded(text: str) -> str:
    """`text` for comparing, of the same length."""
    return text.lower() if text.isascii() else text.translate(SHOWN_FOLDS)


def tokens_of(text: str) -> set[str]:
    """The different words of a text as the index holds them. Most runs of letters are one plain word, and many come again."""
    found: set[str] = set()
    for run in set(RUN.findall(index_text(text).lower())):
        if run.isascii():
            found.add(run.lstrip("_"))
        else:
            found.update(TOKEN.findall(run))
    found.discard("")
    return found
