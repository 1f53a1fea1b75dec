"""Whose turn it is: one request a host at a time, with pauses, hosts side by side. Decides; asks nobody."""

import heapq
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from copydesk.gather.target import Lead


def host_of(url: str) -> str:
    """The host and port of an address, in small letters: whom a request disturbs."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


@dataclass(slots=True)
class Job:
    """A request to make: how often it was tried before."""

    lead: Lead
    tries: int = 0


@dataclass(slots=True)
class Host:
    """What waits for one host."""

    jobs: deque[Job] = field(default_factory=deque)
    free_at: float = 0.0
    busy: bool = False
    taken: int = 0
    queued: bool = False


class Turns:
    """The requests that wait, by host. Times are seconds on any clock that only goes forward."""

    def __init__(self, host_pages: int) -> None:
        self.host_pages = host_pages
        self.hosts: dict[str, Host] = {}
        self.ready: list[tuple[float, int, str]] = []
        self.count = 0
        self.waiting = 0

    def add(self, job: Job, first: bool = False) -> bool:
        """Let a request wait for its turn. False: its host has had as many as it may in one run."""
        name = host_of(job.lead.url)
        host = self.hosts.setdefault(name, Host())
        if job.tries == 0:
            if host.taken >= self.host_pages:
                return False
            host.taken += 1
        (host.jobs.appendleft if first else host.jobs.append)(job)
        self.waiting += 1
        self.line_up(name, host)
        return True

    def line_up(self, name: str, host: Host) -> None:
        """Put a host that has something to do into the line."""
        if host.jobs and not host.busy and not host.queued:
            host.queued = True
            self.count += 1
            heapq.heappush(self.ready, (host.free_at, self.count, name))

    def take(self, now: float) -> Job | float | None:
        """A request whose turn it is; or how many seconds until there is one; None where nothing waits in line."""
        if not self.ready:
            return None
        at, _, name = self.ready[0]
        if at > now:
            return at - now
        heapq.heappop(self.ready)
        host = self.hosts[name]
        host.queued, host.busy = False, True
        self.waiting -= 1
        return host.jobs.popleft()

    def done(self, job: Job, free_at: float) -> None:
        """A request is over: its host may be asked again at `free_at`."""
        name = host_of(job.lead.url)
        host = self.hosts[name]
        host.busy, host.free_at = False, free_at
        self.line_up(name, host)
