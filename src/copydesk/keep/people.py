"""The part of the library's door that has to do with people: accounts, who is signed in, the tokens of programs."""

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import apsw

from copydesk.errors import KeepError, NotKeptError, SettingError
from copydesk.keep.connection import WAIT_MILLISECONDS, guarded, row_or_none, rows, transaction
from copydesk.keep.parcel import seconds
from copydesk.keep.passwords import hash_password, is_outdated, matches, nobodys_hash
from copydesk.keep.rows import moment

USER_ROLES = ("reader", "editor", "admin")
BROWSER, PROGRAM = "browser", "program"
"""Kinds of sessions: a browser's is over when it is not used for a while, a program's is not."""
NAME_LETTERS, LABEL_LETTERS = 40, 200
TOKEN_BYTES = 32
ID_LETTERS = 16
USED_SECONDS = 300
"""The use of a session is noted once in so many seconds: each note is a write, and makes kept answers be made again."""
USER = "id, name, role, made_at"


@dataclass(frozen=True, slots=True)
class User:
    """A person with an account. `role` is "reader", "editor" or "admin"."""

    id: int
    name: str
    role: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which a person is signed in, or a program with a token. `id` names it and opens nothing."""

    id: str
    kind: str
    label: str
    made_at: datetime
    used_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """A password was the right one: `hashed` is what it was held against, `renewed` its hash with today's parameters."""

    user: User
    hashed: str
    renewed: str | None = None


@dataclass(frozen=True, slots=True)
class Lifetime:
    """How long sessions last: at most `seconds`, and `idle_seconds` without being used."""

    seconds: int
    idle_seconds: int


class People:
    """The people of an open library. Names are the same with or without capitals. Every method may raise KeepError, and
    NotKeptError for a name that nobody has. Hashing a password takes a tenth of a second and 64 MiB; no transaction is
    open meanwhile."""

    def __init__(self, db: apsw.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    @guarded
    def exist(self) -> bool:
        """Whether there are accounts at all."""
        return row_or_none(self.db, "SELECT 1 FROM users LIMIT 1") is not None

    @guarded
    def users(self) -> list[User]:
        """Everybody, by name."""
        return [user_of(row) for row in rows(self.db, f"SELECT {USER} FROM users ORDER BY key")]

    @guarded
    def user(self, name: str) -> User:
        """One person."""
        row = row_or_none(self.db, f"SELECT {USER} FROM users WHERE key = ?", (key_of(name),))
        if row is None:
            raise NotKeptError(name, "nobody has this name here")
        return user_of(row)

    @guarded
    def is_taken(self, name: str) -> bool:
        """Whether somebody has this name."""
        return row_or_none(self.db, "SELECT 1 FROM users WHERE key = ?", (key_of(name),)) is not None

    @guarded
    def add(self, name: str, role: str, password: str, now: datetime) -> User:
        """A new account. Raises: SettingError for a name, role or password that cannot be; KeepError for a name in use."""
        name, hashed = checked_name(name), hash_password(password)
        with transaction(self.db):
            if checked_role(role) != "admin" and not self.exist():
                raise KeepError(name, "the first account is that of an admin")
            if row_or_none(self.db, "SELECT 1 FROM users WHERE key = ?", (key_of(name),)):
                raise KeepError(name, "somebody has this name already")
            values = (name, key_of(name), role, hashed, seconds(now))
            self.db.execute("INSERT INTO users (name, key, role, password, made_at) VALUES (?, ?, ?, ?, ?)", values)
            return self.user(name)

    @guarded
    def remove(self, name: str) -> User:
        """Take an account away, with its sessions. Raises: KeepError for the last admin."""
        with transaction(self.db):
            user = self.user(name)
            self._check_not_last(user)
            self.db.execute("DELETE FROM users WHERE id = ?", (user.id,))
        return user

    @guarded
    def change_role(self, name: str, role: str) -> User:
        """Another role, where it is another; its sessions end. Raises: KeepError where nobody would be admin then."""
        checked_role(role)
        with transaction(self.db):
            user = self.user(name)
            if role != user.role:
                self._check_not_last(user)
                self.db.execute("UPDATE users SET role = ? WHERE id = ?", (role, user.id))
                self._end_all(user.id)
            return self.user(name)

    @guarded
    def change_password(self, name: str, password: str) -> User:
        """Another password; the sessions of the account end, those of programs too."""
        user, hashed = self.user(name), hash_password(password)
        with transaction(self.db):
            self._set_password(user.id, hashed)
        return user

    @guarded
    def prove(self, name: str, password: str) -> Proof | None:
        """Hold a password against a person's; None where it is another, or nobody has the name, after as long a time."""
        row = row_or_none(self.db, f"SELECT {USER}, password FROM users WHERE key = ?", (key_of(name),))
        is_right = matches(row[4] if row else nobodys_hash(), password)
        if row is None or not is_right:
            return None
        return Proof(user_of(row), row[4], hash_password(password) if is_outdated(row[4]) else None)

    @guarded
    def sign_in(self, proof: Proof, label: str, now: datetime, lifetime: Lifetime) -> str | None:
        """A new session for whoever proved who they are, as its token; None where the password was changed meanwhile."""
        with transaction(self.db):
            self._drop_old(now, lifetime)
            if not self._holds(proof):
                return None
            if proof.renewed is not None:
                self.db.execute("UPDATE users SET password = ? WHERE id = ?", (proof.renewed, proof.user.id))
            return self._open(proof.user, BROWSER, label, now, lifetime.seconds)

    @guarded
    def change_own_password(
        self, proof: Proof, hashed: str, label: str, now: datetime, lifetime: Lifetime
    ) -> str | None:
        """The same with another password, by its hash; all sessions that the person had end."""
        with transaction(self.db):
            if not self._holds(proof):
                return None
            self._set_password(proof.user.id, hashed)
            return self._open(proof.user, BROWSER, label, now, lifetime.seconds)

    @guarded
    def make_token(self, name: str, label: str, now: datetime, lifetime_seconds: int) -> str:
        """A token with which a program may do all that a person may."""
        with transaction(self.db):
            return self._open(self.user(name), PROGRAM, label, now, lifetime_seconds)

    @guarded
    def find_session(self, token: str, now: datetime, lifetime: Lifetime) -> tuple[User, Session] | None:
        """Whose token this is, while its session lasts."""
        columns = "u.id, u.name, u.role, u.made_at, s.token, s.kind, s.label, s.made_at, s.used_at, s.ends_at"
        sql = f"SELECT {columns} FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token = ? AND {LASTS}"
        row = row_or_none(self.db, sql, (hash_of(token), *lasts(now, lifetime)))
        return (user_of(row[:4]), session_of(row[4:])) if row else None

    @guarded
    def sessions(self, user_id: int, now: datetime, lifetime: Lifetime) -> list[Session]:
        """A person's sessions that last, used last first."""
        columns = "s.token, s.kind, s.label, s.made_at, s.used_at, s.ends_at"
        sql = (
            f"SELECT {columns} FROM sessions s WHERE s.user_id = ? AND {LASTS} ORDER BY s.used_at DESC, s.made_at DESC"
        )
        return [session_of(row) for row in rows(self.db, sql, (user_id, *lasts(now, lifetime)))]

    @guarded
    def note_use(self, token: str, now: datetime) -> None:
        """Note that a session was used, unless somebody is writing: then the next use is noted."""
        self.db.set_busy_timeout(0)
        try:
            self.db.execute("UPDATE sessions SET used_at = ? WHERE token = ?", (seconds(now), hash_of(token)))
        except apsw.BusyError:
            pass
        finally:
            self.db.set_busy_timeout(WAIT_MILLISECONDS)

    @guarded
    def end_session(self, user_id: int, session_id: str) -> None:
        """End a session of a person by its id, where there is one."""
        sql = "DELETE FROM sessions WHERE user_id = ? AND lower(substr(hex(token), 1, ?)) = ?"
        self.db.execute(sql, (user_id, ID_LETTERS, session_id))

    @guarded
    def end_others(self, user_id: int, session_id: str) -> None:
        """End all sessions of a person but one."""
        sql = "DELETE FROM sessions WHERE user_id = ? AND lower(substr(hex(token), 1, ?)) <> ?"
        self.db.execute(sql, (user_id, ID_LETTERS, session_id))

    def _holds(self, proof: Proof) -> bool:
        same = "SELECT 1 FROM users WHERE id = ? AND password = ?"
        return row_or_none(self.db, same, (proof.user.id, proof.hashed)) is not None

    def _set_password(self, user_id: int, hashed: str) -> None:
        self.db.execute("UPDATE users SET password = ? WHERE id = ?", (hashed, user_id))
        self._end_all(user_id)

    def _open(self, user: User, kind: str, label: str, now: datetime, lifetime_seconds: int) -> str:
        token = secrets.token_urlsafe(TOKEN_BYTES)
        at = seconds(now) or 0
        values = (hash_of(token), user.id, kind, label[:LABEL_LETTERS], at, at, at + lifetime_seconds)
        self.db.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        return token

    def _drop_old(self, now: datetime, lifetime: Lifetime) -> None:
        self.db.execute(f"DELETE FROM sessions AS s WHERE NOT {LASTS}", lasts(now, lifetime))

    def _end_all(self, user_id: int) -> None:
        self.db.execute("DELETE FROM sessions WHERE user_id = ?", (user_id,))

    def _check_not_last(self, user: User) -> None:
        others = "SELECT 1 FROM users WHERE role = 'admin' AND id <> ?"
        if user.role == "admin" and row_or_none(self.db, others, (user.id,)) is None:
            raise KeepError(user.name, "is the only admin: make another one first")


LASTS = f"(s.ends_at > ? AND (s.kind = '{PROGRAM}' OR s.used_at > ?))"


def lasts(now: datetime, lifetime: Lifetime) -> tuple[int, int]:
    """The values of LASTS."""
    at = seconds(now) or 0
    return at, at - lifetime.idle_seconds


def hash_of(token: str) -> bytes:
    """What is kept of a token. It has 256 bits by chance, so that a quick hash does."""
    return sha256(token.encode("utf-8", "replace")).digest()


def user_of(row: tuple[Any, ...]) -> User:
    """The columns of USER."""
    return User(row[0], row[1], row[2], moment(row[3]))


def session_of(row: tuple[Any, ...]) -> Session:
    """Token, kind, label and times of a session."""
    token, kind, label, made_at, used_at, ends_at = row
    return Session(token.hex()[:ID_LETTERS], kind, label, moment(made_at), moment(used_at), moment(ends_at))


def key_of(name: str) -> str:
    """A name as it is compared."""
    return unicodedata.normalize("NFKC", " ".join(name.split())).casefold()


def checked_name(name: str) -> str:
    """A name that an account may have. Raises: SettingError."""
    line = unicodedata.normalize("NFC", " ".join(name.split()))
    if not 1 <= len(line) <= NAME_LETTERS:
        raise SettingError("name", f"takes 1 to {NAME_LETTERS} letters")
    wrong = next((each for each in line if unicodedata.category(each)[0] not in "LMN" and each not in " .-_'’"), None)
    if wrong is not None or unicodedata.category(line[0])[0] not in "LN":
        raise SettingError("name", "takes letters, digits and spaces, and inside also . - _ and '")
    return line


def checked_role(role: str) -> str:
    """A role that an account may have. Raises: SettingError."""
    if role not in USER_ROLES:
        raise SettingError(role, f"is no role: {', '.join(USER_ROLES)}")
    return role
