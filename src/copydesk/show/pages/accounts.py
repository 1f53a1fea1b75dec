"""Signing in and out, and a person's own account."""

import logging
import math

from copydesk.errors import SettingError
from copydesk.keep.passwords import LEAST_LETTERS, hash_password
from copydesk.keep.people import LABEL_LETTERS
from copydesk.keep.store import Store
from copydesk.show import people, urls
from copydesk.show.answers import Answer, Ask, NotFoundError, NotSignedInError, RefusedError, see_other

LOG = logging.getLogger("copydesk.site")
NOT_KEPT = ("cache-control", "no-store")
WRONG_OLD = "The old password is not right."
WRONG = "The name or the password is not right."
NAME_LETTERS = 200
"""Of a longer name no more is looked at."""


def form(ask: Ask) -> Answer:
    """The form to sign in with; whoever has done so goes on."""
    if not ask.person.may_sign_in:
        return see_other(urls.checked_next(ask.query.get("next", "")))
    return shown(ask, ask.query.get("next", ""))


def shown(ask: Ask, back: str, name: str = "", fault: str = "", status: int = 200) -> Answer:
    """The form, with what was wrong."""
    made = ask.show("sign-in.html", status, back=urls.checked_next(back), name=name, fault=fault)
    return with_headers(made, NOT_KEPT)


def with_headers(made: Answer, *headers: tuple[str, str]) -> Answer:
    """An answer with further headers."""
    return Answer(made.body, made.media_type, made.status, (*made.headers, *headers))


def sign_in(ask: Ask) -> Answer:
    """Sign a person in: a new session with a new token, whatever the browser sent before."""
    back = urls.checked_next(ask.form.get("next", ""))
    name, password = ask.form.get("name", "")[:NAME_LETTERS], ask.form.get("password", "")
    if ask.person == people.OWNER:
        return see_other(back)
    wait = ask.site.tries.begin(name, ask.client)
    if wait > 0:
        made = shown(ask, back, name, f"Too many tries: wait {waited(wait)}, then try again.", 429)
        return with_headers(made, ("retry-after", str(math.ceil(wait))))
    proof = ask.store.people.prove(name, password)
    token = None
    if proof is not None:
        with ask.site.stores.write() as store:
            token = store.people.sign_in(proof, label_of(ask), ask.now, people.lifetime(ask.site))
            leave(ask, store)
    if token is None:
        LOG.warning("a sign-in failed, from %s", ask.client or "an unknown address")
        return shown(ask, back, name, WRONG, 403)
    ask.site.tries.succeeded(name, ask.client)
    return signed_in(ask, back, token)


def waited(seconds: float) -> str:
    """How long to wait, in words."""
    if seconds > 90:
        return f"{math.ceil(seconds / 60)} minutes"
    return "a second" if seconds <= 1 else f"{math.ceil(seconds)} seconds"


def label_of(ask: Ask) -> str:
    """What is kept of a browser's name for itself."""
    return "".join(each for each in ask.agent if each.isprintable())[:LABEL_LETTERS]


def signed_in(ask: Ask, back: str, token: str) -> Answer:
    """Send a browser on with its session."""
    return with_headers(see_other(back), people.cookie(token, ask.is_secure, ask.site.settings.session_seconds))


def sign_out(ask: Ask) -> Answer:
    """End the session of this browser."""
    if ask.person.session is not None:
        with ask.site.stores.write() as store:
            leave(ask, store)
    return with_headers(see_other(urls.FRONT), people.cookie("", ask.is_secure, 0))


def leave(ask: Ask, store: Store) -> None:
    """End the session by which whoever asks is known, if any."""
    if ask.person.id is not None and ask.person.session is not None:
        store.people.end_session(ask.person.id, ask.person.session)


def account(ask: Ask) -> Answer:
    """A person's own account."""
    return account_page(ask)


def own_id(ask: Ask) -> int:
    """The number of whoever asks. Raises: NotFoundError without accounts, NotSignedInError for one who reads without."""
    if ask.person.id is not None:
        return ask.person.id
    if ask.person.may_sign_in:
        raise NotSignedInError(ask.address, "sign in first")
    raise NotFoundError(ask.address, "there are no accounts here: `copydesk user add` makes one")


def account_page(ask: Ask, fault: str = "", status: int = 200) -> Answer:
    """The page of an account, with what was wrong."""
    sessions = ask.store.people.sessions(own_id(ask), ask.now, people.lifetime(ask.site))
    made = ask.show("account.html", status, sessions=sessions, fault=fault, least=LEAST_LETTERS)
    return with_headers(made, NOT_KEPT)


def change_password(ask: Ask) -> Answer:
    """Another password, for whoever knows the old one: all sessions end, and this browser gets a new one."""
    own_id(ask)
    name, old, new = ask.person.name or "", ask.form.get("old", ""), ask.form.get("new", "")
    if new != ask.form.get("again", ""):
        return account_page(ask, "The new password was not the same both times.", 400)
    wait = ask.site.tries.begin(name, ask.client)
    if wait > 0:
        return account_page(ask, f"Too many tries: wait {waited(wait)}, then try again.", 429)
    proof = ask.store.people.prove(name, old)
    if proof is None:
        return account_page(ask, WRONG_OLD, 403)
    ask.site.tries.succeeded(name, ask.client)
    try:
        hashed = hash_password(new)
    except SettingError as fault:
        return account_page(ask, f"A password {fault.reason}.", 400)
    settings = people.lifetime(ask.site)
    with ask.site.stores.write() as store:
        token = store.people.change_own_password(proof, hashed, label_of(ask), ask.now, settings)
    return signed_in(ask, urls.ACCOUNT, token) if token else account_page(ask, WRONG_OLD, 403)


def end_session(ask: Ask) -> Answer:
    """End one of one's own sessions, or all others. Raises: RefusedError where none is named."""
    user_id, named = own_id(ask), ask.form.get("session", "")
    if not named and not ask.form.get("others"):
        raise RefusedError("session", "none was named")
    with ask.site.stores.write() as store:
        if named:
            store.people.end_session(user_id, named)
        else:
            store.people.end_others(user_id, ask.person.session or "")
    if named == ask.person.session:
        return with_headers(see_other(urls.FRONT), people.cookie("", ask.is_secure, 0))
    return see_other(urls.ACCOUNT)
