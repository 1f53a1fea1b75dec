"""The way out to the network: each connection is checked against the address it is about to be made to.

The check stands where the socket is opened, after the name was looked up, so that neither a redirect nor a name
server that changes its mind can lead to an address that was not checked.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable
from threading import Thread
from typing import Any, cast
from urllib.parse import urlsplit

import httpcore2

from copydesk.errors import GatherError
from copydesk.gather.addresses import refusal

Resolver = Callable[[str, int], list[str]]


class Deadline:
    """A moment by which everything must be done; `left` says how many seconds remain, at most `cap`.

    Raises: GatherError, naming `subject`, when none remain.
    """

    def __init__(self, subject: str, seconds: float) -> None:
        self.subject = subject
        self.seconds = seconds
        self.end = time.monotonic() + seconds

    def left(self, cap: float | None = None) -> float:
        """Seconds that remain, above 0."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise self.error()
        return left if cap is None else min(left, cap)

    def error(self) -> GatherError:
        """The error to raise when it has passed."""
        return GatherError(self.subject, f"no whole answer within {self.seconds:g} seconds")


def look_up(host: str, port: int) -> list[str]:
    """The numeric addresses of a host, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedBackend(httpcore2.NetworkBackend):
    """Opens connections to public addresses only (to all with `allow_private`), none later than `deadline`.

    With a `proxy` (its address) connections are made to that, wherever it stands.
    """

    def __init__(
        self, deadline: Deadline, allow_private: bool, resolver: Resolver = look_up, proxy: str | None = None
    ) -> None:
        self.deadline = deadline
        self.allow_private = allow_private
        self.resolver = resolver
        self.proxy = urlsplit(proxy).hostname if proxy else None
        self.inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first address of `host` that is allowed and answers."""
        fault: httpcore2.ConnectError | httpcore2.ConnectTimeout | None = None
        for address in self.allowed(host, port):
            try:
                left = self.deadline.left(timeout)
                stream = self.inner.connect_tcp(address, port, left, local_address, socket_options)
                return guarded(stream, self.deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                fault = error
        raise fault or httpcore2.ConnectError("no address")

    def allowed(self, host: str, port: int) -> list[str]:
        """The addresses of `host` that may be connected to. Raises: GatherError where there is none."""
        addresses = self.addresses(host, port)
        if self.allow_private or host == self.proxy:
            return addresses
        good = [address for address in addresses if refusal(address) is None]
        if not good:
            reason = refusal(addresses[0]) if addresses else "nothing"
            raise GatherError(self.deadline.subject, f"refused: {host} is {reason}")
        return good

    def check_behind_proxy(self, host: str, port: int) -> None:
        """Look a host up that a proxy is about to be asked for; one that only the proxy knows passes.

        Raises: GatherError for a host that is known here and not on the public internet.
        """
        if host == self.proxy and not self.allow_private:
            raise GatherError(self.deadline.subject, f"refused: {host} is the proxy itself")
        try:
            known = self.addresses(host, port)
        except GatherError:
            return
        reason = None if self.allow_private else next(filter(None, map(refusal, known)), None)
        if reason:
            raise GatherError(self.deadline.subject, f"refused: {host} is {reason}")

    def addresses(self, host: str, port: int) -> list[str]:
        """All addresses of `host`; the look-up runs beside, since it has no time limit of its own."""
        found: list[str] = []
        faults: list[Exception] = []

        def run() -> None:
            try:
                found.extend(self.resolver(host, port))
            except (OSError, UnicodeError) as fault:
                faults.append(fault)

        thread = Thread(target=run, daemon=True)
        thread.start()
        thread.join(self.deadline.left())
        if thread.is_alive():
            raise self.deadline.error()
        if faults:
            raise GatherError(self.deadline.subject, f"no address is known for {host}")
        return found

    def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore2.NetworkStream:
        """Never: raises GatherError."""
        raise GatherError(self.deadline.subject, "refused: a socket of this machine")


class GuardedStream:
    """A connection on which every wait ends at the deadline, however slowly the other side drips its bytes.

    A `httpcore2.NetworkStream` in all but its base class: what does not wait is left to the stream inside.
    """

    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self.inner = inner
        self.deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As `httpcore2.NetworkStream` says."""
        return self.inner.read(max_bytes, self.deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As `httpcore2.NetworkStream` says."""
        self.inner.write(buffer, self.deadline.left(timeout))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """As `httpcore2.NetworkStream` says."""
        return guarded(self.inner.start_tls(ssl_context, server_hostname, self.deadline.left(timeout)), self.deadline)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


def guarded(stream: httpcore2.NetworkStream, deadline: Deadline) -> httpcore2.NetworkStream:
    """`stream` with its waits bounded by `deadline`."""
    return cast(httpcore2.NetworkStream, GuardedStream(stream, deadline))
