"""Adding pages, following feeds and checking drafts from the browser."""

import time
from pathlib import Path

import pytest

from copydesk.desk.keeping import now
from copydesk.errors import KeepError
from copydesk.keep.store import Store
from copydesk.records import FeedState
from copydesk.show.jobs import WAITING, Job, Jobs, TooMuchError, safe_endings
from tests.show.conftest import EXAMPLES, Client

SECONDS = 30.0


def multipart(name: str, body: bytes) -> tuple[bytes, dict[str, str]]:
    """A form with one file."""
    head = f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    headers = {"content-type": "multipart/form-data; boundary=edge", "sec-fetch-site": "same-origin"}
    return head.encode() + body + b"\r\n--edge--\r\n", headers


def finished(client: Client, address: str) -> str:
    """The page of a piece of work when it is over."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        reply = client.get(address)
        if "refresh" not in reply.headers:
            return reply.text
        time.sleep(0.05)
    pytest.fail("the work did not end")


def test_a_file_is_kept_and_shown(own_client: Client, library: Path) -> None:
    page = EXAMPLES / "northgate-herald-strike.html"
    body, headers = multipart("strike.html", page.read_bytes())
    sent = own_client.request("POST", "/add", body, headers)
    assert sent.status == 303
    told = finished(own_client, sent.headers["location"])
    assert "Done: 1 page" in told
    assert "Marrow Bay" in told
    assert "Marrow Bay" in own_client.get("/").text


def test_a_file_that_is_none_is_told(own_client: Client) -> None:
    body, headers = multipart("broken.warc.gz", b"\x1f\x8b nothing")
    told = finished(own_client, own_client.request("POST", "/add", body, headers).headers["location"])
    assert "1 failed" in told or "could not be done" in told
    assert "/tmp" not in told


@pytest.mark.parametrize("address", ["file:///etc/passwd", "/etc/passwd", "-", "ftp://a.example/x", ""])
def test_only_web_addresses_are_taken(own_client: Client, address: str) -> None:
    assert own_client.post("/add", {"addresses": address}).status == 400


def test_private_addresses_are_not_fetched(own_client: Client) -> None:
    sent = own_client.post("/add", {"addresses": "http://127.0.0.1:9/"})
    assert "1 failed" in finished(own_client, sent.headers["location"])


def test_another_sites_page_cannot_add(own_client: Client) -> None:
    reply = own_client.post("/add", {"addresses": "https://a.example/"}, sec_fetch_site="cross-site")
    assert reply.status == 400


def test_feeds_show_how_they_fare_and_can_be_unfollowed(own_client: Client, library: Path) -> None:
    url = "https://www.courier.example/feed.xml"
    with Store(library) as store:
        store.keep_feed(FeedState(url, "The <Courier>", added_at=now(), failures=3, last_error="no answer in time"))
    reply = own_client.get("/feeds")
    assert "failed 3 times in a row" in reply.text
    assert "The &lt;Courier&gt;" in reply.text
    assert own_client.post("/feeds", {"url": url, "unfollow": "1"}).status == 303
    assert own_client.get("/feeds").texts("tbody tr") == []


def test_a_draft_is_checked(own_client: Client) -> None:
    draft = (
        "The toll on Vell stands at 34, the civil protection agency said on Wednesday 16 April 2026. <script>x</script>"
    )
    reply = own_client.post("/check", {"text": draft})
    assert reply.status == 200
    assert any("16 April 2026 is a Thursday" in text for text in reply.texts(".findings p"))
    assert any("stale" in text and "34" in text for text in reply.texts(".findings p"))
    assert "<script>x" not in reply.text
    assert own_client.post("/check", {"text": " "}).status == 400


def test_work_is_done_one_after_the_other_and_bounded(tmp_path: Path) -> None:
    path = tmp_path / "copydesk.db"
    Store(path).close()
    jobs = Jobs(path)
    done: list[int] = []

    def slow(store: Store, job: Job) -> None:
        time.sleep(0.02)
        done.append(job.number)

    def broken(store: Store, job: Job) -> None:
        raise KeepError("x", "cannot")

    def fault(store: Store, job: Job) -> None:
        raise ZeroDivisionError("secret")

    started = [jobs.start("work", work, now()) for work in (slow, broken, fault, slow)]
    end = time.monotonic() + SECONDS
    while not all(job.is_over for job in started) and time.monotonic() < end:
        time.sleep(0.01)
    assert [job.state for job in started] == ["done", "failed", "failed", "done"]
    assert done == [1, 4]
    assert "secret" not in " ".join(line for job in started for line in job.lines)
    jobs.start("work", lambda store, job: time.sleep(1), now())
    time.sleep(0.2)
    for _ in range(WAITING):
        jobs.start("work", slow, now())
    with pytest.raises(TooMuchError, match="too much"):
        jobs.start("work", slow, now())


@pytest.mark.parametrize(
    ("name", "endings"),
    [("a.warc.gz", ".warc.gz"), ("a.HTML", ".HTML"), ("x/../../b.txt", ".txt"), ("a.b/c", ""), ("a.é", ""), ("a", "")],
)
def test_only_the_endings_of_a_files_name_are_used(name: str, endings: str) -> None:
    assert safe_endings(name) == endings
