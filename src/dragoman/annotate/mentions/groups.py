"""Crowds and other groups that act without a name: protesters, rebels, workers, residents, a delegation."""

from collections.abc import Iterator, Sequence

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.reference import Language
from dragoman.reference.names import load_groups, load_names, merged_clitics
from dragoman.text.phrases import Word, find_phrases


def find_groups(
    text: str, sentences: Sequence[tuple[Word, ...]], countries: Sequence[Candidate], language: Language
) -> Iterator[Candidate]:
    """Yield the groups of the language's list, with the nationality word that stands beside one."""
    names = load_names(language)
    ends = {c.end: c for c in countries if c.adjective}
    starts = {c.start: c for c in countries if c.adjective}
    for words in sentences:
        for match in find_phrases(text, words, load_groups(language.code), merged_clitics(language)):
            country = ends.get(match.start - 1) if names.country_before else starts.get(match.end + 1)
            yield Candidate(
                start=min(match.start, country.start if country else match.start),
                end=max(match.end, country.end if country else match.end),
                kind="group",
                form="description",
                country=country.country if country else None,
                found_by="groups",
                rank=0,
            )
