"""The wire service that wrote or supplied the story."""

import re
from itertools import islice

from copydesk.language import LANGUAGES
from copydesk.read.fields.text_of import body_end, headline_at, of_role
from copydesk.read.sheet import Sheet
from copydesk.records import Role, Witness
from copydesk.records.article import BODY_ROLES
from copydesk.text import letters, tidy

AGENCIES: dict[str, str] = {
    "AFP": "AFP|Agence France-Presse|Agence France Presse|フランス通信",
    "AP": "AP|Associated Press|The Associated Press|AP News",
    "Reuters": "Reuters|Thomson Reuters|ロイター|路透社|로이터|رويترز|Рейтер",
    "dpa": "dpa|Deutsche Presse-Agentur|dpa-infocom|dpa-AFX",
    "EFE": "EFE|Agencia EFE",
    "Europa Press": "Europa Press",
    "ANSA": "ANSA",
    "AGI": "AGI",
    "Adnkronos": "Adnkronos",
    "Lusa": "Lusa|Agência Lusa",
    "Agência Brasil": "Agência Brasil",
    "Estadão Conteúdo": "Estadão Conteúdo",
    "APA": "APA|Austria Presse Agentur",
    "Keystone-SDA": "Keystone-SDA|SDA|ATS|sda",
    "Belga": "Belga",
    "ANP": "ANP",
    "NTB": "NTB",
    "Ritzau": "Ritzau",
    "TT": "TT",
    "STT": "STT",
    "PAP": "PAP",
    "ČTK": "ČTK|CTK",
    "MTI": "MTI",
    "TASS": "TASS|ТАСС",
    "RIA Novosti": "RIA Novosti|РИА Новости",
    "Interfax": "Interfax|Интерфакс",
    "Ukrinform": "Ukrinform|Укрінформ",
    "Anadolu": "Anadolu|Anadolu Agency|AA|Anadolu Ajansı",
    "DHA": "DHA",
    "IHA": "İHA|IHA",
    "Xinhua": "Xinhua|新华社|新華社",
    "Kyodo": "Kyodo|Kyodo News|共同通信|共同",
    "Jiji": "Jiji|Jiji Press|時事通信|時事",
    "Yonhap": "Yonhap|Yonhap News Agency|연합뉴스",
    "PTI": "PTI|Press Trust of India",
    "ANI": "ANI",
    "IANS": "IANS",
    "Antara": "Antara",
    "Bernama": "Bernama",
    "AAP": "AAP|Australian Associated Press",
    "PA": "PA|PA Media|Press Association",
    "The Canadian Press": "The Canadian Press|Canadian Press|La Presse canadienne",
    "UPI": "UPI|United Press International",
    "Bloomberg": "Bloomberg|Bloomberg News",
    "NAN": "NAN|News Agency of Nigeria",
    "SID": "SID|Sport-Informations-Dienst",
    "epd": "epd",
    "KNA": "KNA",
    "ddp": "ddp",
    "SAPA": "SAPA",
    "MENA": "MENA",
}
"""Canonical name to the forms it is credited in, apart by "|"."""

HOMES: dict[str, str] = {
    "AA": "tr az",
    "AGI": "it",
    "APA": "de",
    "ANP": "nl",
    "ATS": "fr de it",
    "DHA": "tr",
    "IHA": "tr",
    "KNA": "de",
    "MENA": "ar",
    "MTI": "hu",
    "NTB": "nb nn no da sv",
    "PA": "en",
    "PAP": "pl",
    "SDA": "de fr it",
    "SID": "de",
    "STT": "fi sv",
    "TT": "sv",
    "ddp": "de",
    "epd": "de",
    "sda": "de fr it",
}
"""Short forms that mean other things elsewhere ("AA" sizes letters, "PA" are a person's, "DHA" is in fish oil), and the languages
whose papers credit by them. Source: dev pages, where 5 of 23 agencies found were such letters."""

FORMS = {form: name for name, forms in AGENCIES.items() for form in forms.split("|")}
AGENCY_KEYS = frozenset(letters(form) for form in FORMS)
ANY = "|".join(re.escape(form) for form in sorted(FORMS, key=len, reverse=True))
WORDS = re.compile(r"\w+")
FIRST_WORDS = frozenset(WORDS.findall(form)[0] for form in FORMS)
"""One of these stands in whatever FOUND finds; looking for them is quicker."""
FOUND = re.compile(rf"(?<![\w])(?:{ANY})(?![\w])")
LEAD_WORDS = sorted(
    {word for one in LANGUAGES.values() for word in (*one.agency_words, *one.byline_words, *one.credit_words)},
    key=len,
    reverse=True,
)
LEAD = re.compile(r"^(?:" + "|".join(re.escape(word) for word in LEAD_WORDS) + r")\b[:\s]*", re.I)
PHOTO = re.compile(
    r"(?:f?photos?|pictures?|images?|fotos?|fotograf\w*|fot\.|bild(?:er)?|zdj[eę]cie|kuva|kép|görsel|φωτο|фото|写真|사진|照片|图片|ภาพ)\b\s*[:：/©]",
    re.I,
)
"""The credit of a picture, not of the story: "Foto: PAP"."""
FILLERS = re.compile(
    r"\b(?:and|with|und|mit|et|avec|y|con|e|com|en|met|agencies|agenturen|from|by|via|source|staff|writers?|file)\b",
    re.I,
)
AFTER_PLACE = re.compile(rf"^[^.!?]{{2,60}}?[(\[]\s*({ANY})(?:\s*[/,&-]\s*({ANY}))?[^)\]]{{0,12}}[)\]]\s*[-–—:.]?")
CREDIT_CHARS, BYLINE_CHARS = 90, 200
FIRST_PARAGRAPHS = 3


def agencies_in(text: str, whole: bool, language: str | None = None) -> tuple[str, ...]:
    """Canonical names of the agencies named in a credit; with `whole` only if the text names nothing else.

    `language` is the page's; with None every short form counts.
    """
    if FIRST_WORDS.isdisjoint(WORDS.findall(text)):
        return ()
    shown = tidy(text)
    if whole and PHOTO.match(shown):
        return ()
    found = tuple(dict.fromkeys(FORMS[form] for form in FOUND.findall(shown) if is_at_home(form, language)))
    if found and whole:
        rest = FILLERS.sub(" ", LEAD.sub("", FOUND.sub(" ", shown).strip()))
        if letters(rest):
            return ()
    return found


def is_at_home(form: str, language: str | None) -> bool:
    """Whether papers of a language credit by this form."""
    return language is None or form not in HOMES or language in HOMES[form].split()


def find_agency(sheet: Sheet) -> tuple[str | None, Witness]:
    """The agencies credited, by their usual short names, several as "AFP, Reuters"; None where none is."""
    start, end = headline_at(sheet), body_end(sheet)
    first = next((i for i, one in enumerate(sheet.marked) if one.role in BODY_ROLES), end)
    count = len(sheet.marked)
    for i in (*range(max(0, start - 3), min(first + 2, count)), *range(max(first + 2, end - 4), min(end + 6, count))):
        one = sheet.marked[i]
        text = one.chunk.text
        if len(text) <= CREDIT_CHARS and one.role not in (Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.CREDIT):
            found = agencies_in(text, whole=True, language=sheet.language)
            if found:
                return ", ".join(found), Witness.VISIBLE_TEXT
    return named_agency(sheet, start, end)


def named_agency(sheet: Sheet, start: int, end: int) -> tuple[str | None, Witness]:
    """An agency in the byline, before the first words of the story, or in the page's own data."""
    for one in sheet.marked[max(0, start - 4) : end + 7]:
        credits = one.role in (Role.BYLINE, Role.AGENCY, Role.TAGLINE) and len(one.chunk.text) < BYLINE_CHARS
        if credits and not PHOTO.match(one.chunk.text):
            found = agencies_in(one.chunk.text, whole=False, language=sheet.language)
            if found:
                return ", ".join(found), Witness.VISIBLE_TEXT
    for claim in (*sheet.claims.of("agency"), *sheet.claims.of("author")):
        found = agencies_in(claim.value, whole=True)
        if found:
            return ", ".join(found), claim.witness
    for _, one in islice(of_role(sheet, Role.PARAGRAPH, Role.DEK), FIRST_PARAGRAPHS):
        lead = AFTER_PLACE.match(one.chunk.text[:140])
        forms = [form for form in lead.groups() if form and is_at_home(form, sheet.language)] if lead else []
        if forms:
            return ", ".join(dict.fromkeys(FORMS[form] for form in forms)), Witness.VISIBLE_TEXT
    return None, Witness.VISIBLE_TEXT


def is_agency_line(text: str, language: str | None = None) -> bool:
    """Whether a short line is nothing but the credit of an agency."""
    return len(text) <= CREDIT_CHARS and bool(agencies_in(text, whole=True, language=language))
