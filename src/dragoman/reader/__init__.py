"""The multilingual model at run time: marks, relations and vectors of texts, on ONNX Runtime, without a network."""

from dragoman.reader.reader import LABELS, Reader, Tag, load_reader

__all__ = ["LABELS", "Reader", "Tag", "load_reader"]
