"""Datelines: 'NAIROBI, 3 March (Reuters) —' at the start of a report's first paragraph."""

import re

from dragoman.ingest.cues import Cues, holds, key_of

REACH = 90  # code points within which a dateline ends
DASH = re.compile(r"\s*(?:--+|[—–]|(?<=\s)-(?=\s)|(?<=\))\s?[-:]|(?<=\s)/(?=\s))\s*")
BRACKET = re.compile(r"[\[(/]\s*([^()\[\]/]{2,40})\s*[\])/]\s*$")
CONNECTORS = frozenset({"de", "del", "la", "el", "es", "al", "le", "les", "sur", "and", "da", "do", "di", "upon", "of"})


def find_dateline(text: str, cues: Cues) -> int:
    """Return the offset after the dateline and its dash, 0 where the paragraph has none."""
    match = DASH.search(text, 2, REACH)
    colon = re.search(r"\)\s*:\s", text[:REACH])
    if colon and (match is None or colon.start() < match.start()):
        match = colon
    if match is None or not text[match.end() :].strip():
        return 0
    before = text[: match.start() + (1 if match is colon else 0)].strip()
    return match.end() if is_dateline(before, text[match.end() :], cues) else 0


def is_dateline(before: str, after: str, cues: Cues) -> bool:
    """Tell whether the words before a dash name a place, with an agency in brackets or a date perhaps."""
    bracket = BRACKET.search(before)
    place = before[: bracket.start()].strip(" ,") if bracket else before
    words = [w.strip(",.'’") for w in place.split()]
    if not words or len(words) > 8 or re.search(r"[.!?؟;:\"“”«»]\s", place):
        return False
    if bracket and holds(key_of(bracket.group(1)), cues.agencies):
        return True
    names = [w for w in words if w and not is_of_date(w, cues) and w.lower() not in CONNECTORS]
    if not names or len(names) > 4 or not all(w[0].isalpha() for w in names):
        return False
    if all(w.isupper() and len(w) > 1 for w in names):
        return True
    caseless = all(w.lower() == w.upper() for w in names)
    if caseless:
        return len(words) <= 3 or (bracket is not None and len(words) <= 5)
    return all(w[0].isupper() for w in names) and not after[0].islower()


def is_of_date(word: str, cues: Cues) -> bool:
    """Tell whether a word is a number, a month or a weekday."""
    key = key_of(word)
    return key.strip("0") == "" or key in cues.months or key in cues.days
