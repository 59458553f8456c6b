"""Sounds of names: one rough alphabet for Latin, Arabic and Cyrillic letters, and the cost of taking one for another.

Names are borrowed by ear, so what matters is which sounds are confused between scripts: short vowels are not
written in Arabic (cheap to add), ق is k, q or g, г stands for h, ج for j or g. Costs are set by hand from the
usual romanizations (research: consonant skeletons alone reach AUC .96-.98 on such pairs).
Capitals are sounds of two letters: S sh, C ch/tch, X kh, G gh, T th, D dh, Z zh.
"""

import itertools
import re
from functools import lru_cache

from anyascii import anyascii

from dragoman.text.fold import fold
from dragoman.text.scripts import script_of

ARABIC = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "T", "ج": "j", "ح": "h", "خ": "X", "د": "d", "ذ": "D", "ر": "r", "ز": "z",
    "س": "s", "ش": "S", "ص": "s", "ض": "D", "ط": "t", "ظ": "D", "ع": "'", "غ": "G", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "پ": "p", "چ": "C", "ژ": "Z", "گ": "g",
    "ڤ": "v", "ڨ": "g", "ڭ": "g", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "y", "ہ": "h", "ۆ": "w", "ێ": "y",
}  # fmt: skip
ARABIC_DIGRAPHS = (("تش", "چ"), ("دج", "ج"))
CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "Z", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "X",
    "ц": "ts", "ч": "C", "ш": "S", "щ": "S", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya", "є": "ye",
    "і": "i", "ї": "yi", "ґ": "g", "ў": "w", "ђ": "j", "ј": "y", "љ": "l", "њ": "n", "ћ": "C", "џ": "j", "қ": "q",
    "ғ": "G", "ү": "u", "ұ": "u", "ө": "o", "ә": "a", "ң": "n", "һ": "h", "ҳ": "h", "ҷ": "j", "ѓ": "g", "ќ": "k",
}  # fmt: skip
DIGRAPHS = (
    ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("shch", "S"), ("dzh", "j"), ("dj", "j"), ("kh", "X"), ("gh", "G"),
    ("sh", "S"), ("ch", "C"), ("zh", "Z"), ("th", "T"), ("dh", "D"), ("ph", "f"), ("ck", "k"), ("cz", "C"),
    ("sz", "S"), ("rz", "Z"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("x", "ks"), ("q", "q"),
)  # fmt: skip
SILENT_H = re.compile(r"([aeiou])h$")  # Atiyeh, Fatimah: a written vowel's sign
VOWELS = frozenset("aeiou")
NEAR = {
    "bp": 25, "bv": 30, "fv": 15, "vw": 10, "fp": 40, "bw": 70, "bf": 60, "Tt": 15, "dt": 45, "Dd": 15, "Dz": 15,
    "Dt": 50, "dz": 50, "Ts": 20, "sz": 30, "Ss": 45, "Cs": 60, "CS": 25, "Cj": 40, "jz": 40, "gj": 20, "Sj": 40,
    "Zj": 10, "Zz": 30, "SZ": 40, "Zg": 30, "jy": 25, "gk": 25, "kq": 5, "gq": 20, "Xk": 25, "Xq": 35, "hk": 60,
    "Xh": 20, "Gg": 10, "GX": 45, "Gh": 40, "Gr": 50, "Gk": 40, "Gq": 20, "Ck": 35, "ck": 5, "cs": 10, "Cc": 15,
    "Sc": 35, "cq": 10, "cg": 40, "cz": 40, "ct": 50, "gh": 35, "mn": 50, "lr": 80, "hj": 45, "Xj": 50, "Tz": 40,
    "Tf": 60, "Xg": 40, "DT": 30, "Td": 30, "Ct": 50, "ny": 80, "Xc": 40, "hy": 70, "tz": 60, "st": 70, "DZ": 50,
}  # fmt: skip
COSTS = {pair: cost / 100 for key, cost in NEAR.items() for pair in ((key[0], key[1]), (key[1], key[0]))}
SEMIVOWELS = {("w", "u"): 0.05, ("w", "o"): 0.05, ("y", "i"): 0.05, ("y", "e"): 0.08, ("w", "a"): 0.3, ("y", "a"): 0.25}
SEMIVOWELS |= {(b, a): cost for (a, b), cost in SEMIVOWELS.items()}
DROPS = {"w": 0.4, "y": 0.3, "h": 0.35, "'": 0.0, "T": 0.9, "D": 0.9}
VOWEL_DROP, VOWEL_CHANGE = 0.12, 0.12
FIRST_DROP = 0.6  # a name's first consonant is seldom lost


@lru_cache(maxsize=65536)
def sounds_of(word: str) -> str:
    """Return the sounds of one word of any script; doubled letters count once."""
    folded = fold(word)
    if any(script_of(c) == "ARABIC" for c in folded):
        sounds = arabic_sounds(word)
    elif any(script_of(c) == "CYRILLIC" for c in folded):
        sounds = "".join(CYRILLIC.get(c, "") for c in folded)
    else:
        sounds = latin_sounds(anyascii(folded).lower())
    return count_once(sounds)


def count_once(letters: str) -> str:
    """Return letters without those that repeat the one before."""
    return "".join(c for i, c in enumerate(letters) if i == 0 or letters[i - 1] != c)


def arabic_sounds(word: str) -> str:
    """Return the sounds of a word in Arabic letters; two letters may be one."""
    folded = fold(word.replace("ة", "ا").replace("ى", "ا"))
    for letters, sound in ARABIC_DIGRAPHS:
        folded = folded.replace(letters, sound)
    return "".join(ARABIC.get(c, "") for c in folded)


def latin_sounds(word: str) -> str:
    """Return the sounds of a Latin word."""
    word = SILENT_H.sub(r"\1", "".join(c for c in word if c.isalpha()))
    for letters, sound in DIGRAPHS:
        word = word.replace(letters, sound)
    return word


def drop_cost(sound: str) -> float:
    """Return what it costs that one name lacks a sound."""
    return VOWEL_DROP if sound in VOWELS else DROPS.get(sound, 1.0)


def change_cost(left: str, right: str) -> float:
    """Return what it costs to take one sound for another."""
    if left == right:
        return 0.0
    if left in VOWELS and right in VOWELS:
        return VOWEL_CHANGE
    return min(COSTS.get((left, right)) or SEMIVOWELS.get((left, right), 9.0), drop_cost(left) + drop_cost(right))


SOUNDS = "abcdefghijklmnopqrstuvwxyzSCXGTDZ'"
CHANGES = {a: {b: change_cost(a, b) for b in SOUNDS} for a in SOUNDS}
DROP_COSTS = {a: drop_cost(a) for a in SOUNDS}


def first_drop(sound: str) -> float:
    """Return what it costs that one name lacks the first sound of the other."""
    return DROP_COSTS[sound] if sound in VOWELS or sound == "'" else max(FIRST_DROP, DROP_COSTS[sound])


@lru_cache(maxsize=262144)
def compare_sounds(left: str, right: str) -> float:
    """Return how alike two words sound, from 0 to 1: one less the cost of the cheapest alignment."""
    if left == right:
        return 1.0
    drops = [DROP_COSTS[sound] if j else first_drop(sound) for j, sound in enumerate(right)]
    row = [0.0, *itertools.accumulate(drops)]
    for i, a in enumerate(left):
        above, changes = row[0], CHANGES[a]
        drop = DROP_COSTS[a] if i else first_drop(a)
        before = row[0] = above + drop
        for j, b in enumerate(right, 1):
            best = above + changes[b]
            above = row[j]
            if above + drop < best:
                best = above + drop
            if before + drops[j - 1] < best:
                best = before + drops[j - 1]
            before = row[j] = best
    weight = max(sum(DROP_COSTS[c] for c in left), sum(DROP_COSTS[c] for c in right), 0.5)
    return max(0.0, 1.0 - row[-1] / weight)


CLASSES = str.maketrans({
    "p": "b", "f": "v", "w": "", "y": "", "T": "t", "D": "d", "z": "s", "S": "s", "c": "k", "C": "s", "Z": "j",
    "g": "k", "G": "k", "q": "k", "X": "k", "h": "", "'": "", "a": "", "e": "", "i": "", "o": "", "u": "",
})  # fmt: skip


@lru_cache(maxsize=65536)
def skeleton_of(sounds: str) -> str:
    """Return the consonant classes of a word's sounds, for blocking: equal for most spellings of one name."""
    return count_once(sounds.translate(CLASSES))


BROAD_CLASSES = str.maketrans({
    "p": "b", "f": "b", "v": "b", "T": "t", "D": "t", "d": "t", "z": "t", "s": "t", "S": "t", "c": "t", "C": "t",
    "Z": "t", "j": "t", "g": "k", "q": "k", **dict.fromkeys("GXh'wyaeiou", ""),
})  # fmt: skip


@lru_cache(maxsize=65536)
def broad_of(sounds: str) -> str:
    """Return a word's consonants in six classes: Cyrillic takes j for dz, ch for t, h for g, and drops h."""
    return count_once(sounds.translate(BROAD_CLASSES))


ROUGH_CLASSES = str.maketrans({
    **dict.fromkeys("pfv", "b"), **dict.fromkeys("TDdzsScCZjkgqGX", "t"), **dict.fromkeys("h'wyaeiou", ""), "n": "m",
})  # fmt: skip


@lru_cache(maxsize=65536)
def rough_of(sounds: str) -> str:
    """Return a word's consonants in five classes, wide enough that hardly any spelling of it has others."""
    return count_once(sounds.translate(ROUGH_CLASSES))


def skeleton(word: str) -> str:
    """Return the consonant classes of a word."""
    return skeleton_of(sounds_of(word))
