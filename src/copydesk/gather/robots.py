"""What a host's robots.txt allows. Source: RFC 9309."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from copydesk.errors import GatherError
from copydesk.gather.web import Answer

ROBOTS_BYTES = 500 * 1024
"""What is read of a robots.txt. Source: RFC 9309, 2.5."""
KEPT_SECONDS = 24 * 3600.0
"""How long one is believed. Source: RFC 9309, 2.4."""
UNREACHABLE_SECONDS = 600.0
"""How long a host whose robots.txt could not be had is left alone before it is asked for again."""
PRODUCT = "copydesk"
"""The name that robots.txt may address. Source: RFC 9309, 2.2.1."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to us. `parsed` is None where everything is allowed, or nothing (`closed`)."""

    parsed: Any = None
    closed: bool = False
    until: float = 0.0

    def allow(self, url: str) -> bool:
        """Whether an address may be asked for."""
        return not self.closed and (self.parsed is None or bool(self.parsed.can_fetch(url, PRODUCT)))

    def delay_seconds(self) -> float:
        """The pause between two requests that it asks for; 0 where it asks for none."""
        delay = self.parsed.crawl_delay(PRODUCT) if self.parsed is not None else None
        return float(delay) if delay and delay > 0 else 0.0


def parse_robots(body: bytes, until: float = 0.0) -> Rules:
    """The rules in a robots.txt. What is no UTF-8 in it is passed over, as are lines that mean nothing."""
    from protego import Protego

    return Rules(Protego.parse(body[:ROBOTS_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")), until=until)


def rules_of(answer: Answer | GatherError, now: float) -> Rules:
    """The rules that an answer to the request for robots.txt means.

    Where there is none (4xx) everything is allowed; where it cannot be had (5xx, 429, no answer) nothing is.
    """
    if isinstance(answer, Answer) and 200 <= answer.status < 300:
        return parse_robots(answer.body, now + KEPT_SECONDS)
    if isinstance(answer, Answer) and 400 <= answer.status < 500 and answer.status != 429:
        return Rules(until=now + KEPT_SECONDS)
    return Rules(closed=True, until=now + UNREACHABLE_SECONDS)


class Robots:
    """The rules of hosts, each asked for when it is first needed and again when it is old. For one thread per host."""

    def __init__(self, ask: Callable[[str], Answer | GatherError], now: Callable[[], float]) -> None:
        self.ask = ask
        self.now = now
        self.known: dict[str, Rules] = {}

    def rules(self, url: str) -> Rules:
        """The rules for an address."""
        place = urlsplit(url)
        root = f"{place.scheme}://{place.netloc}"
        rules = self.known.get(root)
        if rules is None or rules.until < self.now():
            rules = self.known[root] = rules_of(self.ask(f"{root}/robots.txt"), self.now())
        return rules
