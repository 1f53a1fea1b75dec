"""Which language a text is in, by its script and its most frequent words."""

import re
from collections import Counter
from functools import lru_cache

from copydesk.language import LANGUAGES

SAMPLE_CHARS = 4000
WORDS = re.compile(r"[^\W\d_]+")
REACHES = ("぀-ヿ", "가-힯", "㐀-鿿", "֐-׿", "฀-๿", "Ͱ-Ͽ", "ঀ-৿", "஀-௿", "ఀ-౿")
KANA, HANGUL, HAN, HEBREW, THAI, GREEK, BENGALI, TAMIL, TELUGU = (re.compile(f"[{reach}]") for reach in REACHES)
ANY_SCRIPT = re.compile(f"[{''.join(REACHES)}]")
SCRIPTS = (
    (KANA, "ja", 0.05),
    (HANGUL, "ko", 0.2),
    (HAN, "zh", 0.2),
    (HEBREW, "he", 0.3),
    (THAI, "th", 0.3),
    (GREEK, "el", 0.3),
    (BENGALI, "bn", 0.3),
    (TAMIL, "ta", 0.3),
    (TELUGU, "te", 0.3),
)
"""Scripts that tell a language, with the share of the letters that is asked for. Kana comes before Han: Japanese has both."""
ENOUGH = 6.0
"""Weight of stop words below which no guess is made. Source: dev pages cut to one paragraph."""


@lru_cache(maxsize=1)
def stop_words() -> dict[str, tuple[str, ...]]:
    """A frequent word to the languages it is frequent in."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES.values():
        for word in language.stop_words:
            found.setdefault(word, []).append(language.code)
    return {word: tuple(codes) for word, codes in found.items()}


def guess_language(text: str) -> str | None:
    """A two-letter code; None where the text is too short to tell. Languages without tables are not told apart."""
    sample = text[:SAMPLE_CHARS]
    words = WORDS.findall(sample.lower())
    size = sum(map(len, words))
    if not size:
        return None
    if ANY_SCRIPT.search(sample):
        for script, code, share in SCRIPTS:
            if len(script.findall(sample)) > share * size:
                return code
    known = stop_words()
    weights: dict[str, float] = {}
    for word, count in Counter(filter(known.__contains__, words)).items():
        codes = known[word]
        for code in codes:
            weights[code] = weights.get(code, 0.0) + count / len(codes)
    best = max(weights, key=weights.__getitem__, default=None)
    return best if best and weights[best] >= min(ENOUGH, max(2.0, len(words) / 10)) else None
