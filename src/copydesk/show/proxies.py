"""What a proxy says of a request, believed from known proxies alone: who asks, over which scheme, under which name."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from starlette.types import Scope

from copydesk.errors import SettingError

LOOPBACK = ("127.0.0.0/8", "::1/128")
SCHEMES = ("http", "https")
Address = IPv4Address | IPv6Address


class Proxies:
    """The proxies that are believed, by their addresses and networks. Raises: SettingError for what is neither."""

    def __init__(self, trusted: Iterable[str]) -> None:
        try:
            self.networks = tuple(ip_network(each) for each in trusted)
        except ValueError as fault:
            raise SettingError("proxy", str(fault)) from None

    def is_one(self, address: Address | None) -> bool:
        """Whether an address is a proxy's."""
        return address is not None and any(
            address.version == each.version and address in each for each in self.networks
        )

    def apply(self, scope: Scope) -> None:
        """Put what a proxy says into the scope of its request; of anybody else's nothing is believed."""
        client = parse_address(scope["client"][0]) if scope.get("client") else None
        if not self.is_one(client):
            return
        told = {name: said(scope, name) for name in (b"x-forwarded-for", b"x-forwarded-proto", b"x-forwarded-host")}
        found = self.first_stranger(told[b"x-forwarded-for"])
        if found is not None:
            scope["client"] = (str(found), 0)
        if told[b"x-forwarded-proto"] and told[b"x-forwarded-proto"][-1].lower() in SCHEMES:
            scope["scheme"] = told[b"x-forwarded-proto"][-1].lower()
        if told[b"x-forwarded-host"]:
            host = told[b"x-forwarded-host"][-1].encode("latin-1")
            scope["headers"] = [pair for pair in scope["headers"] if pair[0] != b"host"] + [(b"host", host)]

    def first_stranger(self, chain: list[str]) -> Address | None:
        """The last of the addresses that is no proxy's: each proxy adds at the end whom it was asked by, and what stands
        before the first of them may be invented."""
        found = None
        for each in reversed(chain):
            address = parse_address(each)
            if address is None:
                break
            found = address
            if not self.is_one(address):
                break
        return found


def said(scope: Scope, name: bytes) -> list[str]:
    """The parts of a header, over all its lines."""
    lines = (value.decode("latin-1") for key, value in scope["headers"] if key == name)
    return [part.strip() for line in lines for part in line.split(",") if part.strip()]


def parse_address(text: str) -> Address | None:
    """An address with or without a port; None for anything else."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return ip_address(text)
    except ValueError:
        return None
