"""Ministries, armed forces, agencies and other organizations of a country, by the phrases of the language.

'the Chadian army', "Chad's army", 'the army of Chad', 'الجيش التشادي', 'Минобороны Чада': the phrase with the
country beside it is a name; the phrase alone describes an organization whose country is not stated.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.reference import Language
from dragoman.reference.names import (
    NameWords,
    OrganizationClass,
    load_names,
    load_organizations,
    merged_clitics,
)
from dragoman.reference.posts import load_posts
from dragoman.text.fold import fold
from dragoman.text.phrases import Match, Phrases, Word, find_phrases, is_gap, joined, match_at, split_words

SEATED = frozenset({"government", "presidency", "parliament", "cabinet"})  # each country has one, in its capital
REACH = 12  # code points between a body and its country, 'of the' with its spaces
Found = Match[OrganizationClass]


class Scene(msgspec.Struct, frozen=True):
    """One sentence with what the rules need: its words, the countries by place, the language's words."""

    text: str  # of the whole document
    words: tuple[Word, ...]
    starts: dict[int, Candidate]
    ends: dict[int, Candidate]
    names: NameWords
    table: Phrases[OrganizationClass]


def find_organizations(
    text: str, sentences: Sequence[tuple[Word, ...]], countries: Sequence[Candidate], language: Language
) -> Iterator[Candidate]:
    """Yield the organizations that the language's phrases name, with the country stated beside them."""
    names, table = load_names(language), load_organizations(language.code)
    stated = [c for c in countries if c.found_by == "countries"]
    starts, ends = {c.start: c for c in stated}, {c.end: c for c in stated}
    for words in sentences:
        scene = Scene(text, words, starts, ends, names, table)
        for match in find_phrases(text, words, table, merged_clitics(language)):
            if (
                not is_compound(scene, match)
                and not is_office(scene, match, language)
                and (found := make_organization(scene, match))
            ):
                yield found


def is_compound(scene: Scene, match: Found) -> bool:
    """Tell whether the phrase only qualifies the next word ('military cooperation')."""
    if match.last >= len(scene.words):
        return False
    following = scene.words[match.last]
    close = scene.text[match.end : following.start].strip() == ""
    return close and following.text in {fold(w) for w in scene.names.not_before}


def is_office(scene: Scene, match: Found, language: Language) -> bool:
    """Tell whether the phrase is the end of a minister's title ('وزير الخارجية')."""
    if match.first == 0 or not match.value.name.endswith(" ministry"):
        return False
    title = match_at(
        scene.text, scene.words, match.first - 1, load_posts(language.code).titles, merged_clitics(language)
    )
    return title is not None and title.last >= match.last


def make_organization(scene: Scene, match: Found) -> Candidate | None:
    """Return the organization of one phrase: with the country before or behind it, else alone if not too vague."""
    country, end = country_before(scene, match), match.end
    if country is None:
        country, end = country_behind(scene, match)
    if country is not None:
        end = end_of_parted(scene, match, country) or (end if country.city else max(end, country.end))
        return Candidate(
            start=min(match.start, country.start), end=end,
            kind="organization", country=country.country, found_by="organizations", rank=1,
        )  # fmt: skip
    stated = fold(scene.text[match.start : match.end])
    if len(stated) <= 3 or stated in {fold(v) for v in scene.names.vague}:
        return None
    return Candidate(
        start=match.start, end=match.end, kind="organization", form="description", found_by="organizations", rank=1
    )


def end_of_parted(scene: Scene, match: Found, country: Candidate) -> int | None:
    """Return where a name ends that goes on behind its country: 'le ministère tchadien des Affaires étrangères'."""
    at = next((i for i, w in enumerate(scene.words) if w.start >= country.end), len(scene.words))
    begun = tuple(w.text for w in scene.words[match.first : match.last])
    if not country.adjective or country.start < match.end:
        return None
    for length in range(scene.table.longest.get(begun[0], 0) - len(begun), 0, -1):
        words = scene.words[at : at + length]
        if not words or scene.text[country.end : words[0].start] != " ":
            return None
        if (*begun, *(w.text for w in words)) in scene.table.entries and joined(scene.text, words):
            return words[-1].end
    return None


def country_before(scene: Scene, match: Found) -> Candidate | None:
    """Return the country right before the phrase: an adjective, a possessive, or a noun before a written name."""
    for back in (1, 2) if scene.names.country_before else ():
        if match.first - back < 0:
            return None
        word = scene.words[match.first - back]
        if country := scene.ends.get(word.end) or scene.ends.get(word.end + 1):
            tail = scene.text[country.end : match.start].strip()
            named = country.adjective or is_upper(scene.text, country) or scene.text[match.start].isupper()
            return country if (tail == "" and named and not country.city) or tail in scene.names.possessives else None
        if len(word.text) > 1:
            return None
    return None


def is_upper(text: str, country: Candidate) -> bool:
    """Tell whether the country is an acronym, which stands before a noun as it is ('US army')."""
    letters = [c for c in text[country.start : country.end] if c.isalpha()]
    return all(c.isupper() for c in letters)


def country_behind(scene: Scene, match: Found) -> tuple[Candidate | None, int]:
    """Return the country behind the phrase, bare or after a genitive word, and where the whole name ends."""
    last = match.last
    while last < len(scene.words) and scene.words[last].text in scene.names.neutral:
        last += 1
    place = scene.words[last - 1].end
    found = (scene.starts[start] for start in range(place + 1, place + REACH + 1) if start in scene.starts)
    country = next(found, None)
    if (polity := next((c for i, c in scene.starts.items() if match.start < i < match.end < c.end), None)) is not None:
        return polity, max(match.end, polity.end)  # the phrase ends in a word that may begin a country's name
    if country is None or not (is_linked(scene, place, country) or is_seated(scene, match, place, country)):
        return None, match.end
    if country.city:
        return country, match.end
    return country, end_of_owner(scene, country)


def is_linked(scene: Scene, place: int, country: Candidate) -> bool:
    """Tell whether a country belongs to the body that ends at `place`."""
    gap = scene.text[place : country.start]
    link = " ".join(w.text for w in split_words(gap))
    if link == "":
        return is_gap(gap) and scene.names.country_after
    genitives = {" ".join(w.text for w in split_words(g)) for g in scene.names.genitives}
    adjective = scene.names.country_before and country.adjective
    return link in genitives and "," not in gap and not adjective and not country.city


def is_seated(scene: Scene, match: Found, place: int, country: Candidate) -> bool:
    """Tell whether a capital tells whose ministry it is: 'the Foreign Ministry in Lima' is Peru's."""
    central = match.value.name.endswith(" ministry") or match.value.name in SEATED
    gap = scene.text[place : country.start]
    link = " ".join(w.text for w in split_words(gap))
    return central and country.city and "," not in gap and link in {fold(w) for w in scene.names.locatives}


def end_of_owner(scene: Scene, country: Candidate) -> int:
    """Return where "Chad's Armed Forces" ends when the name goes on behind a possessive, else the country's end."""
    at = next((i for i, w in enumerate(scene.words) if w.start >= country.end and w.text != "s"), None)
    if at is None or scene.text[country.end : scene.words[at].start].strip() not in scene.names.possessives:
        return country.end
    match = match_at(scene.text, scene.words, at, scene.table)
    return match.end if match else country.end
