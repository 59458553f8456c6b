"""Tunes all twelve layers and the head, with checkpoints that a later call resumes from."""

import logging
import math
import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from dragoman.reader.pieces import Pieces
from training.batches import make_batches, to_tensors
from training.encoder import LAYERS, Dropout, Tagger
from training.examples import Example, Words, encode, encode_marked, vary
from training.losses import Weights, find_loss
from training.marked import Marked, find_people, join_some
from training.marked import vary as vary_marked

log = logging.getLogger(__name__)
CHECKPOINT = "checkpoint.pt"
CHECKPOINT_EVERY = 600.0  # seconds
FAST_BFLOAT = torch.cpu._is_amx_tile_supported()  # without AMX bfloat16 is half as fast as float32 (measured)

Parts = dict[str, Any]  # model, optimizer, schedule


@dataclass(frozen=True)
class Settings:
    """The recipe measured in README.md."""

    epochs: float = 1.4  # of the name sets
    rounds: int = 4  # of the corpus; each takes its share of the name sets along
    rate: float = 2e-4
    head_rate: float = 2e-3
    layer_decay: float = 0.93
    weight_decay: float = 0.01
    warm_up: float = 0.06
    padded: int = 1000
    seed: int = 0
    weights: Weights = field(default_factory=Weights)


@dataclass(frozen=True)
class Lessons:
    """What is learned from: the field's name sets, and the passages of our corpus."""

    names: list[list[Words]]
    passages: list[Marked]


def tune(model: Tagger, lessons: Lessons, pieces: Pieces, settings: Settings, folder: Path) -> None:
    """Train the model in place; the last state is folder/checkpoint.pt."""
    torch.manual_seed(settings.seed)
    plan = make_plan(lessons, pieces, settings)
    optimizer = _optimizer(model, settings)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _share(step, len(plan), settings.warm_up))
    parts: Parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
    begin = load_checkpoint(folder, parts) if (folder / CHECKPOINT).exists() else 0
    log.info("%d steps, beginning at %d", len(plan), begin)
    _run(plan, begin, parts, settings.weights, folder)


def _run(plan: list[list[Example]], begin: int, parts: Parts, weights: Weights, folder: Path) -> None:
    """Take the steps of the plan, with a checkpoint now and then and at the end."""
    saved, mean, pool = time.monotonic(), 0.0, ThreadPoolExecutor(2)
    parts["model"].train()
    for step in range(begin, len(plan)):
        loss = _step(plan[step], step, parts, weights, pool)
        mean = 0.98 * (mean or loss) + 0.02 * loss
        if step % 20 == 19:
            log.info("step %d/%d loss %.4f", step + 1, len(plan), mean)
        if time.monotonic() - saved > CHECKPOINT_EVERY or step + 1 == len(plan):
            save_checkpoint(folder, parts, step + 1)
            saved = time.monotonic()


def _step(batch: list[Example], step: int, parts: Parts, weights: Weights, pool: ThreadPoolExecutor) -> float:
    """Return the loss; each of the two threads takes half of the batch, so that neither waits inside a product."""
    words = sum(len(example.tags) for example in batch)
    halves = [half for half in (batch[::2], batch[1::2]) if half]
    seeds = [2 * step + number for number in range(len(halves))]
    model = parts["model"]
    results = list(pool.map(lambda half, seed: _gradients(half, seed, words, model, weights), halves, seeds))
    for parameter, *found in zip(model.parameters(), *(found for _, found in results), strict=True):
        known = [gradient for gradient in found if gradient is not None]
        parameter.grad = sum(known[1:], known[0]) if known else None
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    parts["optimizer"].step()
    parts["schedule"].step()
    return sum(loss for loss, _ in results)


def _gradients(
    half: list[Example], seed: int, words: int, model: Tagger, weights: Weights
) -> tuple[float, tuple[torch.Tensor, ...]]:
    Dropout.thread.chance = torch.Generator().manual_seed(seed)
    pieces, mask, firsts, tags = to_tensors(half)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=FAST_BFLOAT):
        scores = model(pieces, mask, firsts)
    loss = find_loss(model, scores.float(), tags, half, weights) / words
    gradients = torch.autograd.grad(loss, list(model.parameters()), allow_unused=True)
    return loss.item(), gradients


def make_plan(lessons: Lessons, pieces: Pieces, settings: Settings) -> list[list[Example]]:
    """Return the batches of every round: the corpus anew, and the next share of the name sets."""
    epochs = math.ceil(settings.epochs)
    named = [example for number in range(epochs) for example in _named(lessons, pieces, settings, number)]
    named = named[: round(len(named) * settings.epochs / max(1, epochs))]
    plan: list[list[Example]] = []
    people = find_people(lessons.passages)
    for number in range(settings.rounds):
        chance = random.Random(f"{settings.seed} round {number}")
        varied = [vary_marked(passage, people, chance) for passage in lessons.passages]
        marked = encode_marked(join_some(varied, chance), pieces)
        share = named[len(named) * number // settings.rounds : len(named) * (number + 1) // settings.rounds]
        log.info("round %d: %d passages, %d sentences, %d pieces", number, len(marked), len(share),
                 sum(len(e.pieces) for e in (*marked, *share)))  # fmt: skip
        plan += make_batches([*marked, *share], settings.padded, chance)
    return plan


def _named(lessons: Lessons, pieces: Pieces, settings: Settings, number: int) -> list[Example]:
    """Return one epoch of the name sets, shuffled."""
    chance = random.Random(f"{settings.seed} {number}")
    examples = [example for sentences in lessons.names for example in encode(vary(sentences, chance), pieces)]
    chance.shuffle(examples)
    return examples


def _share(step: int, steps: int, warm_up: float) -> float:
    return min(1.0, (step + 1) / (warm_up * steps)) * max(0.0, 1 - step / steps)


def _optimizer(model: Tagger, settings: Settings) -> torch.optim.Optimizer:
    groups = [
        {"params": list(layer.parameters()), "lr": settings.rate * settings.layer_decay ** (LAYERS - 1 - number)}
        for number, layer in enumerate(model.layers)
    ]
    heads = [*model.head.parameters(), *model.pairing.parameters()]
    groups.append({"params": heads, "lr": settings.head_rate})
    return torch.optim.AdamW(groups, weight_decay=settings.weight_decay, fused=True)


def save_checkpoint(folder: Path, parts: Parts, step: int) -> None:
    """Write the state of every part, and the step."""
    state = {name: part.state_dict() for name, part in parts.items()} | {"step": step}
    torch.save(state, folder / "writing.pt")
    (folder / "writing.pt").replace(folder / CHECKPOINT)
    log.info("checkpoint at step %d", step)


def load_checkpoint(folder: Path, parts: Parts) -> int:
    """Fill the parts from the last checkpoint; return the step that comes next."""
    state = torch.load(folder / CHECKPOINT)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    for group in parts["optimizer"].param_groups if "optimizer" in parts else ():
        group.update(fused=True, foreach=None)
    return int(state["step"])
