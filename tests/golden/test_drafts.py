"""Written drafts with planted faults, held against a library of written reports."""

from pathlib import Path

import pytest

from copydesk.keep.store import Store
from tests.golden.draft_cases import Case, cases, make_library

KNOWN_MISSES = 4
"""Of all planted faults; `python -m benchmarks.check --show` names them."""


def name_of(case: Case) -> str:
    return case.name


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("drafts") / "written.db"
    assert make_library(path) >= 60
    return path


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_no_false_alarm(case: Case, written: Path) -> None:
    with Store(written, write=False) as store:
        report = case.check(store)
    assert [found.says for found in case.alarms(report)] == []


def test_planted_faults_are_found(written: Path) -> None:
    with Store(written, write=False) as store:
        missed = [(case.name, fault) for case in cases() for fault in case.missed(case.check(store))]
    assert len(cases()) >= 40
    assert len(missed) == KNOWN_MISSES, missed


def test_findings_point_into_the_draft_and_into_the_record(written: Path) -> None:
    with Store(written, write=False) as store:
        for case in cases():
            report = case.check(store)
            for found in (*report.findings, *report.agreeing):
                assert " ".join(report.text[found.span.start : found.span.end].split()) == " ".join(found.text.split())
                assert 0 <= found.confidence <= 1
                for each in found.evidence:
                    there = store.load(each.key).text[each.span.start : each.span.end]
                    assert " ".join(there.split()) == " ".join(each.text.split())
