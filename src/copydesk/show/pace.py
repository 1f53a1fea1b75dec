"""How often one person, or one place of the network, may write: in memory alone, within bounds."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock

MOST_KEYS = 20_000
"""Writers that are remembered; those who wrote longest ago make room."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many in so many seconds."""

    count: int
    seconds: float


class Pace:
    """When each writer wrote last."""

    def __init__(
        self, limits: tuple[Limit, ...], clock: Callable[[], float] = time.monotonic, most: int = MOST_KEYS
    ) -> None:
        self.limits = limits
        self.clock = clock
        self.most = most
        self.times: OrderedDict[str, deque[float]] = OrderedDict()
        self.lock = Lock()

    def take(self, keys: Iterable[str]) -> float:
        """0 where a writer, known by all of these keys, may write now, which is counted; else the seconds to wait."""
        known = [key for key in keys if key]
        with self.lock:
            now = self.clock()
            wait = max((self.left(self.times.get(key, deque()), now) for key in known), default=0.0)
            if wait <= 0:
                for key in known:
                    self.note(key, now)
            return max(0.0, wait)

    def left(self, times: deque[float], now: float) -> float:
        """Seconds until so many writings lie far enough back for one more."""
        return max(
            (times[-limit.count] + limit.seconds - now for limit in self.limits if len(times) >= limit.count),
            default=0.0,
        )

    def note(self, key: str, now: float) -> None:
        """One more writing."""
        times = self.times.setdefault(key, deque(maxlen=max(limit.count for limit in self.limits)))
        times.append(now)
        self.times.move_to_end(key)
        if len(self.times) > self.most:
            self.times.popitem(last=False)
