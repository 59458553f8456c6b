"""Likeness of the fullest names of two people, and the thresholds above which it counts."""

from functools import lru_cache

from dragoman.reference.given_names import bear_other_names
from dragoman.text.names import SAME_NAME, compare_names, name_tokens

SURE, LIKELY, POSSIBLE = 0.9, SAME_NAME, 0.68  # enough: across stories, within a story, within one and two scripts
SAME_DOCUMENT = 0.85  # two people of one document are one only if their names are this alike


@lru_cache(maxsize=262144)
def compare_fullest(left: str, right: str) -> float:
    """Return how alike two names are; a single name is compared with the last word of a full one.

    Names of which each has a given name that the other lacks are not alike, however near these sound.
    """
    a, b = name_tokens(left), name_tokens(right)
    if len(a) > 1 and len(b) > 1 and bear_other_names(left, right):
        return 0.0
    if len(a) == 1 or len(b) == 1:
        return compare_names(a[-1], b[-1]) if a and b else 0.0
    return compare_names(left, right)


@lru_cache(maxsize=65536)
def is_full(name: str) -> bool:
    """Tell whether a name has more than one word, initials not counted."""
    return sum(len(token) > 1 for token in name_tokens(name)) > 1
