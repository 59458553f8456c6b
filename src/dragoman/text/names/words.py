"""Two words of names compared: how likely they are spellings of one, in their likest readings.

Learned weights of letter groups (text/spelling) and sounds with costs set by hand (text/sounds) are joined by a
logistic function whose numbers are set by hand. The hand's costs know names that the learned table, made mostly
of foreign names in Arabic and Russian, has seldom met; but sounds alone never reach SAME_NAME.
"""

import math
from functools import lru_cache

import regex
from rapidfuzz.distance import Indel, Levenshtein

from dragoman.text.fold import fold
from dragoman.text.names.particles import load_particles
from dragoman.text.sounds import compare_sounds, rough_of, sounds_of
from dragoman.text.spelling import weigh_spellings
from dragoman.text.spelling.letters import script_code

SPELLING, SOUND, OFFSET = 0.75, 6.0, -4.0
SPELLING_ALIKE = 0.375  # for words of one script, whose pairs were learned by way of a third word
EQUAL = 0.999  # words of the same letters
SAME_LETTERS = 6.0  # log odds of two readings of the same letters
INITIAL = 0.9  # an initial and a word that begins with it
HEARD, AUDIBLE, MOST_HEARD = 12.0, 0.75, 0.55  # log odds that sounds alone give: from which likeness, and at most
DECIDED = 8.0  # weight of spelling, either way, that sounds do not change
DEAF = 0.45  # likeness in sound below which words of one script are not weighed
USUAL = (0.3, 0.9)  # likeness in sound of words so decided
GENDERED = 0.0  # log odds, at most, of words that only a closing a tells apart
OPEN = frozenset("eiouhyw'")  # closing sounds that may stand for an a
CLEAR = 3.0  # log odds that need no other reading
UNLIKE, GRADE = -9.0, 4.0  # log odds of words not worth a closer look; more where classes and sounds are shared
ROUGHLY, CLOSELY = 0.4, 0.4  # likeness of consonant classes, of sounds, that is worth a closer look
READING = 0.5  # log odds that it costs to take an article or a case off
PREFIXES = (
    regex.compile(r"ال(?P<rest>\w{3,})"), regex.compile(r"(?:al|el|ul)(?P<rest>[^\Waeiou]\w{3,})"),
    regex.compile(r"بن(?P<rest>\w{3,})"), regex.compile(r"ben(?P<rest>\w{4,})"),
    regex.compile(r"[аэ]ль(?P<rest>\w{4,})"),
    regex.compile(r"(?P<rest>[а-я]{3,}?)(?:ом|ем|ым|ой|ей|ого|его|ому|у|а|ю|я|е|ы|и)"),
)  # fmt: skip


def likeness(left: str, right: str) -> float:
    """Return how likely two words are spellings of one, from 0 to 1; an initial fits any word that begins with it."""
    return match_words(left, right) if left <= right else match_words(right, left)


@lru_cache(maxsize=262144)
def match_words(left: str, right: str) -> float:
    """Return the likeness of two words in order of the alphabet."""
    if left == right:
        return EQUAL
    translated = load_particles().same
    if (meant := translated.get(fold(left))) and meant == translated.get(fold(right)):
        return EQUAL
    x, y = sounds_of(left), sounds_of(right)
    if not x or not y:
        return 0.0
    if len(left) == 1 or len(right) == 1:
        return INITIAL if x[0] == y[0] else 0.0
    odds = weigh_words(left, right)
    if odds < CLEAR:
        others = ((a, b) for a in readings_of(left) for b in readings_of(right) if (a, b) != (left, right))
        odds = max([odds, *(weigh_words(a, b) - READING * ((a != left) + (b != right)) for a, b in others)])
    return min(EQUAL, 1.0 / (1.0 + math.exp(-odds)))


def weigh_words(left: str, right: str) -> float:
    """Return the log odds that two words are spellings of one; roughly, where bounds that cost little say no."""
    if left == right:
        return SAME_LETTERS
    a, b = sorted((sounds_of(left), sounds_of(right)))
    roughly = Levenshtein.normalized_similarity(rough_of(a), rough_of(b))
    closely = Indel.normalized_similarity(a, b)
    if roughly < ROUGHLY and closely < CLOSELY:
        return UNLIKE + GRADE * (roughly + closely)
    odds = weigh_alike(left, right, a, b) if script_code(left) == script_code(right) else weigh_apart(left, right, a, b)
    return min(odds, GENDERED) if differ_in_end(a, b) else odds


def weigh_apart(left: str, right: str, a: str, b: str) -> float:
    """Return the log odds of two words of two scripts, with their sounds; the learned weights come first."""
    weight = weigh_spellings(left, right)
    sound = compare_sounds(a, b) if -DECIDED < weight < DECIDED else USUAL[weight > 0]
    return max(SPELLING * weight + SOUND * sound + OFFSET, min(HEARD * (sound - AUDIBLE), MOST_HEARD))


def weigh_alike(left: str, right: str, a: str, b: str) -> float:
    """Return the log odds of two words of one script, with their sounds; what sounds otherwise is not weighed."""
    sound = compare_sounds(a, b)
    if sound < DEAF:
        return UNLIKE + 2 * GRADE * sound
    odds = SPELLING_ALIKE * weigh_spellings(left, right) + SOUND * sound + OFFSET
    return max(odds, min(HEARD * (sound - AUDIBLE), MOST_HEARD))


def differ_in_end(left: str, right: str) -> bool:
    """Tell whether one word is the other with a closing a, as Majida is of Majid."""
    ends = {left[-1:], right[-1:]}
    return len(ends) == 2 and "a" in ends and ends.isdisjoint(OPEN) and rough_of(left) == rough_of(right)


@lru_cache(maxsize=65536)
def readings_of(word: str) -> tuple[str, ...]:
    """Return a word, then what is left of it without what may be written on to it: an article, a case."""
    rests = {match.group("rest") for pattern in PREFIXES if (match := pattern.fullmatch(word))}
    return (word, *sorted(rests))
