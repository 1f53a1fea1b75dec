"""The parts of checks that stand on their own: words, drafts as typed, sums."""

from datetime import UTC, datetime

import pytest

from copydesk.attribute.articles import attributed
from copydesk.check.assemble import check_piece
from copydesk.check.draft import read_draft
from copydesk.check.words import changes_between, distance, is_changed
from copydesk.desk.pieces import Origin, take_apart
from copydesk.records import CheckKind, CheckReport, Role

NOW = datetime(2026, 6, 3, 12, tzinfo=UTC)


def alone(text: str) -> CheckReport:
    """A draft against nothing: what follows from it alone."""
    article = attributed(read_draft(text, "text/plain", "en").article)
    return check_piece(take_apart(article, Origin("draft", at=NOW)), (), (), NOW)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Of the 840 schools, 560 were shut, or 76 percent.", "76 percent"),
        ("The price rose from 24 to 28 crowns, a rise of 20 percent.", "20 percent"),
        ("The price rose from 24 to 28 crowns, a rise of 17 percent.", None),
        ("The bid rose by 15 percent to £1.35bn from £1.2bn.", "15 percent"),
        ("The bid rose by 12.5 percent to £1.35bn from £1.2bn.", None),
        ("The toll tripled from 12 to 50.", "tripled"),
        ("The toll tripled from 12 to 36.", None),
        ("The price rose by half, from 24 to 30 crowns.", "by half"),
        ("The price rose by a quarter, from 24 to 30 crowns.", None),
        ("There were 116 people on board: 23 dead, 91 survivors and 4 missing.", "116 people"),
        ("There were 116 people on board: 23 dead, 91 survivors and 2 missing.", None),
        ("The parcel weighed 3 kilos. It came on Monday.", None),
    ],
)
def test_arithmetic(text: str, wrong: str | None) -> None:
    found = [each.text for each in alone(text).findings if each.kind is CheckKind.ARITHMETIC]
    assert (wrong is None and found == []) or (wrong is not None and any(wrong[:3] in each for each in found))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Examinations begin on Tuesday, June 2.", False),
        ("Examinations begin on Wednesday, June 2.", True),
        ("Examinations begin on Wednesday, 3 June 2026.", False),
        ("Examinations begin on Friday, 3 June 2026.", True),
    ],
)
def test_weekdays(text: str, wrong: bool) -> None:
    assert any(each.kind is CheckKind.DATE for each in alone(text).findings) is wrong


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("ilves", "ilves", 0), ("ilves", "ilvez", 1), ("halas", "hallas", 1), ("arro", "raro", 1), ("kowal", "brandl", 3)],
)
def test_distance(one: str, other: str, apart: int) -> None:
    assert distance(one, other, 2) == min(apart, 3)


def test_differences_word_by_word() -> None:
    changes = changes_between("We never stop looking", "We do not stop, looking")
    assert [(each.draft, each.record) for each in changes if is_changed(each)] == [("never", "do not")]


def test_markdown_keeps_its_places() -> None:
    text = "---\ntitle: Floods\nagency: AFP\n---\n\n## Part\n\nThe **river** at [Brenik](http://a.example)\nrose.\n\n- one _two_\n"
    draft = read_draft(text, "text/markdown")
    article = draft.article
    assert [(block.role, article.block_text(block)) for block in article.blocks] == [
        (Role.HEADLINE, "Floods"),
        (Role.SUBHEAD, "Part"),
        (Role.PARAGRAPH, "The river at Brenik rose."),
        (Role.LIST_ITEM, "one two"),
    ]
    assert article.agency == "AFP"
    for word in ("Floods", "river", "Brenik", "rose", "two"):
        at = article.text.index(word)
        assert text[draft.places[at] : draft.places[at] + len(word)] == word


def test_raw_html_and_code_are_no_prose() -> None:
    draft = read_draft("Hello <script>x</script> there\n\n```\ncode 12\n```\n\nEnd \\*here\\*", "text/markdown")
    assert draft.article.text == "Hello x there\n\nEnd *here*"


def test_line_and_column() -> None:
    report = CheckReport("ab\ncd")
    assert [report.line_and_column(at) for at in (0, 1, 3, 4)] == [(1, 1), (1, 2), (2, 1), (2, 2)]
