"""Patience with those who guess: how long the waits are, what is forgotten, how much is remembered."""

import pytest

from copydesk.show.tries import ADDRESS, FORGOTTEN_SECONDS, NAME, Tries, network_of


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def waits(tries: Tries, clock: Clock, name: str, client: str, count: int) -> list[float]:
    """Each further wrong try as soon as it is allowed: how long it had to wait."""
    found = []
    for _ in range(count):
        wait = tries.begin(name, client)
        clock.now += max(0.0, wait)
        found.append(max(0.0, wait))
        if wait > 0:
            assert tries.begin(name, client) <= 0
    return found


def test_waits_for_a_name_double_up_to_a_minute() -> None:
    clock = Clock()
    tries = Tries(clock)
    found = [waits(tries, clock, "ada", f"10.0.0.{number}", 1)[0] for number in range(14)]
    assert found == [0.0] * 5 + [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]


def test_waits_for_an_address_double_up_to_a_quarter_of_an_hour() -> None:
    clock = Clock()
    tries = Tries(clock)
    found = [waits(tries, clock, f"name {number}", "10.0.0.1", 1)[0] for number in range(33)]
    assert found[: ADDRESS.free] == [0.0] * ADDRESS.free
    assert found[ADDRESS.free : ADDRESS.free + 3] == [1.0, 2.0, 4.0]
    assert found[-1] == ADDRESS.longest_seconds


def test_many_at_once_have_no_more_tries_than_one_by_one() -> None:
    tries = Tries(Clock())
    assert [tries.begin("ada", "10.0.0.1") <= 0 for _ in range(10)] == [True] * 5 + [False] * 5


def test_a_right_password_forgives_the_name_but_the_address_only_that_try() -> None:
    clock = Clock()
    tries = Tries(clock)
    for number in range(ADDRESS.free):
        assert tries.begin(f"name {number}", "10.0.0.1") <= 0
        assert tries.begin("own", "10.0.0.2") <= 0
        tries.succeeded("own", "10.0.0.2")
    assert tries.begin("own", "10.0.0.1") > 0, "an own account is no way to start again"
    assert tries.begin("own", "10.0.0.2") <= 0


def test_an_hour_later_all_is_forgotten() -> None:
    clock = Clock()
    tries = Tries(clock)
    for _ in range(NAME.free):
        tries.begin("ada", "10.0.0.1")
    clock.now += FORGOTTEN_SECONDS
    assert [tries.begin("ada", "10.0.0.1") <= 0 for _ in range(6)] == [True] * 5 + [False]


def test_what_is_remembered_is_bounded() -> None:
    tries = Tries(Clock(), most=100)
    for number in range(1000):
        tries.begin(f"name {number}", f"10.0.{number // 250}.{number % 250}")
    assert len(tries.tried) <= 100


@pytest.mark.parametrize(
    ("client", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:10.0.0.1", "10.0.0.1", True),
        ("10.0.0.1", "10.0.0.2", False),
        ("", "no address", True),
    ],
)
def test_a_network_of_one_site_counts_as_one(client: str, other: str, same: bool) -> None:
    assert (network_of(client) == network_of(other)) is same
