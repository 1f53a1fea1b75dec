"""Patience with whoever guesses passwords: each wrong try makes the next wait longer."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from threading import Lock

MOST_ENTRIES = 20_000
"""Names and addresses that are remembered; those tried longest ago make room."""
FORGOTTEN_SECONDS = 3600.0
IPV6_BITS = 64
"""Source: RFC 6177: one site has at least so large a network of its own."""


@dataclass(frozen=True, slots=True)
class Patience:
    """So many tries are `free`, then each wrong one doubles the wait, from one second to `longest_seconds`."""

    free: int
    longest_seconds: float


NAME = Patience(5, 60.0)
"""Short, so that nobody can be kept out of an account for long by others who try its name."""
ADDRESS = Patience(20, 900.0)


@dataclass(frozen=True, slots=True)
class Tried:
    """Tries that were not right, and when the last was."""

    count: int
    last: float


Key = tuple[Patience, str]


class Tries:
    """Wrong tries by name and by client address, in memory alone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST_ENTRIES) -> None:
        self.clock = clock
        self.most = most
        self.tried: OrderedDict[Key, Tried] = OrderedDict()
        self.lock = Lock()

    def begin(self, name: str, client: str) -> float:
        """0 where a password may be tried now, which counts as wrong until `succeeded`; else the seconds to wait."""
        keys = keys_of(name, client)
        with self.lock:
            now = self.clock()
            wait = max(self.left(key, now) for key in keys)
            if wait <= 0:
                for key in keys:
                    self.count(key, now)
            return wait

    def succeeded(self, name: str, client: str) -> None:
        """The try that was begun was right: the name is forgiven all, the client that one."""
        name_key, client_key = keys_of(name, client)
        with self.lock:
            self.tried.pop(name_key, None)
            found = self.tried.get(client_key)
            if found is not None:
                self.tried[client_key] = Tried(max(0, found.count - 1), found.last)

    def left(self, key: Key, now: float) -> float:
        """Seconds that are left to wait."""
        found = self.find(key, now)
        over = found.count - key[0].free
        delay = min(key[0].longest_seconds, 2.0 ** min(over, 30)) if over >= 0 else 0.0
        return found.last + delay - now

    def find(self, key: Key, now: float) -> Tried:
        """What is remembered."""
        found = self.tried.get(key)
        return found if found is not None and now - found.last < FORGOTTEN_SECONDS else Tried(0, now)

    def count(self, key: Key, now: float) -> None:
        """One more try."""
        self.tried[key] = Tried(self.find(key, now).count + 1, now)
        self.tried.move_to_end(key)
        if len(self.tried) > self.most:
            self.tried.popitem(last=False)


def keys_of(name: str, client: str) -> tuple[Key, Key]:
    """What a try is remembered under."""
    return (NAME, " ".join(name.split()).casefold()[:100]), (ADDRESS, network_of(client))


def network_of(client: str) -> str:
    """The part of a client's address that one who guesses cannot change at will."""
    try:
        address = ip_address(client)
    except ValueError:
        return ""
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or int(address) >> (128 - IPV6_BITS))
    return client
