"""The API answers as its description says, whatever is asked of it. Bounded: eight requests of each kind an address."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from copydesk.settings import SiteSettings
from copydesk.show.api.answering import fields_of
from copydesk.show.api.table import ENDPOINTS, Endpoint
from copydesk.show.app import App
from tests.show.conftest import Client, client_of

CHECKS: list[Callable[..., Any]] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


SENT = [each for each in ENDPOINTS if each.body is not None and "{name}" in each.path]
HOSTS = frozenset(("testserver", "localhost"))


@pytest.fixture(scope="module")
def described(example_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The API as schemathesis sees it, over a library that may be written to; nothing is fetched."""
    library = Path(shutil.copy(example_library, tmp_path_factory.mktemp("described") / "copydesk.db"))
    return description_of(library, SiteSettings(hosts=HOSTS))


def description_of(library: Path, settings: SiteSettings) -> Any:
    """The API of a site over a library."""
    app: App = client_of(library, settings).app
    app.site.jobs.run = lambda: None  # type: ignore[method-assign]  # what would be fetched waits for ever

    async def asgi(scope: Any, receive: Any, send: Any) -> None:
        app.lanes.forget()  # belongs to the loop of the last request
        await app(scope, receive, send)

    return schemathesis.openapi.from_asgi("/api/openapi.json", asgi)


@pytest.mark.parametrize(
    ("address", "method", "mode"),
    [
        (each.address, each.method, mode)
        for each in ENDPOINTS
        for mode in GenerationMode
        if mode is GenerationMode.POSITIVE or each.body or fields_of(each)  # nothing else can be wrong
    ],
)
def test_every_answer_is_as_described(described: Any, address: str, method: str, mode: GenerationMode) -> None:
    strategy = described[address][method].as_strategy(generation_mode=mode)

    @settings(max_examples=8, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def ask(case: Any) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()


@pytest.mark.parametrize(
    "path",
    sorted({each.address for each in ENDPOINTS if "{name}" in each.path and "speakers" not in each.path}),
)
def test_every_answer_of_what_is_kept_is_as_described(described: Any, client: Client, path: str) -> None:
    kind = "stories" if "/stories/" in path else "articles"
    for entry in client.get(f"/api/{kind}?limit=12").json["items"]:
        case = described[path]["GET"].Case(path_parameters={"name": entry["id"]})
        case.call_and_validate(checks=CHECKS)


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("endpoint", SENT, ids=lambda each: each.path)
def test_whatever_is_sent_the_answer_is_as_described(
    endpoint: Endpoint, mode: GenerationMode, library: Path, client: Client
) -> None:
    name = client.get("/api/articles?limit=1").json["items"][0]["id"]
    operation = description_of(library, SiteSettings(hosts=HOSTS, comments_a_minute=12))[endpoint.path]["POST"]

    @settings(max_examples=16, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy(generation_mode=mode))
    def send(case: Any) -> None:
        case.path_parameters = {"name": name}
        case.call_and_validate(checks=CHECKS)

    send()
