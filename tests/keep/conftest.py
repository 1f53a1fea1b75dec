"""An open library in an empty folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.keep.store import Store
from tests.keep.libraries import path_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(path_of(tmp_path)) as store:
        yield store
