"""One file a page, in a folder."""

import os
import re
from urllib.parse import urlsplit

import click

from copydesk.desk.reading import Outcome

ENDINGS = {"text": ".txt", "markdown": ".md", "json": ".json", "html": ".html"}
PAGE_ENDING = re.compile(r"(?:\.(?:html?|xhtml|txt))?(?:\.gz)?\Z", re.I)
UNFIT = re.compile(r"[\x00-\x1f/\\:*?\"<>|]+")


class Folder:
    """Where the files go; a name that was used in this run gets a number."""

    def __init__(self, folder: str, form: str) -> None:
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as fault:
            raise click.UsageError(f"--out {folder}: {(fault.strerror or str(fault)).lower()}") from None
        self.folder = folder
        self.ending = ENDINGS[form]
        self.used: dict[str, int] = {}

    def write(self, outcome: Outcome) -> None:
        """Write one page's file, over an older one of that name."""
        path = os.path.join(self.folder, self.name_for(outcome.name))
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.write(outcome.written)

    def name_for(self, page: str) -> str:
        """A file name from that of the page: its last part, with the format's ending."""
        address = urlsplit(page) if "://" in page else None
        path = (address.path.rstrip("/") or address.netloc) if address else page
        stem = UNFIT.sub("-", PAGE_ENDING.sub("", os.path.basename(path)))[:150].strip(".-") or "page"
        self.used[stem] = self.used.get(stem, 0) + 1
        number = f"-{self.used[stem]}" if self.used[stem] > 1 else ""
        return stem + number + self.ending
