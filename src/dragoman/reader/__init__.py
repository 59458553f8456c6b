"""The multilingual model at run time: names and vectors of texts, on ONNX Runtime, without a network."""

from dragoman.reader.reader import Reader, Tag, load_reader

__all__ = ["Reader", "Tag", "load_reader"]
