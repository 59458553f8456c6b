"""The benchmark of event coreference: given event mentions of many documents, which tell one happening.

Documents are put into stories first; mentions are compared inside a story only, by stem, by the class of the
event lexicon, and by the vectors of trigger and sentence. One setting for all sets.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.copies import find_copies
from dragoman.align.events.candidates import deed_class
from dragoman.align.stories import find_stories
from dragoman.annotate.events.lexicon import load_lexicon
from dragoman.bench.stories import read_lightly
from dragoman.reader import Reader
from dragoman.records import Reading
from dragoman.reference import load_language
from dragoman.reference.stems import find_stem
from dragoman.text.fold import fold

Row = Mapping[str, Any]
Floats = NDArray[np.float32]
SAME_STEM = 1.0
SAME_CLASS = 1.0
TRIGGER = 1.0  # weight of the likeness of the triggers' vectors
SENTENCE = 0.2  # weight of the likeness of the sentences' vectors
THRESHOLD = 0.65  # chosen on the dev splits of ECB+ and GVC together, among a dozen settings


class Trigger(msgspec.Struct, frozen=True):
    """One given mention: its row, its id, stem, lexicon class, and the vectors of words and sentence."""

    row: str
    id: str
    stem: str
    kind: str
    words: Floats
    sentence: Floats


def predict_coreference(rows: Sequence[Row], reader: Reader) -> list[dict[str, Any]]:
    """Return the cluster of every event mention of every row, named by the cluster's first mention."""
    readings = [read_lightly(row, reader) for row in rows]
    by_id = {reading.document.id: reading for reading in readings}
    row_of = {row["id"]: row for row in rows}
    cluster_of: dict[str, str] = {}
    for story in find_stories(readings, find_copies(readings)):
        triggers = read_triggers([row_of[d] for d in story.documents], by_id, reader)
        for members in cluster_triggers(triggers):
            for i in members:
                cluster_of[triggers[i].id] = triggers[members[0]].id
    return [
        {"id": row["id"], "mentions": [{"id": m["id"], "cluster": cluster_of[m["id"]]} for m in row["mentions"]]}
        for row in rows
    ]


def read_triggers(rows: Sequence[Row], readings: Mapping[str, Reading], reader: Reader) -> list[Trigger]:
    """Return the given mentions of one story's documents with all by which they are compared."""
    given = [(row, mention) for row in rows for mention in row["mentions"]]
    if not given:
        return []
    vectors = reader.embed([row["text"][m["start"] : m["end"]] for row, m in given])
    vectors = vectors - vectors.mean(axis=0) * 0.5
    found = []
    for (row, mention), words in zip(given, vectors, strict=True):
        text = row["text"][mention["start"] : mention["end"]]
        stem, kind = describe_words(text, row["language"])
        sentence = sentence_vector(readings[row["id"]], mention["start"])
        found.append(Trigger(row["id"], mention["id"], stem, kind, words, sentence))
    return found


def describe_words(text: str, code: str) -> tuple[str, str]:
    """Return the stem of the head (the last word, the first of a phrasal verb) and the lexicon's class."""
    words = fold(text).replace("-", " ").split() or [text]
    lexicon = load_lexicon(load_language(code))
    for i, word in enumerate(words):
        forms = [f for f in lexicon.forms.get(word, ()) if tuple(words[i : i + len(f.words)]) == f.words]
        if forms:
            entry = lexicon.data.entry[forms[0].entry]
            return find_stem(word, code), deed_class(entry.type, entry.mode)
    return find_stem(words[-1], code), ""


def sentence_vector(reading: Reading, offset: int) -> Floats:
    """Return the vector of the sentence at an offset; zeros where no sentence holds it."""
    if reading.vectors is None:
        return np.zeros(384, np.float32)
    for sentence, vector in zip(reading.sentences, reading.vectors, strict=True):
        if sentence.span.start <= offset < sentence.span.end:
            return np.asarray(vector, np.float32)
    return np.zeros(reading.vectors.shape[1], np.float32)


def compare_triggers(triggers: Sequence[Trigger]) -> Floats:
    """Return the likeness of all pairs of one story, (n, n) float32."""
    stems = np.array([[a.stem == b.stem for b in triggers] for a in triggers])
    kinds = np.array([[bool(a.kind) and a.kind == b.kind for b in triggers] for a in triggers])
    lexical = np.where(stems, SAME_STEM, np.where(kinds, SAME_CLASS, 0.0))
    words, sentences = (centred(np.stack([getattr(t, name) for t in triggers])) for name in ("words", "sentence"))
    likeness: Floats = (lexical + TRIGGER * words @ words.T + SENTENCE * sentences @ sentences.T).astype(np.float32)
    return likeness


def centred(vectors: Floats) -> Floats:
    """Return the vectors less their mean, unit length."""
    moved = vectors - vectors.mean(axis=0)
    unit: Floats = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-6)
    return unit


def cluster_triggers(triggers: Sequence[Trigger]) -> list[list[int]]:
    """Return clusters of indices by average link down to THRESHOLD."""
    if not triggers:
        return []
    likeness = compare_triggers(triggers).astype(np.float64)
    np.fill_diagonal(likeness, -9.0)
    groups: dict[int, list[int]] = {i: [i] for i in range(len(triggers))}
    while len(groups) > 1:
        left, right = sorted(divmod(int(likeness.argmax()), len(triggers)))
        if likeness[left, right] < THRESHOLD:
            break
        ours, theirs = len(groups[left]), len(groups[right])
        merged = (likeness[left] * ours + likeness[right] * theirs) / (ours + theirs)
        likeness[left], likeness[:, left] = merged, merged
        likeness[right], likeness[:, right] = -9.0, -9.0
        likeness[left, left] = -9.0
        groups[left] += groups.pop(right)
    return sorted(sorted(members) for members in groups.values())
