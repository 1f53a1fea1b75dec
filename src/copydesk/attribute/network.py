"""The learned tagger's network: an int8 model file of the package, run by onnxruntime on one thread.

The file carries the vocabulary, the chain of tags and the calibration with it, as text.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

import numpy as np

from copydesk.attribute.decoding import Array, Chain, lawful
from copydesk.attribute.windows import Window
from copydesk.attribute.wordpieces import WordPieces
from copydesk.errors import MissingExtraError

FILE = "statements.onnx"


@dataclass(frozen=True, slots=True)
class Network:
    """What `find_tagged` needs: how to cut words, the network, the chain over its tags, and what its odds are worth."""

    pieces: WordPieces
    session: Any
    chain: Chain
    calibration: tuple[float, ...]

    def emissions(self, window: Window) -> Array:
        """Scores of tags, (words, TAGS)."""
        inputs = {
            "ids": window.ids[None],
            "case": window.case[None],
            "quoted": window.quoted[None],
            "heads": window.heads,
        }
        result: Array = self.session.run(None, inputs)[0]
        return result


def open_network(data: bytes) -> Network:
    """A network from the bytes of a model file.

    Raises: MissingExtraError where onnxruntime is not installed.
    """
    try:
        runtime: Any = import_module("onnxruntime")
    except ImportError as error:
        raise MissingExtraError("onnxruntime", "is not installed: pip install onnxruntime") from error
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = runtime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    facts = session.get_modelmeta().custom_metadata_map
    vocabulary = {piece: number for number, piece in enumerate(facts["vocabulary"].split("\n"))}
    follow, begin = (np.array(json.loads(facts[name]), dtype=np.float32) for name in ("follow", "begin"))
    calibration = tuple(float(value) for value in json.loads(facts["calibration"]))
    return Network(WordPieces(vocabulary), session, lawful(Chain(follow, begin)), calibration)


@cache
def shipped_network() -> Network:
    """The network in the package, loaded when first asked for."""
    return open_network(files("copydesk.models").joinpath(FILE).read_bytes())
