"""The port of the site: taken before anything is answered, and refused in one line."""

import socket

import pytest

from copydesk.errors import SettingError
from copydesk.show.server import address_of, take


def test_a_port_in_use_is_said_in_one_line() -> None:
    with take("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingError, match=f"127.0.0.1:{port}: cannot listen there") as caught:
            take("127.0.0.1", port)
    assert "\n" not in str(caught.value)


def test_port_0_takes_a_free_one() -> None:
    with take("127.0.0.1", 0) as first, take("127.0.0.1", 0) as second:
        ports = {each.getsockname()[1] for each in (first, second)}
        assert len(ports) == 2
        with socket.create_connection(("127.0.0.1", min(ports)), timeout=5):
            pass


def test_the_address_is_as_a_browser_takes_it() -> None:
    assert address_of("::1", 8000) == "http://[::1]:8000"
    assert address_of("127.0.0.1", 81) == "http://127.0.0.1:81"
