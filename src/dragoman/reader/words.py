"""The one word splitter: training encodes annotated tokens with it, the reader plain text."""

import re
from collections.abc import Sequence

# Combining marks (Latin, Hebrew, Arabic) belong to the letter before them.
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
# Joiners, soft hyphen, direction controls, byte order mark, variation selectors: inside words only.
UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff"
APOSTROPHES = "'\u2019\u02bc"

_RUN = rf"[^\W_](?:[{MARKS}{UNSEEN}]*[^\W_])*[{MARKS}]*"
_INITIALS = rf"(?:[^\W\d_][{MARKS}]*\.)+(?![^\W_])"  # U.S. and J. keep their point
_NUMBER = r"\d+(?:[.,:]\d+)+"
_COMPOUND = rf"{_RUN}(?:[-\u2010\u2011.&@_]{_RUN})*"
_CLITIC = rf"[{APOSTROPHES}](?:s|ll|ve|re|m|d|t)(?![^\W_])"
_ELISION = rf"{_COMPOUND}(?!{_CLITIC})[{APOSTROPHES}](?=[^\W\d_])"  # l'Iran, dell'Iran, O'Brien
_SIGN = rf"([^\w\s{UNSEEN}])\1*|_+"
_WORD = re.compile(f"{_NUMBER}|{_INITIALS}|{_ELISION}|{_COMPOUND}|{_CLITIC}|{_SIGN}", re.IGNORECASE)


def split_words(text: str) -> list[tuple[int, int]]:
    """Return (start, end) in code points of every word and sign; only white and unseen characters fall between.

    A final 's is a word of its own, an elided article (l', dell') too; hyphened words stay whole.
    """
    return [match.span() for match in _WORD.finditer(text)]


def calm_capitals(words: Sequence[str]) -> list[str]:
    """Return the words of a headline IN CAPITALS with a capital first letter each, others as they are.

    The encoder cuts capitals into scraps: TRUMP MEETS PUTIN IN HELSINKI held no name, its calmer form three.
    """
    cased = [word for word in words if word.upper() != word.lower()]
    is_shouted = len(cased) > 2 and all(word.isupper() for word in cased)
    return [word.capitalize() for word in words] if is_shouted else list(words)


def is_sign(word: str) -> bool:
    """Tell whether a word holds no letter and no digit."""
    return not any(character.isalnum() for character in word)
