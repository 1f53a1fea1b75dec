"""Quotation marks of every kind, also where some are missing."""

import pytest

from copydesk.attribute.marks import find_quotations, paragraphs


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” and “yes”.", ["“no”", "“yes”"]),
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("Er sagte „nein“ und »ja«.", ["„nein“", "»ja«"]),
        ("Il dit « non » et «oui».", ["« non »", "«oui»"]),
        ("Hon sa ”nej” och »ja».", ["”nej”", "»ja»"]),
        ("彼は「いいえ」と『はい』。", ["「いいえ」", "『はい』"]),
        ("He said ‘no’ to the workers’ plan.", ["‘no’"]),
        ("The workers' plan and the owners' plan", []),
        ("It's 'no,' he said, don't ask.", ["'no,'"]),
        ("“He said “no” to us,” she said.", ["“He said “no” to us,”"]),
        ("“This never ends", ["“This never ends"]),
        ("“One, he said. “Two,” he said.", ["“One,", "“Two,”"]),
        ('"One\n\n"Two," he said.', ['"One', '"Two,"']),
        ('5\'10" tall and 6" wide', []),
        ("“”", []),
        ("''No,'' he said. ``Yes,'' she said.", ["''No,''", "``Yes,''"]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_over_paragraphs_goes_on() -> None:
    text = "“One.\n\n“Two,” he said."
    first, second = find_quotations(text, paragraphs(text))
    assert not first.closed
    assert second.closed
    assert second.goes_on


@pytest.mark.parametrize(
    ("text", "count"),
    [("a\n\nb", 2), ("A line that\nwraps on", 1), ("It ends.\nanother", 2), ("", 0), (" \n \n ", 0), ("\n\nA", 1)],
)
def test_paragraphs(text: str, count: int) -> None:
    assert len([part for part in paragraphs(text) if text[part.start : part.end].strip()]) == count
