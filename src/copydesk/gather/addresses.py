"""Which network addresses a page may be fetched from."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

INSIDE: tuple[IPv4Network | IPv6Network, ...] = (
    IPv4Network("168.63.129.16/32"),
    IPv4Network("192.0.0.0/24"),
    IPv6Network("64:ff9b:1::/48"),
    IPv6Network("fec0::/10"),
)
"""Ranges that `ipaddress` calls global but that lead inside: the "wire server" of Azure, the protocol block in which
Oracle's cloud keeps its credentials, NAT64 for local use (RFC 8215), the old site-local range (RFC 3879)."""
NAT64 = IPv6Network("64:ff9b::/96")
IPV4_COMPATIBLE = IPv6Network("::/96")
IPV4_BITS = 0xFFFFFFFF


def refusal(address: str) -> str | None:
    """Why a numeric address may not be connected to, or None where it may: only addresses of the public internet may.

    Refused are private and loopback networks, link-local ones (where clouds keep their credentials), carrier-grade
    NAT, multicast and reserved ranges, also where they are wrapped into an IPv6 address.
    """
    try:
        number = ip_address(address.partition("%")[0])
    except ValueError:
        return "no numeric address"
    return next((reason for each in _wrapped(number) if (reason := _reason(each))), None)


def _wrapped(number: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address and the IPv4 addresses it carries inside."""
    if isinstance(number, IPv4Address):
        return [number]
    inner: list[IPv4Address | IPv6Address | None] = [number.ipv4_mapped, number.sixtofour, *(number.teredo or ())]
    if number in NAT64 or number in IPV4_COMPATIBLE:
        inner.append(IPv4Address(int(number) & IPV4_BITS))
    if number.ipv4_mapped:
        return [number.ipv4_mapped]
    return [number, *(address for address in inner if address is not None)]


def _reason(number: IPv4Address | IPv6Address) -> str | None:
    if number.is_loopback:
        return "an address of this machine"
    if number.is_link_local:
        return "a link-local address"
    if number.is_multicast:
        return "a multicast address"
    if not number.is_global or any(number in network for network in INSIDE):
        return "an address of a private or reserved network"
    return None
