"""Several processes: answers in order, bounded memory, a dead process costs one item."""

import threading
from collections.abc import Iterator

import pytest

from copydesk.desk.pool import AHEAD, in_order
from tests.desk.jobs import double, late_first, lost, sometimes_dies


def never(item: int, reason: str) -> int:
    raise AssertionError(reason)


@pytest.mark.parametrize("jobs", [1, 3])
def test_answers_come_in_order(jobs: int) -> None:
    assert list(in_order(double, range(50), jobs, never)) == [number * 2 for number in range(50)]
    assert list(in_order(late_first, range(20), jobs, never)) == list(range(20))


@pytest.mark.parametrize("jobs", [1, 3])
def test_no_items(jobs: int) -> None:
    assert list(in_order(double, [], jobs, never)) == []


def test_an_item_that_kills_its_process_is_lost_alone() -> None:
    answers = list(in_order(sometimes_dies, range(8), 2, lost))
    killed, left = "3: the process that read it ended (signal 9)", "5: the process that read it ended (exit code 7)"
    assert answers == [0, 1, 2, killed, 4, left, 6, 7]


def test_items_are_taken_no_further_ahead_than_can_be_held() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    answers = in_order(late_first, endless(), 2, never)
    assert [next(answers) for _ in range(3)] == [0, 1, 2]
    assert len(taken) <= 3 + 2 * AHEAD
    answers.close()  # type: ignore[attr-defined]


def test_an_answer_is_out_while_the_next_item_is_waited_for() -> None:
    more = threading.Event()

    def slow() -> Iterator[int]:
        yield 1
        assert more.wait(20)
        yield 2

    answers = in_order(double, slow(), 2, never)
    assert next(answers) == 2
    more.set()
    assert list(answers) == [4]


def test_a_fault_of_the_items_comes_after_the_answers_before_it() -> None:
    def broken() -> Iterator[int]:
        yield 1
        yield 2
        raise OSError("unplugged")

    answers = in_order(double, broken(), 2, never)
    assert [next(answers), next(answers)] == [2, 4]
    with pytest.raises(OSError, match="unplugged"):
        next(answers)


def test_what_cannot_be_sent_is_lost_alone() -> None:
    items = [1, threading.Lock(), 3]
    answers = list(in_order(double, items, 2, lambda item, reason: -1))  # type: ignore[arg-type]
    assert answers == [2, -1, 6]
