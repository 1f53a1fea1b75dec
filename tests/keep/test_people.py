"""Accounts: names, roles, passwords, and the sessions that end with them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from copydesk.errors import CopydeskError, KeepError, NotKeptError, SettingError
from copydesk.keep import passwords, people
from copydesk.keep.people import Lifetime, Proof, User
from copydesk.keep.store import Store

NOW = datetime(2026, 10, 9, 18, 0, tzinfo=UTC)
LIFETIME = Lifetime(30 * 86_400, 7 * 86_400)
PASSWORD = "correct horse battery"


pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def ada(store: Store) -> User:
    return store.people.add("Ada", "admin", PASSWORD, NOW)


def proof_of(store: Store, name: str, password: str = PASSWORD) -> Proof:
    proof = store.people.prove(name, password)
    assert proof is not None
    return proof


def session_of(store: Store, name: str, now: datetime = NOW) -> str:
    token = store.people.sign_in(proof_of(store, name), "Firefox", now, LIFETIME)
    assert token is not None
    return token


def lives(store: Store, token: str, now: datetime = NOW) -> bool:
    return store.people.find_session(token, now, LIFETIME) is not None


def test_parameters_are_those_of_rfc_9106() -> None:
    hasher = PasswordHasher()
    assert (hasher.memory_cost, hasher.time_cost, hasher.parallelism) == (65536, 3, 4)
    assert str(hasher.type) == "Type.ID"


def test_the_first_account_is_an_admins(store: Store) -> None:
    assert not store.people.exist()
    with pytest.raises(KeepError, match="that of an admin"):
        store.people.add("Ada", "editor", PASSWORD, NOW)
    store.people.add("Ada", "admin", PASSWORD, NOW)
    assert store.people.exist()
    assert store.people.add("Bob", "reader", PASSWORD, NOW).role == "reader"
    assert [each.name for each in store.people.users()] == ["Ada", "Bob"]


@pytest.mark.parametrize("name", ["Ada", "ada", " ADA ", "ＡＤＡ"])
def test_a_name_is_one_with_or_without_capitals(store: Store, ada: User, name: str) -> None:
    with pytest.raises(KeepError, match="has this name already"):
        store.people.add(name, "reader", PASSWORD, NOW)
    assert store.people.user(name) == ada
    assert proof_of(store, name).user == ada


@pytest.mark.parametrize(
    ("name", "is_good"),
    [
        ("a", True),
        ("x" * 40, True),
        ("Ana Lindqvist", True),
        ("O'Neill-Ångström Jr.", True),
        ("अनिता", True),
        ("李 明", True),
        ("ada_9", True),
        ("", False),
        ("  ", False),
        ("x" * 41, False),
        (".ada", False),
        ("ada@example.org", False),
        ("a/b", False),
        ("a\nb\x00", False),
        ("a\u202eb", False),
        ("<b>", False),
    ],
)
def test_names_are_checked(store: Store, name: str, is_good: bool) -> None:
    if is_good:
        assert store.people.add(name, "admin", PASSWORD, NOW).name == name
    else:
        with pytest.raises(SettingError):
            store.people.add(name, "admin", PASSWORD, NOW)


@pytest.mark.parametrize("password", ["", "short", "x" * 9, "x" * 501, "long enough\x00", "long enough\nor not"])
def test_passwords_are_checked_and_never_said(store: Store, password: str) -> None:
    with pytest.raises(SettingError) as caught:
        store.people.add("Ada", "admin", password, NOW)
    assert not password or password not in str(caught.value)


def test_roles_are_checked(store: Store) -> None:
    with pytest.raises(SettingError, match="is no role"):
        store.people.add("Ada", "owner", PASSWORD, NOW)


def test_a_password_proves_its_owner_alone(store: Store, ada: User) -> None:
    store.people.add("Bob", "reader", "another password", NOW)
    assert proof_of(store, "Ada").user == ada
    for name, password in (("Bob", PASSWORD), ("Ada", PASSWORD + " "), ("Ada", ""), ("nobody", PASSWORD), ("", "")):
        assert store.people.prove(name, password) is None


def test_one_spelling_for_composed_letters(store: Store) -> None:
    store.people.add("Ada", "admin", "cafe\u0301 au lait", NOW)
    assert store.people.prove("Ada", "caf\u00e9 au lait") is not None


def test_an_unknown_name_is_held_against_a_hash_of_the_same_cost(store: Store, ada: User) -> None:
    assert not passwords.is_outdated(passwords.nobodys_hash())
    assert not passwords.matches(passwords.nobodys_hash(), "")
    passwords.HASHER.hash("x")
    parts = passwords.nobodys_hash().split("$"), passwords.hash_password(PASSWORD).split("$")
    assert [len(part) for part in parts[0]] == [len(part) for part in parts[1]]


def test_a_hash_with_older_parameters_is_made_again(store: Store, ada: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "HASHER", PasswordHasher(time_cost=2, memory_cost=64, parallelism=1))
    token = session_of(store, "Ada")
    (hashed,) = next(iter(store.db.execute("SELECT password FROM users")))
    assert "t=2" in hashed
    assert lives(store, token)
    assert proof_of(store, "Ada").renewed is None


def test_a_token_is_long_and_only_its_hash_is_kept(store: Store, ada: User) -> None:
    token = session_of(store, "Ada")
    assert len(token) >= 43
    assert token != session_of(store, "Ada")
    dumped = b"".join(bytes(row[0]) for row in store.db.execute("SELECT token FROM sessions"))
    assert token.encode() not in dumped


def test_sessions_end_by_age_and_by_idleness(store: Store, ada: User) -> None:
    token = session_of(store, "Ada")
    assert lives(store, token, NOW + timedelta(days=6, hours=23))
    assert not lives(store, token, NOW + timedelta(days=7))
    for day in range(1, 30):
        store.people.note_use(token, NOW + timedelta(days=day))
    assert lives(store, token, NOW + timedelta(days=29, hours=23))
    assert not lives(store, token, NOW + timedelta(days=30))
    session_of(store, "Ada", NOW + timedelta(days=31))
    assert len(list(store.db.execute("SELECT 1 FROM sessions"))) == 1, "the old one was not cleared away"


def test_a_programs_token_lasts_unused(store: Store, ada: User) -> None:
    token = store.people.make_token("ada", "", NOW, 365 * 86_400)
    assert lives(store, token, NOW + timedelta(days=364))
    assert not lives(store, token, NOW + timedelta(days=365))


def test_sessions_end_with_password_role_and_account(store: Store, ada: User) -> None:
    store.people.add("Bob", "reader", PASSWORD, NOW)
    own = session_of(store, "Ada")
    changes: list[Callable[[], object]] = [
        lambda: store.people.change_password("Bob", PASSWORD),
        lambda: store.people.change_role("Bob", "editor"),
        lambda: store.people.remove("Bob"),
    ]
    for change in changes:
        tokens = [session_of(store, "Bob"), store.people.make_token("Bob", "", NOW, 86_400)]
        change()
        assert not any(lives(store, token) for token in tokens)
    assert lives(store, own)


def test_the_same_role_again_ends_nothing(store: Store, ada: User) -> None:
    token = session_of(store, "Ada")
    store.people.change_role("Ada", "admin")
    assert lives(store, token)


def test_a_proof_is_worth_nothing_after_a_change(store: Store, ada: User) -> None:
    proof = proof_of(store, "Ada")
    store.people.change_password("Ada", "quite another one")
    assert store.people.sign_in(proof, "", NOW, LIFETIME) is None
    assert store.people.change_own_password(proof, proof.hashed, "", NOW, LIFETIME) is None


def test_a_changed_password_leaves_one_session(store: Store, ada: User) -> None:
    old = session_of(store, "Ada")
    hashed = passwords.hash_password("quite another one")
    new = store.people.change_own_password(proof_of(store, "Ada"), hashed, "", NOW, LIFETIME)
    assert new is not None
    assert lives(store, new)
    assert not lives(store, old)
    assert store.people.prove("Ada", PASSWORD) is None


def test_sessions_are_listed_and_ended_by_their_owner(store: Store, ada: User) -> None:
    bob = store.people.add("Bob", "reader", PASSWORD, NOW)
    tokens = [session_of(store, "Ada", NOW + timedelta(minutes=number)) for number in range(3)]
    listed = store.people.sessions(ada.id, NOW + timedelta(minutes=3), LIFETIME)
    assert [each.label for each in listed] == ["Firefox"] * 3
    assert not any(each.id in token for each in listed for token in tokens)
    store.people.end_session(bob.id, listed[0].id)
    assert lives(store, tokens[2])
    store.people.end_session(ada.id, listed[0].id)
    assert [lives(store, token) for token in tokens] == [True, True, False]
    store.people.end_others(ada.id, listed[2].id)
    assert [lives(store, token) for token in tokens] == [True, False, False]


@pytest.mark.parametrize("others", [(), ("editor",)])
def test_the_last_admin_stays(store: Store, ada: User, others: tuple[str, ...]) -> None:
    for role in others:
        store.people.add("Bob", role, PASSWORD, NOW)
    changes: list[Callable[[], object]] = [
        lambda: store.people.remove("Ada"),
        lambda: store.people.change_role("Ada", "reader"),
    ]
    for change in changes:
        with pytest.raises(KeepError, match="is the only admin"):
            change()
    store.people.add("Cy", "admin", PASSWORD, NOW)
    store.people.remove("Ada")
    assert "Ada" not in [each.name for each in store.people.users()]


def test_nobody_is_said_so(store: Store, ada: User) -> None:
    calls: list[Callable[[], object]] = [
        lambda: store.people.remove("nobody"),
        lambda: store.people.change_role("nobody", "reader"),
        lambda: store.people.change_password("nobody", PASSWORD),
        lambda: store.people.make_token("nobody", "", NOW, 1),
    ]
    for call in calls:
        with pytest.raises(NotKeptError, match="nobody has this name"):
            call()


def test_noting_a_use_never_waits(store: Store, ada: User) -> None:
    token = session_of(store, "Ada")
    with Store(store.path) as other:
        other.db.execute("BEGIN IMMEDIATE")
        store.people.note_use(token, NOW + timedelta(days=1))
        other.db.execute("ROLLBACK")
    store.people.note_use(token, NOW + timedelta(days=2))
    found = store.people.find_session(token, NOW, LIFETIME)
    assert found is not None
    assert found[1].used_at == NOW + timedelta(days=2)


def test_a_library_that_cannot_be_written_to_says_so(store: Store, ada: User) -> None:
    with Store(store.path, write=False) as reader:
        assert reader.people.users() == [ada]
        with pytest.raises(CopydeskError, match="cannot be written to"):
            reader.people.add("Bob", "reader", PASSWORD, NOW)


def test_used_often_enough_to_stay_signed_in() -> None:
    assert people.USED_SECONDS < LIFETIME.idle_seconds / 100
