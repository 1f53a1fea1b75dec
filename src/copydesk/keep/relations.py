"""The part of the library's door that has to do with stories."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import apsw

from copydesk.errors import KeepError
from copydesk.keep import articles, stories
from copydesk.keep.connection import faults, guarded, transaction
from copydesk.records import Reach, Signature, Story


class Relations:
    """Signatures and stories of an open library. Ids of articles are whole here. Every method may raise KeepError."""

    def __init__(self, db: apsw.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All that is written inside, or nothing of it."""
        with faults(self.path), transaction(self.db):
            yield

    @guarded
    def unsettled(self, limit: int) -> list[str]:
        """Articles that came or changed since the stories were last settled."""
        return stories.list_unsettled(self.db, limit)

    @guarded
    def unsettled_count(self) -> int:
        """How many they are."""
        return stories.count_unsettled(self.db)

    @guarded
    def signature(self, name: str) -> Signature | None:
        """An article's signature; None where it has none yet."""
        return stories.load_signature(self.db, name)

    @guarded
    def signatures(self, names: Iterable[str]) -> dict[str, tuple[Signature, str | None]]:
        """The signatures of those of these articles that have one, each with the story that the article is in."""
        return stories.load_signatures(self.db, names)

    @guarded
    def reaches(self, names: Iterable[str]) -> dict[str, Reach]:
        """How far those of these articles reach in time that have a signature."""
        return stories.load_reaches(self.db, names)

    @guarded
    def keep_signature(self, signature: Signature, marks: Iterable[str]) -> None:
        """Keep an article's signature with the marks that it is found by."""
        old = stories.load_signature(self.db, signature.key)
        if old is not None:
            stories.count_terms(self.db, stories.counted_terms(old), -1)
        stories.keep_signature(self.db, signature, stories.counted_terms(signature), marks)

    @guarded
    def counts(self, terms: Collection[str]) -> dict[str, int]:
        """How many articles have each of the terms; the term "" stands for all articles."""
        return stories.load_counts(self.db, terms)

    @guarded
    def sharing(self, marks: Mapping[str, float], newest: int, most: int | None = None) -> dict[str, float]:
        """The `most` (twice `newest`) articles that share most of the marks, with what these weigh together."""
        return stories.find_sharing(self.db, marks, newest, 2 * newest if most is None else most)

    @guarded
    def story_of(self, name: str) -> str | None:
        """The story an article is in."""
        return stories.load_place(self.db, name)

    @guarded
    def members(self, story: str) -> list[str]:
        """The articles of a story, in the order in which they came."""
        return stories.list_members(self.db, story)

    @guarded
    def put(self, places: Mapping[str, str]) -> None:
        """Put articles (id to story) into stories."""
        for name, story in places.items():
            stories.put(self.db, name, story)

    @guarded
    def keep_story(self, story: Story) -> None:
        """Keep what lists show of a story."""
        stories.keep_story(self.db, story)

    @guarded
    def drop_story(self, story: str) -> None:
        """Forget a story that has no articles."""
        stories.drop_story(self.db, story)

    @guarded
    def settled(self, names: Iterable[str]) -> None:
        """Note that the stories of these articles are as they should be."""
        stories.settled(self.db, names)

    @guarded
    def stories(self, limit: int = 50, least: int = 1, offset: int = 0) -> list[Story]:
        """Stories of at least so many articles, the latest first."""
        return stories.list_stories(self.db, limit, least, offset)

    @guarded
    def story(self, name: str) -> Story:
        """The story that an id, or the beginning of one, means; or the story of an article with that id."""
        try:
            return stories.find_story(self.db, name)
        except KeepError as fault:
            try:
                _, whole = articles.find_article(self.db, name)
            except KeepError:
                raise fault from None
            place = stories.load_place(self.db, whole)
            if place is None:
                raise fault from None
            return stories.find_story(self.db, place)

    @guarded
    def whole_id(self, name: str) -> str:
        """The whole id of an article."""
        return articles.find_article(self.db, name)[1]
