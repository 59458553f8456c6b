"""Bylines: the names in a line that says who wrote, without 'By', the date and what the writer is."""

import re

from dragoman.ingest.cues import Cues, key_of, openings

WORD = re.compile(r"\S+")
STOPS = frozenset("|•·—–/(@<")
SMALL = 3  # letters


def find_byline_parts(text: str, cues: Cues, bare: bool = False) -> tuple[int, int] | None:
    """Return [start, end) of the name or names in a byline; `bare` asks for a name without 'By' before it."""
    tokens = list(WORD.finditer(text))
    opening = next((o for o in openings(key_of(text)) if o in cues.bylines), None)
    at = 0 if opening is None else skip_opening(tokens, opening)
    if opening is None and not bare and key_of(text) not in cues.desks:
        return None
    whole = key_of(text[tokens[at].start() :]) in cues.desks if at < len(tokens) else False
    names = tokens[at:] if whole else take_names(tokens[at:], cues)
    if not names or (bare and not (2 <= len(names) <= 4 and all_capital(names))):
        return None
    while len(names) > 1 and names[-1].group().islower() and len(names[-1].group()) <= SMALL:
        names = names[:-1]  # 'on', 'el', 'le' before the date
    start, end = names[0].start(), names[-1].end()
    kept = text[start:end].rstrip(" ,;:.|-")
    return (start, start + len(kept)) if any(c.isalpha() for c in kept) else None


def skip_opening(tokens: list[re.Match[str]], opening: str) -> int:
    """Return how many tokens the words before the name take."""
    for i in range(len(tokens)):
        if key_of(" ".join(t.group() for t in tokens[: i + 1])) == opening:
            skipped = i + 1
            return skipped + 1 if tokens[skipped : skipped + 1] and tokens[skipped].group() == ":" else skipped
    return 0


def take_names(tokens: list[re.Match[str]], cues: Cues) -> list[re.Match[str]]:
    """Return the tokens up to a date, a separator or the writer's role; desks ('Staff writer') stay whole."""
    taken: list[re.Match[str]] = []
    for token in tokens:
        word = token.group()
        if word[0] in STOPS or word == "-" or is_date_word(word, cues):
            break
        if taken and taken[-1].group().endswith(",") and (is_role(key_of(word), cues) or word[0].islower()):
            break
        if taken and key_of(word) in cues.roles and word[0].islower():
            break
        taken.append(token)
        if any(c in word for c in "|/") or len(taken) >= 12:
            break
    return taken


def is_role(key: str, cues: Cues) -> bool:
    """Tell whether a word says what a writer is."""
    return key in cues.roles


def is_date_word(word: str, cues: Cues) -> bool:
    """Tell whether a word is a number, a month or a weekday."""
    key = key_of(word)
    return word[:1].isdigit() or key in cues.days or (key in cues.months and word[:1].isupper() and len(key) > 3)


def all_capital(tokens: list[re.Match[str]]) -> bool:
    """Tell whether every word begins with a capital letter, as names do, or a letter that has no case."""
    return all(t.group()[0].isalpha() and not t.group()[0].islower() for t in tokens)
