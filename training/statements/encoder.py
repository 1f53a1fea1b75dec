"""The network that tags words, in torch: a small BERT with two more input embeddings, a tag layer and a chain over tags."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from copydesk.attribute.tags import TAGS

HEAD_WIDTH = 32


@dataclass(frozen=True)
class Shape:
    """Heads and feed-forward neurons of each layer."""

    heads: tuple[int, ...]
    neurons: tuple[int, ...]


class Layer(nn.Module):
    """One transformer layer. Heads and neurons can be fewer than the encoder came with."""

    def __init__(self, width: int, heads: int, neurons: int) -> None:
        super().__init__()
        inner = heads * HEAD_WIDTH
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * inner)
        self.out = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, neurons)
        self.down = nn.Linear(neurons, width)
        self.last_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        size, length, _ = hidden.shape
        parts = self.qkv(hidden).view(size, length, 3, self.heads, HEAD_WIDTH).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=mask)
        hidden = self.norm(hidden + self.out(seen.transpose(1, 2).reshape(size, length, -1)))
        return self.last_norm(hidden + self.down(functional.gelu(self.up(hidden))))


class Encoder(nn.Module):
    """Pieces to emissions of tags."""

    def __init__(self, vocabulary: int, width: int, places: int, shape: Shape) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.place = nn.Embedding(places, width)
        self.case = nn.Embedding(4, width)
        self.quoted = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, heads, neurons) for heads, neurons in zip(shape.heads, shape.neurons, strict=True)
        )
        self.tag = nn.Linear(width, TAGS)
        self.follow = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.begin = nn.Parameter(torch.zeros(TAGS))

    def forward(self, ids: Tensor, case: Tensor, quoted: Tensor, mask: Tensor) -> Tensor:
        """All (batch, pieces) but the mask, (batch, 1, 1, pieces); emissions of pieces, (batch, pieces, TAGS)."""
        place = self.place.weight[: ids.shape[1]]
        hidden = self.norm(self.word(ids) + place + self.case(case) + self.quoted(quoted))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return self.tag(functional.dropout(hidden, 0.1, self.training))


def chain_loss(emissions: Tensor, tags: Tensor, live: Tensor, follow: Tensor, begin: Tensor) -> Tensor:
    """Minus the log likelihood of tag sequences, by word. emissions (batch, words, TAGS); tags, live (batch, words)."""
    size, length, _ = emissions.shape
    picked = emissions.gather(2, tags[:, :, None])[:, :, 0]
    steps = follow[tags[:, :-1], tags[:, 1:]]
    gold = begin[tags[:, 0]] + (picked * live).sum(1) + (steps * live[:, 1:]).sum(1)
    score = begin + emissions[:, 0]
    for at in range(1, length):
        onward = torch.logsumexp(score[:, :, None] + follow, dim=1) + emissions[:, at]
        score = torch.where(live[:, at, None] > 0, onward, score)
    return (torch.logsumexp(score, dim=1) - gold).sum() / live.sum()


def start_from(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Fill an encoder with the weights of a BERT of the same width, in the names of its file."""
    with torch.no_grad():
        encoder.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        encoder.place.weight.copy_(
            weights["embeddings.position_embeddings.weight"][: encoder.place.num_embeddings] + kind
        )
        copy(encoder.norm, weights, "embeddings.LayerNorm")
        encoder.case.weight.normal_(0, 0.01)
        encoder.quoted.weight.normal_(0, 0.01)
        encoder.tag.weight.normal_(0, 1 / math.sqrt(encoder.tag.in_features) / 2)
        encoder.tag.bias.zero_()
        for number, layer in enumerate(encoder.layers):
            assert isinstance(layer, Layer)
            name = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                names = [f"{name}attention.self.{which}.{part}" for which in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat([weights[each] for each in names]))
            copy(layer.out, weights, name + "attention.output.dense")
            copy(layer.norm, weights, name + "attention.output.LayerNorm")
            copy(layer.up, weights, name + "intermediate.dense")
            copy(layer.down, weights, name + "output.dense")
            copy(layer.last_norm, weights, name + "output.LayerNorm")


def copy(module: nn.Linear | nn.LayerNorm, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])
