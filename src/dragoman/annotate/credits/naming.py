"""What may be an outlet's name where its place in a report says that one stands there: words, their number, capitals.

Dates, countries, capitals, the outlet's own staff and closing words ('ends') are none; whether words could as well
name a person is for the caller to weigh, by how much the place proves.
"""

from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from dragoman.annotate.credits.tokens import Token
from dragoman.annotate.credits.words import CreditPhrases
from dragoman.reference import Language
from dragoman.reference.countries.forms import load_countries
from dragoman.reference.outlets import name_words

LONGEST = 5  # words of a name
LONGEST_LINK = 3  # letters of a small word within it: 'Voz de la Puna'
SHORTEST_ACRONYM = 3
MARKS = "\"'“”«»„‘’"


class CalendarWords(msgspec.Struct, frozen=True):
    """The part of `times.toml` that tells months and weekdays."""

    words: Mapping[str, Mapping[str, object]] = {}


@cache
def load_days(code: str) -> frozenset[str]:
    """Return the folded names of months and weekdays."""
    calendar = Language(code).load("times", CalendarWords).words
    names = (name for key in ("month", "weekday") for name in calendar.get(key, {}))
    return frozenset(word for name in names for word in name_words(name))


def is_land(folded: tuple[str, ...], code: str) -> bool:
    """Tell whether folded words are a country's name or a capital's."""
    form = load_countries(code).entries.get(folded)
    return form is not None and form.kind in ("names", "capitals")


def is_name(words: str, tokens: Sequence[Token], phrases: CreditPhrases) -> bool:
    """Tell whether words, whose tokens these are, can be an outlet's name."""
    folded = tuple(token.text for token in tokens)
    if not 0 < len(folded) <= LONGEST or any(word.isdigit() for word in folded):
        return False
    if (
        folded[0] in phrases.breaks
        or folded in phrases.closings
        or not phrases.staff.isdisjoint({folded, folded[:1], folded[:2]})
    ):
        return False
    if is_land(folded, phrases.code) or not load_days(phrases.code).isdisjoint(folded):
        return False
    plain = [word.strip(MARKS + ".,") for word in words.split()]
    named = all(not w[:1].islower() or any(c.isupper() for c in w) or len(w) <= LONGEST_LINK for w in plain if w)
    return named and not plain[0].islower()


def is_caseless(words: str) -> bool:
    """Tell whether words are written in a script without capitals."""
    return words.lower() == words.upper()


def is_plainly_outlet(words: str, tokens: Sequence[Token], phrases: CreditPhrases) -> bool:
    """Tell whether words show by themselves that they name no person and no place: by a word, marks or capitals."""
    if is_called_outlet(tokens, phrases):
        return True
    inner = any(c.isupper() for word in words.split() for c in word[1:])
    return len(tokens) == 1 and len(words) >= SHORTEST_ACRONYM and not is_caseless(words) and inner


def is_called_outlet(tokens: Sequence[Token], phrases: CreditPhrases) -> bool:
    """Tell whether a name of several words holds one such as 'news', 'agency' or 'press'."""
    return 1 < len(tokens) <= LONGEST + 1 and any(token.text in phrases.kinds for token in tokens)
