"""Two names compared word by word, in order: the product of the words' chances and of what is left out."""

import math
from functools import lru_cache
from itertools import product

from dragoman.text.fold import fold
from dragoman.text.names.particles import load_particles
from dragoman.text.names.tokens import Name, name_tokens, read_name
from dragoman.text.names.words import likeness

SAME_NAME = 0.8
"""The score from which two names are taken for one. Precision / recall on dev, five likest other names to a true one:
foreign names in Arabic .999 / .92, Russian .999 / .92, Arabic full names .92 / .91, Persian .96 / .91, Latin spellings
.90 / .75 (the last three hold namesakes among the false pairs)."""
SHARPNESS = 0.5  # the score is the root of the chance: the mean chance of two words, which thresholds are set for
WORST, BEYOND = 4.0, 0.15  # nats from which on a cost counts less: two words are not one name, however unlike
JOINED = 0.3  # cost of taking two words for one written together
TURNED = 0.1  # cost of the family name put first
FIRST, MIDDLE, LAST, HONOUR, CHILD = 1.8, 0.35, 0.9, 0.4, 4.0  # cost of a word that the other name lacks
CONTRARY = 3.0  # more, where each name has a word that the other lacks
LONE = 0.8  # more, where only one word is left in common
ORDINAL = 0.4  # cost of 'Jr' in one name only
BEGINS = 0.85  # likeness of each word of a name that begins another
SETTLED = 0.35  # cost in the order given that makes no other worth a look


@lru_cache(maxsize=262144)
def compare_names(left: str, right: str) -> float:
    """Return how likely two names are spellings of one, from 0 to 1."""
    a, b = read_name(left), read_name(right)
    if not a.words or not b.words:
        return 0.0
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return 0.0
    cost = ORDINAL * (a.ordinal != b.ordinal) + compare_orders(a, b)
    return math.exp(-cost * SHARPNESS)


def compare_orders(a: Name, b: Name) -> float:
    """Return the least cost over the orders in which the words of one may stand."""
    cost = align_words(a, b)
    if cost <= SETTLED or min(len(a.words), len(b.words)) < 2:
        return cost
    short, full = (a, b) if len(a.words) <= len(b.words) else (b, a)
    words = short.words
    turned = {(words[-1], *words[:-1]), (*words[1:], words[0])}
    return min(cost, *(TURNED + align_words(Name(order), full) for order in sorted(turned)))


def align_words(a: Name, b: Name) -> float:
    """Return the cost of the cheapest alignment of the words in order; a gap is in one name only."""
    x, y = a.words, b.words
    if len(x) == len(y):
        cost = sum(cost_of(likeness(p, q)) for p, q in zip(x, y, strict=True))
        if cost <= SETTLED or len(x) <= 2:
            return cost
    return align_gaps(a, b)


def align_gaps(a: Name, b: Name) -> float:
    """Return the cost of the cheapest alignment in which words may be left out or written together."""
    x, y = a.words, b.words
    m, n = len(x), len(y)
    skip_x, skip_y = skip_costs(a, m <= n), skip_costs(b, n <= m)
    best = [[[math.inf] * 3 for _ in range(n + 1)] for _ in range(m + 1)]  # [i][j][last move: both, left, right]
    best[0][0][0] = LONE * (min(m, n) == 1)
    for i, j in product(range(m + 1), range(n + 1)):
        here = best[i][j]
        if i:
            here[1] = min(best[i - 1][j][0], best[i - 1][j][1]) + skip_x[i - 1]
        if j:
            here[2] = min(best[i][j - 1][0], best[i][j - 1][2]) + skip_y[j - 1]
        if i and j:
            here[0] = min(here[0], min(best[i - 1][j - 1]) + cost_of(likeness(x[i - 1], y[j - 1])))
            if i > 1:
                here[0] = min(here[0], min(best[i - 2][j - 1]) + joined_cost(x[i - 2 : i], y[j - 1]))
            if j > 1:
                here[0] = min(here[0], min(best[i - 1][j - 2]) + joined_cost(y[j - 2 : j], x[i - 1]))
    return min(best[m][n])


def cost_of(chance: float) -> float:
    """Return what two words of a chance cost, in nats."""
    cost = -math.log(max(chance, 1e-30))
    return min(cost, WORST + (cost - WORST) * BEYOND)


@lru_cache(maxsize=65536)
def joined_cost(parts: tuple[str, str], whole: str) -> float:
    """Return the cost of taking two words for one written together."""
    if len(whole) < 5 or len(whole) * 2 < len(parts[0]) + len(parts[1]) or min(map(len, parts)) < 2:
        return 2 * WORST
    return JOINED + 2 * cost_of(likeness("".join(parts), whole))


@lru_cache(maxsize=65536)
def skip_costs(name: Name, shorter: bool) -> tuple[float, ...]:
    """Return what it costs that the other name lacks each word: most for the first, and for a father's child.

    A name that is not the longer one should lack nothing: then each has a word of its own.
    """
    particles, words = load_particles(), name.words
    costs = []
    for i, word in enumerate(words):
        folded = fold(word)
        if i + 1 < len(words) and folded in particles.honours | particles.fathers:
            costs.append(HONOUR + CONTRARY * shorter)
        elif i == 0:
            costs.append((CHILD if 1 in name.children else FIRST) + CONTRARY * shorter)
        else:
            costs.append((LAST if i == len(words) - 1 else MIDDLE) + CONTRARY * shorter)
    return tuple(costs)


def begins_name(short: str, full: str) -> bool:
    """Tell whether a name of two or more words is the beginning of a longer one, in whatever script."""
    a, b = name_tokens(short), name_tokens(full)
    return 2 <= len(a) < len(b) and all(likeness(x, y) >= BEGINS for x, y in zip(a, b, strict=False))
