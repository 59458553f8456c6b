"""Whom a description stands for: the person whose titles and country fit best, among equals the last named."""

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.annotate.references.people import Person
from dragoman.records import Sentence
from dragoman.reference.posts import compare_titles


def choose_person(
    title: str, country: str | None, place: int, people: Sequence[Person], sentences: Sequence[Sentence], ahead: bool
) -> Person | None:
    """Return the person that a title stands for at a place of the text; None where none or two fit equally.

    `ahead` lets a headline stand for a person who is named only further down.
    """
    fits = [(fit_of(title, country, p), p) for p in people if p.places[0] < place]
    fits = [(fit, p) for fit, p in fits if fit]
    if not fits and ahead:
        fits = [(fit, p) for p in people if (fit := fit_of(title, country, p)) >= 4]
        return fits[0][1] if len(fits) == 1 else None
    if not fits:
        return None
    best = max(fit for fit, _ in fits)
    return last_named([p for fit, p in fits if fit == best], place, sentences)


def fit_of(title: str, country: str | None, person: Person) -> int:
    """Return how well a title and country fit a person: 0 not at all, up to 7."""
    if country and person.countries and country not in person.countries:
        return 0
    ranked = [compare_titles(title, t) for t in (*person.titles, *person.ranks)]
    past = [min(1, compare_titles(title, t)) for t in person.past]
    best = max([*ranked, *past], default=0)
    if not best:
        return 0
    return best * 2 + (1 if country and country in person.countries else 0)


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
