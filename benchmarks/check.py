"""`python -m benchmarks.check`: drafts with planted faults against a library of written reports, and how long a check takes.

--show          each fault that was missed and each false alarm
--only NAME     one draft, with all that is said of it
--articles 0    also time a draft of 1,000 words against a made library of so many articles (over ../shared/data/pages)
--folder F      where the made library is kept for the next time
"""

import argparse
import os
import tempfile
from collections import Counter
from pathlib import Path

from copydesk.keep.store import Store
from copydesk.records import CheckReport
from tests.golden.draft_cases import Case, cases, make_library


def main() -> None:
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="copydesk-check-") as folder:
        measure_drafts(Path(folder), options.only, options.show)
        if options.articles:
            from benchmarks.check_speed import measure_speed

            measure_speed(options.folder or Path(folder), options.articles)


def measure_drafts(folder: Path, only: str, show: bool) -> None:
    """Check every draft, and print what was found of what was planted."""
    path = folder / "written.db"
    count = make_library(path)
    chosen = [case for case in cases() if only in case.name]
    with Store(path, write=False) as store:
        answers = [(case, case.check(store)) for case in chosen]
    for case, report in answers:
        if only:
            tell_all(case, report)
        elif show:
            tell_wrong(case, report)
    tell_score(answers, count)


def tell_score(answers: list[tuple[Case, CheckReport]], count: int) -> None:
    planted, missed = Counter[str](), Counter[str]()
    for case, report in answers:
        planted.update(fault.kind for fault in case.faults)
        missed.update(fault.kind for fault in case.missed(report))
    clean = [len(case.alarms(report)) for case, report in answers if not case.faults]
    others = [len(case.alarms(report)) for case, report in answers if case.faults]
    print(f"{len(answers)} drafts over {count} reports")
    for kind, number in sorted(planted.items()):
        print(f"  {kind:12} {number - missed[kind]:3} of {number:3}")
    every = planted.total()
    print(
        f"planted faults found         {(every - missed.total()) / max(1, every):.3f} ({every - missed.total()} of {every}; bar .90, aim .97)"
    )
    print(
        f"false alarms, clean drafts   {sum(clean) / max(1, len(clean)):.2f} a draft ({len(clean)} drafts; bar 1, aim .2)"
    )
    print(f"false alarms, other drafts   {sum(others) / max(1, len(others)):.2f} a draft ({len(others)} drafts)")


def tell_wrong(case: Case, report: CheckReport) -> None:
    for fault in case.missed(report):
        print(f"{case.name}: missed {fault.kind} at “{fault.at}”")
    for each in case.alarms(report):
        print(f"{case.name}: false alarm {each.kind.value} at “{each.text[:60]}”: {each.says}")


def tell_all(case: Case, report: CheckReport) -> None:
    print(f"== {case.name}: {case.shows}")
    for each in (*report.findings, *report.agreeing):
        print(f"  {each.verdict.value:12} {each.kind.value:10} {each.confidence:.2f} “{each.text[:60]}” {each.says}")
    for gap in report.unchecked:
        print(f"  unchecked    {gap.kind.value:10}      “{gap.text[:60]}” {gap.reason}")
    tell_wrong(case, report)


if __name__ == "__main__":
    main()
