"""Every page of the site, whatever it shows: accessible, valid, inside the window, from this host alone."""

import json
import subprocess
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from copydesk.show.routes import Route
from tests.browser.addresses import address, pages
from tests.browser.conftest import OpenPage

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def path_of(route: Route) -> str:
    return route.path


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    return (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf8")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("route", pages(), ids=path_of)
def test_axe_finds_nothing(route: Route, dark: bool, library: Path, open_page: OpenPage, axe: str) -> None:
    page = open_page(address(route, library), dark=dark, bypass_csp=True)
    page.evaluate("for (const each of document.querySelectorAll('input[id^=show-]')) each.checked = true")
    page.add_script_tag(content=axe)
    found: dict[str, Any] = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    wrong = [f"{each['id']}: {node['html'][:150]}" for each in found["violations"] for node in each["nodes"]]
    assert wrong == []


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
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    messages = json.loads(done.stderr)["messages"]
    wrong = [
        f"{Path(each['url']).name}: {each['message']} {each.get('extract', '')[:120]}"
        for each in messages
        if each["type"] == "error" or each.get("subType") == "warning"
    ]
    assert wrong == []
