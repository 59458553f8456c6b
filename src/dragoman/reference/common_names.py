"""Frequent names, by skeleton: two people who share only such names are not one without further evidence."""

import tomllib
from functools import cache
from pathlib import Path

from dragoman.text.names import name_tokens
from dragoman.text.sounds import compare_sounds, skeleton, sounds_of

LIKE = 0.8  # how alike a token must sound to count as a spelling of a frequent name


@cache
def load_common() -> dict[str, tuple[str, ...]]:
    """Return the sounds of the frequent names by skeleton."""
    data = tomllib.loads((Path(__file__).parent / "common_names.toml").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for name in data["names"]:
        for token in name_tokens(name):
            found.setdefault(skeleton(token), []).append(sounds_of(token))
    return {key: tuple(sorted(sounds)) for key, sounds in found.items()}


@cache
def is_common(name: str) -> bool:
    """Tell whether every word of a name is a frequent one."""
    return all(is_common_token(token) for token in name_tokens(name))


def is_common_token(token: str) -> bool:
    """Tell whether a word is a spelling of a frequent name."""
    sounds = sounds_of(token)
    return any(compare_sounds(*sorted((sounds, s))) >= LIKE for s in load_common().get(skeleton(token), ()))
