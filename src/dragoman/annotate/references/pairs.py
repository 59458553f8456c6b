"""'The two ministers', 'الجانبان', 'les deux présidents': two people or two countries named before, by one phrase.

Each yields two mentions over the same words. Where not just two fit, none.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.references.choose import sentence_at
from dragoman.annotate.references.people import Person
from dragoman.annotate.references.words import load_pairs, load_words
from dragoman.records import Document, Mention, Sentence, Span
from dragoman.reference import Language
from dragoman.reference.names import merged_clitics
from dragoman.reference.posts import compare_titles
from dragoman.text.phrases import Match, find_phrases, split_words

GENDERS = {"person": "", "man": "feminine", "woman": "masculine"}  # the gender that does not fit
COUNTRIES = "country"
SENTENCES_BACK = 4


class Pair(msgspec.Struct, frozen=True):
    """Words that stand for two people or two mentions of countries."""

    span: Span
    people: tuple[Person, ...] = ()
    countries: tuple[Mention, ...] = ()


def find_pairs(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    people: Sequence[Person],
    language: Language,
) -> Iterator[Pair]:
    """Yield the phrases for two of whom the document tells who they are."""
    table, oblique = load_pairs(language.code), load_words(language.code).oblique
    named = [m for m in mentions if m.country and m.kind in ("place", "organization", "group")]
    for index, sentence in enumerate(sentences):
        words = split_words(document.text[sentence.span.start : sentence.span.end], sentence.span.start)
        for match in find_phrases(document.text, words, table, merged_clitics(language)):
            span = document.span(match.start, match.end)
            if match.value == COUNTRIES:
                before = words[match.first - 1].text if match.first else ""
                countries = () if before in oblique or is_cut(words[match.first].start, match) else named
                if found := two_countries(countries, span.start, index, sentences):
                    yield Pair(span, countries=found)
            elif two := two_people(match.value, people, span.start, index, sentences):
                yield Pair(span, people=two)


def is_cut(start: int, match: Match[str]) -> bool:
    """Tell whether a clitic, which is a preposition or 'and', stands before the phrase."""
    return match.start > start


def two_people(
    title: str, people: Sequence[Person], place: int, index: int, sentences: Sequence[Sentence]
) -> tuple[Person, ...]:
    """Return the only two people of a title; else the two who were last named together; else nobody."""
    fitting = [p for p in people if p.places[0] < place and fits(title, p)]
    if len(fitting) == 2 and title not in GENDERS:
        return tuple(fitting)
    spoken: list[Person] = []
    for back in range(index, max(-1, index - SENTENCES_BACK), -1):
        here = [p for p in fitting if any(sentence_at(x, sentences) == back and x < place for x in p.places)]
        spoken += [p for p in here if p not in spoken]
        together = len(here) >= 2 or title not in GENDERS
        if len(spoken) > 2 or (len(spoken) == 2 and together):
            return tuple(spoken) if len(spoken) == 2 else ()
    return ()


def fits(title: str, person: Person) -> bool:
    """Tell whether a person's gender, title or rank is of the kind that the phrase names."""
    if title in GENDERS:
        return person.gender is None or person.gender != GENDERS[title]
    return any(compare_titles(title, t) for t in (*person.titles, *person.ranks))


def two_countries(
    named: Sequence[Mention], place: int, index: int, sentences: Sequence[Sentence]
) -> tuple[Mention, ...]:
    """Return the first mentions of the only two countries named in this sentence and the two before."""
    found: dict[str, Mention] = {}
    for mention in named:
        if mention.span.start < place and index - 2 <= sentence_at(mention.span.start, sentences) <= index:
            found.setdefault(mention.country or "", mention)
    return tuple(found.values()) if len(found) == 2 else ()
