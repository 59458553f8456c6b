"""What a document is compared by: its words, names and numbers, the sense of its beginning, its day."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.centring import Floats, centre_rows, find_centres, load_priors
from dragoman.align.copies.rows import base_language
from dragoman.align.days import find_day
from dragoman.records import Mention, Reading
from dragoman.reference.countries import load_countries
from dragoman.text.fold import fold
from dragoman.text.names import name_tokens
from dragoman.text.phrases import split_words
from dragoman.text.sounds import skeleton

WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d{2,}")
SHORTEST_SOUND = 3  # consonants; fewer fit too many names
LEAD_SENTENCES = 4  # title and lead


class Profile(msgspec.Struct, frozen=True):
    """One document: folded words and names with counts, its lead as a centred vector, its day where it is told."""

    document: str
    language: str
    words: dict[str, int]
    names: dict[str, int]  # by sound, so that scripts can be compared; empty where none were looked for
    persons: frozenset[str]  # full names by sound
    places: frozenset[str]  # by sound; no countries
    lead: NDArray[np.float32] | None
    day: int | None  # proleptic ordinal
    sure: bool  # that the day is its own, not that of a visit to the page


def make_profiles(readings: Sequence[Reading]) -> list[Profile]:
    """Return the profiles in the order of the readings."""
    by_language: dict[str, list[Floats]] = {}
    for reading in readings:
        if reading.vectors is not None and len(reading.vectors):
            by_language.setdefault(base_language(reading), []).append(reading.vectors)
    centres = find_centres(by_language, load_priors())
    profiles = []
    for reading in readings:
        lead = find_lead(reading)
        if lead is not None:
            lead = centre_rows(lead, centres[base_language(reading)]).mean(axis=0)
            lead = lead / max(float(np.linalg.norm(lead)), 1e-6)
        day, sure = find_day(reading)
        profile = Profile(
            document=reading.document.id, language=base_language(reading), words=count_words(reading),
            names=count_names(reading), persons=find_persons(reading), places=find_places(reading),
            lead=lead, day=day, sure=sure,
        )  # fmt: skip
        profiles.append(profile)
    return profiles


def find_lead(reading: Reading) -> NDArray[np.float32] | None:
    """Return the vectors of the first sentences, (n, 384) float32; None where none were made."""
    if reading.vectors is None or not len(reading.vectors):
        return None
    return reading.vectors[:LEAD_SENTENCES]


def count_words(reading: Reading) -> dict[str, int]:
    """Return the folded words of the fact zones with their counts."""
    counts: Counter[str] = Counter()
    for zone in reading.document.zones:
        if zone.kind in ("headline", "body"):
            words = WORD.findall(fold(reading.document.text[zone.start : zone.end]))
            counts.update(words)
    return dict(counts)


def count_names(reading: Reading) -> dict[str, int]:
    """Return the parts of people's names by sound, countries and places, and numbers, with their counts."""
    counts: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind in ("person", "place"):
            if mention.country and mention.kind == "place":
                counts[f"@{mention.country}"] += 1
                continue
            sounds = (skeleton(token) for token in name_tokens(reading.document.words(mention.span)))
            counts.update(sound for sound in sounds if len(sound) >= SHORTEST_SOUND)
    if counts:
        zones = (z for z in reading.document.zones if z.kind in ("headline", "body"))
        texts = (fold(reading.document.text[zone.start : zone.end]) for zone in zones)
        counts.update(f"#{number}" for text in texts for number in NUMBER.findall(text))
    return dict(counts)


def find_persons(reading: Reading) -> frozenset[str]:
    """Return the people named in full, by sound."""
    sounds = (sound_name(reading, m) for m in reading.mentions if m.form == "name" and m.kind == "person")
    return frozenset(" ".join(sound) for sound in sounds if len(sound) > 1)


def find_places(reading: Reading) -> frozenset[str]:
    """Return the places named, by sound; no countries nor capitals, which stand for states."""
    states = load_countries(base_language(reading)).entries
    places = [m for m in reading.mentions if m.form == "name" and m.kind == "place" and not m.adjective]
    towns = [m for m in places if tuple(w.text for w in split_words(reading.document.words(m.span))) not in states]
    sounds = (" ".join(sound_name(reading, m)) for m in towns)
    return frozenset(sound for sound in sounds if len(sound) >= SHORTEST_SOUND)


def sound_name(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """Return the parts of a name by sound."""
    sounds = (skeleton(token) for token in name_tokens(reading.document.words(mention.span)))
    return tuple(sound for sound in sounds if sound)
