"""Classes of organizations: what every country has one of, in whatever language and form it is named."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from dragoman.reference import load_language
from dragoman.reference.countries import load_countries
from dragoman.reference.names import (
    OrganizationClass,
    load_domain_words,
    load_fillers,
    load_organizations,
    merged_clitics,
)
from dragoman.reference.posts import load_posts
from dragoman.text.phrases import Match, Word, find_phrases, split_words, uncliticized

GOVERNMENT = "government"  # with a country it is that country, whatever a report calls it ('regime', 'authorities')
ACRONYM = 5  # letters at most of an acronym that several organizations may share


@lru_cache(maxsize=16384)
def organization_class(words: str, language: str) -> OrganizationClass | None:
    """Return the class of an organization whose name is a class phrase and a country, nothing more.

    The country may stand inside the phrase ('le ministère tchadien des Affaires étrangères').
    """
    code = load_language(language).code
    found, clitics = split_words(words), merged_clitics(load_language(language))
    matches = list(find_phrases(words, found, load_organizations(code), clitics))
    unread = not any(m.first == 0 for m in matches)
    for article in sorted({r for r in clitics.values() if r and not words.startswith(r)}) if unread else ():
        restored = split_words(article + words)
        if found and any(m.first == 0 for m in find_phrases(article + words, restored, load_organizations(code))):
            return organization_class(article + words, language)
    if not matches:
        return None
    longest = max(matches, key=lambda m: (m.last - m.first, -m.first))
    countries = list(find_phrases(words, found, load_countries(code), clitics))
    covered = {i for m in countries for i in range(m.first, m.last)}
    covered |= {i for m in matches if is_of(longest, m) for i in range(m.first, m.last)}
    for match, rest in ((longest, found), *parted(words, found, covered, code, clitics)):
        inside = {rest[i].start for i in range(match.first, match.last)}
        others = [w for i, w in enumerate(found) if i not in covered and w.start not in inside]
        if all(is_filler(w.text, code, clitics) for w in others):
            return match.value
    return None


def is_of(part: Match[OrganizationClass], whole: Match[OrganizationClass]) -> bool:
    """Tell whether a body is followed by the one it belongs to: 'نیروی دریایی ارتش', the navy of the army."""
    return part.value.sector == whole.value.sector == "MIL" and whole.first >= part.last


def parted(
    words: str, found: tuple[Word, ...], covered: Collection[int], code: str, clitics: Mapping[str, str]
) -> Iterator[tuple[Match[OrganizationClass], tuple[Word, ...]]]:
    """Yield the longest class phrase of the words without its country, with these words."""
    rest = tuple(w for i, w in enumerate(found) if i not in covered)
    bare = " ".join(words[w.start : w.end] for w in rest)
    matches = list(find_phrases(bare, split_words(bare), load_organizations(code), clitics))
    if len(rest) < len(found) and matches:
        yield max(matches, key=lambda m: (m.last - m.first, -m.first)), rest


def is_filler(word: str, code: str, clitics: Mapping[str, str]) -> bool:
    """Tell whether a word says nothing of its own in an organization's name ('of', 'Republic', 's')."""
    return len(word) <= 1 or any(form in load_fillers(code) for form, _ in uncliticized(word, clitics))


@cache
def shared_words(code: str) -> frozenset[str]:
    """Return the words of which names are made that a party, bank or union of any country may bear."""
    tables = load_posts(code)
    classes = frozenset(w for key in load_organizations(code).entries for w in key)
    return tables.complements | tables.connectors | tables.coordinators | classes | load_domain_words(code)


@lru_cache(maxsize=16384)
def is_shared(words: str, language: str) -> bool:
    """Tell whether organizations of several countries may bear a name: a short acronym, or common words alone."""
    letters = [c for c in words if c.isalpha()]
    if len(letters) <= ACRONYM and " " not in words and words.upper() == words:
        return True
    code = load_language(language).code
    clitics, common = merged_clitics(load_language(language)), shared_words(code) | load_fillers(code)
    found = [[form for form, _ in uncliticized(w.text, clitics)] for w in split_words(words)]
    return all(len(forms[0]) <= 1 or not common.isdisjoint(forms) for forms in found)
