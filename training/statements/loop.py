"""Training: AdamW under a decaying rate, averaged weights, and the worth of heads and neurons kept for pruning."""

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


@dataclass(frozen=True)
class Stage:
    """A stretch of training: passes over the articles, rate of the top layer at its start and end, warm-up steps."""

    epochs: int
    rate: float
    last_rate: float
    warm: int
    seed: int = 1
    minutes: float = math.inf
    """The rate falls with whichever runs out first, passes or minutes, and training ends there."""


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


def parameter_groups(encoder: Encoder) -> list[dict]:
    """Lower layers learn more slowly; the tag layer and the chain fastest. `share` is of the stage's rate."""
    depth = len(encoder.layers)
    groups = [
        {"params": list(layer.parameters()), "share": LAYER_DECAY ** (depth - 1 - number)}
        for number, layer in enumerate(encoder.layers)
    ]
    base = LAYER_DECAY**depth
    groups.append(
        {"params": [*encoder.word.parameters(), *encoder.place.parameters(), *encoder.norm.parameters()], "share": base}
    )
    groups.append({"params": [*encoder.case.parameters(), *encoder.quoted.parameters()], "share": 4.0})
    groups.append({"params": [*encoder.tag.parameters(), encoder.follow, encoder.begin], "share": 6.0})
    return groups


def loss_of(encoder: Encoder, batch: Batch) -> Tensor:
    emissions = encoder(batch.ids, batch.case, batch.quoted, batch.mask)
    words = emissions.gather(1, batch.heads[:, :, None].expand(-1, -1, emissions.shape[2]))
    return chain_loss(words, batch.tags, batch.live, encoder.follow, encoder.begin)


def run_stage(
    encoder: Encoder,
    articles: list[TaggedArticle],
    pieces: WordPieces,
    stage: Stage,
    after_epoch: Callable[[int, Encoder, Worth], None],
) -> tuple[Encoder, Worth]:
    """Train; gives back the averaged weights and what heads and neurons were worth in the last epoch.

    `after_epoch` gets the same after each epoch.
    """
    rng = np.random.default_rng(stage.seed)
    torch.manual_seed(stage.seed)
    optimiser = torch.optim.AdamW(
        parameter_groups(encoder), lr=stage.rate, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True
    )
    averaged = copy.deepcopy(encoder)
    total = stage.epochs * sum(len(a.words.ids) for a in articles) / BATCH * 1.09
    worth, step, shown, since = Worth(), 0, 0.0, time.time()
    for epoch in range(stage.epochs):
        encoder.train()
        worth = Worth()
        for batch in batches(articles, pieces, BATCH, rng):
            done = max(step / total, (time.time() - since) / (60 * stage.minutes))
            if done >= 1.0:
                break
            rate = stage.last_rate + (stage.rate - stage.last_rate) * (1 + math.cos(math.pi * done)) / 2
            for group in optimiser.param_groups:
                group["lr"] = rate * group["share"] * min(1.0, (step + 1) / stage.warm)
            loss = loss_of(encoder, batch)
            optimiser.zero_grad()
            loss.backward()
            worth.add(encoder)
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimiser.step()
            if step % AVERAGE_EVERY == 0:
                average(averaged, encoder, step // AVERAGE_EVERY)
            step += 1
            shown = 0.98 * shown + 0.02 * loss.item()
            if step % 20 == 0:
                seconds = time.time() - since
                print(
                    f"epoch {epoch} step {step}/{total:.0f} loss {shown / (1 - 0.98**step):.4f} rate {rate:.2e} {seconds:.0f}s",
                    flush=True,
                )
        after_epoch(epoch, averaged, worth)
    return averaged, worth


def average(averaged: Encoder, encoder: Encoder, count: int) -> None:
    """Move averaged weights towards the encoder's: slowly, but quickly while few were averaged."""
    share = 1 - min(AVERAGE, (1 + count) / (10 + count))
    with torch.no_grad():
        torch._foreach_lerp_(list(averaged.parameters()), list(encoder.parameters()), share)
