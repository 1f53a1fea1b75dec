"""Passwords as the library keeps them: hashes by Argon2id, slow and large on purpose."""

import unicodedata
from base64 import b64encode
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from copydesk.errors import SettingError

LEAST_LETTERS, MOST_LETTERS = 10, 500
"""Source: NIST SP 800-63B asks for 8 at least and 64 at most or more; nothing is asked of what kind of letters they are."""
HASHER = PasswordHasher()
"""The parameters are argon2-cffi's own: the second recommendation of RFC 9106 (64 MiB, 3 passes, 4 lanes)."""


def normal(password: str) -> str:
    """One spelling for a password, however a keyboard composes its letters. Source: NIST SP 800-63B, 5.1.1.2."""
    return unicodedata.normalize("NFKC", password)


def check_password(password: str) -> None:
    """Raises: SettingError for a password that is too short or too long; it is not in the reason."""
    if not LEAST_LETTERS <= len(normal(password)) <= MOST_LETTERS:
        raise SettingError("password", f"takes {LEAST_LETTERS} to {MOST_LETTERS} letters")
    if not password.isprintable():
        raise SettingError("password", "may not hold control characters")


def hash_password(password: str) -> str:
    """The hash of a password, with its salt and parameters. Raises: SettingError."""
    check_password(password)
    return HASHER.hash(normal(password))


def matches(hashed: str, password: str) -> bool:
    """Whether a password is the one that was hashed; takes as long where it is not."""
    try:
        return HASHER.verify(hashed, normal(password)[:MOST_LETTERS])
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(hashed: str) -> bool:
    """Whether a hash was made with other parameters than are used now."""
    return HASHER.check_needs_rehash(hashed)


@cache
def nobodys_hash() -> str:
    """A hash that no password is known to have: holding one against it takes as long as against a real one."""
    salt, rest = (b64encode(bytes(size)).decode().rstrip("=") for size in (HASHER.salt_len, HASHER.hash_len))
    cost = f"m={HASHER.memory_cost},t={HASHER.time_cost},p={HASHER.parallelism}"
    return f"$argon2id$v=19${cost}${salt}${rest}"
