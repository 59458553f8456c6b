"""How alike documents are, pair by pair, (n, n) float32."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.align.stories.profile import Profile

Floats = NDArray[np.float32]


def compare_documents(profiles: Sequence[Profile]) -> Floats:
    """Return the likeness of each pair: half words, half sense; less where their days lie far apart."""
    words, sense = compare_words(profiles), compare_leads(profiles)
    languages = np.array([p.language for p in profiles])
    same = languages[:, None] == languages[None, :]
    mixed: Floats = np.where(same, 0.5 * words + 0.5 * sense, sense)
    return mixed.astype(np.float32)


def compare_words(profiles: Sequence[Profile]) -> Floats:
    """Return the cosines of the TF-IDF vectors (1 + log count; idf smoothed)."""
    documents = Counter(word for p in profiles for word in p.words)
    shared = {word: i for i, word in enumerate(sorted(w for w, n in documents.items() if n > 1))}
    matrix = np.zeros((len(profiles), max(1, len(shared))), np.float32)
    lengths = np.zeros(len(profiles))
    for row, profile in enumerate(profiles):
        for word, count in profile.words.items():
            idf = math.log((1 + len(profiles)) / (1 + documents[word])) + 1
            weight = (1 + math.log(count)) * idf
            lengths[row] += weight * weight
            if word in shared:
                matrix[row, shared[word]] = weight
    matrix /= np.maximum(np.sqrt(lengths), 1e-6)[:, None].astype(np.float32)
    return matrix @ matrix.T


def compare_leads(profiles: Sequence[Profile]) -> Floats:
    """Return the cosines of the centred lead vectors; 0 where a document has none."""
    width = next((len(p.lead) for p in profiles if p.lead is not None), 1)
    rows = np.stack([p.lead if p.lead is not None else np.zeros(width, np.float32) for p in profiles])
    return rows @ rows.T
