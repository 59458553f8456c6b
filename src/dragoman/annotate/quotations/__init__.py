"""Quotations: who said what, in which words, as one document gives it."""

from dragoman.annotate.quotations.find import find_quotations

__all__ = ["find_quotations"]
