"""The terminal door: the `copydesk` command."""

from copydesk.cli.main import main

__all__ = ["main"]
