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


def pool(hidden: Tensor, group: Tensor) -> Tensor:
    """For each chunk the mean over all chunks of its group."""
    groups = int(group.max()) + 1
    sums = hidden.new_zeros(groups, hidden.shape[1]).index_add(0, group, hidden)
    sizes = torch.bincount(group, minlength=groups).clamp(min=1)[:, None]
    result: Tensor = (sums / sizes)[group]
    return result


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
        self.drop = nn.Dropout(0.3)

    def forward(self, clues: Clues) -> Tensor:
        """Scores of one page's chunks, (chunks, classes)."""
        numbers = torch.from_numpy(clues.numbers)
        count = len(numbers)
        group, kind = torch.from_numpy(clues.group), torch.from_numpy(clues.kind)
        scaled = ((numbers - self.mean) * self.scale).clamp(-CLIP, CLIP)
        if self.training:
            scaled = scaled * (torch.rand(scaled.shape[1]) > FACT_LOSS)
        hidden = torch.relu(self.enter(torch.cat([scaled, self.drop(self.bags(clues))], 1)))
        for dilation, layer in zip(DILATIONS, self.mix, strict=True):
            gap = hidden.new_zeros(min(dilation, count), HIDDEN)
            before = torch.cat([gap, hidden[:-dilation]]) if count > dilation else gap
            after = torch.cat([hidden[dilation:], gap]) if count > dilation else gap
            hidden = hidden + self.drop(torch.relu(layer(torch.cat([before, hidden, after], 1))))
            if dilation == POOL_AFTER:
                pooled = torch.cat([pool(hidden, group), pool(hidden, kind)], 1)
                hidden = hidden + self.drop(torch.relu(self.pool(pooled)))
        whole = self.page(torch.cat([hidden.mean(0), hidden.max(0).values]))
        scores: Tensor = self.out(self.drop(torch.relu(self.last(hidden) + whole)))
        return scores

    def bags(self, clues: Clues) -> Tensor:
        """The four bags of each chunk side by side, words dropped at random while training."""
        own = self.embedding(self.thinned(clues.own_tokens), torch.from_numpy(clues.own_starts))
        shared = self.embedding(self.thinned(clues.shared_tokens), torch.from_numpy(clues.shared_starts))
        group = torch.from_numpy(clues.group)
        count, parents = len(clues.numbers), len(clues.shared_starts) // 2
        return torch.cat([own[:count], own[count:], shared[group], shared[group + parents]], 1)

    def thinned(self, tokens: np.ndarray) -> Tensor:
        kept = torch.from_numpy(tokens)
        return torch.where(torch.rand(len(kept)) < WORD_LOSS, 0, kept) if self.training else kept


STORY = [int(Label.BODY), int(Label.DEK), int(Label.SUBHEAD)]


def loss_of(scores: Tensor, sample: Sample) -> Tensor:
    """Weighted cross-entropy; where the truth only says "story", the three story classes count as one."""
    target = torch.from_numpy(sample.target)
    weight = torch.from_numpy(sample.weight)
    log = torch.log_softmax(scores, 1)
    own = log.gather(1, target.clamp(min=0)[:, None])[:, 0]
    if sample.loose:
        body = target == int(Label.BODY)
        own = torch.where(body, torch.logsumexp(log[:, STORY], 1), own)
    return -(own * weight * (target >= 0)).sum() / weight.sum().clamp(min=1e-6)


def train(samples: list[Sample], epochs: int, seed: int, weights: list[float], rate: float = 3e-3) -> ChunkNetwork:
    """A network from samples; `weights` is what each page counts."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    net = ChunkNetwork(samples[0].clues.numbers.shape[1], len(Label))
    stacked = np.concatenate([sample.clues.numbers for sample in samples])
    net.mean.copy_(torch.from_numpy(stacked.mean(0)))
    net.scale.copy_(torch.from_numpy(1 / np.maximum(stacked.std(0), 0.05)))
    steps = epochs * (len(samples) // 8 + 1)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.02)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=rate, total_steps=steps + 1, pct_start=0.15)
    average = torch.optim.swa_utils.AveragedModel(net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    for _ in range(epochs):
        net.train()
        order = rng.permutation(len(samples))
        for at in range(0, len(order), 8):
            optimizer.zero_grad()
            for i in order[at : at + 8]:
                (loss_of(net(samples[i].clues), samples[i]) * weights[i] / 8).backward()
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
