"""Ministries, armed forces, agencies and other organizations of a country, by the phrases of the language.

'the Chadian army', "Chad's army", 'the army of Chad', 'الجيش التشادي', 'Минобороны Чада': the phrase with the
country beside it is a name; the phrase alone describes an organization whose country is not stated.
"""

from collections.abc import Iterator, Sequence

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.reference import Language
from dragoman.reference.names import (
    NameWords,
    OrganizationClass,
    load_names,
    load_organizations,
    merged_clitics,
)
from dragoman.text.fold import fold
from dragoman.text.phrases import Match, Word, find_phrases, is_gap, split_words

ALONE = frozenset({"troops", "bank of", "armed forces", "media", "air defence"})  # too vague without a country


def find_organizations(
    text: str, sentences: Sequence[tuple[Word, ...]], countries: Sequence[Candidate], language: Language
) -> Iterator[Candidate]:
    """Yield the organizations that the language's phrases name, with the country stated beside them."""
    names, table = load_names(language), load_organizations(language.code)
    ends = {c.end: c for c in countries if c.found_by == "countries"}
    starts = {c.start: c for c in countries if c.found_by == "countries"}
    for words in sentences:
        for match in find_phrases(text, words, table, merged_clitics(language)):
            if not is_compound(text, words, match, names):
                yield from make_organization(text, words, match, names, ends, starts)


def is_compound(text: str, words: tuple[Word, ...], match: Match[OrganizationClass], names: NameWords) -> bool:
    """Tell whether the phrase only qualifies the next word ('military cooperation')."""
    following = words[match.last] if match.last < len(words) else None
    return (
        following is not None
        and text[match.end : following.start].strip() == ""
        and following.text in {fold(w) for w in names.not_before}
    )


def make_organization(
    text: str,
    words: tuple[Word, ...],
    match: Match[OrganizationClass],
    names: NameWords,
    ends: dict[int, Candidate],
    starts: dict[int, Candidate],
) -> Iterator[Candidate]:
    """Yield the organization of one phrase: with the country before or behind it, else alone."""
    country = before(text, words, match, names, ends) or behind(text, words, match, names, starts)
    if country is None:
        if match.value.name not in ALONE and is_stated(text[match.start : match.end]):
            yield Candidate(
                start=match.start, end=match.end, kind="organization", form="description",
                found_by="organizations", rank=1,
            )  # fmt: skip
        return
    yield Candidate(
        start=min(match.start, country.start),
        end=max(match.end, country.end),
        kind="organization",
        country=country.country,
        found_by="organizations",
        rank=1,
    )


def is_stated(words: str) -> bool:
    """Tell whether a phrase of one letter case stands for itself; single short words do not."""
    return len(words) > 3


def before(
    text: str, words: tuple[Word, ...], match: Match[OrganizationClass], names: NameWords, ends: dict[int, Candidate]
) -> Candidate | None:
    """Return the country right before the phrase, as an adjective or a possessive."""
    if not names.country_before or match.first == 0:
        return None
    for back in (1, 2):
        if match.first - back < 0:
            return None
        word = words[match.first - back]
        gap = text[word.end : match.start]
        if country := ends.get(word.end):
            tail = gap.strip(" .")
            fits = (tail == "" and country.adjective) or tail in names.possessives or is_upper(text, country)
            return country if fits else None
        if len(word.text) > 1:
            return None
    return None


def is_upper(text: str, country: Candidate) -> bool:
    """Tell whether the country is an acronym, which stands before a noun as it is ('US Army')."""
    letters = [c for c in text[country.start : country.end] if c.isalpha()]
    return all(c.isupper() for c in letters) and any(c.lower() != c for c in letters)


def behind(
    text: str, words: tuple[Word, ...], match: Match[OrganizationClass], names: NameWords, starts: dict[int, Candidate]
) -> Candidate | None:
    """Return the country right behind the phrase: its adjective, the bare name, or after a genitive word."""
    genitives = {" ".join(w.text for w in split_words(g)) for g in names.genitives}
    for start in range(match.end + 1, match.end + 13):
        country = starts.get(start)
        if country is None:
            continue
        gap = text[match.end : start]
        link = " ".join(w.text for w in split_words(gap))
        if link == "" and is_gap(gap) and names.country_after:
            return country
        if link in genitives and "," not in gap and not (names.country_before and country.adjective):
            return country
    return None
