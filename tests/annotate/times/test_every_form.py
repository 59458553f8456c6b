"""Every form of every language, filled with words of its classes at random: read without failure, bounds in order."""

import random
from collections.abc import Mapping
from datetime import date

import pytest

from dragoman.annotate.times import find_times, resolve_times
from dragoman.annotate.times.words import TimeData
from dragoman.reference import available_languages, load_language
from dragoman.text.edtf import read_edtf
from tests.builders import doc

DIGITS = {
    "day": ("1", "17", "31"), "year": ("2031", "1980", "1452", "1409"), "n": ("3", "24"), "count": ("3", "24"),
    "clock": ("14:30", "9:05"), "hour": ("3", "24"), "two_digits": ("80", "31"), "decade": ("1980s", "80s"),
    "numeric": ("3/4/2031", "31/12/2030", "1452/09/12", "2031-02-30"), "short_year": ("'31",), "year_word": ("2000",),
    "month_year": ("3/2031",), "pair": ("3/4", "25.4"), "slashed": ("25/4",), "day_month": ("25/04",),
    "roman": ("XIX", "IV"), "years_pair": ("2030/31", "2030/2031"), "point_clock": ("14.30",),
}  # fmt: skip


def fill(element: str, words: Mapping[str, Mapping[str, object]], chance: random.Random) -> str:
    """Return words that an element of a form fits; none for an optional one in half of the cases."""
    bare = element.rstrip("?") if len(element) > 1 else element
    if bare != element and chance.random() < 0.5:
        return ""
    bare = bare[1:-1] if bare.startswith("<") and len(bare) > 2 else bare
    if not bare.startswith("{"):
        return chance.choice(bare.split("|") if len(bare) > 1 else [bare]).replace("_", " ")
    name = chance.choice(bare[1:-1].split(":")[0].split("|")).removeprefix("sure_")
    named = {"ordinal": "rank", "day_word": "number"}.get(name, name)
    return chance.choice(sorted(words[named]) if named in words else DIGITS.get(name, (name,)))


@pytest.mark.parametrize("code", available_languages())
def test_every_form_is_read(code: str) -> None:
    language, chance, found = load_language(code), random.Random(code), 0
    data = language.load("times", TimeData)
    for form in (form for pattern in data.patterns for form in pattern.forms):
        for _ in range(2):
            text = " ".join(["—", *(w for part in form.split() if (w := fill(part, data.words, chance))), "."])
            times = list(find_times(doc(text, code), language))
            found += bool(times)
            assert len(list(resolve_times(times, text, language, date(2031, 6, 18)))) == len(times)
            for time in times:
                assert (time.earliest or "") <= (time.latest or ""), text
                assert not time.value.startswith("[") or read_edtf(time.value)
    assert found > len(data.patterns)
