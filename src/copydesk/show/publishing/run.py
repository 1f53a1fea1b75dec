"""One run of publishing: what can be kept, what must be made, and the index of the search, which follows from the pieces."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from copydesk.desk.pool import in_order
from copydesk.errors import CopydeskError
from copydesk.show.publishing.finding import WORDS, Index, Words, file_of
from copydesk.show.publishing.folder import Folder, Made, PublishError, hash_of, stage
from copydesk.show.publishing.plan import DOCUMENTS, Planned
from copydesk.show.publishing.press import Press
from copydesk.write.json import encode

BATCH = 25
"""Files that a process makes before it answers."""
FEW = 400
"""Files that one process makes as quickly as two would, which must start first."""
INDEX = "search/index.json"
PRELOAD = ("copydesk.show.publishing.press",)

Seen = Callable[[int, int], None]
"""Told how many files are made, of how many."""


@dataclass(frozen=True, slots=True)
class Done:
    """A file that was staged; of a piece, the words that it is found by."""

    path: str
    made: Made
    words: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Staging:
    """Makes files and stages them, in any process; where one cannot be made, its answer is why."""

    press: Press
    folder: Path

    def __call__(self, batch: Sequence[Planned]) -> list[Done] | str:
        """Some of the files."""
        try:
            return [self.stage(each) for each in batch]
        except (CopydeskError, OSError) as fault:
            return str(fault)

    def stage(self, planned: Planned) -> Done:
        """One file."""
        printed = self.press.make(planned)
        made = stage(self.folder, planned.path, planned.inputs, printed.body, printed.uses, planned.number)
        return Done(planned.path, made, printed.words)


@dataclass(slots=True)
class Run:
    """One run: `kept` stays as it stands there, `fresh` is staged."""

    folder: Folder
    staging: Staging
    plan: dict[str, Planned]
    jobs: int
    seen: Seen
    kept: dict[str, Made] = field(default_factory=dict)
    fresh: dict[str, Made] = field(default_factory=dict)
    words: list[Words] = field(default_factory=list)

    def all(self, shard_bytes: int) -> None:
        """All files of the site, made and staged where they are not kept. Raises: PublishError, KeepError."""
        missing = [path for path, each in self.plan.items() if not self.keep(path, each.inputs)]
        pieces = {path for path, each in self.plan.items() if each.number}
        before = {path: each.number for path, each in self.folder.made.items() if each.number}
        gone = {number for path, number in before.items() if path not in self.kept}
        changed = bool(gone or pieces.difference(self.kept) or not self.index_stands())
        index = self.standing_index(gone) if changed and pieces.intersection(self.kept) else Index()
        if index is None:
            again = sorted(pieces.intersection(self.kept))
            missing, index = [*missing, *again], Index()
            for path in again:
                del self.kept[path]
        self.make([self.plan[path] for path in missing])
        self.pictures()
        if changed:
            index.add(self.words)
            self.write_index(index, len(pieces), shard_bytes)
        else:
            self.kept.update((path, self.folder.made[path]) for path in self.index_paths())

    def keep(self, path: str, inputs: str) -> bool:
        """Keep a file that stands there, made from the same; whether it does."""
        made = self.folder.made.get(path)
        if made is None or made.inputs != inputs or not self.folder.holds(path):
            return False
        self.kept[path] = made
        return True

    def make(self, missing: Sequence[Planned]) -> None:
        """Make files, in several processes where there are many. Raises: PublishError."""
        jobs = self.jobs if len(missing) > FEW else 1
        batches = (missing[start : start + BATCH] for start in range(0, len(missing), BATCH))
        for answer in in_order(self.staging, batches, jobs, lost, PRELOAD):
            if isinstance(answer, str):
                raise PublishError(str(self.folder.path), answer)
            self.take(answer)
            self.seen(len(answer), len(missing))

    def take(self, answer: Iterable[Done]) -> None:
        """Files that were made."""
        for done in answer:
            self.fresh[done.path] = done.made
            if done.words is not None:
                heavy, light = done.words
                self.words.append(Words(done.made.number, tuple(heavy.split()), tuple(light.split())))

    def pictures(self) -> None:
        """The pictures that pages show."""
        used = {path for made in (*self.kept.values(), *self.fresh.values()) for path in made.uses}
        missing = [path for path in sorted(used) if not self.keep(path, path)]
        names = (path.removeprefix("picture/").partition(".")[0] for path in missing)
        self.make([Planned(path, path, "picture", name) for path, name in zip(missing, names, strict=True)])

    def index_paths(self) -> Iterator[str]:
        """The files of the index that stands there."""
        return (path for path in self.folder.made if path == INDEX or path.startswith(WORDS))

    def index_stands(self) -> bool:
        """Whether there is a whole index."""
        return INDEX in self.folder.made and all(map(self.folder.holds, self.index_paths()))

    def standing_index(self, gone: set[int]) -> Index | None:
        """The index that stands there, without some articles; None where it is not as it was written."""
        if INDEX not in self.folder.made:
            return None
        texts = []
        for path in self.index_paths():
            try:
                body = (self.folder.path / path).read_bytes()
            except OSError:
                return None
            if hash_of(body) != self.folder.made[path].hash:
                return None
            if path != INDEX:
                texts.append(body.decode())
        index = Index()
        index.load(texts)
        index.drop(gone)
        return index

    def write_index(self, index: Index, articles: int, shard_bytes: int) -> None:
        """The files of the index, those alone that are not there yet."""
        found = {file_of(prefix): (prefix, body) for prefix, body in index.files(shard_bytes)}
        shards = [prefix for prefix, _ in found.values()]
        told = encode({"articles": articles, "documents": DOCUMENTS, "shards": shards})
        for path, body in ((INDEX, told), *((path, body) for path, (_, body) in found.items())):
            inputs = hash_of(body)
            if not self.keep(path, inputs):
                self.fresh[path] = stage(self.folder.path, path, inputs, body)


def lost(batch: Sequence[Planned], why: str) -> list[Done] | str:
    """A process ended over these files."""
    return f"{batch[0].path} could not be made: {why}"
