"""How alike documents are, pair by pair, (n, n) float32.

Weights were set once for all sets (BASIL, GVC, ECB+, NTREX): none of them is tuned to one of the sets alone.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dragoman.align.stories.profile import Profile

Floats = NDArray[np.float32]
WORDS = 0.6  # share of the words in the likeness of two documents of one language, the rest is sense
NAMES = 0.25  # share of names where both documents have them
RARITY = 1.5  # power of idf: rare names and numbers tell look-alike stories apart
COMMON = 0.3  # added to idf, so that a word of every document still weighs something
ACROSS_SENSE, ACROSS_NAMES = 0.35, 0.5  # between languages, where there are no words to compare
ACROSS_ALONE = 0.4  # what sense counts for between languages where no names were found
FEW = 10  # documents; fewer are filled up with others, so that names of one happening count as rare
HELD, KNOWN = 0.1, 0.9  # share of those others that hold a person's or place's name, and a country
CHUNK = 4096  # words at a time, so that memory stays small
CLOSE_DAYS, CLOSE = 2, 0.05  # documents of the same days are a little likelier to tell one story
CHAIN_DAYS, CHAIN = 4, 0.1  # documents of one chain: the same people at the same places within a few days
FAR_DAYS, FAR = 40, 0.8  # and those far apart less; one without a date is neither


def compare_documents(profiles: Sequence[Profile]) -> Floats:
    """Return the likeness of each pair: words, names and sense; more where their days are close, less where far."""
    words = compare_counts([profile.words for profile in profiles], COMMON, RARITY)
    names = compare_counts([profile.names for profile in profiles], 0.0, 1.0, max(0, FEW - len(profiles)))
    sense = compare_leads(profiles)
    named = np.array([bool(profile.names) for profile in profiles])
    both = named[:, None] & named[None, :]
    within = WORDS * words + (1 - WORDS) * sense
    within = np.where(both, (1 - NAMES) * within + NAMES * names, within)
    across = np.where(both, ACROSS_SENSE * sense + ACROSS_NAMES * names, ACROSS_ALONE * sense)
    languages = np.array([profile.language for profile in profiles])
    mixed = np.where(languages[:, None] == languages[None, :], within, across)
    return weigh_days(mixed.astype(np.float32), profiles) + CHAIN * find_chains(profiles)


def compare_counts(rows: Sequence[Mapping[str, int]], common: float, rarity: float, others: int = 0) -> Floats:
    """Return the cosines of TF-IDF vectors: (1 + log count) * (smoothed idf + common) ** rarity.

    `others` are documents about anything, thought beside the rows: among a few reports of one happening its own
    names stand in every one, and would tell nothing.
    """
    documents = Counter(word for row in rows for word in row)
    total_documents = 1 + len(rows) + others
    idf = {
        w: (math.log(total_documents / (1 + n + others * (KNOWN if w[0] == "@" else HELD))) + common) ** rarity
        for w, n in documents.items()
    }
    weights = [{w: (1 + math.log(n)) * idf[w] for w, n in sorted(row.items())} for row in rows]
    lengths = [math.sqrt(sum(value * value for value in row.values())) or 1.0 for row in weights]
    shared = {word: i for i, word in enumerate(sorted(w for w, n in documents.items() if n > 1))}
    total = np.zeros((len(rows), len(rows)), np.float32)
    for first in range(0, len(shared), CHUNK):
        part = np.zeros((len(rows), CHUNK), np.float32)
        for i, row in enumerate(weights):
            for word, value in row.items():
                if first <= shared.get(word, -1) < first + CHUNK:
                    part[i, shared[word] - first] = value / lengths[i]
        total += part @ part.T
    return total


def compare_leads(profiles: Sequence[Profile]) -> Floats:
    """Return the cosines of the centred lead vectors; 0 where a document has none."""
    width = next((len(p.lead) for p in profiles if p.lead is not None), 1)
    rows = np.stack([p.lead if p.lead is not None else np.zeros(width, np.float32) for p in profiles])
    return rows @ rows.T


def weigh_days(likeness: Floats, profiles: Sequence[Profile]) -> Floats:
    """Return the likeness weighed by the days between documents, where both tell theirs."""
    days = np.array([profile.day or 0 for profile in profiles], dtype=np.int64)
    sure = np.array([profile.sure for profile in profiles])
    told = (days[:, None] > 0) & (days[None, :] > 0)
    gaps = np.abs(days[:, None] - days[None, :])
    beyond = np.maximum(gaps - CLOSE_DAYS, 0) / FAR_DAYS
    farness = np.where(sure[:, None] & sure[None, :], FAR + (1 - FAR) * np.exp(-(beyond**2)), 1.0)
    return (likeness * farness + np.where(told & (gaps <= CLOSE_DAYS), CLOSE, 0.0)).astype(np.float32)


def find_chains(profiles: Sequence[Profile]) -> Floats:
    """Return 1 for each pair of one chain: of days close by, sharing two people or a person and a place, else 0."""
    links = np.zeros((len(profiles), len(profiles)), np.float32)
    dated = [(i, profile) for i, profile in enumerate(profiles) if profile.day is not None and profile.persons]
    for (i, left), (j, right) in combinations(dated, 2):
        if abs((left.day or 0) - (right.day or 0)) <= CHAIN_DAYS:
            persons, places = len(left.persons & right.persons), len(left.places & right.places)
            links[i, j] = links[j, i] = float(persons > 1 or (persons == 1 and places > 0))
    return links
