"""The words of time of one language, as `languages/<code>/times.toml` gives them, ready for matching.

`words` maps a class of words (month, weekday, unit …) to its words and their values; a word may belong to
several classes. `patterns` are forms over these classes; `forms.py` says how they are written. All words are
folded on reading, so that the data may be written as the language is printed.
"""

import msgspec

from dragoman.text.fold import fold

Value = int | str
SURE = frozenset({"month", "weekday", "jalali", "hijri"})  # classes whose guarded words need a date beside them


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Forms that are read alike. `kind` chooses the reading in `fields.py`; the rest are its constants."""

    kind: str
    forms: tuple[str, ...]
    sign: int = -1  # of offsets: before (-1) or after (1) the anchor
    anchor: str | None = None
    unit: str | None = None
    count: int | None = None
    direction: int | None = None
    factor: int = 1  # of lengths: a fortnight is two weeks
    modifier: str | None = None
    calendar: str | None = None
    value: str | None = None
    years: tuple[int, int] = (1000, 2199)  # the years that the form accepts
    not_before: tuple[str, ...] = ()  # words that must not follow
    not_after: tuple[str, ...] = ()  # words that must not stand before


class TimeData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `times.toml` holds."""

    capital: bool = False  # guarded words mean a time only with a capital
    day_first: bool = True  # 03/04/2031 is the third of April
    order_known: bool = True  # no: either order is in use, so such a date stays open between two days
    month_first: tuple[str, ...] = ()  # countries (ISO 3166 alpha-3) whose outlets write the month first
    either_order: tuple[str, ...] = ()  # countries whose outlets write either
    era: str | None = None  # the calendar of years 1200-1500 in dates of digits; none: no date
    past_endings: tuple[str, ...] = ()  # of verbs that tell what happened
    not_past_after: tuple[str, ...] = ()  # words after which these forms tell nothing of the past: 'to be signed'
    verbs_last: bool = False  # the verb ends the sentence, so that the tense is told after the time
    ordinal_endings: tuple[str, ...] = ()
    number_joins: tuple[str, ...] = ("-",)
    clitics: dict[str, str] = {}  # prefix written together with the next word: what to put in its place
    words: dict[str, dict[str, Value]] = {}
    guarded: tuple[str, ...] = ()  # names of months and weekdays that are common words too
    patterns: tuple[Pattern, ...] = ()


def folded_words(data: TimeData, classes: frozenset[str]) -> dict[str, dict[str, Value]]:
    """Return word -> class -> value with folded words; unguarded months and weekdays are `sure_` ones too."""
    found: dict[str, dict[str, Value]] = {}
    guarded = {fold(w) for w in data.guarded}
    for name, table in data.words.items():
        if name not in classes:
            continue
        for word, value in table.items():
            folded = fold(word)
            found.setdefault(folded, {})[name] = value
            if name in SURE and folded not in guarded:
                found[folded][f"sure_{name}"] = value
    return found
