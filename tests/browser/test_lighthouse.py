"""Lighthouse on the pages people see first."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from copydesk.show.routes import ROUTES
from tests.browser.addresses import address
from tests.browser.conftest import QUIET

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95
PAGES = ("/", "/article/{name}", "/story/{name}")


def lighthouse(url: str, chromium: str, node_modules: Path, folder: Path) -> dict[str, Any]:
    """The report on one page, as on a phone."""
    report = folder / "report.json"
    flags = " ".join((*QUIET, "--headless=new", f"--user-data-dir={folder / 'profile'}"))
    command = [str(node_modules / ".bin" / "lighthouse"), url, "--output=json", f"--output-path={report}", "--quiet"]
    subprocess.run(
        [*command, f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        timeout=180,
        check=True,
    )
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf8"))
    return found


@pytest.mark.parametrize("path", PAGES)
def test_lighthouse_is_content(
    path: str, site: str, library: Path, chromium: str, node_modules: Path, tmp_path: Path
) -> None:
    route = next(route for route in ROUTES if route.path == path)
    found = lighthouse(site + address(route, library), chromium, node_modules, tmp_path)
    scores = {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}
    lost = [
        f"{name}: {audit['title']}"
        for name, audit in found["audits"].items()
        if audit.get("score") not in (None, 1, 1.0)
    ]
    assert min(scores.values()) >= LEAST, (scores, lost)
