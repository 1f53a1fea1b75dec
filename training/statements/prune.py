"""Fewer heads and neurons: those that were worth most in training stay, in the layers that need them most."""

import torch
from torch import Tensor, nn

from training.statements.encoder import HEAD_WIDTH, Encoder, Layer, Shape
from training.statements.loop import Worth

NEURON_STEP = 64
"""Neurons of a layer come in whole multiples of this, as the products of matrices do."""


def shared_out(worth: list[Tensor], total: int, step: int) -> list[int]:
    """How many of each layer stay, `total` of all: between two thirds and four thirds of an even share."""
    even = total // len(worth)
    low, high = even * 2 // 3 // step * step, even * 4 // 3 // step * step
    ranked = [each.sort(descending=True).values for each in worth]
    sizes = [low] * len(worth)
    while sum(sizes) + step <= total:
        gains = [
            float(values[size : size + step].sum()) if size + step <= min(high, len(values)) else -1.0
            for values, size in zip(ranked, sizes, strict=True)
        ]
        sizes[gains.index(max(gains))] += step
    return sizes


def best(worth: Tensor, count: int) -> Tensor:
    """Which stay, in their old order."""
    return worth.topk(count).indices.sort().values


def pruned(encoder: Encoder, worth: Worth, share: float) -> Encoder:
    """A copy with about `share` of the heads and of the neurons."""
    heads = shared_out(worth.heads, round(share * sum(map(len, worth.heads))), 1)
    neurons = shared_out(worth.neurons, round(share * sum(map(len, worth.neurons))), NEURON_STEP)
    vocabulary, width = encoder.word.weight.shape
    small = Encoder(vocabulary, width, encoder.place.num_embeddings, Shape(tuple(heads), tuple(neurons)))
    rest = {name: value for name, value in encoder.state_dict().items() if not name.startswith("layers.")}
    small.load_state_dict(rest, strict=False)
    for number, (old, new) in enumerate(zip(encoder.layers, small.layers, strict=True)):
        assert isinstance(old, Layer)
        assert isinstance(new, Layer)
        keep_heads(old, new, best(worth.heads[number], heads[number]))
        keep_neurons(old, new, best(worth.neurons[number], neurons[number]))
        for name in ("norm", "last_norm"):
            getattr(new, name).load_state_dict(getattr(old, name).state_dict())
    return small


def keep_heads(old: Layer, new: Layer, heads: Tensor) -> None:
    rows = (heads[:, None] * HEAD_WIDTH + torch.arange(HEAD_WIDTH)).flatten()
    inner = old.heads * HEAD_WIDTH
    with torch.no_grad():
        keep(
            new.qkv,
            old.qkv.weight[torch.cat([rows, rows + inner, rows + 2 * inner])],
            old.qkv.bias[torch.cat([rows, rows + inner, rows + 2 * inner])],
        )
        keep(new.out, old.out.weight[:, rows], old.out.bias)


def keep_neurons(old: Layer, new: Layer, neurons: Tensor) -> None:
    with torch.no_grad():
        keep(new.up, old.up.weight[neurons], old.up.bias[neurons])
        keep(new.down, old.down.weight[:, neurons], old.down.bias)


def keep(layer: nn.Linear, weight: Tensor, bias: Tensor) -> None:
    layer.weight.copy_(weight)
    layer.bias.copy_(bias)
