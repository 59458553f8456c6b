"""Ingest: bytes to Document with zones. Every input gives documents or a named rejection; nothing is lost."""

from dragoman.ingest.read import read_inputs

__all__ = ["read_inputs"]
