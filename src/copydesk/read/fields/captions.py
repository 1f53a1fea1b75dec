"""A caption and the credit at its end, told apart."""

import re

from copydesk.language import gathered
from copydesk.read.fields.agency import AGENCY_KEYS
from copydesk.text import letters, tidy

LONGEST_CREDIT = 90
WORDS = "|".join(
    re.escape(word)
    for word in sorted(gathered("credit_words") - {"quelle", "ad", "pr", "rv", "arkiv", "文"}, key=len, reverse=True)
)
EDGE = r"(?:(?<=[.!?…。)\]”\"»])\s*|\s+[|–—-]\s+|\s+|^|(?<=[a-zß-ÿ]\.))"
LABELLED = re.compile(
    rf"{EDGE}(?P<credit>\(?(?:(?:{WORDS})\s*(?:[:：=]|\.{{3}}|/|©| by | de | von | par | di | av )\s*|©\s*|courtesy of |handout\b)[^.!?。]{{1,80}}\.?\)?)$",
    re.I,
)
"""A credit that says so: "Photo: Jane Roe", "사진=...", "Courtesy of ...", "© ...", "Credit...Jane Roe"."""
IN_BRACKETS = re.compile(r"\s*(?P<credit>\([^()]{2,60}\))\.?$")
AFTER_SENTENCE = re.compile(r"(?:(?<=[.!?…。])|(?<=[.!?…][”\"»)]))\s*(?P<credit>[^.!?…。]{3,90}\.?)$")
TAKEN_BY = re.compile(r"(?:＝|\s)(?P<credit>[^＝\s。]{2,12}(?:撮影|提供|摄|攝))$")
FOR = re.compile(r"\s(?:for|pour|für|para|per|voor|för|for the)\s|/|\svia\s| images\b|\bagency\b|\bagence\b", re.I)
COUNTER = re.compile(r"^\d{1,3}\s?(?:/|of|von|de|sur)\s?\d{1,3}\s+")
DOTS = re.compile(r"^credit\.{3}\s*", re.I)
LOWER_IN_NAMES = frozenset(
    "for pour für de la le van von der den di da del and und et y e of the a para via per".split()
)
AGENCY = re.compile(
    r"\s*[(|/–—-]?\s*(?P<credit>(?:(?:[A-Z][\w.'’-]+|[A-Z]\.)[ /]){0,5}"
    r"(?:Getty Images|AFP|AP(?: Photo)?|Reuters|REUTERS|EPA|dpa|Imago|IMAGO|imago images|picture alliance|EFE|ANSA|Shutterstock|Keystone|TT|NTB|PA|PTI|Xinhua)"
    r"(?:[ /][\w. /'’-]{0,40})?)\)?\.?$"
)


def split_credit(text: str) -> tuple[str | None, str | None]:
    """A caption and its credit: "The flood on Monday. Photo: Jane Roe" has both; None for what is missing."""
    shown = COUNTER.sub("", tidy(text))
    for form in (IN_BRACKETS, LABELLED, TAKEN_BY, AFTER_SENTENCE, AGENCY):
        found = form.search(shown)
        if found and len(found["credit"]) <= LONGEST_CREDIT and fits(form, found):
            caption = shown[: found.start()].strip(" |–—-/＝")
            return caption or None, DOTS.sub("", found["credit"].strip())
    return shown or None, None


def fits(form: re.Pattern[str], found: re.Match[str]) -> bool:
    """Whether what stands at the end of a caption is a credit: brackets hold one word or names, a tail names only."""
    credit = found["credit"].strip("() .")
    if form is IN_BRACKETS:
        one_word = len(credit.split()) == 1 and (not credit.islower() or letters(credit) in AGENCY_KEYS)
        said = one_word or is_names(credit) or LABELLED.search(credit) or AGENCY.search(credit)
        return found.start() > 0 and bool(said) and not credit[:1].isdigit()
    if form is AFTER_SENTENCE:
        return bool(FOR.search(credit)) and is_names(credit)
    return True


def is_names(text: str) -> bool:
    """Whether a text is names alone: "Paulo Venn/Meridian Ledger", "YANN LE GOFF POUR « LE COURRIER »"."""
    words = [word for word in re.split(r"[\s/«»\"“”,.]+", text) if word]
    capital = [word for word in words if word[0].isupper() or not word[0].islower()]
    small = [word for word in words if word[0].islower()]
    return bool(capital) and all(word in LOWER_IN_NAMES for word in small) and len(words) <= 10
