"""The network of copydesk.read.network as a torch module: trained here, shipped as numpy arrays."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from copydesk.read.clues import BUCKETS, Clues
from copydesk.read.network import BAGS, CLIP, DILATIONS, POOL_AFTER
from training.labels import Label

EMBEDDING = 12
HIDDEN = 64
WORD_LOSS = 0.15
FACT_LOSS = 0.06
DROPOUT = 0.3
BATCH = 8
"""Pages a step; together in one pass, which takes a third of the time that eight take one by one."""
"""Shares of hashed words and of facts that one training step does not see, so that no single one is leaned on."""


@dataclass(frozen=True)
class Sample:
    """One page to learn from. `target` is -1 where the truth says nothing; `weight` is what a chunk counts."""

    clues: Clues
    target: np.ndarray
    weight: np.ndarray
    site: str
    loose: bool
    """The truth does not tell body, dek and subhead apart."""


GAP = max(DILATIONS)
"""Empty rows after each page of a batch, so that no page sees the next one."""


@dataclass(frozen=True)
class Batch:
    """Pages one under another, GAP empty rows after each.

    `real` is 1 for chunks and 0 for empty rows; `page`, `group` and `kind` number pages, parents and makes through the batch;
    `own` and `parents` say which rows of the bags belong to each row (element, text; near, far).
    """

    numbers: Tensor
    real: Tensor
    page: Tensor
    group: Tensor
    kind: Tensor
    own_tokens: Tensor
    own_starts: Tensor
    own: Tensor
    shared_tokens: Tensor
    shared_starts: Tensor
    parents: Tensor


def rows_under(parts: list[np.ndarray], empty: float) -> Tensor:
    """Arrays of pages one under another, GAP rows of `empty` after each."""
    gap = np.full((GAP, *parts[0].shape[1:]), empty, dtype=parts[0].dtype)
    return torch.from_numpy(np.concatenate([row for part in parts for row in (part, gap)]))


def numbered(parts: list[np.ndarray]) -> Tensor:
    """Group numbers of pages made different from page to page; the empty rows share the last number."""
    sizes = np.array([part.max() + 1 for part in parts])
    starts = np.cumsum(sizes) - sizes
    return rows_under([part + start for part, start in zip(parts, starts, strict=True)], int(sizes.sum()))


def bags_under(tokens: list[np.ndarray], starts: list[np.ndarray]) -> tuple[Tensor, Tensor, np.ndarray]:
    """Bags of pages one after another, and at which bag each page begins."""
    sizes = np.array([len(part) for part in tokens])
    moved = [part + start for part, start in zip(starts, np.cumsum(sizes) - sizes, strict=True)]
    counts = np.array([len(part) for part in starts])
    return torch.from_numpy(np.concatenate(tokens)), torch.from_numpy(np.concatenate(moved)), np.cumsum(counts) - counts


def batch_of(pages: list[Clues]) -> Batch:
    """The clues of several pages as one batch."""
    sizes = [len(clues.numbers) for clues in pages]
    own_tokens, own_starts, own_from = bags_under([c.own_tokens for c in pages], [c.own_starts for c in pages])
    shared_tokens, shared_starts, shared_from = bags_under(
        [c.shared_tokens for c in pages], [c.shared_starts for c in pages]
    )
    own = [np.arange(n)[:, None] + (start, start + n) for n, start in zip(sizes, own_from, strict=True)]
    parents = [
        c.group[:, None] + (start, start + len(c.shared_starts) // 2)
        for c, start in zip(pages, shared_from, strict=True)
    ]
    return Batch(
        numbers=rows_under([c.numbers for c in pages], 0),
        real=rows_under([np.ones((n, 1), dtype=np.float32) for n in sizes], 0),
        page=numbered([np.zeros(n, dtype=np.int64) for n in sizes]),
        group=numbered([c.group for c in pages]),
        kind=numbered([c.kind for c in pages]),
        own_tokens=own_tokens,
        own_starts=own_starts,
        own=rows_under(own, 0),
        shared_tokens=shared_tokens,
        shared_starts=shared_starts,
        parents=rows_under(parents, 0),
    )


def group_means(hidden: Tensor, group: Tensor) -> Tensor:
    """(groups, h): the mean over the rows of each group."""
    groups = int(group.max()) + 1
    sums = hidden.new_zeros(groups, hidden.shape[1]).index_add(0, group, hidden)
    result: Tensor = sums / torch.bincount(group, minlength=groups).clamp(min=1)[:, None]
    return result


def group_maxima(hidden: Tensor, group: Tensor) -> Tensor:
    """(groups, h): the maximum over the rows of each group."""
    empty = hidden.new_full((int(group.max()) + 1, hidden.shape[1]), -torch.inf)
    return empty.scatter_reduce(0, group[:, None].expand_as(hidden), hidden, "amax", include_self=False)


def beside(hidden: Tensor, dilation: int) -> Tensor:
    """Each row with those `dilation` before and after it."""
    gap = hidden.new_zeros(dilation, hidden.shape[1])
    return torch.cat([torch.cat([gap, hidden[:-dilation]]), hidden, torch.cat([hidden[dilation:], gap])], 1)


class ChunkNetwork(nn.Module):
    def __init__(self, facts: int, classes: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(facts))
        self.register_buffer("scale", torch.ones(facts))
        self.embedding = nn.EmbeddingBag(BUCKETS, EMBEDDING, mode="mean")
        nn.init.normal_(self.embedding.weight, std=0.1)
        self.enter = nn.Linear(facts + BAGS * EMBEDDING, HIDDEN)
        self.mix = nn.ModuleList(nn.Linear(3 * HIDDEN, HIDDEN) for _ in DILATIONS)
        self.pool = nn.Linear(2 * HIDDEN, HIDDEN)
        self.page = nn.Linear(2 * HIDDEN, HIDDEN, bias=False)
        self.last = nn.Linear(HIDDEN, HIDDEN)
        self.out = nn.Linear(HIDDEN, classes)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, batch: Batch) -> Tensor:
        """Scores of the rows of a batch, (rows, classes); those of empty rows mean nothing."""
        scaled = ((batch.numbers - self.mean) * self.scale).clamp(-CLIP, CLIP)
        if self.training:
            scaled = scaled * (torch.rand(len(batch.page), scaled.shape[1]) > FACT_LOSS)
        hidden = torch.relu(self.enter(torch.cat([scaled, self.drop(self.bags(batch))], 1))) * batch.real
        for dilation, layer in zip(DILATIONS, self.mix, strict=True):
            hidden = (hidden + self.drop(torch.relu(layer(beside(hidden, dilation))))) * batch.real
            if dilation == POOL_AFTER:
                means = [group_means(hidden, group)[group] for group in (batch.group, batch.kind)]
                hidden = (hidden + self.drop(self.pool(torch.cat(means, 1)))) * batch.real
        whole = self.page(torch.cat([group_means(hidden, batch.page), group_maxima(hidden, batch.page)], 1))
        scores: Tensor = self.out(self.drop(torch.relu(self.last(hidden) + whole[batch.page])))
        return scores

    def bags(self, batch: Batch) -> Tensor:
        """The four bags of each row side by side, words dropped at random while training."""
        own = self.embedding(self.thinned(batch.own_tokens), batch.own_starts)
        shared = self.embedding(self.thinned(batch.shared_tokens), batch.shared_starts)
        return torch.cat([own[batch.own].flatten(1), shared[batch.parents].flatten(1)], 1)

    def thinned(self, tokens: Tensor) -> Tensor:
        return torch.where(torch.rand(len(tokens)) < WORD_LOSS, 0, tokens) if self.training else tokens


STORY = [int(Label.BODY), int(Label.DEK), int(Label.SUBHEAD)]


def loss_of(scores: Tensor, samples: list[Sample], weights: list[float]) -> Tensor:
    """Weighted cross-entropy, each page's its mean over chunks; where the truth only says "story", the three story classes
    count as one."""
    target = rows_under([sample.target for sample in samples], -1)
    shares = [sample.weight * (page / sample.weight.sum()) for sample, page in zip(samples, weights, strict=True)]
    weight = rows_under([share.astype(np.float32) for share in shares], 0)
    loose = rows_under([np.full(len(sample.target), sample.loose) for sample in samples], False)
    log = torch.log_softmax(scores, 1)
    own = log.gather(1, target.clamp(min=0)[:, None])[:, 0]
    own = torch.where(loose & (target == int(Label.BODY)), torch.logsumexp(log[:, STORY], 1), own)
    return -(own * weight * (target >= 0)).sum() / len(samples)


def train(samples: list[Sample], epochs: int, seed: int, weights: list[float], rate: float = 3e-3) -> ChunkNetwork:
    """A network from samples; `weights` is what each page counts."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    net = ChunkNetwork(samples[0].clues.numbers.shape[1], len(Label))
    stacked = np.concatenate([sample.clues.numbers for sample in samples])
    net.mean.copy_(torch.from_numpy(stacked.mean(0)))
    net.scale.copy_(torch.from_numpy(1 / np.maximum(stacked.std(0), 0.05)))
    steps = epochs * (len(samples) // BATCH + 1)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.02)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=rate, total_steps=steps + 1, pct_start=0.15)
    average = torch.optim.swa_utils.AveragedModel(net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    for _ in range(epochs):
        net.train()
        order = rng.permutation(len(samples))
        for at in range(0, len(order), BATCH):
            optimizer.zero_grad()
            chosen = order[at : at + BATCH]
            pages = [samples[i] for i in chosen]
            loss_of(net(batch_of([page.clues for page in pages])), pages, [weights[i] for i in chosen]).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            plan.step()
            average.update_parameters(net)
    net.load_state_dict(average.module.state_dict())
    return net.eval()


def write_network(net: ChunkNetwork, path: Path) -> None:
    """The model file: float16 arrays under the names that copydesk.read.network reads."""
    state = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    arrays = {
        "mean": state["mean"],
        "scale": state["scale"],
        "embedding": state["embedding.weight"],
        "enter": state["enter.weight"].T,
        "enter_bias": state["enter.bias"],
        "pool": state["pool.weight"].T,
        "pool_bias": state["pool.bias"],
        "page": state["page.weight"].T,
        "last": state["last.weight"].T,
        "last_bias": state["last.bias"],
        "out": state["out.weight"].T,
        "out_bias": state["out.bias"],
    }
    for i in range(len(DILATIONS)):
        arrays[f"mix{i}"] = state[f"mix.{i}.weight"].T
        arrays[f"mix_bias{i}"] = state[f"mix.{i}.bias"]
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **{name: value.astype(np.float16) for name, value in arrays.items()})
