"""The files of deploy/ and docs/deploy.md name only commands, options, addresses and settings that exist."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from copydesk.cli import main
from copydesk.settings import SiteSettings
from copydesk.show.routes import ROUTES
from tests.house.source import ROOT, package

DEPLOY = ROOT / "deploy"
FILES = (*sorted(DEPLOY.iterdir()), ROOT / "docs" / "deploy.md")
CALL = re.compile(r"(?:^|[\s`/])copydesk((?: [\w./:${}-]+| --[\w-]+)+)")


def text_of(path: Path) -> str:
    """A file with lines that go on in the next one as one line."""
    return path.read_text(encoding="utf8").replace("\\\n", " ").replace("  ", " ")


def calls(path: Path) -> Iterator[list[str]]:
    """The words behind `copydesk` wherever a file calls it; in a Containerfile, what CMD adds to the entry point."""
    for line in text_of(path).splitlines():
        if line.startswith("CMD ["):
            yield json.loads(line.removeprefix("CMD "))
        for found in CALL.finditer(line):
            words = found[1].split()
            if words[0] in main.commands:
                yield words


def faults(words: list[str]) -> Iterator[str]:
    """Options of a call that its command does not have."""
    command: click.Command = main
    for word in words:
        if isinstance(command, click.Group) and word in command.commands:
            command = command.commands[word]
    known = {spelling for each in command.params for spelling in each.opts}
    yield from (word for word in words if word.startswith("--") and word not in known)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_options_exist(path: Path) -> None:
    assert [(words, list(faults(words))) for words in calls(path) if any(faults(words))] == []


def test_calls_are_found() -> None:
    named = {path.name for path in FILES if any(calls(path))}
    assert named == {"Containerfile", "copydesk.service", "deploy.md"}
    assert list(faults(["user", "add", "Ada", "--role", "x", "--rolle"])) == ["--rolle"]
    assert list(faults(["serve", "--host", "0.0.0.0"])) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_settings_and_addresses_exist(path: Path) -> None:
    text = text_of(path)
    source = "".join(module.path.read_text(encoding="utf8") for module in package())
    own = set(re.findall(r"^Environment=(\w+)=", text, re.M)) | {"COPYDESK_ADDRESS"}
    for name in re.findall(r"\bCOPYDESK_\w+", text):
        assert name in source or name in own, name
    if "healthz" in text:
        assert "/healthz" in {route.path for route in ROUTES}


def test_the_proxies_take_as_much_as_the_site() -> None:
    assert SiteSettings().upload_bytes == 64 * 1024 * 1024
    assert "client_max_body_size 64m;" in (DEPLOY / "nginx.conf").read_text()
    assert "max_size 64MB" in (DEPLOY / "Caddyfile").read_text()


def test_every_file_is_told_of() -> None:
    told = (ROOT / "docs" / "deploy.md").read_text(encoding="utf8")
    assert [path.name for path in FILES if path.name != "deploy.md" and f"../deploy/{path.name}" not in told] == []


def test_the_container_is_not_root_and_asks_for_its_health() -> None:
    text = text_of(DEPLOY / "Containerfile")
    (user,) = re.findall(r"^USER (\d+)$", text, re.M)
    assert int(user) > 0
    assert text.index("USER ") < text.index("ENTRYPOINT")
    assert "HEALTHCHECK" in text


def test_systemd_knows_all_of_the_unit(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("needs systemd-analyze")
    text = (DEPLOY / "copydesk.service").read_text(encoding="utf8")
    unit = tmp_path / "copydesk.service"
    unit.write_text(re.sub(r"^ExecStart=\S+", f"ExecStart={sys.executable}", text, flags=re.M))
    done = subprocess.run([analyze, "verify", str(unit)], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_caddy_reads_its_file(tmp_path: Path) -> None:
    caddy = shutil.which("caddy")
    if caddy is None:
        pytest.skip("needs Caddy")
    command = [caddy, "adapt", "--config", str(DEPLOY / "Caddyfile"), "--adapter", "caddyfile"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env={"HOME": str(tmp_path)})
    assert done.returncode == 0, done.stderr
