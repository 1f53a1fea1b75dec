"""Who has a piece open just now, as far as this running site has seen."""

from dataclasses import dataclass
from datetime import datetime
from threading import Lock

SECONDS = 120
"""How long someone who was seen at a piece counts as being there: a page that is open asks again within seconds as its text
changes."""
MOST = 1_000


@dataclass(frozen=True, slots=True)
class Seen:
    """Someone else at a piece, and how long ago."""

    name: str
    seconds: int


class Presence:
    """People at pieces; forgotten when the site stops. People without an account cannot be told apart and are not noted."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.seen: dict[tuple[str, int], tuple[str, datetime]] = {}

    def note(self, piece: str, id_: int | None, name: str | None, now: datetime) -> list[Seen]:
        """Note that someone, by the id and the name of the account, is at a piece; who else is, those seen last first."""
        with self.lock:
            gone = [key for key, (_, at) in self.seen.items() if (now - at).total_seconds() > SECONDS]
            for key in gone:
                del self.seen[key]
            if id_ is not None and name is not None and len(self.seen) < MOST:
                self.seen[(piece, id_)] = (name, now)
            others = [
                Seen(who, max(0, int((now - at).total_seconds())))
                for (at_piece, other), (who, at) in self.seen.items()
                if at_piece == piece and other != id_
            ]
        return sorted(others, key=lambda each: each.seconds)
