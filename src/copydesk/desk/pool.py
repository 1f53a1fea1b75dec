"""The same work on many items, in several processes, answers in the items' order.

Each process has a thread here that hands it one item at a time. So memory stays bounded however many items there are,
an answer is out as soon as it and all before it are there, and when a process dies it is known on which item.
"""

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from threading import Condition, Lock, Semaphore, Thread
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
AHEAD = 8
"""Items a process may be ahead of the first answer that is still missing."""
PRELOAD = ("copydesk.desk.lines", "copydesk.desk.reading")
"""What processes have loaded before they start."""


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    lost: Callable[[Item, str], Result],
    preload: Sequence[str] = PRELOAD,
) -> Iterator[Result]:
    """`work` of each item, in order. With one job it runs here; else `work` must be picklable and must not raise.

    `lost` makes the answer for an item whose process ended, given why. `preload` are the modules that processes need: those
    of the first call are what all have loaded before they start.
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    crew = Crew(work, items, jobs, lost, preload)
    try:
        yield from crew.results()
    finally:
        crew.stop()


@dataclass(slots=True)
class Worker:
    """A process and the line to it."""

    process: Any
    line: "Connection[Any, Any]"


class Crew(Generic[Item, Result]):
    """The processes of one run and what they have in common."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        items: Iterable[Item],
        jobs: int,
        lost: Callable[[Item, str], Result],
        preload: Sequence[str],
    ) -> None:
        self.work = work
        self.items = iter(items)
        self.lost = lost
        self.taking = Lock()
        self.room = Semaphore(jobs * AHEAD)
        self.ready = Condition()
        self.answers: dict[int, Result] = {}
        self.taken = 0
        self.ended = False
        self.stopped = False
        self.fault: BaseException | None = None
        self.workers: list[Worker] = []
        self.context = start_context(preload)
        for _ in range(jobs):
            Thread(target=self.tend, daemon=True).start()

    def results(self) -> Iterator[Result]:
        """The answers in order. Raises what taking the next item raised, after the answers to those before it."""
        at = 0
        while True:
            with self.ready:
                self.ready.wait_for(lambda at=at: at in self.answers or (self.ended and at >= self.taken))  # type: ignore[misc]
                if at not in self.answers:
                    break
                answer = self.answers.pop(at)
            at += 1
            yield answer
            self.room.release()
        if self.fault is not None:
            raise self.fault

    def stop(self) -> None:
        """End the processes, done or not."""
        self.stopped = True
        for worker in list(self.workers):
            worker.process.terminate()

    def tend(self) -> None:
        """One thread: start a process, hand it items until there are none."""
        worker: Worker | None = None
        while (taken := self.take()) is not None:
            number, item = taken
            try:
                worker = worker or self.start()
                answer = ask(worker, item)
            except (EOFError, OSError):
                if self.stopped:
                    return
                answer = self.lost(item, f"the process that read it ended ({self.bury(worker)})")
                worker = None
            except Exception as fault:  # an item or answer that cannot be sent
                answer = self.lost(item, f"cannot be handed to another process ({fault})")
            with self.ready:
                self.answers[number] = answer
                self.ready.notify()
        if worker is not None:
            worker.line.close()

    def take(self) -> tuple[int, Item] | None:
        """The next item with its number; None when there are no more."""
        self.room.acquire()
        with self.taking:
            if self.ended or self.stopped:
                self.room.release()
                return None
            try:
                item = next(self.items)
            except StopIteration:
                self.end(None)
                return None
            except BaseException as fault:
                self.end(fault)
                return None
            self.taken += 1
            return self.taken - 1, item

    def end(self, fault: BaseException | None) -> None:
        """No more items: wake those who wait for one."""
        self.room.release()
        with self.ready:
            self.fault = fault
            self.ended = True
            self.ready.notify()

    def start(self) -> Worker:
        """A new process, waiting for its first item."""
        here, there = self.context.Pipe()
        process = self.context.Process(target=serve, args=(there, self.work), daemon=True)  # type: ignore[attr-defined]
        process.start()
        there.close()
        worker = Worker(process, here)
        self.workers.append(worker)
        return worker

    def bury(self, worker: Worker | None) -> str:
        """How a process ended."""
        if worker is None:
            return "it did not start"
        self.workers.remove(worker)
        worker.process.join(5)
        worker.line.close()
        code = worker.process.exitcode or 0
        if code >= 0:
            return f"exit code {code}"
        return f"signal {-code}"


def ask(worker: Worker, item: Any) -> Any:
    """The answer of a process to one item. Raises: EOFError or OSError when it ends instead."""
    worker.line.send(item)
    return worker.line.recv()


def serve(line: "Connection[Any, Any]", work: Callable[[Any], Any]) -> None:
    """The life of a process: answer items until the line is closed. Ctrl-C is the parent's to see."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            item = line.recv()
            line.send(work(item))
        except (EOFError, OSError):
            return


def start_context(preload: Sequence[str]) -> BaseContext:
    """How processes are started: from a small server that has loaded the reader once, where the system can.

    Forking this process would not do: it has threads.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver  # exists on Unix alone

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    with deaf_to_interrupts():
        forkserver.ensure_running()
    return context


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Processes started inside never see Ctrl-C, which would make each of them print a traceback."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
