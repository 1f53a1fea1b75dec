"""Small pure helpers of the templates: text made fit to be shown, directions, languages, numbers."""

import re
from decimal import Decimal

from copydesk.show.comment_text import paragraphs, tidied_name
from copydesk.write.parts import clean, one_line, safe_url
from copydesk.write.trails import amount, title_of

RIGHT_TO_LEFT = frozenset("ar arc azb ckb dv fa glk he iw ks ku-arab lrc mzn nqo pnb ps sd syr ug ur uz-af yi".split())
"""Languages that are written from right to left. Source: CLDR, layout.orientation.characterOrder."""
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")


def language(code: str | None) -> str | None:
    """A language code that may stand in `lang`; None for anything else."""
    return code if code and LANGUAGE.match(code) else None


def direction(code: str | None) -> str:
    """The value of `dir` for a text in a language."""
    return "rtl" if code and code.lower().split("-")[0] in RIGHT_TO_LEFT else "ltr"


def number(value: Decimal | float | int | None) -> str:
    """A number with its thousands set apart, without needless noughts; "" for None."""
    if value is None:
        return ""
    text = f"{value if isinstance(value, Decimal) else Decimal(str(value)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


MANY = {"penny": "pence", "foot": "feet", "inch": "inches"}
SAME = frozenset(("percent", "magnitude", "hertz", "celsius", "fahrenheit", "kelvin"))
"""Units whose plural is not made with an "s"."""


def unit(name: str | None, value: Decimal | None) -> str:
    """A unit as it stands behind a value; codes of money as they are; "" for None."""
    line = one_line(name or "")
    if value == 1 or line in SAME or not line.islower():
        return line
    return MANY.get(line, line if line.endswith("s") else f"{line}s")


def rounded(value: Decimal | None) -> str:
    """A value to three decimals, with its thousands set apart, round millions in words."""
    return "" if value is None else amount(round(value, 3))


BEGINNING = 4
"""So many times as much of a text as will be shown is looked at first: more than one of these characters in four is seldom blank."""


def cut(text: str | None, letters: int = 180) -> str:
    """The beginning of a text on one line, cut between words."""
    text = text or ""
    line = one_line(text[: letters * BEGINNING])
    if len(line) <= letters and len(text) > letters * BEGINNING:
        line = one_line(text)
    if len(line) <= letters:
        return line
    return line[:letters].rsplit(" ", 1)[0].rstrip(" ,;:-–") + "…"


def percent(share: float) -> str:
    """A share (0..1) in whole percent."""
    return f"{round(share * 100)} %"


BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrom", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
"""What a browser's name for itself holds, and what people call it; the first that fits, as newer ones name older ones too."""


def browser(agent: str) -> str:
    """A browser's name for itself as people say it: "Firefox on Windows"; the beginning of one that is not known."""
    name = next((name for part, name in BROWSERS if part in agent), None)
    system = next((name for part, name in SYSTEMS if part in agent), None)
    if name is None:
        return cut(agent, 60) or "A browser"
    return f"{name} on {system}" if system else name


FILTERS = {
    "browser": browser,
    "line": one_line,
    "clean": clean,
    "safe_url": safe_url,
    "number": number,
    "cut": cut,
    "unit": unit,
    "rounded": rounded,
    "title_of": title_of,
    "percent": percent,
    "language": language,
    "direction": direction,
    "paragraphs": paragraphs,
    "person": tidied_name,
}
