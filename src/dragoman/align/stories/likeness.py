"""How alike documents are, pair by pair, (n, n) float32.

Weights were set once for all sets (BASIL, GVC, ECB+, NTREX): none of them is tuned to one of the sets alone.
"""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.align.stories.profile import Profile

Floats = NDArray[np.float32]
WORDS = 0.6  # share of the words in the likeness of two documents of one language, the rest is sense
RARITY = 1.5  # power of idf: rare names and numbers tell look-alike stories apart
ACROSS = 0.55  # what a likeness of sense counts for between languages, where there are no words beside it
CHUNK = 4096  # words at a time, so that memory stays small
CLOSE_DAYS, CLOSE = 2, 0.05  # documents of the same days are a little likelier to tell one story
FAR_DAYS, FAR = 40, 0.8  # and those far apart less; one without a date is neither


def compare_documents(profiles: Sequence[Profile]) -> Floats:
    """Return the likeness of each pair: words and sense; more where their days are close, less where far."""
    words, sense = compare_words(profiles), compare_leads(profiles)
    languages = np.array([profile.language for profile in profiles])
    same = languages[:, None] == languages[None, :]
    mixed = np.where(same, WORDS * words + (1 - WORDS) * sense, ACROSS * sense)
    return weigh_days(mixed.astype(np.float32), profiles)


def compare_words(profiles: Sequence[Profile]) -> Floats:
    """Return the cosines of the TF-IDF vectors (1 + log count; idf smoothed)."""
    documents = Counter(word for profile in profiles for word in profile.words)
    shared = {word: i for i, word in enumerate(sorted(w for w, n in documents.items() if n > 1))}
    rarity = {w: (math.log((1 + len(profiles)) / (1 + n)) + 1) ** RARITY for w, n in documents.items()}
    weights = [{w: (1 + math.log(n)) * rarity[w] for w, n in sorted(p.words.items())} for p in profiles]
    lengths = np.array([math.sqrt(sum(v * v for v in row.values())) or 1.0 for row in weights])
    total = np.zeros((len(profiles), len(profiles)), np.float32)
    for first in range(0, len(shared), CHUNK):
        part = np.zeros((len(profiles), CHUNK), np.float32)
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
    told = (days[:, None] > 0) & (days[None, :] > 0)
    gaps = np.abs(days[:, None] - days[None, :])
    beyond = np.maximum(gaps - CLOSE_DAYS, 0) / FAR_DAYS
    weighed = likeness * np.where(told, FAR + (1 - FAR) * np.exp(-(beyond**2)), 1.0)
    return (weighed + np.where(told & (gaps <= CLOSE_DAYS), CLOSE, 0.0)).astype(np.float32)
