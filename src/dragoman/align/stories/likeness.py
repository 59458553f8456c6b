"""How alike documents are: words, names and sense; more where their days are close, less where they are far.

Weights were set once for all sets (BASIL, GVC, ECB+, NTREX): none of them is tuned to one of the sets alone.
"""

from collections.abc import Sequence

import numpy as np

from dragoman.align.stories.counts import Doubles, Places, find_cosines, make_counts
from dragoman.align.stories.profile import Profile

WORDS = 0.6  # share of the words in the likeness of two documents of one language, the rest is sense
NAMES = 0.25  # share of names where both documents have them
RARITY = 1.5  # power of idf: rare names and numbers tell look-alike stories apart
COMMON = 0.3  # added to idf, so that a word of every document still weighs something
ACROSS_SENSE, ACROSS_NAMES = 0.35, 0.5  # between languages, where there are no words to compare
ACROSS_ALONE = 0.4  # what sense counts for between languages where no names were found
FEW = 10  # documents; fewer are filled up with others, so that names of one happening count as rare
CLOSE_DAYS, CLOSE = 2, 0.05  # documents of the same days are a little likelier to tell one story
CHAIN_DAYS, CHAIN = 4, 0.1  # documents of one chain: the same people at the same places within a few days
FAR_DAYS, FAR = 40, 0.8  # and those far apart less; one without a date is neither


class Likeness:
    """What the profiles of a batch are compared by, as arrays; `compare` gives one document's likeness to others."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = profiles
        self.words = make_counts([p.words for p in profiles], COMMON, RARITY)
        self.names = make_counts([p.names for p in profiles], 0.0, 1.0, max(0, FEW - len(profiles)))
        self.scratch = np.zeros(max(len(self.words.held), len(self.names.held), 1))
        self.named = np.array([bool(p.names) for p in profiles])
        self.leads = stack_leads(profiles)
        codes = {code: i for i, code in enumerate(sorted({p.language for p in profiles}))}
        self.languages = np.array([codes[p.language] for p in profiles])
        self.days = np.array([p.day or 0 for p in profiles], dtype=np.int64)
        self.sure = np.array([p.sure for p in profiles])

    def compare(self, index: int, others: Places) -> Doubles:
        """Return the likeness of a document to each of others, (len(others),)."""
        words = find_cosines(self.words, index, others, self.scratch)
        names = find_cosines(self.names, index, others, self.scratch)
        sense = self.leads[others] @ self.leads[index]
        within = WORDS * words + (1 - WORDS) * sense
        both = self.named[others] & self.named[index]
        within = np.where(both, (1 - NAMES) * within + NAMES * names, within)
        across = np.where(both, ACROSS_SENSE * sense + ACROSS_NAMES * names, ACROSS_ALONE * sense)
        mixed = np.where(self.languages[others] == self.languages[index], within, across)
        return self.weigh_days(mixed, index, others) + CHAIN * self.find_chains(index, others)

    def weigh_days(self, likeness: Doubles, index: int, others: Places) -> Doubles:
        """Return the likeness weighed by the days between documents, where both tell theirs."""
        told = (self.days[others] > 0) & (self.days[index] > 0)
        gaps = np.abs(self.days[others] - self.days[index])
        beyond = np.maximum(gaps - CLOSE_DAYS, 0) / FAR_DAYS
        farness = np.where(self.sure[others] & self.sure[index], FAR + (1 - FAR) * np.exp(-(beyond**2)), 1.0)
        weighed: Doubles = likeness * farness + np.where(told & (gaps <= CLOSE_DAYS), CLOSE, 0.0)
        return weighed

    def find_chains(self, index: int, others: Places) -> Doubles:
        """Return 1 for each of one chain: of days close by, sharing two people or a person and a place, else 0."""
        own = self.profiles[index]
        links = np.zeros(len(others))
        if own.day is None or not own.persons:
            return links
        near = np.abs(self.days[others] - self.days[index]) <= CHAIN_DAYS
        for k in np.flatnonzero(near & (self.days[others] > 0)):
            other = self.profiles[others[k]]
            persons, places = len(own.persons & other.persons), len(own.places & other.places)
            links[k] = float(persons > 1 or (persons == 1 and places > 0))
        return links


def stack_leads(profiles: Sequence[Profile]) -> Doubles:
    """Return the centred lead vectors, (n, 384); zeros where a document has none."""
    width = next((len(p.lead) for p in profiles if p.lead is not None), 1)
    rows = np.zeros((len(profiles), width), np.float32)
    for i, profile in enumerate(profiles):
        if profile.lead is not None:
            rows[i] = profile.lead
    return rows  # type: ignore[return-value]
