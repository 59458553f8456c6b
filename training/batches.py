"""Batches of like length, in an order that depends on the seed only."""

import random
from collections.abc import Sequence

import torch
from torch import Tensor

from dragoman.reader.layers import LAYERS
from dragoman.reader.pieces import PAD
from training.examples import UNSAID, Example

POOL = 2000  # examples sorted by length together
Batch = tuple[Tensor, Tensor, Tensor, Tensor]  # pieces, mask, firsts, tags (rows, words, layers), UNSAID where no word


def make_batches(examples: Sequence[Example], padded: int, chance: random.Random) -> list[list[Example]]:
    """Return shuffled batches of at most `padded` pieces, padding included."""
    shuffled = list(examples)
    chance.shuffle(shuffled)
    batches: list[list[Example]] = []
    for begin in range(0, len(shuffled), POOL):
        pool = sorted(shuffled[begin : begin + POOL], key=lambda example: len(example.pieces))
        batches.extend(_fill(pool, padded))
    chance.shuffle(batches)
    return batches


def _fill(pool: Sequence[Example], padded: int) -> list[list[Example]]:
    batches: list[list[Example]] = [[]]
    for example in pool:
        if batches[-1] and len(example.pieces) * (len(batches[-1]) + 1) > padded:
            batches.append([])
        batches[-1].append(example)
    return batches


def to_tensors(batch: Sequence[Example]) -> Batch:
    """Return the padded tensors of a batch."""
    rows, longest = len(batch), max(len(example.pieces) for example in batch)
    words = max(len(example.firsts) for example in batch)
    pieces = torch.full((rows, longest), PAD)
    mask = torch.zeros((rows, longest), dtype=torch.bool)
    firsts = torch.zeros((rows, words), dtype=torch.long)
    tags = torch.full((rows, words, len(LAYERS)), UNSAID)
    for row, example in enumerate(batch):
        pieces[row, : len(example.pieces)] = torch.tensor(example.pieces)
        mask[row, : len(example.pieces)] = True
        firsts[row, : len(example.firsts)] = torch.tensor(example.firsts)
        tags[row, : len(example.tags)] = torch.from_numpy(example.tags)
    return pieces, mask, firsts, tags
