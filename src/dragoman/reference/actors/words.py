"""Role words of a language (`actors.toml`): the sector that a word tells of whoever is mentioned.

Titles of `posts.toml` and organization classes of `names.toml` stand beside them in one table, so that 'soldiers',
'defence minister' and 'air force' are all terms.
"""

import itertools
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from dragoman.reference.countries.forms import inflect_word
from dragoman.reference.language import load_language
from dragoman.reference.names import load_names, organization_phrases
from dragoman.reference.posts import folded, load_posts, load_title_table, sector_of
from dragoman.text.fold import fold
from dragoman.text.phrases import Phrases, make_phrases, split_words

UNKNOWN = "UNK"  # of words that tell no more than that there is something
MOST_FORMS = 600  # of one phrase


class ActorWords(msgspec.Struct, frozen=True):
    """`actors.toml`: see the English file for what each list holds."""

    head_last: bool = False
    inflect_all: bool = False  # every word of a phrase is inflected, not the head alone
    articles: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    sided: tuple[str, ...] = ()
    siding: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    yielding: tuple[str, ...] = ()
    endings: dict[str, tuple[str, ...]] = {}
    prefixes: tuple[str, ...] = ()
    sectors: dict[str, tuple[str, ...]] = {}
    adjectives: dict[str, tuple[str, ...]] = {}


class Term(msgspec.Struct, frozen=True):
    """What a role word tells: its sector; `yielding` where the body that it belongs to decides instead.

    `post` tells an office that one can have left ('minister'), `weak` an adjective or a rank, which any office beats.
    """

    sector: str | None
    yielding: bool = False
    post: bool = False
    weak: bool = False


class ActorTables(msgspec.Struct, frozen=True):
    """A language's words, folded and indexed."""

    words: ActorWords
    terms: Phrases[Term]
    articles: Phrases[bool]
    former: Phrases[bool]
    pronouns: frozenset[str]
    links: Phrases[bool]
    breaks: frozenset[str]
    sided: frozenset[str]
    siding: frozenset[str]
    given: frozenset[str]


@cache
def load_actor_words(code: str) -> ActorTables:
    """Return the tables of a language."""
    words = load_language(code).load("actors", ActorWords)
    modifiers = load_posts(code).words.modifiers
    return ActorTables(
        words=words,
        terms=make_phrases(list_terms(code, words)),
        articles=truths(words.articles),
        former=truths((*words.former, *modifiers.get("former", ()), *modifiers.get("late", ()))),
        pronouns=folded(words.pronouns),
        links=truths(words.links),
        breaks=folded(words.breaks),
        sided=folded(words.sided),
        siding=folded(words.siding),
        given=folded(words.given),
    )


def truths(phrases: Iterable[str]) -> Phrases[bool]:
    """Return a table of phrases that are known or not."""
    return make_phrases((phrase, True) for phrase in phrases)


def list_terms(code: str, words: ActorWords) -> Iterator[tuple[str, Term]]:
    """Yield phrases with what they tell; of two entries for one phrase the first counts."""
    yielding, ranks = {fold(phrase) for phrase in words.yielding}, rank_phrases(code)
    for sector, phrases in words.sectors.items():
        for phrase in phrases:
            weak = sector == UNKNOWN or fold(phrase) in ranks
            term = Term(sector, fold(phrase) in yielding or sector == UNKNOWN, is_post(code, phrase) and not weak, weak)
            yield from ((form, term) for form in inflect(phrase, words))
    for phrase in words.yielding:
        yield from ((form, Term(None, yielding=True)) for form in inflect(phrase, words))
    for sector, phrases in words.adjectives.items():
        yield from ((form, Term(sector, weak=True)) for phrase in phrases for form in inflect(phrase, words))
    yield from title_terms(code, words)
    yield from ((phrase, Term(found.sector)) for phrase, found in organization_phrases(load_names(load_language(code))))


def title_terms(code: str, words: ActorWords) -> Iterator[tuple[str, Term]]:
    """Yield the titles of posts, of which some leave the sector to the body they serve; and ranks."""
    yielding = frozenset(load_title_table()["yielding"]["titles"])
    for key, title in load_posts(code).titles.entries.items():
        term = Term(sector_of(title), yielding=title in yielding or sector_of(title) is None, post=True)
        yield from ((form, term) for form in inflect(" ".join(key), words))
    ranks = load_title_table()["ranks"]
    for rank, phrases in load_names(load_language(code)).titles.items():
        sector = next((s for s, titles in ranks.items() if rank in titles), None)
        yield from ((phrase, Term(sector, yielding=sector is None, weak=True)) for phrase in phrases)


@cache
def rank_phrases(code: str) -> frozenset[str]:
    """Return the ranks of a language, folded, which say less than any post."""
    ranks = {title for titles in load_title_table()["ranks"].values() for title in titles}
    titles = load_names(load_language(code)).titles
    return frozenset(fold(phrase) for rank in ranks for phrase in titles.get(rank, ()))


def is_post(code: str, phrase: str) -> bool:
    """Tell whether a phrase is the title of a post."""
    return tuple(w.text for w in split_words(phrase)) in load_posts(code).titles.entries


def inflect(phrase: str, words: ActorWords) -> Iterator[str]:
    """Yield the forms of a phrase: with its head, or all of its words, inflected by the endings of the language."""
    yield phrase
    if not words.endings:
        return
    parts = phrase.split(" ")
    chosen = range(len(parts)) if words.inflect_all else [len(parts) - 1 if words.head_last else 0]
    choices = [inflect_word(p, words.endings, ("",)) if i in chosen else (p,) for i, p in enumerate(parts)]
    for prefix in ("", *words.prefixes):
        for form in itertools.islice(itertools.product(*choices), MOST_FORMS):
            yield prefix + " ".join(form)
