"""Limits and choices, frozen; every function that needs one takes it as an argument."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """Limits of reading one page. All are generous for real pages and keep hostile ones linear.

    Source: the largest of the 916 pages in the dev data has 4.9 MB and 30,000 nodes.
    """

    page_bytes: int = 64 * 1024 * 1024
    """A page of more bytes (after decompression) is refused with ReadError."""
    nodes: int = 400_000
    """Nodes walked; what stands after is left out and the page is marked as cut."""
    depth: int = 512
    """Levels of nesting that keep their own path; deeper elements count as their ancestor at this depth."""
    blocks: int = 20_000
    """Blocks kept of one page."""
    json_ld_bytes: int = 4 * 1024 * 1024
    """JSON-LD of one page, added up; later scripts are left unread."""
    json_ld_nodes: int = 20_000
    """JSON-LD values visited of one page."""


DEFAULT = ReadSettings()
