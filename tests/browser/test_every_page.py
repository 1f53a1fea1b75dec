"""Every page of the site, whatever it shows: accessible, valid, inside the window, from this host alone."""

from pathlib import Path
from urllib.request import urlopen

import pytest

from copydesk.show.routes import Route
from tests.browser.addresses import address, pages
from tests.browser.conftest import OpenPage, axe_faults, validator_faults


def path_of(route: Route) -> str:
    return route.path


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("route", pages(), ids=path_of)
def test_axe_finds_nothing(route: Route, dark: bool, library: Path, open_page: OpenPage, axe: str) -> None:
    page = open_page(address(route, library), dark=dark, bypass_csp=True)
    page.evaluate("for (const each of document.querySelectorAll('input[id^=show-]')) each.checked = true")
    assert axe_faults(page, axe) == []


@pytest.mark.parametrize("route", pages(), ids=path_of)
def test_fits_a_phone(route: Route, library: Path, open_page: OpenPage) -> None:
    page = open_page(address(route, library), phone=True)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")


def test_the_validator_finds_nothing(library: Path, site: str, node_modules: Path, tmp_path: Path) -> None:
    for number, route in enumerate(pages()):
        with urlopen(site + address(route, library), timeout=20) as answer:
            (
                tmp_path / f"{number:02}{route.path.replace('/', '_').replace('{', '').replace('}', '')}.html"
            ).write_bytes(answer.read())
    assert validator_faults(tmp_path, node_modules) == []
