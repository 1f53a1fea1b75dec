"""Sources in scripts without capitals: the name apart from the role and the honorific beside it."""

import re

from copydesk.attribute.words import UNSPACED, phrases_of

UNCASED = frozenset(("ja", "zh", "ko", "ar", "he", "fa", "hi"))
JAPANESE_NAME_CHARS = 4
KOREAN_NAME = re.compile(r"[가-힣]{2,4}")


def split_source(source: str, code: str) -> tuple[str, str | None, str | None]:
    """Name, role and organisation of a source as printed; role and organisation are None where none is told apart."""
    source = " ".join(source.split())
    roles = phrases_of(code, "role_words").find(source, 0, len(source))
    if not roles:
        return _without_honorific(source, code), None, None
    start, end = roles[0].start, roles[-1].end
    before, after = source[:start].strip(), source[end:].strip()
    if code not in UNSPACED:
        name = _without_honorific(after, code)
        if not name or len(name.split()) > 5:
            return source, source, None
        return name, source[: len(source) - len(after)].strip(), None
    if after:  # 外交部发言人王明
        return _without_honorific(after, code), source[:end], before or None
    if code == "ko":
        names = before.split()
        if names and KOREAN_NAME.fullmatch(names[-1]):
            return names[-1], source[start:end], " ".join(names[:-1]) or None
    elif before and len(before) <= JAPANESE_NAME_CHARS and code == "ja":
        return before, source[start:end], None
    return source, source[start:end], before or None


def _without_honorific(source: str, code: str) -> str:
    for phrase in phrases_of(code, "honorifics").find(source, 0, len(source)):
        if phrase.start == 0 and phrase.end < len(source):
            return source[phrase.end :].strip()
        if phrase.end == len(source) and phrase.start:
            return source[: phrase.start].strip()
    return source
