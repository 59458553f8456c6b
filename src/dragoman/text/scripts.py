"""Scripts and direction of writing, from Unicode's own tables."""

import unicodedata
from collections import Counter
from functools import lru_cache

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr"})


@lru_cache(maxsize=65536)
def script_of(character: str) -> str:
    """Return 'LATIN', 'ARABIC', 'CYRILLIC' … for a letter, '' for everything else."""
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "").split(" ")[0]


def main_script(text: str) -> str:
    """Return the script of most letters of the text, '' where it has none."""
    counts = Counter(s for s in map(script_of, text) if s)
    return min(counts, key=lambda s: (-counts[s], s)) if counts else ""


def direction(language: str) -> str:
    """Return 'rtl' or 'ltr' for a BCP 47 tag."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"
