"""Training: AdamW under a falling rate, averaged weights, and the worth of heads and neurons kept for pruning."""

import copy
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from copydesk.attribute.wordpieces import WordPieces
from training.statements.batches import Batch, batches
from training.statements.corpus import TaggedArticle
from training.statements.encoder import Encoder, Layer, chain_loss

BATCH = 2048
"""Pieces."""
LAYER_DECAY = 0.93
AVERAGE = 0.98
AVERAGE_EVERY = 5
"""Steps."""
SHOWN_EVERY = 20
ENDS = 1.09
"""Pieces of a batch for each of the text: windows' two ends, and what pads a window to the longest of its batch."""


@dataclass(frozen=True)
class Stage:
    """A stretch of training: passes over the articles, rate of the top layer at its start and end, warm-up steps."""

    epochs: int
    rate: float
    last_rate: float
    warm: int
    seed: int = 1
    mean_of: int = 1
    """The stage gives back the mean of the averaged weights after so many of its last passes."""
    minutes: float = math.inf
    """The rate falls with whichever runs out first, passes or minutes, and training ends there."""

    def rate_at(self, step: int, done: float) -> float:
        """Warm-up, then half a cosine; `done` 0 to 1."""
        rate = self.last_rate + (self.rate - self.last_rate) * (1 + math.cos(math.pi * min(1.0, done))) / 2
        return rate * min(1.0, (step + 1) / self.warm)


@dataclass
class Worth:
    """What each head and neuron was worth, by first-order effect on the loss. Source: Michel et al. 2019."""

    heads: list[Tensor] = field(default_factory=list)
    neurons: list[Tensor] = field(default_factory=list)

    def add(self, encoder: Encoder) -> None:
        """Take in the gradients of one step."""
        for number, layer in enumerate(encoder.layers):
            assert isinstance(layer, Layer)
            head = (layer.out.weight * layer.out.weight.grad).sum(0).view(layer.heads, -1).sum(1).abs()
            neuron = (layer.down.weight * layer.down.weight.grad).sum(0).abs()
            if number == len(self.heads):
                self.heads.append(torch.zeros_like(head))
                self.neurons.append(torch.zeros_like(neuron))
            self.heads[number] += head.detach()
            self.neurons[number] += neuron.detach()


AfterEpoch = Callable[[int, Encoder, Worth], None]
"""Gets the number of the epoch, the averaged weights and the worth of heads and neurons."""


class Run:
    """One stage: an encoder in training and its averaged copy."""

    def __init__(self, encoder: Encoder, stage: Stage, articles: list[TaggedArticle]) -> None:
        self.encoder, self.stage = encoder, stage
        self.averaged = copy.deepcopy(encoder)
        self.optimiser = torch.optim.AdamW(
            parameter_groups(encoder), lr=stage.rate, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True
        )
        self.total = stage.epochs * sum(len(article.words.ids) for article in articles) / BATCH * ENDS
        self.count, self.shown, self.since = 0, 0.0, time.time()
        self.worth = Worth()

    def done(self) -> float:
        """How much of the stage is over, 0 to 1."""
        return max(self.count / self.total, (time.time() - self.since) / (60 * self.stage.minutes))

    def step(self, batch: Batch) -> None:
        """Learn from one batch."""
        rate = self.stage.rate_at(self.count, self.done())
        for group in self.optimiser.param_groups:
            group["lr"] = rate * group["share"]
        loss = loss_of(self.encoder, batch)
        self.optimiser.zero_grad()
        loss.backward()
        self.worth.add(self.encoder)
        torch.nn.utils.clip_grad_norm_(self.encoder.parameters(), 1.0)
        self.optimiser.step()
        if self.count % AVERAGE_EVERY == 0:
            average(self.averaged, self.encoder, self.count // AVERAGE_EVERY)
        self.count += 1
        self.shown = 0.98 * self.shown + 0.02 * loss.item()
        if self.count % SHOWN_EVERY == 0:
            loss_now = self.shown / (1 - 0.98**self.count)
            seconds = time.time() - self.since
            print(f"step {self.count}/{self.total:.0f} loss {loss_now:.4f} rate {rate:.2e} {seconds:.0f} s", flush=True)


def run_stage(
    encoder: Encoder, articles: list[TaggedArticle], pieces: WordPieces, stage: Stage, after_epoch: AfterEpoch
) -> tuple[Encoder, Worth]:
    """Train; gives back averaged weights and what heads and neurons were worth in the last epoch."""
    rng = np.random.default_rng(stage.seed)
    torch.manual_seed(stage.seed)
    run = Run(encoder.train(), stage, articles)
    kept: list[Encoder] = []
    for epoch in range(stage.epochs):
        run.worth = Worth()
        for batch in batches(articles, pieces, BATCH, rng):
            if run.done() >= 1.0:
                break
            run.step(batch)
        after_epoch(epoch, run.averaged, run.worth)
        kept = [*kept, copy.deepcopy(run.averaged)][-stage.mean_of :]
    return mean(kept), run.worth


def parameter_groups(encoder: Encoder) -> list[dict]:
    """Lower layers learn more slowly; the tag layer and the chain fastest. `share` is of the stage's rate."""
    depth = len(encoder.layers)
    base = [*encoder.word.parameters(), *encoder.place.parameters(), *encoder.norm.parameters()]
    new = [*encoder.case.parameters(), *encoder.quoted.parameters()]
    top = [*encoder.tag.parameters(), encoder.follow, encoder.begin]
    layers = [
        {"params": list(layer.parameters()), "share": LAYER_DECAY ** (depth - 1 - number)}
        for number, layer in enumerate(encoder.layers)
    ]
    return [
        *layers,
        {"params": base, "share": LAYER_DECAY**depth},
        {"params": new, "share": 4.0},
        {"params": top, "share": 6.0},
    ]


def loss_of(encoder: Encoder, batch: Batch) -> Tensor:
    emissions = encoder(batch.ids, batch.case, batch.quoted, batch.mask)
    words = emissions.gather(1, batch.heads[:, :, None].expand(-1, -1, emissions.shape[2]))
    return chain_loss(words, batch.tags, batch.live, encoder.follow, encoder.begin)


def mean(encoders: list[Encoder]) -> Encoder:
    """An encoder with the mean of the weights."""
    result = copy.deepcopy(encoders[0])
    states = [encoder.state_dict() for encoder in encoders]
    result.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})
    return result


def average(averaged: Encoder, encoder: Encoder, count: int) -> None:
    """Move averaged weights towards the encoder's: slowly, but quickly while few were averaged."""
    share = 1 - min(AVERAGE, (1 + count) / (10 + count))
    with torch.no_grad():
        torch._foreach_lerp_(list(averaged.parameters()), list(encoder.parameters()), share)
