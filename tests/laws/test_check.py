"""Whatever a draft is, it gives a report whose places are in it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.desk.checking import HTML, MARKDOWN, PLAIN, check_draft
from copydesk.errors import ReadError
from copydesk.keep.store import Store
from tests.golden.draft_cases import cases, make_library

NOW = datetime(2026, 5, 1, tzinfo=UTC)
WORDS = [word for case in cases()[:6] for word in case.text.split()]
DRAFTS = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from([*WORDS, "\n\n", "“", "”", "*", "#", "<b>"])).map(" ".join)
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("drafts") / "written.db"
    make_library(path)
    return path


@given(text=DRAFTS, kind=st.sampled_from([MARKDOWN, PLAIN, HTML]))
@settings(max_examples=60)
def test_any_text_gives_a_report(written: Path, text: str, kind: str) -> None:
    with Store(written, write=False) as store:
        try:
            report = check_draft(store, text, kind, NOW)
        except ReadError:
            return
    places = [(found.span, found.text) for found in (*report.findings, *report.agreeing)]
    places += [(gap.span, gap.text) for gap in report.unchecked]
    for span, words in places:
        assert 0 <= span.start <= span.end <= len(report.text)
        assert words.split()[:1] == report.text[span.start : span.end].split()[:1]
    assert check_again(written, text, kind) == report


def check_again(written: Path, text: str, kind: str) -> object:
    with Store(written, write=False) as store:
        return check_draft(store, text, kind, NOW)
