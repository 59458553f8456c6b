"""Coreference of given mentions: inside one story, by stem and class of the trigger."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.bench.coreference import Trigger, cluster_triggers, describe_words


def trigger(id: str, words: str, direction: Sequence[float]) -> Trigger:
    stem, kind = describe_words(words, "en")
    vector: NDArray[np.float32] = np.array(direction, np.float32)
    return Trigger("d", id, stem, kind, vector, vector)


def test_forms_and_synonyms_of_one_deed_are_one_cluster() -> None:
    near, far = (1.0, 0.0, 0.2), (0.0, 1.0, 0.0)
    triggers = [
        trigger("a", "met", near), trigger("b", "meeting", near), trigger("c", "talks", near),
        trigger("d", "arrested", far),
    ]  # fmt: skip
    assert cluster_triggers(triggers) == [[0, 1, 2], [3]]


def test_the_class_of_a_trigger_is_that_of_the_lexicon() -> None:
    assert describe_words("assassination of", "en")[1] == describe_words("killed", "en")[1] == "ASSAULT/kill"
    assert describe_words("umbrella", "en")[1] == ""


def test_a_story_without_mentions_has_no_clusters() -> None:
    assert cluster_triggers([]) == []
