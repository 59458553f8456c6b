"""Names that their acronym in brackets gives away: 'the Front for the Liberation of the River (FLR)'.

The words before the bracket are taken whose first letters are the acronym's, from the last to the first, small words
between them passed over (after Schwartz and Hearst 2003). Only acronyms count that are tagged as an organization's.
"""

from collections.abc import Iterator, Sequence

import regex

from dragoman.annotate.mentions.candidate import Candidate, Nearby
from dragoman.text.fold import fold
from dragoman.text.phrases import Word

ACRONYM = regex.compile(r"\((?P<letters>\p{Lu}[\p{Lu}\p{N}.\-]{1,9})\)")
GAP = regex.compile(r"[ \n'’\-–]{1,3}")
SMALL = 3  # letters of a word that an acronym may pass over


def find_expansions(
    text: str, sentences: Sequence[tuple[Word, ...]], tagged: Sequence[Candidate], known: Nearby
) -> Iterator[Candidate]:
    """Yield the names before acronyms in brackets; `known` are countries and bodies, which stay what they are."""
    acronyms = {text[c.start : c.end] for c in tagged if c.kind == "organization"}
    for words in sentences:
        start, end = (words[0].start, words[-1].end + 1) if words else (0, 0)
        for match in ACRONYM.finditer(text, start, min(end, len(text))):
            before = [w for w in words if w.end <= match.start()]
            first = expand(text, before, letters_of(match["letters"])) if match["letters"] in acronyms else None
            if first is not None and not known.find(first.start, match.start()):
                yield Candidate(
                    start=first.start, end=before[-1].end, kind="organization", found_by="acronym", rank=3
                )  # fmt: skip


def letters_of(acronym: str) -> str:
    """Return the letters of an acronym, folded."""
    return "".join(c for c in fold(acronym) if c.isalnum())


def expand(text: str, words: Sequence[Word], letters: str) -> Word | None:
    """Return the first of the last words whose initials are the letters, None where they are not."""
    at, following = len(letters) - 1, None
    for word in reversed(words):
        if following is not None and not GAP.fullmatch(text[word.end : following.start]):
            return None
        if word.text[0] == letters[at] and (at > 0 or text[word.start].isupper()):
            at -= 1
        elif len(word.text) > SMALL:
            return None
        if at < 0:
            return word
        following = word
    return None
