"""Tunes all twelve layers and the head, with checkpoints that a later call resumes from."""

import logging
import math
import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from dragoman.reader.pieces import Pieces
from training.batches import make_batches, to_tensors
from training.encoder import LAYERS, Dropout, Tagger
from training.examples import Example, Words, encode, vary

log = logging.getLogger(__name__)
CHECKPOINT = "checkpoint.pt"
CHECKPOINT_EVERY = 600.0  # seconds
FAST_BFLOAT = torch.cpu._is_amx_tile_supported()  # without AMX bfloat16 is half as fast as float32 (measured)

Parts = dict[str, Any]  # model, optimizer, schedule


@dataclass(frozen=True)
class Settings:
    """The recipe measured in README.md."""

    epochs: float = 1.1
    rate: float = 2e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.93
    weight_decay: float = 0.01
    warm_up: float = 0.06
    padded: int = 1500
    seed: int = 0


def tune(model: Tagger, sets: list[list[Words]], pieces: Pieces, settings: Settings, folder: Path) -> None:
    """Train the model in place; the last state is folder/checkpoint.pt."""
    torch.manual_seed(settings.seed)
    epochs = [_epoch(sets, pieces, settings, number) for number in range(math.ceil(settings.epochs))]
    plan = [batch for epoch in epochs for batch in epoch]
    plan = plan[: round(len(plan) * settings.epochs / len(epochs))]
    optimizer = _optimizer(model, settings)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _share(step, len(plan), settings.warm_up))
    parts: Parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
    begin = load_checkpoint(folder, parts) if (folder / CHECKPOINT).exists() else 0
    log.info("%d steps, beginning at %d", len(plan), begin)
    _run(plan, begin, parts, folder)


def _run(plan: list[list[Example]], begin: int, parts: Parts, folder: Path) -> None:
    """Take the steps of the plan, with a checkpoint now and then and at the end."""
    saved, mean, pool = time.monotonic(), 0.0, ThreadPoolExecutor(2)
    parts["model"].train()
    for step in range(begin, len(plan)):
        loss = _step(plan[step], step, parts, pool)
        mean = 0.98 * (mean or loss) + 0.02 * loss
        if step % 20 == 19:
            log.info("step %d/%d loss %.4f", step + 1, len(plan), mean)
        if time.monotonic() - saved > CHECKPOINT_EVERY or step + 1 == len(plan):
            save_checkpoint(folder, parts, step + 1)
            saved = time.monotonic()


def _step(batch: list[Example], step: int, parts: Parts, pool: ThreadPoolExecutor) -> float:
    """Return the loss; each of the two threads takes half of the batch, so that neither waits inside a product."""
    words = sum(len(example.tags) for example in batch)
    halves = [half for half in (batch[::2], batch[1::2]) if half]
    seeds = [2 * step + number for number in range(len(halves))]
    results = list(pool.map(lambda half, seed: _gradients(half, seed, words, parts["model"]), halves, seeds))
    for parameter, first, *others in zip(parts["model"].parameters(), *(found for _, found in results), strict=True):
        parameter.grad = first.add_(others[0]) if others else first
    torch.nn.utils.clip_grad_norm_(parts["model"].parameters(), 1.0)
    parts["optimizer"].step()
    parts["schedule"].step()
    return sum(loss for loss, _ in results)


def _gradients(half: list[Example], seed: int, words: int, model: Tagger) -> tuple[float, tuple[torch.Tensor, ...]]:
    Dropout.thread.chance = torch.Generator().manual_seed(seed)
    pieces, mask, firsts, tags = to_tensors(half)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=FAST_BFLOAT):
        logits = model(pieces, mask, firsts)
    loss = functional.cross_entropy(logits.float().flatten(0, 1), tags.flatten(), ignore_index=-100, reduction="sum")
    gradients = torch.autograd.grad(loss / words, list(model.parameters()))
    return loss.item() / words, gradients


def _epoch(sets: list[list[Words]], pieces: Pieces, settings: Settings, number: int) -> list[list[Example]]:
    chance = random.Random(f"{settings.seed} {number}")
    examples = [example for sentences in sets for example in encode(vary(sentences, chance), pieces)]
    log.info("epoch %d: %d examples, %d pieces", number, len(examples), sum(len(e.pieces) for e in examples))
    return make_batches(examples, settings.padded, chance)


def _share(step: int, steps: int, warm_up: float) -> float:
    return min(1.0, (step + 1) / (warm_up * steps)) * max(0.0, 1 - step / steps)


def _optimizer(model: Tagger, settings: Settings) -> torch.optim.Optimizer:
    groups = [
        {"params": list(layer.parameters()), "lr": settings.rate * settings.layer_decay ** (LAYERS - 1 - number)}
        for number, layer in enumerate(model.layers)
    ]
    groups.append({"params": list(model.head.parameters()), "lr": settings.head_rate})
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
