"""Commands on the accounts of the site."""

import click

from copydesk.cli.commands.options import listed, with_library

ROLES = ("reader", "editor", "admin")
password_stdin = click.option(
    "--password-stdin", is_flag=True, help="Read the password from standard input, as one line, and do not ask for it."
)
role_of = click.option("--role", type=click.Choice(ROLES), required=True, help="What the person may do on the site.")


@click.group(short_help="Accounts of the site: add, list, remove, password, role, token.")
def user() -> None:
    """Accounts of the site. With the first one, an admin's, the site asks everybody to sign in."""


@user.command(short_help="Add an account.")
@click.argument("name")
@role_of
@with_library
@password_stdin
def add(name: str, role: str, library: str | None, password_stdin: bool) -> None:
    """Add an account. The password is asked for twice, and never an argument, which other users of the machine could read."""
    from copydesk.cli import accounts

    accounts.add(library, name, role, password_stdin)


@user.command(name="list", short_help="List the accounts.")
@with_library
@listed
def list_users(library: str | None, form: str | None) -> None:
    """List the accounts with their roles."""
    from copydesk.cli import accounts

    accounts.list_users(library, form)


@user.command(short_help="Take an account away.")
@click.argument("name")
@with_library
def remove(name: str, library: str | None) -> None:
    """Take an account away, with its sessions and tokens. What the person wrote stays. The last admin stays too."""
    from copydesk.cli import accounts

    accounts.remove(library, name)


@user.command(short_help="Give an account another password.")
@click.argument("name")
@with_library
@password_stdin
def password(name: str, library: str | None, password_stdin: bool) -> None:
    """Give an account another password. All its sessions and tokens end."""
    from copydesk.cli import accounts

    accounts.change_password(library, name, password_stdin)


@user.command(short_help="Give an account another role.")
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@with_library
def role(name: str, role: str, library: str | None) -> None:
    """Give an account another role. All its sessions and tokens end. The last admin stays one."""
    from copydesk.cli import accounts

    accounts.change_role(library, name, role)


@user.command(short_help="Make a token for a program.")
@click.argument("name")
@with_library
@click.option("--label", default="", metavar="WORDS", help="What it is for, as the account's page shows it.")
@click.option("--days", type=click.IntRange(1, 3660), default=365, help="How long it holds. Default: 365.")
def token(name: str, library: str | None, label: str, days: int) -> None:
    """Make a token with which a program may do on the site what the person may, and print it. It is never shown again.

    The program sends it with each request, as "Authorization: Bearer TOKEN".
    """
    from copydesk.cli import accounts

    accounts.make_token(library, name, label, days)
