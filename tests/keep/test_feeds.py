"""What is followed comes back as it was kept."""

from dataclasses import replace
from datetime import timedelta

import pytest

from copydesk.errors import KeepError
from copydesk.keep.store import Store
from copydesk.records.feed import FeedState
from tests.keep.libraries import NOW


def test_feeds(store: Store) -> None:
    feed = FeedState("https://herald.example/rss", title="Herald", added_at=NOW, etag='"a"', seen=("1", "2"))
    store.keep_feed(feed)
    store.keep_feed(FeedState("https://courier.example/rss"))
    assert store.feed(feed.url) == feed
    failed = replace(feed, failures=2, last_error="no answer", next_at=NOW + timedelta(minutes=10))
    store.keep_feed(failed)
    assert store.feeds() == [FeedState("https://courier.example/rss"), failed]
    store.remove_feed(feed.url)
    assert store.feed(feed.url) is None
    with pytest.raises(KeepError, match="is not followed"):
        store.remove_feed(feed.url)
    assert store.stats().feeds == 1
