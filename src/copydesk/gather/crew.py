"""Fetches what leads name: politely, hosts side by side, in threads."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from queue import Empty, Queue
from threading import Condition, Thread

from copydesk.errors import GatherError
from copydesk.gather.guard import Resolver, look_up
from copydesk.gather.hosts import Job, Turns
from copydesk.gather.robots import ROBOTS_BYTES, Robots, Rules
from copydesk.gather.target import Lead
from copydesk.gather.web import Answer, Wish, fetch, parse_address, refusal_of
from copydesk.records.addresses import plain_address
from copydesk.settings import GatherSettings

LATER = frozenset({429, 503})
"""Answers that ask to come again. Source: RFC 6585, RFC 9110."""
BACK_OFF_SECONDS = 5.0
"""The first pause after such an answer without Retry-After; it doubles each time."""
IDLE_SECONDS = 0.5
"""How long a thread waits before it looks again whether it is needed."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a lead."""

    lead: Lead
    answer: Answer | GatherError


@dataclass(frozen=True, slots=True)
class World:
    """What the threads need from outside; the tests put something else in its place."""

    resolver: Resolver = look_up
    now: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random


class Crew:
    """The threads of one run: leads in, results out as they come."""

    def __init__(self, settings: GatherSettings, world: World | None = None) -> None:
        self.settings = settings
        self.world = world or World()
        self.turns = Turns(settings.host_pages)
        self.robots = Robots(self.ask_robots, self.world.now)
        self.change = Condition()
        self.results: Queue[Result] = Queue()
        self.open = 0
        self.threads = 0
        self.stopped = False
        self.seen: set[str] = set()

    def stop(self) -> None:
        """No more requests."""
        with self.change:
            self.stopped = True
            self.change.notify_all()

    def add(self, lead: Lead) -> None:
        """Fetch what a lead names, once in a run."""
        try:
            parse_address(lead.url, lead.url)
        except GatherError as fault:
            self.refuse(lead, fault.reason)
            return
        address = plain_address(lead.url) or lead.url
        with self.change:
            if address in self.seen:
                return
            self.seen.add(address)
            if not self.turns.add(Job(replace(lead, url=address))):
                self.refuse(lead, f"left out: more than {self.settings.host_pages:,} pages of one host")
                return
            self.open += 1
            if self.threads < min(self.settings.hosts, len(self.turns.hosts)):
                self.threads += 1
                Thread(target=self.work, daemon=True).start()
            self.change.notify()

    def refuse(self, lead: Lead, reason: str) -> None:
        """A result without a request."""
        self.open += 1
        self.results.put(Result(lead, GatherError(lead.url, reason)))

    def finished(self, wait: bool) -> Iterator[Result]:
        """Results that are there; with `wait` all that are still to come. Leads may be added in between."""
        while self.open:
            try:
                result = self.results.get(timeout=IDLE_SECONDS) if wait else self.results.get_nowait()
            except Empty:
                if wait:
                    continue
                return
            self.open -= 1
            yield result

    def work(self) -> None:
        """One thread: take requests whose turn it is until the run ends."""
        while (job := self.next_job()) is not None:
            result, pause, again = self.attempt(job)
            with self.change:
                self.turns.done(job, self.world.now() + pause)
                if again:
                    self.turns.add(Job(job.lead, job.tries + 1), first=True)
                else:
                    self.results.put(Result(job.lead, result))
                self.change.notify_all()

    def next_job(self) -> Job | None:
        """The next request; waits for it. None when the run ends."""
        with self.change:
            while not self.stopped:
                job = self.turns.take(self.world.now())
                if isinstance(job, Job):
                    return job
                self.change.wait(IDLE_SECONDS if job is None else min(job, IDLE_SECONDS))
        return None

    def attempt(self, job: Job) -> tuple[Answer | GatherError, float, bool]:
        """What one request brought, the pause after it, and whether to ask again after that."""
        rules = Rules()
        try:
            rules = self.robots.rules(job.lead.url) if self.settings.obey_robots else rules
            pause = self.pause(rules)
            if not rules.allow(job.lead.url):
                reason = "its robots.txt cannot be had" if rules.closed else "its robots.txt asks not to"
                return GatherError(job.lead.url, f"not fetched: {reason}"), 0.0, False
            if pause > self.settings.longest_wait_seconds:
                return (
                    GatherError(
                        job.lead.url, f"not fetched: its robots.txt asks for {pause:.0f} seconds between pages"
                    ),
                    0.0,
                    False,
                )
            answer: Answer | GatherError = fetch(job.lead.url, self.settings.web, self.world.resolver)
        except GatherError as fault:
            answer = fault
        except Exception as fault:  # whatever a stranger's answer broke: the thread must go on with the next
            answer = GatherError(job.lead.url, f"cannot be fetched ({type(fault).__name__}: {fault})")
        return self.judged(job, answer, self.pause(rules))

    def judged(self, job: Job, answer: Answer | GatherError, pause: float) -> tuple[Answer | GatherError, float, bool]:
        """What an answer means for the request and its host."""
        if isinstance(answer, GatherError):
            again = job.tries < self.settings.retries and answer.reason.startswith("the connection broke")
            return answer, pause, again
        reason = refusal_of(answer)
        if reason is None:
            return answer, pause, False
        if answer.status not in LATER:
            return GatherError(job.lead.url, reason), pause, False
        asked = answer.wait_seconds()
        wait = max(pause, BACK_OFF_SECONDS * 2**job.tries if asked is None else asked)
        if wait > self.settings.longest_wait_seconds:
            return GatherError(job.lead.url, f"{reason}, and asks to come again in {wait:.0f} seconds"), pause, False
        return GatherError(job.lead.url, reason), wait, job.tries < self.settings.retries

    def pause(self, rules: Rules) -> float:
        """Seconds before the same host is asked again."""
        pause = max(self.settings.delay_seconds, rules.delay_seconds())
        return pause * (1 + self.settings.jitter_ratio * self.world.chance())

    def ask_robots(self, url: str) -> Answer | GatherError:
        """The answer to the request for a robots.txt."""
        limits = replace(self.settings.web, page_bytes=ROBOTS_BYTES)
        try:
            return fetch(url, limits, self.world.resolver, Wish(cut=True))
        except GatherError as fault:
            return fault
