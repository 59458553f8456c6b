"""What the reader is trained to lessen: tags of every layer, choices, relations, each where a set annotates it."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from dragoman.reader.layers import CHOICES, LAYERS, LEFT, RIGHT
from training.encoder import Tagger
from training.examples import UNSAID, Example


@dataclass(frozen=True)
class Weights:
    """How much each part counts beside the names of the field's sets; the figures are in README.md."""

    tags: float = 1.0
    choices: float = 3.0
    relations: float = 2.0


def find_loss(model: Tagger, scores: Tensor, tags: Tensor, batch: Sequence[Example], weights: Weights) -> Tensor:
    """Return the summed loss of scores (rows, words, WIDTH) and tags (rows, words, layers)."""
    total = scores.new_zeros(())
    for place, layer in enumerate(LAYERS):
        loss = _cross_entropy(scores[..., layer.columns].flatten(0, 1), tags[..., place].flatten())
        total = total + loss * (1.0 if layer.name == "names" else weights.tags)
    for row, example in enumerate(batch):
        if example.spans:
            total = total + weights.choices * _choices_loss(scores[row], example)
            total = total + weights.relations * _relations_loss(model, scores[row], example)
    return total


def _cross_entropy(scores: Tensor, truth: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float(), truth, ignore_index=UNSAID, reduction="sum")


def _choices_loss(scores: Tensor, example: Example) -> Tensor:
    firsts = torch.tensor([span.first for span in example.spans])
    chosen = torch.from_numpy(example.choices)
    losses = (_cross_entropy(scores[firsts][:, c.columns], chosen[:, place]) for place, c in enumerate(CHOICES))
    return torch.stack(list(losses)).sum()


def _relations_loss(model: Tagger, scores: Tensor, example: Example) -> Tensor:
    if not len(example.pairs.heads):
        return scores.new_zeros(())
    means = span_means(example, len(scores)) @ scores
    heads, targets = (torch.from_numpy(numbers) for numbers in (example.pairs.heads, example.pairs.targets))
    counts = torch.from_numpy(example.pairs.counts)
    logits = model.pairing(means[heads][:, LEFT], means[targets][:, RIGHT], counts)
    truth = torch.from_numpy(example.truth)
    losses = functional.binary_cross_entropy_with_logits(logits, truth.clamp(min=0), reduction="none")
    return (losses * (truth >= 0)).sum()


def span_means(example: Example, words: int) -> Tensor:
    """Return (spans, words) float32 that takes the mean over the words of each span."""
    means = torch.zeros((len(example.spans), words))
    for row, span in enumerate(example.spans):
        means[row, span.first : span.end] = 1 / (span.end - span.first)
    return means
