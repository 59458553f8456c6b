"""Words around names: titles, clitics, organizations and crowds of a language (`names.toml`).

Organizations are classes: 'foreign ministry' has the same key in every language, so that Chad's ministry is
one organization whatever report names it.
"""

from collections.abc import Iterator
from functools import cache

import msgspec

from dragoman.reference.language import Language, load_language
from dragoman.text.phrases import Phrases, make_phrases, split_words


class NameWords(msgspec.Struct, frozen=True):
    """`names.toml`: see the English file for what each list holds."""

    possessives: tuple[str, ...] = ()
    polities: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    locatives: tuple[str, ...] = ()
    calendar: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    country_before: bool = False
    country_after: bool = False
    juxtaposed: bool = False
    body_before: bool = False
    belongings: tuple[str, ...] = ()
    constructs: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    inflected: bool = False
    clitics: dict[str, str] = {}
    titles: dict[str, tuple[str, ...]] = {}
    domains: dict[str, tuple[str, ...]] = {}
    organizations: dict[str, tuple[str, ...] | dict[str, tuple[str, ...]]] = {}
    groups: dict[str, tuple[str, ...]] = {}


class OrganizationClass(msgspec.Struct, frozen=True):
    """What kind of organization a phrase names ('air force'), and its PLOVER sector."""

    name: str
    sector: str


def load_names(language: Language) -> NameWords:
    """Return a language's words around names."""
    return language.load("names", NameWords)


@cache
def load_titles(code: str) -> Phrases[str]:
    """Return titles and ranks that stand before a name, by phrase: 'Maj. Gen.' is 'general'."""
    titles = load_names(load_language(code)).titles
    return make_phrases((phrase, title) for title, phrases in titles.items() for phrase in phrases)


@cache
def load_organizations(code: str) -> Phrases[OrganizationClass]:
    """Return the organization phrases of a language with their classes."""
    return make_phrases(organization_phrases(load_names(load_language(code))))


def organization_phrases(words: NameWords) -> Iterator[tuple[str, OrganizationClass]]:
    """Yield each phrase with its class; ministries are templates over the domains."""
    for sector, classes in words.organizations.items():
        if isinstance(classes, dict):
            for name, phrases in classes.items():
                yield from ((phrase, OrganizationClass(name, sector)) for phrase in phrases)
        else:
            for domain, forms in words.domains.items():
                found = OrganizationClass(f"{domain} ministry", "GOV")
                yield from ((t.replace("{domain}", form), found) for t in classes for form in forms)


@cache
def load_domain_words(code: str) -> frozenset[str]:
    """Return the words of ministries' domains, which alone name nothing ('Defence', 'Energía')."""
    domains = load_names(load_language(code)).domains.values()
    return frozenset(w.text for forms in domains for form in forms for w in split_words(form))


@cache
def load_groups(code: str) -> Phrases[str]:
    """Return the words for crowds, by phrase, with the English key of each."""
    groups = load_names(load_language(code)).groups
    return make_phrases((phrase, group) for group, phrases in groups.items() for phrase in phrases)


def merged_clitics(language: Language) -> dict[str, str]:
    """Return the language's clitics, the longest first."""
    clitics = load_names(language).clitics
    return {c: clitics[c] for c in sorted(clitics, key=lambda c: (-len(c), c))}


@cache
def load_polities(code: str) -> frozenset[str]:
    """Return the folded words that before a country's name belong to it ('republic of')."""
    polities = load_names(load_language(code)).polities
    return frozenset(" ".join(w.text for w in split_words(p)) for p in polities)


@cache
def load_fillers(code: str) -> frozenset[str]:
    """Return single words that may stand in an organization's name besides its class and its country."""
    names = load_names(load_language(code))
    phrases = (*names.polities, *names.neutral, *names.genitives, *names.possessives)
    return frozenset(w.text for phrase in phrases for w in split_words(phrase))
