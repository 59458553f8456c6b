"""Quotations of several documents that give one utterance, in the same words, reworded or translated."""

from dragoman.align.quotations.group import align_quotations

__all__ = ["align_quotations"]
