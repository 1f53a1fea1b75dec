"""What the field finders work on: the page as walked, its claims, and its chunks with their roles."""

from dataclasses import dataclass, field
from datetime import datetime

from copydesk.read.claims import Claims
from copydesk.read.scan import Chunk, Scan
from copydesk.records import Role, Witness


@dataclass(slots=True)
class Marked:
    """A chunk with its role, how sure that is (0..1) and what decided it."""

    chunk: Chunk
    role: Role
    confidence: float
    witness: Witness


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page before its fields are chosen. `language` is a two-letter code."""

    scan: Scan
    claims: Claims
    marked: tuple[Marked, ...]
    url: str | None
    fetched_at: datetime | None
    language: str | None
    places: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Places that many finders ask for, once they are known."""
    by_role: dict[Role, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The places of each role, once one is asked for."""
