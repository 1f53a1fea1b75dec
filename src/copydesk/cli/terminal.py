"""What the machine and the terminal allow."""

import os


def wants_color(choice: str, terminal: bool) -> bool:
    """Whether to colour. Source: no-color.org: NO_COLOR counts unless the command line says otherwise."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


def is_terminal(stream: object) -> bool:
    """Whether somebody sees what is written there."""
    return bool(getattr(stream, "isatty", lambda: False)())


def usable_cpus() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
