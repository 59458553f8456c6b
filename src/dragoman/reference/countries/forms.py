"""The forms in which a language names countries, their people and capitals, inflected by rules of its file.

A form may stand for several countries ('Congolese'); who asks decides by the document or abstains.
"""

import itertools
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import msgspec

from dragoman.text.fold import fold
from dragoman.text.phrases import Phrases, make_phrases, split_words

FOLDER = Path(__file__).parent
FormKind = Literal["names", "adjectives", "people", "capitals"]
MOST_FORMS = 3000  # of one phrase: 'Соединенные Штаты Америки' has some 250


class CountryForm(msgspec.Struct, frozen=True):
    """What a phrase names: the countries it may mean, and which kind of form it is.

    `weak` forms are common words as well. `upper` forms are acronyms; `lower` ones may be written small.
    """

    kind: FormKind
    countries: tuple[str, ...]
    weak: bool = False
    upper: bool = False
    lower: bool = False
    capital_of: str | None = None  # another country, whose capital bears this country's name ('عمان')


class CountryWords(msgspec.Struct, frozen=True):
    """`<code>.toml` as it is written."""

    lowercase: bool = False  # adjectives and people are written small
    weak: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    endings: dict[str, dict[str, tuple[str, ...]]] = {}
    names: dict[str, tuple[str, ...]] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    people: dict[str, tuple[str, ...]] = {}
    capitals: dict[str, tuple[str, ...]] = {}


@cache
def load_country_words(code: str) -> CountryWords:
    """Read a language's file; a language without one has no country words."""
    path = FOLDER / f"{code}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return msgspec.convert(data, CountryWords)


@cache
def load_countries(code: str) -> Phrases[CountryForm]:
    """Return every form of every country in a language. Names win over adjectives, and these over capitals."""
    words = load_country_words(code)
    weak = {fold(w) for w in words.weak}
    forms: dict[tuple[str, ...], CountryForm] = {}
    for kind in get_args(FormKind):
        for country, phrases in getattr(words, kind).items():
            for phrase in phrases:
                found = make_form(kind, country, phrase, words, fold(phrase) in weak)
                for inflected in inflections(phrase, kind, words):
                    add_form(forms, inflected, found)
    return make_phrases((" ".join(key), form) for key, form in forms.items())


def make_form(kind: FormKind, country: str, phrase: str, words: CountryWords, weak: bool) -> CountryForm:
    """Return the form that a phrase of the file is."""
    letters = [c for c in phrase if c.isalpha()]
    upper = len(letters) <= 5 and all(c.isupper() for c in letters)
    lower = words.lowercase and kind in ("adjectives", "people")
    return CountryForm(kind, (country,), weak, upper, lower)


def add_form(forms: dict[tuple[str, ...], CountryForm], phrase: str, form: CountryForm) -> None:
    """Add a form under its folded words; a second country under the same kind makes it ambiguous."""
    key = tuple(word.text for word in split_words(phrase))
    known = forms.setdefault(key, form)
    if known.kind == form.kind and form.countries[0] not in known.countries:
        forms[key] = msgspec.structs.replace(known, countries=(*known.countries, *form.countries))
    elif form.kind == "capitals" and known.kind == "names" and form.countries[0] not in known.countries:
        forms[key] = msgspec.structs.replace(known, capital_of=form.countries[0])


def inflections(phrase: str, kind: FormKind, words: CountryWords) -> Iterator[str]:
    """Yield the phrase with every ending its words take; capitals inflect as names."""
    endings = words.endings.get("names" if kind == "capitals" else kind)
    yield phrase
    if not endings:
        return
    prefixes = ("", *words.prefixes) if kind == "adjectives" else ("",)
    choices = [inflect_word(word, endings, prefixes) for word in phrase.replace("-", " ").split(" ")]
    for combination in itertools.islice(itertools.product(*choices), MOST_FORMS):
        yield " ".join(combination)


def inflect_word(word: str, endings: dict[str, tuple[str, ...]], prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the forms of one word by the longest ending that it has; the word itself where none fits."""
    ending = max((e for e in endings if word.endswith(e)), key=len, default=None)
    if ending is None or word.isupper():
        return (word,)
    stem = word[: len(word) - len(ending)]
    return tuple(prefix + stem + other for prefix in prefixes for other in endings[ending])


def country_name(iso3: str, code: str = "en") -> str | None:
    """Return the usual name of a country in a language."""
    return next(iter(load_country_words(code).names.get(iso3, ())), None)


@cache
def load_codes() -> dict[str, str]:
    """Return ISO 3166 alpha-2 by alpha-3."""
    codes: dict[str, str] = tomllib.loads((FOLDER / "codes.toml").read_text(encoding="utf-8"))["alpha2"]
    return codes


def alpha2_of(iso3: str) -> str | None:
    """Return the ISO 3166 alpha-2 code of an alpha-3 code."""
    return load_codes().get(iso3)
