"""The picture of the README: the site of the example pages, as a browser shows it.

.venv/bin/python docs/make_screenshot.py     # needs `make .venv/dev` and a Chromium
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

DOCS = Path(__file__).resolve().parent
WINDOW = {"width": 1280, "height": 860}


def copydesk(library: Path, *words: str) -> list[str]:
    """The command line on a library."""
    os.environ["COPYDESK_LIBRARY"] = str(library)
    return [sys.executable, "-m", "copydesk", *words]


def main() -> None:
    """Serve the examples, look at the front page and at a story, and write what is seen."""
    chromium = shutil.which("chromium") or sys.exit("needs Debian's chromium")
    with tempfile.TemporaryDirectory() as folder, socket.socket() as listener:
        pages = Path(folder) / "pages.jsonl"
        library = Path(folder) / "library.db"
        pages.write_bytes(subprocess.check_output([sys.executable, DOCS / "demo_pages.py"]))
        subprocess.check_call(copydesk(library, "add", str(pages), "--jobs", "2"))
        subprocess.check_call(copydesk(library, "stories", "--as", "json"), stdout=subprocess.DEVNULL)
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        listener.close()
        server = subprocess.Popen(copydesk(library, "serve", "--port", str(port)))
        try:
            take(chromium, f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait()


def take(chromium: str, site: str) -> None:
    """Wait for the site, and take the pictures."""
    for _ in range(100):
        try:
            urlopen(site).close()
            break
        except URLError:
            time.sleep(0.1)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_context(color_scheme="light", viewport=WINDOW).new_page()  # type: ignore[arg-type]
        page.goto(site)
        page.screenshot(path=DOCS / "site.png")
        story(page, site)
        browser.close()


def story(page: Page, site: str) -> None:
    """The story of the earthquake with its trail."""
    page.goto(f"{site}/search?q=headline:vell")
    page.locator("main a[href^='/article/']").first.click()
    page.locator("a[href^='/story/']").first.click()
    page.set_viewport_size({"width": 1280, "height": 1400})
    page.screenshot(path=DOCS / "site-story.png")


if __name__ == "__main__":
    main()
