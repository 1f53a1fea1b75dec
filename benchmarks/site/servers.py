"""The servers that are measured, each as a process of its own: started, asked for its first page, stopped."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

LONGEST_START_SECONDS = 60.0
POLL_SECONDS = 0.002


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: its status, headers in small letters, body as sent, and how long it took."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers; `started_seconds` from its start to the whole of its first page."""

    port: int
    pid: int
    started_seconds: float

    def cpu_seconds(self) -> float:
        """The CPU time that the process has used so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("utf8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, headers: dict[str, str] | None = None) -> Answered:
        """One GET over a connection of its own."""
        return ask(self.port, path, headers or {})


def ask(port: int, path: str, headers: dict[str, str]) -> Answered:
    connection = HTTPConnection("127.0.0.1", port, timeout=LONGEST_START_SECONDS)
    try:
        start = time.perf_counter()
        connection.request("GET", path, headers=headers)
        reply = connection.getresponse()
        body = reply.read()
        seconds = time.perf_counter() - start
        return Answered(reply.status, {name.lower(): value for name, value in reply.getheaders()}, body, seconds)
    finally:
        connection.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def site_command(library: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "copydesk", "serve", "--library", str(library), "--port", str(port)]


@contextmanager
def serving(command: Sequence[str], port: int, path: str) -> Iterator[Running]:
    """A server while it is needed. Raises: RuntimeError where it does not answer `path` in time."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        while not answers(port, path):
            if process.poll() is not None or time.perf_counter() - start > LONGEST_START_SECONDS:
                raise RuntimeError(f"{command[0]} does not answer {path}")
            time.sleep(POLL_SECONDS)
        yield Running(port, process.pid, time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait(20)


def answers(port: int, path: str) -> bool:
    try:
        return ask(port, path, {}).status == 200
    except (OSError, HTTPException):
        return False
