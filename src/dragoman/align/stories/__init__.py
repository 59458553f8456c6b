"""Stories: documents about the same happening, in one language or several.

The likeness is of words (TF-IDF over the full text), of sense (the vectors of title and lead, centred per
language) and of names by their sound; across languages of sense and names. Copies count once, and one
threshold serves all sets. The mix beats each part alone on ECB+, BASIL and GVC.
"""

from collections.abc import Sequence

import numpy as np

from dragoman.align.copies.linkage import link_average
from dragoman.align.stories.likeness import compare_documents
from dragoman.align.stories.profile import make_profiles
from dragoman.records import Member, Reading, StoryGroup

__all__ = ["find_stories"]

THRESHOLD = 0.22  # mean likeness within a story
ACROSS = 0.25  # weight of a pair of two languages in that mean, where pairs of one language say more


def find_stories(readings: Sequence[Reading], copies: Sequence[Sequence[Member]]) -> tuple[StoryGroup, ...]:
    """Return the stories, every document in exactly one; the families of `copies` stay whole."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    if not readings:
        return ()
    families = sorted(sorted(member.document for member in family) for family in copies)
    place = {reading.document.id: i for i, reading in enumerate(readings)}
    profiles = make_profiles(readings)
    likeness = compare_documents(profiles)
    shares = np.zeros((len(families), len(readings)), np.float32)
    for row, family in enumerate(families):
        shares[row, [place[document] for document in family]] = 1 / len(family)
    languages = np.array([profile.language for profile in profiles])
    weights = np.where(languages[:, None] == languages[None, :], 1.0, ACROSS).astype(np.float32)
    counted = (shares @ weights @ shares.T).astype(np.float32)
    means = ((shares @ (likeness * weights) @ shares.T) / counted).astype(np.float32)
    stories = [
        StoryGroup(tuple(sorted(document for k in cluster for document in families[k])))
        for cluster in link_average(means, THRESHOLD, counted)
    ]
    return tuple(sorted(stories, key=lambda story: story.documents))
