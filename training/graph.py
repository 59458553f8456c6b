"""Writes an encoder as an ONNX graph: int8 products with scales found per call, fused attention.

Input `sums` (1, pieces, 384) float32: word plus place embeddings of ONE window; no padding, hence no mask.
"""

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from dragoman.reader.four_bits import quantize
from training.e5file import pack_rows

WIDTH, HEADS, LAYERS, EPSILON = 384, 12, 12, 1e-12
CONTRIB = "com.microsoft"
SMOOTHED = ("attend", "widen", "narrow")
SMOOTHING = 0.8  # share of an input column's peak moved into the weights (SmoothQuant, arXiv 2211.10438)
Floats = NDArray[np.float32]
Arrays = dict[str, NDArray[np.generic]]
Weights = dict[str, Floats]  # names of training.encoder.Tagger, with norm.weight and norm.bias for the embeddings


class Graph:
    """Nodes and values under construction; the products' weights go to `four_bits` where there is such a place."""

    def __init__(self, weights: Weights, peaks: Weights, four_bits: Arrays | None) -> None:
        self.weights, self.peaks, self.four_bits = weights, peaks, four_bits
        self.nodes: list[onnx.NodeProto] = []
        self.values: list[onnx.TensorProto] = []

    def value(self, name: str, array: NDArray[np.generic]) -> str:
        self.values.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], name: str, domain: str = "", **attributes: object) -> str:
        outputs = [f"{name}.{number}" for number in range(3)] if kind == "Split" else [name]
        self.nodes.append(helper.make_node(kind, list(inputs), outputs, name, domain=domain, **attributes))
        return name

    def product(self, states: str, name: str) -> str:
        """Append states times weight, plus bias; columns of large peaks are evened out first."""
        weight, bias = self.weights[f"{name}.weight"], self.value(f"{name}.bias", self.weights[f"{name}.bias"])
        factors = np.ones(weight.shape[1], np.float32)
        if name.split(".")[-1] in SMOOTHED:
            factors = find_factors(weight, self.peaks[name])
            states = self.node("Mul", [states, self.value(f"{name}.evening", 1 / factors)], f"{name}.even")
        zeros = self.value(f"{name}.zeros", np.zeros(len(weight), np.int8))
        inputs = [states, *self.numbers(name, weight, factors), zeros, bias]
        return self.node("DynamicQuantizeMatMul", inputs, f"{name}.sum", CONTRIB)

    def numbers(self, name: str, weight: Floats, factors: Floats) -> tuple[str, str]:
        """Store int8 weights turned (in, out) and scales (out,), or leave both to be filled in by the session."""
        numbers, scales = quantize(weight * factors)
        if self.four_bits is None:
            return self.value(f"{name}.numbers", numbers), self.value(f"{name}.scales", scales)
        self.four_bits |= {f"{name}.rows": pack_rows(weight), f"{name}.factors": factors}
        return self.promise(f"{name}.numbers", numbers), self.promise(f"{name}.scales", scales)

    def promise(self, name: str, array: NDArray[np.generic]) -> str:
        """Declare a value that the session fills in."""
        tensor = TensorProto(name=name, dims=array.shape, data_location=TensorProto.EXTERNAL)
        tensor.data_type = helper.np_dtype_to_tensor_dtype(array.dtype)
        tensor.external_data.add(key="location", value="filled in by dragoman.reader.four_bits")
        self.values.append(tensor)
        return name

    def norm(self, states: str, name: str) -> str:
        """Append a layer norm."""
        parts = [self.value(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self.node("LayerNormalization", [states, *parts], f"{name}.out", epsilon=EPSILON)

    def layer(self, states: str, name: str) -> str:
        """Append one transformer layer, post-norm."""
        parts = self.node("Split", [self.product(states, f"{name}.attend")], f"{name}.qkv", axis=-1, num_outputs=3)
        inputs = [f"{parts}.{number}" for number in range(3)]
        mixed = self.node("MultiHeadAttention", inputs, f"{name}.mixed", CONTRIB, num_heads=HEADS)
        total = self.node("Add", [states, self.product(mixed, f"{name}.merge")], f"{name}.total1")
        states = self.norm(total, f"{name}.norm1")
        wide = self.node("Gelu", [self.product(states, f"{name}.widen")], f"{name}.gelu", CONTRIB)
        total = self.node("Add", [states, self.product(wide, f"{name}.narrow")], f"{name}.total2")
        return self.norm(total, f"{name}.norm2")


def find_factors(weight: Floats, peak: Floats) -> Floats:
    """Return a factor for each input column (in,), of geometric mean 1: weights (out, in), input peaks (in,)."""
    factors = np.maximum(peak, 1e-5) ** SMOOTHING / np.maximum(np.abs(weight).max(axis=0), 1e-5) ** (1 - SMOOTHING)
    return (factors / np.exp(np.log(factors).mean())).astype(np.float32)


def make_model(weights: Weights, peaks: Weights, four_bits: Arrays | None = None) -> onnx.ModelProto:
    """Return the model: output `states` (1, pieces, 384), or `logits` (1, pieces, tags) where there is a head."""
    graph = Graph(weights, peaks, four_bits)
    out = graph.norm("sums", "norm")
    for number in range(LAYERS):
        out = graph.layer(out, f"layers.{number}")
    if "head.weight" not in weights:
        return _model(graph, graph.node("Identity", [out], "states"), WIDTH)
    head = graph.value("head.turned", weights["head.weight"].T)
    product = graph.node("MatMul", [out, head], "head.product")
    logits = graph.node("Add", [product, graph.value("head.bias", weights["head.bias"])], "logits")
    return _model(graph, logits, len(weights["head.bias"]))


def _model(graph: Graph, name: str, width: int) -> onnx.ModelProto:
    sums = helper.make_tensor_value_info("sums", TensorProto.FLOAT, [1, "pieces", WIDTH])
    result = helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "pieces", width])
    made = helper.make_graph(graph.nodes, "dragoman", [sums], [result], graph.values)
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=9, producer_name="dragoman")
