"""Whom a description stands for: the person whose titles and country fit best, among equals the last named."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from dragoman.annotate.references.people import INTERIM, Person
from dragoman.records import Sentence
from dragoman.reference.posts import compare_titles


class Description(msgspec.Struct, frozen=True):
    """A title without a name, at a place of the text."""

    title: str
    country: str | None
    place: int
    standing: str = "current"
    ahead: bool = False  # may stand for a person who is named only further down, as in a headline
    oblique: bool = False  # behind a preposition: nobody whom its own sentence has named before


def choose_person(wanted: Description, people: Sequence[Person], sentences: Sequence[Sentence]) -> Person | None:
    """Return the person that a description stands for; None where none or two fit equally."""
    here = sentence_at(wanted.place, sentences)
    fits = [(fit_of(wanted, p), p) for p in people if p.places[0] < wanted.place]
    fits = [
        (fit, p) for fit, p in fits if fit and not (wanted.oblique and is_named_in(p, here, wanted.place, sentences))
    ]
    if not fits and wanted.ahead:
        fits = [(fit, p) for p in people if (fit := fit_of(wanted, p)) >= 4]
        best = [p for fit, p in fits if fit == max(f for f, _ in fits)]
        return best[0] if len(best) == 1 else None
    if not fits:
        return None
    most = max(fit for fit, _ in fits)
    return last_named([p for fit, p in fits if fit == most], wanted.place, sentences)


def is_named_in(person: Person, index: int, place: int, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a sentence names a person before a place."""
    return any(x < place and sentence_at(x, sentences) == index for x in person.places)


def fit_of(wanted: Description, person: Person) -> int:
    """Return how well a description fits a person: 0 not at all, up to 7."""
    if wanted.country and person.countries and wanted.country not in person.countries:
        return 0
    if wanted.standing in INTERIM:
        ranked = [liken(wanted.title, t) for t in person.interim]
    else:
        ranked = [liken(wanted.title, t) for t in (*person.titles, *person.ranks)]
        ranked += [min(1, liken(wanted.title, t)) for t in person.past]
    best = max(ranked, default=0)
    if not best:
        return 0
    return best * 2 + (1 if wanted.country and wanted.country in person.countries else 0)


def liken(title: str, held: str) -> int:
    """Return how alike titles are; 'the minister' fits a foreign minister as well as one who is just a minister."""
    likeness = compare_titles(title, held)
    return 3 if likeness == 2 and held.endswith(" " + title) else likeness


def last_named(people: Sequence[Person], place: int, sentences: Sequence[Sentence]) -> Person | None:
    """Return the person named last before a place; None where two were last named in one sentence."""
    if len(people) == 1:
        return people[0]
    last = [(max(x for x in p.places if x < place), p) for p in people]
    latest, person = max(last, key=lambda pair: pair[0])
    sentence = sentence_at(latest, sentences)
    others = [x for x, p in last if p is not person]
    return None if any(sentence_at(x, sentences) == sentence for x in others) else person


def sentence_at(place: int, sentences: Sequence[Sentence]) -> int:
    """Return the index of the sentence that holds a code point, -1 where none does; sentences are in order."""
    at = bisect_right(sentences, place, key=lambda s: s.span.start) - 1
    return at if at >= 0 and place < sentences[at].span.end else -1
