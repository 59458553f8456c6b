"""Crowds and other groups that act without a name: protesters, rebels, workers, residents, a delegation."""

from collections.abc import Iterator, Sequence

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.reference import Language
from dragoman.reference.names import load_groups, load_names, merged_clitics
from dragoman.reference.posts import load_posts
from dragoman.text.phrases import Word, find_phrases


def find_groups(
    text: str, sentences: Sequence[tuple[Word, ...]], countries: Sequence[Candidate], language: Language
) -> Iterator[Candidate]:
    """Yield the groups of the language's list, with the nationality word that stands beside one."""
    names = load_names(language)
    ends = {c.end: c for c in countries if c.adjective}
    starts = {c.start: c for c in countries if c.adjective}
    tables = load_posts(language.code)
    small = tables.connectors | tables.coordinators
    for words in sentences:
        for match in find_phrases(text, words, load_groups(language.code), merged_clitics(language)):
            country = country_before(text, words, match.first, ends, small) if names.country_before else None
            country = country or (starts.get(match.end + 1) if names.country_after else None)
            yield Candidate(
                start=min(match.start, country.start if country else match.start),
                end=max(match.end, country.end if country else match.end),
                kind="group",
                form="description",
                country=country.country if country else None,
                found_by="groups",
                rank=0,
            )


def country_before(
    text: str, words: tuple[Word, ...], first: int, ends: dict[int, Candidate], links: frozenset[str]
) -> Candidate | None:
    """Return the nationality word before a group, with at most two small words between ('Chadian army officials')."""
    for back in range(1, 4):
        if first - back < 0 or text[words[first - back].end : words[first - back + 1].start] != " ":
            return None
        if country := ends.get(words[first - back].end):
            return country
        if not text[words[first - back].start].islower() or words[first - back].text in links:
            return None
    return None
