"""`make fuzz`: libFuzzer drives copydesk.read; its options come from the command line.

The golden pages are the first inputs. What is found is written to build/ and becomes a golden page.
"""

import shutil
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["copydesk"]):
    import copydesk.read.assemble  # noqa: F401

from fuzz.laws import try_page

PAGES = Path(__file__).resolve().parents[1] / "tests" / "golden" / "pages"


def seed(corpus: Path) -> None:
    """Puts the golden pages into the folder of inputs."""
    for page in PAGES.glob("*/page.*"):
        shutil.copyfile(page, corpus / f"{page.parent.name}{page.suffix}")


def main() -> None:
    """The first argument that is a folder is the corpus."""
    folder = next(filter(Path.is_dir, map(Path, sys.argv[1:])), None)
    if folder:
        seed(folder)
    atheris.Setup(sys.argv, try_page)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
