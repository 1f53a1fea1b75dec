"""The trained encoder as an int8 onnx file: weights by column, activations as they come, word embeddings by row.

The graph is written by hand, as heads and neurons differ from layer to layer and as a window needs neither batch nor
mask.
"""

from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.statements.encoder import Encoder, Layer

Array = NDArray[np.float32]
OWN = "com.microsoft"
LARGEST = 127
"""Of a weight. Source: with 63, so that no sum of two products overflows without VNNI, dev loses .2 linked F1 instead."""


@dataclass
class Graph:
    """Nodes and weights, as they are put down."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    weights: list[onnx.TensorProto] = field(default_factory=list)

    def weight(self, name: str, value: NDArray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: float) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def product(self, name: str, value: str, weight: Array, bias: Array) -> str:
        """value @ weight + bias with an int8 weight, (in, out)."""
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / LARGEST
        whole = np.clip(np.rint(weight / scale), -LARGEST, LARGEST).astype(np.int8)
        inputs = [value, self.weight(f"{name}.q", whole), self.weight(f"{name}.s", scale.astype(np.float32)), ""]
        return self.node("DynamicQuantizeMatMul", [*inputs, self.weight(f"{name}.b", bias)], name, OWN)

    def table(self, name: str, rows: Array, index: str) -> str:
        """Rows of an int8 table."""
        scale = (np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-8) / 127).astype(np.float16)
        whole = np.clip(np.rint(rows / scale.astype(np.float32)), -127, 127).astype(np.int8)
        picked = self.node("Gather", [self.weight(f"{name}.q", whole), index], f"{name}.pick")
        scales = self.node("Gather", [self.weight(f"{name}.s", scale), index], f"{name}.scale")
        wide = self.node("Cast", [picked], f"{name}.wide", to=TensorProto.FLOAT)
        factor = self.node("Cast", [scales], f"{name}.factor", to=TensorProto.FLOAT)
        return self.node("Mul", [wide, factor], name)


def graph_of(encoder: Encoder) -> Graph:
    """The whole network: `ids`, `case`, `quoted` (1, pieces), `heads` (words,) to `emissions` (words, TAGS)."""
    graph = Graph()
    word = graph.table("word", array(encoder.word.weight), "ids")
    length = graph.node("Shape", ["ids"], "length", start=1, end=2)
    zero = graph.weight("zero", np.array([0], dtype=np.int64))
    place = graph.node("Slice", [graph.weight("places", array(encoder.place.weight)), zero, length, zero], "place")
    case = graph.node("Gather", [graph.weight("cases", array(encoder.case.weight)), "case"], "case.row")
    quoted = graph.node("Gather", [graph.weight("quotes", array(encoder.quoted.weight)), "quoted"], "quoted.row")
    total = graph.node("Add", [word, place], "total1")
    total = graph.node("Add", [total, case], "total2")
    total = graph.node("Add", [total, quoted], "total3")
    norm = [graph.weight(f"norm.{part}", array(getattr(encoder.norm, part))) for part in ("weight", "bias")]
    hidden = graph.node("LayerNormalization", [total, *norm], "hidden", epsilon=1e-12)
    for number, layer in enumerate(encoder.layers):
        assert isinstance(layer, Layer)
        hidden = add_layer(graph, f"layer{number}", hidden, layer)
    heads = graph.node("Gather", [hidden, "heads"], "firsts", axis=1)
    flat = graph.node("Squeeze", [heads, zero], "flat")
    weight, bias = graph.weight("tag.w", array(encoder.tag.weight).T), graph.weight("tag.b", array(encoder.tag.bias))
    graph.node("Gemm", [flat, weight, bias], "emissions")
    return graph


def add_layer(graph: Graph, name: str, hidden: str, layer: Layer) -> str:
    """One transformer layer."""
    parts = []
    weight, bias = array(layer.qkv.weight).T, array(layer.qkv.bias)
    inner = weight.shape[1] // 3
    joined = graph.product(f"{name}.qkv", hidden, weight, bias)
    parts = [f"{name}.{part}" for part in "qkv"]
    sizes = graph.weight(f"{name}.sizes", np.array([inner] * 3, dtype=np.int64))
    graph.nodes.append(helper.make_node("Split", [joined, sizes], parts, name=f"{name}.split", axis=2))
    seen = graph.node("MultiHeadAttention", parts, f"{name}.seen", OWN, num_heads=layer.heads)
    out = graph.product(f"{name}.out", seen, array(layer.out.weight).T, array(layer.out.bias))
    hidden = skip_norm(graph, f"{name}.norm", out, hidden, layer.norm)
    raised = graph.product(f"{name}.up", hidden, array(layer.up.weight).T, array(layer.up.bias))
    bent = graph.node("Gelu", [raised], f"{name}.bent", OWN)
    lowered = graph.product(f"{name}.down", bent, array(layer.down.weight).T, array(layer.down.bias))
    return skip_norm(graph, f"{name}.last", lowered, hidden, layer.last_norm)


def skip_norm(graph: Graph, name: str, value: str, hidden: str, norm: object) -> str:
    """The sum of two, normalised. Two nodes: onnxruntime's one node for both takes seven times as long on a CPU."""
    parts = [graph.weight(f"{name}.{part}", array(getattr(norm, part))) for part in ("weight", "bias")]
    total = graph.node("Add", [value, hidden], f"{name}.sum")
    return graph.node("LayerNormalization", [total, *parts], name, epsilon=1e-12)


def array(value: object) -> Array:
    """A parameter as numpy."""
    result: Array = value.detach().numpy().astype(np.float32)  # type: ignore[attr-defined]
    return result


def model_of(encoder: Encoder, facts: dict[str, str]) -> onnx.ModelProto:
    """The model file; `facts` are kept in it as they are."""
    graph = graph_of(encoder)
    width = encoder.tag.out_features
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"]) for name in ("ids", "case", "quoted")
    ]
    inputs.append(helper.make_tensor_value_info("heads", TensorProto.INT64, ["words"]))
    output = helper.make_tensor_value_info("emissions", TensorProto.FLOAT, ["words", width])
    whole = helper.make_graph(graph.nodes, "statements", inputs, [output], graph.weights)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(OWN, 1)]
    model = helper.make_model(whole, opset_imports=versions, ir_version=8, producer_name="copydesk")
    helper.set_model_props(model, facts)
    return model
