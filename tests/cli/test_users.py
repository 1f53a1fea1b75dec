"""`copydesk user`: accounts of the site, from the terminal."""

import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk.cli import main
from copydesk.keep.people import Lifetime
from copydesk.keep.store import Store
from tests.show.conftest import NOW

PASSWORD = "correct horse battery"
pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "copydesk.db"


def call(library: Path, *args: str, said: str = "") -> Result:
    return CliRunner().invoke(main, ["user", *args, "--library", str(library)], input=said)


def add(library: Path, name: str, role: str, password: str = PASSWORD) -> Result:
    return call(library, "add", name, "--role", role, "--password-stdin", said=password + "\n")


def users(library: Path) -> list[tuple[str, str]]:
    lines = call(library, "list").stdout.splitlines()
    return [(line["name"], line["role"]) for line in map(json.loads, lines)]


def test_accounts_are_added_listed_changed_and_removed(library: Path) -> None:
    assert add(library, "Ada", "admin").exit_code == 0
    assert add(library, "Bob", "reader").exit_code == 0
    assert users(library) == [("Ada", "admin"), ("Bob", "reader")]
    assert call(library, "role", "bob", "editor").exit_code == 0
    assert users(library)[1] == ("Bob", "editor")
    assert call(library, "password", "Bob", "--password-stdin", said="another password\n").exit_code == 0
    with Store(library) as store:
        assert store.people.prove("Bob", PASSWORD) is None
        assert store.people.prove("Bob", "another password") is not None
    assert call(library, "remove", "Bob").exit_code == 0
    assert users(library) == [("Ada", "admin")]
    table = call(library, "list", "--as", "table").stdout.split()
    assert table[:5] == ["name", "role", "since", "Ada", "admin"]


def test_the_list_holds_no_hash(library: Path) -> None:
    add(library, "Ada", "admin")
    assert "argon2" not in call(library, "list").stdout
    assert set(json.loads(call(library, "list").stdout)) == {"name", "role", "made_at"}


@pytest.mark.parametrize(
    ("args", "said", "reason"),
    [
        (("add", "Bob", "--role", "reader", "--password-stdin"), PASSWORD, "that of an admin"),
        (("add", "Bob", "--role", "owner", "--password-stdin"), PASSWORD, "'owner' is not one of"),
        (("add", "B/b", "--role", "admin", "--password-stdin"), PASSWORD, "takes letters"),
        (("add", "Bob", "--role", "admin", "--password-stdin"), "short", "takes 10 to 500 letters"),
        (("add", "Bob", "--role", "admin", "--password-stdin"), "", "takes 10 to 500 letters"),
        (("add", "Bob", "--role", "admin"), PASSWORD, "--password-stdin"),
        (("add", "Bob", PASSWORD, "--role", "admin"), "", "unexpected extra argument"),
        (("remove", "Bob"), "", "nobody has this name"),
        (("role", "Bob", "admin"), "", "nobody has this name"),
        (("password", "Bob", "--password-stdin"), PASSWORD, "nobody has this name"),
        (("token", "Bob"), "", "nobody has this name"),
    ],
)
def test_what_cannot_be_is_one_line(library: Path, args: tuple[str, ...], said: str, reason: str) -> None:
    result = call(library, *args, said=said)
    assert result.exit_code in (1, 2)
    assert reason in result.output
    assert "Traceback" not in result.output
    assert not said or said not in result.output


def test_the_last_admin_stays(library: Path) -> None:
    add(library, "Ada", "admin")
    for args in (("remove", "Ada"), ("role", "Ada", "reader")):
        result = call(library, *args)
        assert (result.exit_code, "is the only admin" in result.output) == (1, True)


def test_a_token_is_printed_alone(library: Path) -> None:
    add(library, "Ada", "admin")
    token = call(library, "token", "Ada", "--days", "2", "--label", "the ticker").stdout
    with Store(library) as store:
        found = store.people.find_session(token.strip(), NOW, Lifetime(1, 1))
    assert found is not None
    user, session = found
    assert (user.name, session.kind, session.label) == ("Ada", "program", "the ticker")
    assert (session.ends_at - session.made_at).days == 2


@pytest.mark.parametrize(("second", "made"), [(PASSWORD, True), ("something else", False)])
def test_a_terminal_is_asked_twice_and_shows_nothing(library: Path, second: str, made: bool) -> None:
    terminal, theirs = pty.openpty()
    command = [sys.executable, "-m", "copydesk", "user", "add", "Ada", "--role", "admin", "--library", str(library)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True) as process:
        shown = told(terminal, "Password: ")
        os.write(terminal, PASSWORD.encode() + b"\n")
        shown += told(terminal, "The same again: ")
        os.write(terminal, second.encode() + b"\n")
        shown += told(terminal, "added: Ada" if made else "Password: ")
        if not made:
            process.kill()
    os.close(terminal)
    os.close(theirs)
    assert PASSWORD not in shown
    assert second not in shown
    with Store(library) as store:
        assert store.people.exist() is made


def told(terminal: int, until: str) -> str:
    """What a terminal shows up to some words."""
    shown = b""
    while until.encode() not in shown:
        assert select.select([terminal], [], [], 30)[0], f"waited for {until!r}, saw {shown!r}"
        shown += os.read(terminal, 1000)
    return shown.decode()
