"""The commands on accounts: add, list, remove, password, role, token."""

import sys

import click

from copydesk.cli.tables import TABLE, picked_form, write_lines, write_table
from copydesk.desk.keeping import now
from copydesk.keep.connection import library_path
from copydesk.keep.passwords import MOST_LETTERS, check_password
from copydesk.keep.people import checked_name
from copydesk.keep.store import Store
from copydesk.write.parts import one_line

DAY_SECONDS = 24 * 3600
LINE_LETTERS = MOST_LETTERS * 4
"""Of a longer line on standard input no more is read: enough to see that it is too long."""


def add(library: str | None, name: str, role: str, from_stdin: bool) -> None:
    """`copydesk user add`."""
    name = checked_name(name)
    with Store(library_path(library)) as store:
        user = store.people.add(name, role, asked_password(from_stdin), now())
    click.echo(f"added: {user.name}, {user.role}", err=True)


def list_users(library: str | None, form: str | None) -> None:
    """`copydesk user list`."""
    with Store(library_path(library), False) as store:
        users = store.people.users()
    if picked_form(form) == TABLE:
        write_table(("name", "role", "since"), ((user.name, user.role, user.made_at) for user in users))
    else:
        write_lines({"name": user.name, "role": user.role, "made_at": user.made_at} for user in users)


def remove(library: str | None, name: str) -> None:
    """`copydesk user remove`."""
    with Store(library_path(library)) as store:
        user = store.people.remove(name)
    click.echo(f"removed: {user.name}", err=True)


def change_password(library: str | None, name: str, from_stdin: bool) -> None:
    """`copydesk user password`."""
    with Store(library_path(library)) as store:
        user = store.people.user(name)
        store.people.change_password(name, asked_password(from_stdin))
    click.echo(f"changed: {user.name} has to sign in again everywhere", err=True)


def change_role(library: str | None, name: str, role: str) -> None:
    """`copydesk user role`."""
    with Store(library_path(library)) as store:
        user = store.people.change_role(name, role)
    click.echo(f"changed: {user.name}, {user.role}", err=True)


def make_token(library: str | None, name: str, label: str, days: int) -> None:
    """`copydesk user token`."""
    with Store(library_path(library)) as store:
        token = store.people.make_token(name, one_line(label), now(), days * DAY_SECONDS)
    click.echo(token)


def asked_password(from_stdin: bool) -> str:
    """A password that nobody can read over a shoulder or in a list of processes. Raises: SettingError, UsageError."""
    if from_stdin:
        password = sys.stdin.readline(LINE_LETTERS).rstrip("\r\n")
    elif sys.stdin.isatty():
        password = click.prompt("Password", hide_input=True, confirmation_prompt="The same again", err=True)
    else:
        raise click.UsageError("no terminal to ask for the password in: give it on standard input, --password-stdin")
    check_password(password)
    return str(password)
