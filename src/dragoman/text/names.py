"""Names of persons compared across spellings and scripts: token by token, in order, by sound.

`compare_names` answers for the names alone; whether two people of one name are one is for the context.
"""

from functools import lru_cache

import regex

from dragoman.text.sounds import compare_sounds, skeleton_of, sounds_of

WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c'’ʼ`´]+")
ARTICLES = frozenset({"al", "el", "ul", "ol", "ال", "аль", "эль", "ад", "ас", "аш", "ан", "эс", "эш", "ар", "эр"})
SUN_ARTICLES = frozenset({"ad", "an", "ar", "as", "ash", "at", "az", "ed", "es", "esh", "er", "et", "ez", "ud", "ur"})
FATHERS = frozenset({"bin", "ibn", "ben", "bint", "bn", "بن", "ابن", "بنت", "бин", "ибн", "бен", "van", "de", "von"})
SERVANT = regex.compile(r"^(?:abd|ebd|абд|عبد)$|^(?:abd|абд)(?:[aeou]l|[eu]r|эль|уль|ул|ель|ел|аль|ал|е|оль|ол|ар|ур)$")
GLUED_SERVANT = regex.compile(r"^(?:abd)(?:[aeou]l)(?=[^aeiou])|^(?:абд)(?:[уеаэо]ль?)(?=[^аеиоуэ])|^(?:عبدال)")
GLUED_FAITH = regex.compile(r"^(?:aldin|aldeen|al-?din|الدين|الدین|الله|allah|ullah|eddin|eddine|uddin|adin|oldin)$")
PREFIXES = (
    regex.compile(r"ال(?P<rest>\w{3,})"), regex.compile(r"(?:al|el|ul)(?P<rest>[^\Waeiou]\w{3,})"),
    regex.compile(r"بن(?P<rest>\w{3,})"), regex.compile(r"ben(?P<rest>\w{4,})"),
    regex.compile(r"[аэ]ль(?P<rest>\w{4,})"),
    regex.compile(r"(?P<rest>[а-я]{3,}?)(?:ом|ем|ым|ой|ей|ого|его|ому|у|а|ю|я|е|ы|и)"),
)  # fmt: skip
SKIPPED_FIRST, SKIPPED_MIDDLE, SKIPPED_LAST = 1.3, 0.35, 0.8  # times the token's share of its name
STRESS, INITIAL, SINGLE = 1.5, 0.9, 0.85
MOVES = ((1, 1), (2, 1), (1, 2), (1, 0), (0, 1))


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name that carry it: articles and 'son of' off, 'Abd al-' and '-eddin' joined."""
    words = [w.strip("'’ʼ`´").lower() for w in WORD.findall(name.replace("-", " "))]
    tokens: list[str] = []
    servant = False
    for i, word in enumerate(words):
        last = i == len(words) - 1
        if (
            word in ARTICLES
            or (word in SUN_ARTICLES and tokens and not last)
            or (word in FATHERS and i > 0 and not last)
        ):
            continue
        if SERVANT.match(word) and not last:
            servant = True
            continue
        if GLUED_FAITH.match(word) and tokens and not servant:
            tokens[-1] += bare_faith(word)
            continue
        tokens.append(servant_of(word) if servant else GLUED_SERVANT.sub(lambda m: m.group()[:3], word))
        servant = False
    return tuple(t for t in tokens if sounds_of(t)) or tuple(words)


def servant_of(word: str) -> str:
    """Return the word joined to 'abd', in its own script."""
    arabic, cyrillic = "\u0600" <= word[0] <= "\u06ff", "\u0400" <= word[0] <= "\u04ff"
    return ("عبد" if arabic else "абд" if cyrillic else "abd") + word.removeprefix("ال")


@lru_cache(maxsize=65536)
def readings_of(token: str) -> tuple[str, ...]:
    """Return the sounds of a token, then those without what may be written on to it: an article, a case."""
    rests = {match.group("rest") for pattern in PREFIXES if (match := pattern.fullmatch(token))}
    return tuple(dict.fromkeys([sounds_of(token), *sorted(map(sounds_of, rests))]))


def bare_faith(word: str) -> str:
    """Return the word that closes a name like Nur al-Din without its article."""
    return word[2:] if word.startswith(("ال", "al", "ed", "ud", "ol", "ul")) and len(word) > 4 else word


@lru_cache(maxsize=262144)
def compare_names(left: str, right: str) -> float:
    """Return how likely two names are spellings of one, from 0 to 1.

    Tokens are aligned in order; one may match two that are written together. A first token without a
    counterpart weighs most, since it parts a son from his father, then a last one, then those between.
    """
    a, b = name_tokens(left), name_tokens(right)
    if not a or not b:
        return 0.0
    return max(align(a, b), 0.97 * align_turned(a, b))


def align_turned(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Return the score with the family name put first, for names of two words in each."""
    return align((a[1], a[0]), b) if len(a) == len(b) == 2 else 0.0


def align(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Return one less the cost of the cheapest alignment of the tokens in order."""
    left, right = shares(a), shares(b)
    alike = [[likeness(x, y) for y in b] for x in a]
    costs = [[9.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    costs[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            for di, dj in MOVES:
                x, y = i - di, j - dj
                if x < 0 or y < 0 or costs[x][y] >= costs[i][j]:
                    continue
                if di and dj:
                    weight = (sum(left[x:i]) + sum(right[y:j])) / 2
                    same = alike[x][y] if di == dj else joined_likeness(a[x:i], b[y:j], alike, x, y)
                    cost = STRESS * weight * (1.0 - same)
                else:
                    cost = skip_cost(left, x) if di else skip_cost(right, y)
                costs[i][j] = min(costs[i][j], costs[x][y] + cost)
    return max(0.0, 1.0 - costs[-1][-1])


def joined_likeness(a: tuple[str, ...], b: tuple[str, ...], alike: list[list[float]], x: int, y: int) -> float:
    """Return how alike two tokens written together are to one; 0 where lengths or single likeness speak against it."""
    singles = [alike[x + i][y + j] for i in range(len(a)) for j in range(len(b))]
    left, right = "".join(a), "".join(b)
    long, short = sorted((len(sounds_of(left)), len(sounds_of(right))), reverse=True)
    return 0.0 if max(singles) >= SINGLE or long > 2 * short else likeness(left, right)


def shares(tokens: tuple[str, ...]) -> tuple[float, ...]:
    """Return the part of a name that each token makes up; long ones count more, but less than in proportion."""
    weights = [len(sounds_of(t)) ** 0.5 for t in tokens]
    return tuple(w / sum(weights) for w in weights)


def skip_cost(parts: tuple[float, ...], at: int) -> float:
    """Return what it costs that the other name lacks a token: most for the first."""
    return parts[at] * (SKIPPED_FIRST if at == 0 else SKIPPED_LAST if at == len(parts) - 1 else SKIPPED_MIDDLE)


def likeness(left: str, right: str) -> float:
    """Return how alike two tokens sound in their likest readings; an initial fits any token that begins with it."""
    x, y = readings_of(left), readings_of(right)
    if not x[0] or not y[0]:
        return 0.0
    if (len(left) == 1 or len(right) == 1) and x[0][0] == y[0][0]:
        return INITIAL
    return max(compare_sounds(a, b) if a <= b else compare_sounds(b, a) for a in x for b in y)


def begins_name(short: str, full: str) -> bool:
    """Tell whether a name of two or more words is the beginning of a longer one, in whatever script."""
    a, b = name_tokens(short), name_tokens(full)
    return 2 <= len(a) < len(b) and all(likeness(x, y) >= SINGLE for x, y in zip(a, b, strict=False))


def name_keys(name: str) -> frozenset[str]:
    """Return blocking keys of a name: the skeletons of its tokens in all readings, and of two written together."""
    tokens = name_tokens(name)
    joined = ("".join(tokens[i : i + 2]) for i in range(len(tokens) - 1))
    sounds = [r for token in tokens for r in readings_of(token)] + [sounds_of(j) for j in joined]
    return frozenset(k for s in sounds if (k := skeleton_of(s)))
