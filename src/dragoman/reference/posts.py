"""Posts: the titles of a language with what may stand around them (`posts.toml`), and their sectors.

Canonical titles are English and in lower case, so that 'defence minister', 'وزير الدفاع' and 'министр обороны'
are one title.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from dragoman.reference.language import load_language
from dragoman.reference.names import load_names
from dragoman.text.phrases import Phrases, make_phrases, split_words

COUNTERPART = "counterpart"


class PostWords(msgspec.Struct, frozen=True):
    """`posts.toml`: see the English file for what each list holds."""

    nouns_before: bool = False
    linked: bool = False
    military: str = "commander"
    appointing: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    glued_former: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    diplomatic: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    connectors: tuple[str, ...] = ()
    spatial: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    definite_links: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    neutral_verbs: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    ousting: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    resigned: tuple[str, ...] = ()
    succeeding: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    accusative: str = ""
    indefinite: tuple[str, ...] = ()
    counterpart: tuple[str, ...] = ()
    complements: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    ministers: tuple[str, ...] = ()
    of_country: dict[str, str] = {}
    modifiers: dict[str, tuple[str, ...]] = {}
    titles: dict[str, tuple[str, ...]] = {}


class PostTables(msgspec.Struct, frozen=True):
    """A language's post words, folded and indexed."""

    words: PostWords
    titles: Phrases[str]
    domains: Phrases[str]
    modifiers: Phrases[str]
    connectors: frozenset[str]
    spatial: frozenset[str]
    coordinators: frozenset[str]
    articles: frozenset[str]
    stops: frozenset[str]
    copulas: frozenset[str]
    past: frozenset[str]
    neutral_verbs: frozenset[str]
    adverbs: frozenset[str]
    relatives: frozenset[str]
    leaving: frozenset[str]
    ousting: frozenset[str]
    passives: frozenset[str]
    resigned: Phrases[str]
    succeeding: frozenset[str]
    until: frozenset[str]
    appointing: frozenset[str]
    complements: frozenset[str]
    neutral: frozenset[str]
    definite: tuple[str, ...]
    definite_links: tuple[str, ...]


@cache
def load_posts(code: str) -> PostTables:
    """Return the post tables of a language."""
    words = load_language(code).load("posts", PostWords)
    domains = load_names(load_language(code)).domains
    return PostTables(
        words=words,
        titles=make_phrases(title_phrases(words, domains)),
        domains=make_phrases((form, domain) for domain, forms in domains.items() for form in forms),
        modifiers=make_phrases((form, kind) for kind, forms in words.modifiers.items() for form in forms),
        connectors=folded(words.connectors),
        spatial=folded(words.spatial),
        coordinators=folded(words.coordinators),
        articles=folded(words.articles),
        stops=folded(words.stops),
        copulas=folded(words.copulas),
        past=folded(words.past),
        neutral_verbs=folded(words.neutral_verbs),
        adverbs=folded(words.adverbs),
        relatives=folded(words.relatives),
        leaving=folded(words.leaving),
        ousting=folded(words.ousting),
        passives=folded(words.passives),
        resigned=make_phrases((phrase, phrase) for phrase in words.resigned),
        succeeding=folded(words.succeeding),
        until=folded(words.until),
        appointing=folded(words.appointing),
        complements=folded(words.complements),
        neutral=folded(words.neutral),
        definite=words.definite,
        definite_links=words.definite_links,
    )


def title_phrases(words: PostWords, domains: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Yield phrases with their canonical titles; those of the list win over those made by templates."""
    plain = list(plain_phrases(words, domains))
    yield from plain
    for phrase, title in plain if words.accusative else ():
        first, _, rest = phrase.partition(" ")
        yield f"{first}{words.accusative} {rest}".strip(), title


def plain_phrases(words: PostWords, domains: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Yield phrases as the file and its templates give them."""
    for title, phrases in words.titles.items():
        yield from ((phrase, title) for phrase in phrases)
        yield from ((prefix + phrase, f"former {title}") for prefix in words.glued_former for phrase in phrases)
    for template in words.ministers:
        for domain, forms in domains.items():
            yield from ((template.replace("{domain}", form), f"{domain} minister") for form in forms)
    yield from ((phrase, COUNTERPART) for phrase in words.counterpart)


def folded(phrases: Iterable[str]) -> frozenset[str]:
    """Return the folded words of all phrases."""
    return frozenset(word.text for phrase in phrases for word in split_words(phrase))


@cache
def load_title_table() -> dict[str, dict[str, list[str]]]:
    """Read titles.toml."""
    return tomllib.loads((Path(__file__).parent / "titles.toml").read_text(encoding="utf-8"))


def sector_of(title: str) -> str | None:
    """Return the PLOVER sector of a canonical title by its longest listed ending, None where none is listed."""
    sectors = {t: sector for sector, titles in load_title_table()["sectors"].items() for t in titles}
    words = title.split(" ")
    endings = (" ".join(words[i:]) for i in range(len(words)))
    return next((sectors[e] for e in endings if e in sectors), None)


def compare_titles(vague: str, exact: str) -> int:
    """Return 3 for equal titles, 2 where one is the other's ending, 1 where one may stand for the other, else 0."""
    if vague == exact:
        return 3
    if is_deputy(vague) != is_deputy(exact):
        return 0
    if ends_in(exact, vague) or ends_in(vague, exact):
        return 2
    return 1 if any(ends_in(exact, t) for t in load_title_table()["like"].get(vague, ())) else 0


def ends_in(title: str, ending: str) -> bool:
    """Tell whether a title is or ends in another: 'foreign minister' in 'minister', not 'prime minister'."""
    return title == ending or (title.endswith(" " + ending) and not title.startswith(("prime ", "vice ")))


def is_deputy(title: str) -> bool:
    """Tell whether a title is a deputy's, who is not the one he stands in for."""
    return title.startswith(("deputy ", "vice "))


def is_singular(title: str) -> bool:
    """Tell whether one person at a time holds a post of a country: 'foreign minister', not 'minister'."""
    table = load_title_table()["singular"]
    return not is_deputy(title) and (title in table["titles"] or any(title.endswith(f" {e}") for e in table["ending"]))
