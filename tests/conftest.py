"""What every test may ask for: the folder of shared data beside the repository."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

from copydesk.keep import passwords

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

settings.register_profile("shared_machine", deadline=None)
settings.load_profile("shared_machine")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """`../shared`. Without it the test is skipped, but fails where COPYDESK_SHARED=required says that it must run."""
    if not SHARED.is_dir():
        if os.environ.get("COPYDESK_SHARED") == "required":
            pytest.fail("../shared is required here and missing")
        pytest.skip("needs ../shared, which is not in the repository")
    return SHARED


@pytest.fixture(scope="session")
def shared_data(shared: Path) -> Path:
    """`../shared/data`: pages with their truth; see `shared`."""
    return shared / "data"


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Argon2 at the least cost; tests/keep/test_people.py holds the shipped parameters against their source."""
    monkeypatch.setattr(passwords, "HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    passwords.nobodys_hash.cache_clear()
    yield
    passwords.nobodys_hash.cache_clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: Playwright keeps an event loop running in the main thread from its first test on."""
    items.sort(key=lambda item: "tests/browser/" in item.path.as_posix())
