"""Stems: words without their endings, by the endings of the language data; light, for comparison only.

`languages/<code>/stems.toml` lists endings and words that no ending explains; a language without it keeps words.
"""

from functools import lru_cache

import msgspec

from dragoman.reference.language import Language, load_language
from dragoman.text.fold import fold

SHORTEST = 3  # letters that must remain


class Stems(msgspec.Struct, frozen=True):
    """Endings, longest first wins; `irregular` gives the stem of words such as 'met'."""

    endings: tuple[str, ...] = ()
    irregular: dict[str, tuple[str, ...]] = {}
    undouble: bool = False  # 'stabb' -> 'stab'


@lru_cache(maxsize=64)
def load_stems(language: Language) -> tuple[tuple[str, ...], dict[str, str], bool]:
    """Return the endings, longest first, the irregular words by form, and whether doubled letters become one."""
    data = language.load("stems", Stems)
    forms = {fold(form): fold(stem) for stem, words in data.irregular.items() for form in (stem, *words)}
    return tuple(sorted({fold(e) for e in data.endings}, key=lambda e: (-len(e), e))), forms, data.undouble


@lru_cache(maxsize=65536)
def find_stem(word: str, code: str) -> str:
    """Return the stem of a word in a language; a few passes, so that 'shootings' comes to 'shoot'."""
    endings, irregular, undouble = load_stems(load_language(code))
    stem = fold(word)
    for _ in range(3):
        if stem in irregular:
            return irregular[stem]
        ending = next((e for e in endings if stem.endswith(e) and len(stem) - len(e) >= SHORTEST), None)
        if ending is None:
            break
        stem = stem[: -len(ending)]
    if undouble and len(stem) > SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "aeiouls":
        stem = stem[:-1]
    return irregular.get(stem, stem)
