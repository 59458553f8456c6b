"""The World Factbook in JSON: its countries by code, its texts without tags, the names that its phrases hold."""

import html
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from dragoman.reference.countries.forms import load_codes

TAG, SPACE = regex.compile(r"<[^>]+>"), regex.compile(r"\s+")
BRACKETS = regex.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LEAST_LETTERS = 3  # of an acronym


def clean(text: str | None) -> str:
    """Return a text without tags and entities."""
    return SPACE.sub(" ", TAG.sub(" ", html.unescape(text or ""))).strip()


def read_edition(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the countries of an edition by ISO 3166 alpha-3, told by the ending of their addresses."""
    by_alpha2 = {alpha2.lower(): iso3 for iso3, alpha2 in load_codes().items()} | {"uk": "GBR", "eu": ""}
    for path in sorted(Path(folder).glob("*/*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        domain = clean(country.get("Communications", {}).get("Internet country code", {}).get("text"))
        found = regex.search(r"\.(\p{L}{2})\b", domain)
        iso3 = by_alpha2.get(found[1].lower(), "") if found else ""
        if iso3 and "Government" in country:
            yield iso3, country


def texts(value: Any) -> Iterator[str]:
    """Yield the texts below an entry."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key not in ("note",):
                yield from texts(part)
    elif isinstance(value, str):
        yield value


def split_names(name: str) -> list[str]:
    """Return the names that 'X or Y (Z)' gives, without what brackets explain; no acronym of two letters."""
    bare = SPACE.sub(" ", BRACKETS.sub(" ", name)).strip(' ;,:."“”')
    parts = [p.strip(' "“”') for p in regex.split(r" or | / |; also known as ", bare)]
    kept = [p for p in parts if is_name(p)]
    return list(dict.fromkeys(kept))


def is_name(part: str) -> bool:
    """Tell whether a part is a name: begins with a capital, is no short acronym and no list."""
    letters = [c for c in part if c.isalpha()]
    acronym = bool(letters) and all(c.isupper() for c in letters)
    if not part[:1].isupper() or len(part) > 70 or part in ("Independent", "Independents", "None", "Other", "Ensemble"):
        return False
    return (
        len(letters) >= LEAST_LETTERS if acronym else len(letters) > 3 and not regex.search(r"[<>{}=|\"]|\d{4}", part)
    )


def split_outside(text: str) -> list[str]:
    """Return the parts between commas that stand in no bracket."""
    parts, depth, last = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "([") - (c in ")]")
        if c == "," and depth == 0:
            parts.append(text[last:i].strip())
            last = i + 1
    return [*parts, text[last:].strip()]
