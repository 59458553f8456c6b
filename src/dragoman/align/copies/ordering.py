"""Sentences of two texts aligned in order, one with one or one with two, so that what they gain in all is most.

As Vecalign does (Thompson and Koehn 2019): a translation follows its original sentence by sentence, now and then
cutting one in two or making one of two, and moving a paragraph. What stands elsewhere is aligned in further
rounds, each in order by itself, and counts less.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Gains = Sequence[list[list[float]]]  # of one with one, two with one, one with two, by first row and column
NOTHING, ALL = 0.25, 0.5  # cosine of centred vectors at which a sentence begins to count, and counts in full
USUAL = 0.15  # median cosine of two texts; where all their sentences are nearer than that, nearness says less
MERGED = 0.15  # what a sentence aligned with two loses
ROUNDS, MOVED = 3, 0.7  # rounds, and the part that each counts of the one before


class Segment(msgspec.Struct, frozen=True, order=True):
    """One or two sentences of the left text, from `row` on, with one or two of the right; `gain` lies in 0 .. 1."""

    row: int
    column: int
    rows: int
    columns: int
    gain: float


def align_in_order(left: Floats, right: Floats) -> list[Segment]:
    """Return the segments of two texts, given their sentences' vectors, (n, 384) and (m, 384), in order of the left."""
    gains = [gain.tolist() for gain in measure_gains(left, right)]
    rows, columns, found = list(range(len(left))), list(range(len(right))), []
    for part in (MOVED**k for k in range(ROUNDS)):
        segments = align_round(gains, rows, columns)
        found += [msgspec.structs.replace(s, gain=s.gain * part) for s in segments]
        rows = [i for i in rows if not any(s.row <= i < s.row + s.rows for s in segments)]
        columns = [j for j in columns if not any(s.column <= j < s.column + s.columns for s in segments)]
        if not segments or not rows or not columns:
            break
    return sorted(found)


def align_round(gains: Gains, rows: Sequence[int], columns: Sequence[int]) -> list[Segment]:
    """Return the segments of the best way, in order, through the sentences that are left."""
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) + 1):
        for j in range(len(columns) + 1):
            steps = list_steps(gains, rows[max(0, i - 2) : i], columns[max(0, j - 2) : j])
            best[i][j] = max((best[i - n][j - m] + gain for n, m, gain in steps), default=0.0)
    return trace(best, gains, rows, columns)


def measure_gains(left: Floats, right: Floats) -> list[Floats]:
    """Return what each shape of segment gains at each place: (n, m), (n - 1, m) and (n, m - 1)."""
    cosines = left @ right.T
    usual = find_usual(cosines)
    return [
        measure_gain(cosines, usual),
        measure_merged(join_neighbours(left) @ right.T, np.maximum(cosines[:-1], cosines[1:]), usual),
        measure_merged(left @ join_neighbours(right).T, np.maximum(cosines[:, :-1], cosines[:, 1:]), usual),
    ]


def find_usual(cosines: Floats) -> float:
    """Return by how much two texts' sentences are nearer than those of most."""
    return max(0.0, float(np.median(cosines)) - USUAL)


def measure_merged(joined: Floats, alone: Floats, usual: float) -> Floats:
    """Return what two sentences gain with one, below 0 where either alone is as near: the other adds nothing."""
    return np.where(joined > alone, measure_gain(joined, usual) - np.float32(MERGED), np.float32(-1.0))


def measure_gain(cosines: Floats, usual: float = 0.0) -> Floats:
    """Return 0 .. 1 of cosines."""
    gain: Floats = np.clip((cosines - usual - NOTHING) / (ALL - NOTHING), 0.0, 1.0).astype(np.float32)
    return gain


def join_neighbours(vectors: Floats) -> Floats:
    """Return the vectors of each two sentences that follow each other, (n - 1, 384)."""
    joined = vectors[:-1] + vectors[1:]
    unit: Floats = joined / np.maximum(np.linalg.norm(joined, axis=1, keepdims=True), 1e-6)
    return unit


def list_steps(gains: Gains, rows: Sequence[int], columns: Sequence[int]) -> list[tuple[int, int, float]]:
    """Return the last steps of a way to the last (up to two) rows and columns: how many of each, and what they add."""
    steps = [(1, 0, 0.0)] if rows else []
    if columns:
        steps.append((0, 1, 0.0))
    if rows and columns:
        steps.append((1, 1, gains[0][rows[-1]][columns[-1]]))
    if len(rows) > 1 and columns and rows[0] + 1 == rows[1]:
        steps.append((2, 1, gains[1][rows[0]][columns[-1]] * 1.5))
    if rows and len(columns) > 1 and columns[0] + 1 == columns[1]:
        steps.append((1, 2, gains[2][rows[-1]][columns[0]] * 1.5))
    return steps


def trace(best: Sequence[Sequence[float]], gains: Gains, rows: Sequence[int], columns: Sequence[int]) -> list[Segment]:
    """Return the segments of the best way, those that gain something; of equal ways the one that skips."""
    found, i, j = [], len(rows), len(columns)
    while i or j:
        steps = list_steps(gains, rows[max(0, i - 2) : i], columns[max(0, j - 2) : j])
        n, m, gain = max(steps, key=lambda step: best[i - step[0]][j - step[1]] + step[2])
        i, j = i - n, j - m
        if n and m and gain > 0.0:
            found.append(Segment(rows[i], columns[j], n, m, 2 * gain / (n + m)))
    return found
