"""Stories: documents about the same happening, in one language or several.

Half the likeness is of words (TF-IDF over the full text), half of sense (the vectors of title and lead,
centred per language); across languages, names and numbers stand in for words. Copies count once.
Measured in research/across.md: the mix beats either half on every set.
"""

from collections.abc import Sequence

import numpy as np

from dragoman.align.copies.linkage import link_average
from dragoman.align.stories.likeness import compare_documents
from dragoman.align.stories.profile import make_profiles
from dragoman.records import Member, Reading, StoryGroup

__all__ = ["find_stories"]

THRESHOLD = 0.2  # mean likeness within a story


def find_stories(readings: Sequence[Reading], copies: Sequence[Sequence[Member]]) -> tuple[StoryGroup, ...]:
    """Return the stories, every document in exactly one; the families of `copies` stay whole."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    if not readings:
        return ()
    families = sorted(sorted(member.document for member in family) for family in copies)
    place = {reading.document.id: i for i, reading in enumerate(readings)}
    likeness = compare_documents(make_profiles(readings))
    groups = [[place[document] for document in family] for family in families]
    means = np.stack([np.stack([likeness[np.ix_(a, b)].mean() for b in groups]) for a in groups])
    stories = [
        StoryGroup(tuple(sorted(document for k in cluster for document in families[k])))
        for cluster in link_average(means.astype(np.float32), THRESHOLD)
    ]
    return tuple(sorted(stories, key=lambda story: story.documents))
