"""Spellings of one word over scripts, by letter groups whose weights are learned (training/spelling).

`weigh_spellings` is the sum of log odds along the best alignment of two words: above 0, they are likelier two
spellings of one name than two names that look alike.
"""

from dragoman.text.spelling.align import weigh_spellings
from dragoman.text.spelling.letters import letters_of

__all__ = ["letters_of", "weigh_spellings"]
