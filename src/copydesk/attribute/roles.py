"""Roles as they are printed: "Deputy Pentagon Press Secretary", "a spokeswoman for Acme", "NATO chief"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from copydesk.attribute.words import Word, keys_of, language_of, words_in

COMPOUNDING = frozenset(("de", "nl", "sv", "da", "nb", "no", "fi", "hu"))
"""Languages that write "Bundeskanzlerin" as one word: a role is told by its end."""
ENDING_CHARS = 5
"""Letters of a role word that is believed as the end of another word."""
DETERMINERS = frozenset(
    "a an the his her its their our my this that another one der die das ein eine le la les un une el los las una il lo o os as um uma de het een en ett".split()
)
FOR = re.compile(
    r"\s(?:for|of|at|with|from|in|to|on|who|which|that|de|du|des|della|del|do|da|von|für|bei|van|voor|av|för|til|dla)\s|\s(?:d'|l'|dell')"
)
BODY_AFTER = re.compile(
    r"\s(?:for|of|at|with|from|de la|de l'|de|du|des|della|del|do|da|von|der|für|bei|van|voor)\s(?:the\s)?(?=(.+))"
)
BODY_WORDS = 10
OFFICES = frozenset("state defense defence treasury war commerce labor education energy interior agriculture".split())
"""What an English "Secretary of ..." may be secretary of: part of the office, no organisation."""
TAIL = re.compile(r"\s(?:who|which|that|where|in|on|during|since|and|told|said)\s.*|[,;(].*")
NAME_BODY = re.compile(r"\s(?:of|at|from|with)\s(?:the\s)?([A-Z][\w.’'-]*(?:\s(?:of|for|and|the|&|[A-Z][\w.’'-]*))*)")
RELATIVE = re.compile(r",?\s(?:who|which|that|whose)\s")
POSSESSIVE = re.compile(r"['’]s?(?=\s)")


@dataclass(frozen=True, slots=True)
class RoleText:
    """A role as printed, without its article; the nouns in it, each as one of its forms; whom it is held for."""

    text: str
    heads: frozenset[str]
    organisation: str | None


def is_role(key: str, code: str) -> bool:
    """Whether a word names a role."""
    if key in keys_of(code, "role_words") or key.rstrip(".") + "." in language_of(code).role_short:
        return True
    if code == "en" and key.endswith("s") and key[:-1] in keys_of(code, "role_words"):
        return True
    return code in COMPOUNDING and any(
        key.endswith(role) for role in keys_of(code, "role_words") if len(role) >= ENDING_CHARS
    )


def head_of(key: str, code: str) -> str:
    """The one form of a role's noun: "spokeswoman" and "spokesman" are the same, so are "Sen." and "senator"."""
    short = language_of(code).role_short
    singular = key[:-1] if code == "en" and key.endswith("s") and key[:-1] in keys_of(code, "role_words") else key
    return short.get(singular) or short.get(singular.rstrip(".") + ".") or singular


def parse_role(text: str, code: str) -> RoleText | None:
    """The role in a phrase; None where it holds no role word."""
    text = " ".join(text.split()).strip(" ,;:")
    words = list(words_in(text, 0, len(text)))
    if not any(is_role(word.key, code) for word in words):
        return None
    relative = RELATIVE.search(text)
    owner, rest = split_owner(text[: relative.start()] if relative else text, code)
    rest = without_determiner(rest)
    first, prepositions = rest, FOR.search(f"{rest} ")
    if prepositions:
        first = rest[: prepositions.start()]
    inner = [word for word in words_in(first, 0, len(first)) if is_role(word.key, code)]
    if not inner:
        return None
    organisation = _body_in(rest, code) or owner or _body_before(first, code)
    if head_of(inner[-1].key, code) in keys_of(code, "office_words") and not _body_in(rest, code):
        organisation = None
    tail = TAIL.search(rest, inner[-1].end)
    printed = rest[: tail.start()] if tail else rest
    return RoleText(printed.strip(" ,"), frozenset(head_of(word.key, code) for word in inner), organisation)


def split_owner(text: str, code: str) -> tuple[str | None, str]:
    """'Acme’s chief executive' as ("Acme", "chief executive")."""
    marks = list(POSSESSIVE.finditer(text))
    if not marks:
        return None, text
    match = marks[-1]
    if not any(is_role(word.key, code) for word in words_in(text, match.end(), len(text))):
        return None, text
    owner = without_determiner(text[: match.start()])
    return (owner if owner[:1].isupper() else None), text[match.end() :].strip()


def without_determiner(text: str) -> str:
    """The phrase without an article or a possessive before it."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in DETERMINERS else text


def body_after_name(text: str, end: int, limit: int) -> str | None:
    """The organisation right behind a name: "Professor Ida Lindqvist of Northgate University"."""
    match = NAME_BODY.match(text, end, limit)
    return match[1].strip() if match else None


def _body_in(text: str, code: str) -> str | None:
    """The organisation after "for", "of" or "at": what follows there with a capital letter."""
    for match in BODY_AFTER.finditer(text):
        body = TAIL.sub("", match[1] + " ").strip(" ,")
        titled = body.split(".")[0].lower() + "." in keys_of(code, "honorifics")
        if body.lower() in OFFICES:
            return None
        if body[:1].isupper() and not titled and len(body.split()) <= BODY_WORDS:
            return body
    return None


def _body_before(text: str, code: str) -> str | None:
    """The organisation among the capitals before the role's noun: "US National Security Council" of its spokesman."""
    words = list(words_in(text, 0, len(text)))
    ranks, bodies = keys_of(code, "rank_words"), keys_of(code, "organisation_words")

    def is_rank(word: Word) -> bool:
        return is_role(word.key, code) or word.key in ranks

    small = False
    while words and not _begins_body(text, words, small, is_rank, bodies):
        small = small or not text[words[-1].start].isupper()
        words.pop()
    while words and _leads(words, is_rank, bodies):
        words.pop(0)
    capitals = [word for word in words if text[word.start].isupper()]
    if not capitals or all(word.key in keys_of(code, "nations") for word in capitals):
        return None
    return text[capitals[0].start : words[-1].end]


def _begins_body(
    text: str, words: list[Word], small: bool, is_rank: Callable[[Word], bool], bodies: frozenset[str]
) -> bool:
    """The last word ends an organisation's name: a capital that is no rank, or one before ranks in small letters."""
    last = words[-1]
    if not text[last.start].isupper():
        return False
    named = last.key in bodies and len(words) > 1 and not is_rank(words[-2]) and text[words[-2].start].isupper()
    return not is_rank(last) or named or (small and not is_role(last.key, "en") and last.key in bodies)


def _leads(words: list[Word], is_rank: Callable[[Word], bool], bodies: frozenset[str]) -> bool:
    """The first word is a rank like "Deputy", and not the beginning of a body's name like "Justice Department"."""
    return is_rank(words[0]) and not (len(words) > 1 and words[1].key in bodies)
