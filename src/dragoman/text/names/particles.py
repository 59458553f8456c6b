"""The small words of names: articles, 'son of', honours, ordinals; read from particles.toml."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from dragoman.text.fold import fold


class Particles(msgspec.Struct, frozen=True):
    """Sets of small words, folded."""

    articles: frozenset[str]
    sun_articles: frozenset[str]
    children: frozenset[str]
    links: frozenset[str]
    fathers: frozenset[str]
    faith: frozenset[str]
    honours: frozenset[str]
    same: dict[str, str]  # translated word -> the first of its row
    ordinals: dict[str, str]  # word -> what it says


@cache
def load_particles() -> Particles:
    """Return the small words."""
    path = Path(__file__).parent / "particles.toml"
    data: dict[str, Any] = msgspec.toml.decode(path.read_bytes())
    ordinals = {fold(word): value for value, words in data.pop("ordinals").items() for word in words}
    same = {fold(word): row[0] for row in data.pop("same") for word in row}
    return Particles(
        **{kind: frozenset(map(fold, words)) for kind, words in data.items()}, same=same, ordinals=ordinals
    )
