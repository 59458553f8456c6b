"""Datelines: 'NAIROBI, 3 March (Reuters) —' at the start of a report's first paragraph."""

import re

from dragoman.ingest.cues import Cues, holds, key_of

REACH = 90  # code points within which a dateline ends
DASH = re.compile(r"\s*(?:--+|[—–]|(?<=\s)-(?=\s)|(?<=\))\s?-|(?<=\s)/(?=\s))\s*")
COLON = re.compile(r"(?<=\))\s?:\s+")
STOP = re.compile(r"(?<=[/)])\.\s+")
BRACKET = re.compile(r"[\[(/]\s*([^()\[\]/]{2,40})\s*[\])/]\s*$")
CONNECTORS = frozenset({"de", "del", "la", "el", "es", "al", "le", "les", "sur", "and", "da", "do", "di", "upon", "of"})


def find_dateline(text: str, cues: Cues) -> tuple[int, int] | None:
    """Return the end of the dateline and the start of the report behind it, None where there is no dateline."""
    found = (m for pattern in (DASH, COLON, STOP) if (m := pattern.search(text, 2, REACH)) is not None)
    match = min(found, key=lambda m: m.start(), default=None)
    if match is None or not text[match.end() :].strip():
        return None
    if not is_dateline(text[: match.start()].strip(), text[match.end() :], cues):
        return None
    agency = DASH.search(text, match.end() + 1, match.end() + 30)  # 'TEHRAN - IRNA - The …'
    if agency is not None and key_of(text[match.end() : agency.start()]) in cues.agencies:
        match = agency
    return match.start(), match.end()


def is_dateline(before: str, after: str, cues: Cues) -> bool:
    """Tell whether the words before a dash name a place, with an agency in brackets or a date perhaps."""
    bracket = BRACKET.search(before)
    place = before[: bracket.start()].strip(" ,") if bracket else before
    words = [w.strip(",.'’") for w in place.split()]
    if len(words) > 8:
        return False
    if bracket and holds(key_of(bracket.group(1)), cues.agencies):
        return True
    if not words or re.search(r"[.!?؟;:\"“”«»]\s", place):
        return False
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
