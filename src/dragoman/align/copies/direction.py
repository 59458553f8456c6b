"""Which language a family's text was written in first: where an agency is credited, else where it stands earlier."""

from collections.abc import Sequence

import msgspec

from dragoman.align.copies.rows import base_language
from dragoman.align.days import find_day
from dragoman.records import Member, Reading
from dragoman.reference.outlets import is_unnamed


def direct_members(members: Sequence[Member], held: Sequence[Reading]) -> tuple[Member, ...]:
    """Return the members with those of other languages than the original's as translations; as is where unknown."""
    languages = [base_language(reading) for reading in held]
    original = find_original(held) if len(set(languages)) > 1 else None
    if original is None:
        return tuple(members)
    alone = languages.count(original) == 1
    return tuple(
        msgspec.structs.replace(member, kind="translation") if language != original
        else msgspec.structs.replace(member, kind="sole") if alone else member
        for member, language in zip(members, languages, strict=True)
    )  # fmt: skip


def find_original(held: Sequence[Reading]) -> str | None:
    """Return the language of the original, None where nothing tells it."""
    credited = {base_language(reading) for reading in held if is_credited(reading)}
    if len(credited) == 1:
        return next(iter(credited))
    days: dict[str, int] = {}
    for reading in held:
        day, sure = find_day(reading)
        if day is None or not sure:
            continue
        language = base_language(reading)
        days[language] = min(day, days.get(language, day))
    first = [language for language, day in sorted(days.items()) if day == min(days.values())]
    told = len(days) == len({base_language(reading) for reading in held})
    return first[0] if told and len(first) == 1 else None


def is_credited(reading: Reading) -> bool:
    """Tell whether a document credits its text to somebody by name."""
    return any(credit.kind == "text" and not is_unnamed(credit.outlet) for credit in reading.credits)
