"""Whose offices a name means: a whole name in whatever script, or a family name that only heads of one country bear."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from dragoman.reference.offices.table import Office, index_offices, load_offices
from dragoman.text.names import begins_name, compare_names, name_keys, name_tokens
from dragoman.text.scripts import main_script

LONGEST = 3  # words of a name whose last word is what its bearer is called
ANY: frozenset[str] = frozenset()
BODIES = ("UNO", "EUR", "IGO", "ISM")  # codes of what belongs to many countries
ALIKE = 0.9  # likeness of a whole name
ACROSS = 0.85  # of a whole name in another script than the tables'
BEGINS = 0.93  # of a name that is the beginning of a longer one
SHORTEST = 5  # letters of a family name alone
MOST = 60  # candidates that are worth a comparison
SURE = 0.97  # of a family name alone
HEADS = ("president", "prime minister", "chancellor", "supreme leader", "king", "queen", "emir", "sultan", "emperor",
         "secretary-general")  # fmt: skip


@lru_cache(maxsize=16384)
def find_offices(name: str, countries: frozenset[str] = ANY) -> tuple[Office, ...]:
    """Return the offices of the person whom a name means, none where it fits nobody or several of unlike countries.

    A single word means somebody only if it is the name of heads of state or government of one country. Where
    `countries` are given, only their people are looked at, which is much faster.
    """
    tokens = name_tokens(name)
    if not tokens:
        return ()
    candidates = [o for o in rank_candidates(name) if not countries or o.country in countries]
    if len(tokens) == 1:
        return with_all(same_country([o for o in candidates if is_head_called(tokens[0], o)]))
    scores = {o: max(likeness(name, n) for n in o.names) for o in candidates}
    best = max(scores.values(), default=0.0)
    least = ALIKE if main_script(name) == "LATIN" else ACROSS
    return same_country([o for o in candidates if scores[o] >= max(least, best - 0.02)])


@lru_cache(maxsize=4096)
def find_titled(name: str, sector: str, day: str) -> tuple[Office, ...]:
    """Return the office of the one person of a family name who held a post of a sector at a day ('Senator Ruiz')."""
    tokens = name_tokens(name)
    if len(tokens) != 1:
        return ()
    held = [o for o in rank_candidates(name) if o.covers(day) and o.sector == sector and is_known_as(tokens[0], o)]
    return tuple(held) if len({(o.country, o.names[0]) for o in held}) == 1 else ()


@lru_cache(maxsize=4096)
def find_surname(name: str, day: str) -> tuple[Office, ...]:
    """Return the offices of the one person who held any at a day and is called by this family name."""
    tokens = name_tokens(name)
    if len(tokens) != 1 or len(name) < SHORTEST:
        return ()
    held = [o for o in rank_candidates(name) if o.covers(day) and is_known_as(tokens[0], o)]
    return with_all(tuple(held)) if len({(o.country, o.names[0]) for o in held}) == 1 else ()


def is_head_called(token: str, office: Office) -> bool:
    """Tell whether a word is what the head of a state or government is called, or a name that the table gives alone."""
    alone = any(len(name_tokens(n)) == 1 and compare_names(token, n) >= SURE for n in office.names)
    return alone or (office.title in HEADS and is_known_as(token, office))


def with_all(offices: tuple[Office, ...]) -> tuple[Office, ...]:
    """Return all offices of the people who hold these, by their names and countries, in order of time."""
    people = {(o.country, name) for o in offices for name in o.names}
    found = [o for o in load_offices() if any((o.country, name) in people for name in o.names)] if people else []
    return tuple(sorted(found, key=lambda o: (o.begin, o.end, o.title)))


def likeness(name: str, holder: str) -> float:
    """Return how alike two names are; a holder may have more family names than are mostly said."""
    return max(compare_names(name, holder), BEGINS if begins_name(name, holder) else 0.0)


def rank_candidates(name: str) -> list[Office]:
    """Return the offices whose holders' names share most words with a name by their keys: two at least, if it has two.

    A key of two words written together counts as both, so that 'Abdelkarim' finds 'Abdel Karim'.
    """
    tokens = [keys for token in name_tokens(name) if (keys := telling_keys(token))]
    joined = name_keys(name).difference(*tokens)
    hits: Counter[Office] = Counter()
    for keys, weight in (*((k, 1) for k in tokens), *((frozenset({k}), 2) for k in sorted(joined))):
        hits.update(dict.fromkeys((o for key in sorted(keys) for o in index_offices().get(key, ())), weight))
    least = min(2, len(tokens))
    return [o for o, shared in hits.most_common(MOST) if shared >= least]


def telling_keys(token: str) -> frozenset[str]:
    """Return the keys of a word that few words share: those of two sounds or more, where there are any."""
    keys = name_keys(token)
    return frozenset(key for key in keys if len(key.lstrip("~")) > 1) or keys


def is_known_as(token: str, office: Office) -> bool:
    """Tell whether a word is the last word of a holder's usual name, or a name alone; long names end otherwise."""
    words = [name_tokens(name) for name in office.names]
    known = [w[-1] for i, w in enumerate(words) if len(w) == 1 or (i == 0 and 1 < len(w) <= LONGEST)]
    return any(compare_names(token, word) >= SURE for word in known)


def same_country(offices: Sequence[Office]) -> tuple[Office, ...]:
    """Return offices in order of time where all belong to one country, besides bodies of many, or to one name."""
    countries = {o.country for o in offices if o.country not in BODIES}
    if not offices or (len(countries) > 1 and len({o.names[0] for o in offices}) > 1):
        return ()
    return tuple(sorted(offices, key=lambda o: (o.begin, o.end, o.title)))
