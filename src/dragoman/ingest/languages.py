"""The language of a text, from its own words only; 'und' where they are too few to tell."""

from functools import lru_cache

from babel.core import get_global

from dragoman.text.scripts import main_script

ENOUGH = 20  # letters below which nothing is said
SAMPLE = 6000  # code points that suffice
SCRIPTS = {
    "LATIN": "Latn", "ARABIC": "Arab", "CYRILLIC": "Cyrl", "HEBREW": "Hebr", "GREEK": "Grek", "DEVANAGARI": "Deva",
    "CJK": "Hans", "HANGUL": "Kore", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "THAI": "Thai", "GEORGIAN": "Geor",
    "ARMENIAN": "Armn", "ETHIOPIC": "Ethi", "BENGALI": "Beng", "TAMIL": "Taml",
}  # fmt: skip


def find_language(text: str) -> str:
    """Return the BCP 47 tag of a text: the likeliest language that is written in the text's main script."""
    sample = text[:SAMPLE]
    if sum(c.isalpha() for c in sample) < ENOUGH:
        return "und"
    script = SCRIPTS.get(main_script(sample))
    from py3langid import rank  # late: reading its model takes a third of a second

    return next((str(code) for code, _ in rank(sample) if script is None or script_of(str(code)) == script), "und")


@lru_cache(maxsize=256)
def script_of(code: str) -> str:
    """Return the script in which a language is mostly written (CLDR likely subtags), '' where unknown."""
    parts = str(get_global("likely_subtags").get(code, "")).split("_")
    return parts[1] if len(parts) > 1 else ""
