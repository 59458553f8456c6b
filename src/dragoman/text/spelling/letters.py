"""The letters that a word is compared by: one form each, doubled consonants once, a mark at the word's end.

Latin keeps the marked letters that say something of the sound (š, ç, ö, ł); macrons and accents on vowels go.
Scripts without a table of their own are read in Latin letters.
"""

import unicodedata
from functools import lru_cache

from anyascii import anyascii

from dragoman.text.fold import fold

LATIN, ARABIC, CYRILLIC, HEBREW = "LACH"
END = "$"  # stands behind the last letter, so that final letters have weights of their own
RANGES = ((ARABIC, "\u0600", "\u06ff"), (CYRILLIC, "\u0400", "\u04ff"), (HEBREW, "\u0590", "\u05ff"))
TWICE = frozenset("aeiouy")  # letters of which two are another sound than one
KEPT = frozenset("äöüåøčćçšşśžźżñńğıłđřěńőűțţęąæœßð")
SHORT_I = "ȷ"  # keeps й from being folded to и
CYRILLIC_BASES = str.maketrans({
    "і": "и", "ї": "и", "є": "е", "ґ": "г", "ё": "е", "ў": "у", "ђ": "д", "ј": "й", "љ": "л", "њ": "н", "ћ": "ч",
    "џ": "ж", "қ": "к", "ғ": "г", "ү": "у", "ұ": "у", "ө": "о", "ә": "а", "ң": "н", "һ": "х", "ҳ": "х", "ҷ": "ж",
    "ѓ": "г", "ќ": "к", "ѕ": "з", "ȷ": "й",
})  # fmt: skip
ARABIC_BASES = str.maketrans({"ء": "", "ٹ": "ت", "ڈ": "د", "ڑ": "ر", "ں": "ن", "ے": "ي", "ہ": "ه", "ۆ": "و", "ێ": "ي",
                              "ڭ": "ك", "ڨ": "گ", "ڤ": "ف"})  # fmt: skip


@lru_cache(maxsize=65536)
def script_code(word: str) -> str:
    """Return the code of the script that a word is compared in: that of its first letter, else Latin."""
    first = next((c for c in word if c.isalpha()), "")
    return next((code for code, low, high in RANGES if low <= first <= high), LATIN)


@lru_cache(maxsize=65536)
def letters_of(word: str) -> str:
    """Return the letters of a word, END behind them; '' where it has none."""
    code = script_code(word)
    if code == LATIN:
        found = "".join(map(latin_letter, unicodedata.normalize("NFC", word.lower())))
    elif code == ARABIC:
        found = fold(word).translate(ARABIC_BASES)
    else:
        found = fold(word.lower().replace("й", SHORT_I)).translate(CYRILLIC_BASES)
    found = "".join(c for c in found if c.isalpha())
    kept = [c for i, c in enumerate(found) if i == 0 or c in TWICE or c != found[i - 1]]
    return "".join(kept) + END if kept else ""


@lru_cache(maxsize=4096)
def latin_letter(letter: str) -> str:
    """Return a small letter as the tables know it."""
    return letter if letter in KEPT or letter.isascii() else anyascii(letter).lower()
