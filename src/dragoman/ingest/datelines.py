"""Datelines and credits at the start of a report: 'NAIROBI, 3 March (Reuters) —', '(AFP) The …', 'Reuters - The …'."""

import re

import msgspec

from dragoman.ingest.cues import Cues, holds, key_of, phrases
from dragoman.records import ZoneKind

REACH = 90  # code points within which a dateline ends
DASH = re.compile(r"\s*(?:(?<=[\w)\]»/])\s?\.\s?[-–—]+|--+|[—–]|(?<=\s)-(?=\s)|(?<=\))\s?-|(?<=\s)/(?=\s))[\s-]*")
COLON = re.compile(r"(?<=\))\s?:\s+")
STOP = re.compile(r"(?<=[/)])\.\s+")
BRACKET = re.compile(r"[\[(/]\s*([^()\[\]/]{2,40})\s*[\])/]\s*$")
LEADING = re.compile(r"\s*[(\[/]\s*([^()\[\]/\n]{2,50}?)\s*[)\]/][\s.:]*")
AFTER_PLACE = re.compile(r"([^()\[\]/.!?؟;:\"“”«»]{2,60}?)\s*[(\[/]\s*([^()\[\]/]{2,40}?)\s*[)\]/](?=\s+[^\W\d_])")
TRAILING = re.compile(r"[.,]\s+([^.,()]{2,30})$")
CAPITALS = re.compile(r"([^\W\d_][\w’' -]{3,40}):\s+(?=[\"“«‘]?[^\W\d_])")
NAMED = re.compile(r"\s*([^.,:;!?()\n]{2,40}?)(?:\.|\s?[,:]?\s*(?:--+|[—–]|-(?=\s)))\s*")
ABBREVIATED = re.compile(r"(?<=\w)\.\s(?=\d|/|\()")  # '12 mar. 2031', '3 июня. /'
CONNECTORS = frozenset({"de", "del", "la", "el", "es", "al", "le", "les", "sur", "and", "da", "do", "di", "upon", "of"})


class Opening(msgspec.Struct, frozen=True):
    """What stands before a report's first words: up to `end`; the report begins at `body`."""

    kind: ZoneKind  # dateline | credit
    end: int
    body: int


def find_opening(text: str, cues: Cues) -> Opening | None:
    """Return the dateline, or the agency alone, in front of a report; None where it begins with its first words."""
    return (
        find_credit(text, cues) or find_dateline(text, cues) or find_undashed(text, cues) or find_capitals(text, cues)
    )


def find_credit(text: str, cues: Cues) -> Opening | None:
    """Return an agency that stands alone, in brackets or before a dash, in front of a report."""
    match = LEADING.match(text)
    if match is not None and names_agency(match.group(1), cues):
        dash = DASH.match(text, match.end())
        end = len(text[: match.end()].rstrip(" .:"))
        return make_opening("credit", end, dash.end() if dash else match.end(), text)
    match = DASH.search(text, 2, REACH)
    if match is not None and key_of(text[: match.start()]) in cues.agencies:
        return make_opening("credit", match.start(), match.end(), text)
    return None


def names_agency(words: str, cues: Cues) -> bool:
    """Tell whether words name an agency: a known one, or a name with 'agency', 'wire' or the like in it."""
    key = key_of(words)
    if key in cues.agencies or key in cues.desks:
        return True
    tokens = [w for w in words.split() if w.lower() not in CONNECTORS]
    named = all(not w[0].islower() for w in tokens) and not any(c.isdigit() for c in words)
    return named and len(tokens) <= 6 and not cues.outlet_words.isdisjoint(key.split(" "))


def make_opening(kind: ZoneKind, end: int, body: int, text: str) -> Opening | None:
    """Return the opening where words stand in it and behind it."""
    if not any(c.isalnum() for c in text[:end]) or not any(c.isalnum() for c in text[body:]):
        return None
    return Opening(kind, end, body)


def find_dateline(text: str, cues: Cues) -> Opening | None:
    """Return the dateline that a dash, or a mark behind brackets, parts from the report."""
    found = (m for pattern in (DASH, COLON, STOP) if (m := pattern.search(text, 2, REACH)) is not None)
    match = min(found, key=lambda m: m.start(), default=None)
    if match is None or not is_dateline(text[: match.start()].strip(), text[match.end() :], cues):
        return None
    agency = NAMED.match(text, match.end())  # 'TEHRAN - IRNA - The …', 'МОСКВА, 3 июня — Интерфакс. …'
    if agency is not None and names_agency(agency.group(1), cues):
        return make_opening("dateline", agency.end(1), agency.end(), text)
    return make_opening("dateline", match.start(), match.end(), text)


def find_undashed(text: str, cues: Cues) -> Opening | None:
    """Return a place with a known agency in brackets behind it and no dash: 'TUNIS (AFP) The …'."""
    match = AFTER_PLACE.match(text)
    if match is None or not names_agency(match.group(2), cues):
        return None
    if not is_dateline(text[: match.end()], text[match.end() :].lstrip(), cues, sure=False):
        return None
    return make_opening("dateline", match.end(), match.end() + 1, text)


def find_capitals(text: str, cues: Cues) -> Opening | None:
    """Return a place in capitals before a colon ('PORT SALA: The …'); labels such as 'UPDATE:' are none."""
    match = CAPITALS.match(text)
    if match is None or not match.group(1).isupper() or text[match.end() :][:2].isupper():
        return None
    key = key_of(match.group(1))
    labels = cues.lines | cues.starts | cues.stamps | cues.breaks | cues.captions | cues.credits | cues.photos
    if not phrases(key).isdisjoint(labels | cues.sections | cues.agencies) or key.count(" ") > 2:
        return None
    return make_opening("dateline", match.end(1), match.end(), text)


def is_dateline(before: str, after: str, cues: Cues, sure: bool = True) -> bool:
    """Tell whether the words before a dash name a place, with an agency in brackets or a date perhaps."""
    bracket = BRACKET.search(before) or find_trailing(before, cues)
    place = before[: bracket.start()].strip(" ,") if bracket else before
    words = [w.strip(",.'’") for w in place.split()]
    if len(words) > 8 or not after:
        return False
    if sure and bracket and holds(key_of(bracket.group(1)), cues.agencies):
        return True
    if not words or re.search(r"[.!?؟;:\"“”«»]\s", ABBREVIATED.sub(" ", place)):
        return False
    names = [w for w in words if w and not is_of_date(w, cues) and w.lower() not in CONNECTORS]
    if not names or len(names) > 4 or not all(w[0].isalpha() for w in names):
        return False
    if all(w.isupper() and len(w) > 1 for w in names):
        return True
    caseless = all(w.lower() == w.upper() for w in names)
    if caseless:
        return len(names) <= 3 if sure or bracket is None else len(names) <= 2
    return all(w[0].isupper() for w in names) and (not after[0].islower() or names[0].isupper())


def find_trailing(before: str, cues: Cues) -> re.Match[str] | None:
    """Return a known agency behind a place and its date: 'МОСКВА, 3 июня. Интерфакс'."""
    match = TRAILING.search(before)
    return match if match and key_of(match.group(1)) in cues.agencies else None


def is_of_date(word: str, cues: Cues) -> bool:
    """Tell whether a word is a number, a month or a weekday."""
    key = key_of(word)
    return key.strip("0") == "" or key in cues.months or key in cues.days
