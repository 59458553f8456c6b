"""Tokens that differ: which words of one wording do not stand in another of the same language."""

import re
from difflib import SequenceMatcher

from dragoman.text.fold import fold

Token = tuple[int, int, str]  # start, end, folded word
TOKEN = re.compile(r"\w+(?:['’]\w+)*")
ALIKE = 0.35  # below this share of common words, two wordings have too little in common to be marked
MOST_TOKENS = 600  # difflib is quadratic


def find_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return (start, end, folded word) for the words of text[start:end]."""
    found = TOKEN.finditer(text, start, end)
    return [(match.start(), match.end(), fold(match[0])) for match in found][:MOST_TOKENS]


def compare_wordings(left: list[Token], right: list[Token]) -> list[int] | None:
    """Return the places in `right` of the words that `left` lacks there, None where little is common."""
    matcher = SequenceMatcher(None, [t[2] for t in left], [t[2] for t in right], autojunk=False)
    if matcher.ratio() < ALIKE:
        return None
    changed: list[int] = []
    for tag, _, _, begin, end in matcher.get_opcodes():
        if tag != "equal":
            changed += range(begin, end)
    return changed
