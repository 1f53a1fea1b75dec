"""Work for the pool's processes; they import it by name."""

import os
import signal
import time


def double(number: int) -> int:
    return number * 2


def late_first(number: int) -> int:
    """The first item takes longest."""
    time.sleep(0.2 if number == 0 else 0)
    return number


def sometimes_dies(number: int) -> int | str:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        os._exit(7)
    return number


def lost(number: int, reason: str) -> str:
    return f"{number}: {reason}"
