"""find_mentions: candidates from all sources, the best of overlapping ones, short names linked to full ones."""

from collections.abc import Collection, Iterator, Sequence

import msgspec
import regex

from dragoman.annotate.mentions.acronyms import find_expansions
from dragoman.annotate.mentions.candidate import Candidate, Nearby, choose_candidates, make_mention, mention_id
from dragoman.annotate.mentions.capitals import is_clear_capital
from dragoman.annotate.mentions.gazetteer import find_bodies, find_countries
from dragoman.annotate.mentions.groups import find_groups
from dragoman.annotate.mentions.members import find_members
from dragoman.annotate.mentions.organizations import find_organizations
from dragoman.annotate.mentions.parties import find_parties, with_free
from dragoman.annotate.mentions.repeats import find_repeats, link_short_names
from dragoman.annotate.mentions.tagged import TagLike, find_tagged, words_of
from dragoman.annotate.references.genders import gender_at
from dragoman.annotate.references.words import load_pairs
from dragoman.records import Document, Mark, Mention, Sentence
from dragoman.reference import Language
from dragoman.reference.names import load_domain_words, load_names, load_titles, merged_clitics
from dragoman.reference.posts import load_posts
from dragoman.text.fold import fold
from dragoman.text.phrases import Word, split_words, uncliticized

CREDIT = regex.compile(r"(?P<cue>\p{L}+)s?(?:\s*[:/©]\s*|\s+(?:by|de|par)\s+)[(©\s]*$", regex.IGNORECASE)
LEAST_ALONE = 0.8  # score below which a single word that is part of no longer name is not taken for a person


def find_mentions(
    document: Document,
    sentences: Sequence[Sentence],
    tags: Sequence[Sequence[TagLike]],
    language: Language,
    marks: Sequence[Mark] = (),
) -> Iterator[Mention]:
    """Yield what the document names, in text order. `tags`: one list a sentence, offsets in the sentence.

    `marks` are the reader's; of these, who takes part in something and is known to nothing else is named too.
    """
    text = document.text
    words = [words_of(text, sentence) for sentence in sentences]
    countries = list(find_countries(text, words, language))
    bodies = list(find_bodies(text, words, language))
    organizations = list(find_organizations(text, words, countries, language))
    nearby, known = Nearby([*countries, *bodies]), Nearby([*bodies, *organizations])
    tagged = settle_tags(text, list(find_tagged(document, sentences, tags, language)), nearby, known, language)
    parties = list(find_parties(document, marks, countries, language))
    chosen = choose_candidates(
        [
            *tagged,
            *(c for c in countries if c.found_by != "weak"),
            *bodies,
            *organizations,
            *find_expansions(text, words, tagged, nearby),
            *find_groups(text, words, countries, language),
            *find_repeats(text, words, [c for c in (*tagged, *parties) if c.kind == "person"], language),
            *(c for c in parties if c.kind == "group"),
        ]
    )
    chosen = with_free(chosen, parties)
    stated = without_photographers(text, without_apposed(text, chosen), language)
    yield from linked(document, stated, language)


def settle_tags(
    text: str, tagged: Sequence[Candidate], nearby: Nearby, known: Nearby, language: Language
) -> list[Candidate]:
    """Return the tags that name something besides a country or body, with their country and as what they stand for.

    `nearby`: countries and bodies; `known`: bodies and organizations.
    """
    sound = [
        with_country(text, c, nearby)
        for c in tagged
        if is_sound(text, c, nearby.find(c.start, c.end), tagged, language)
    ]
    free = [c for c in sound if not leans_on(text, c, known.find(c.start, c.end), language)]
    return [as_place(c) if is_before_titled(text, c, free, language) else c for c in free]


def is_sound(
    text: str, tag: Candidate, countries: Sequence[Candidate], tagged: Sequence[Candidate], language: Language
) -> bool:
    """Tell whether a tag names something besides a country: no title, no country, no half of a compound."""
    if is_country_name(text, tag, countries, tagged, language):
        return False
    words = split_words(text[tag.start : tag.end], tag.start)
    if all(w.text in load_posts(language.code).articles for w in words):
        return False
    if tag.kind == "person":
        return not is_title(words, language) and (tag.confidence >= LEAST_ALONE or is_known(text, tag, tagged))
    inside = [c for c in countries if tag.start <= c.start and c.end <= tag.end and c.found_by == "countries"]
    if tag.kind == "place":
        return not inside or "-" not in text[tag.start : tag.end]
    rest = [w for w in words if not any(c.start <= w.start < c.end for c in countries if c.kind == "place")]
    domains = load_domain_words(language.code)
    return any(w.text not in domains for w in rest)


def leans_on(text: str, tag: Candidate, bodies: Sequence[Candidate], language: Language) -> bool:
    """Tell whether a tag is a body known by its words with a clitic before it ('and the army of Chad' in one word)."""
    inside = (c for c in bodies if tag.start < c.start and c.end == tag.end)
    return any(fold(text[tag.start : c.start]) in merged_clitics(language) for c in inside)


def is_before_titled(text: str, tag: Candidate, tagged: Sequence[Candidate], language: Language) -> bool:
    """Tell whether one word tagged as a person runs straight on into a title and a name: 'police of X Colonel Y'."""
    after = [c for c in tagged if c.kind == "person" and c.start > tag.end]
    if tag.kind != "person" or not after or " " in text[tag.start : tag.end].strip():
        return False
    between = text[tag.end : min(after, key=lambda c: c.start).start]
    words = split_words(between, tag.end)
    return "".join(between.split()) == "".join(text[w.start : w.end] for w in words) and is_title(words, language)


def as_place(tag: Candidate) -> Candidate:
    """Return the tag as a place's."""
    return msgspec.structs.replace(tag, kind="place")


def is_title(words: tuple[Word, ...], language: Language) -> bool:
    """Tell whether words are nothing but one title or post, or a phrase for two of a kind."""
    key = tuple(w.text for w in words)
    if not key:
        return False
    pairs = load_pairs(language.code).entries
    if any((form, *key[1:]) in pairs for form, _ in uncliticized(key[0], merged_clitics(language))):
        return True
    return key in load_titles(language.code).entries or key in load_posts(language.code).titles.entries


def is_known(text: str, tag: Candidate, tagged: Sequence[Candidate]) -> bool:
    """Tell whether an unsure tag has two words or is part of a longer name of the document."""
    name = fold(text[tag.start : tag.end])
    longer = (fold(text[c.start : c.end]).split() for c in tagged if c.kind == "person")
    return " " in name or any(name in words and len(words) > 1 for words in longer)


def is_country_name(
    text: str, tag: Candidate, countries: Sequence[Candidate], tagged: Sequence[Candidate], language: Language
) -> bool:
    """Tell whether a tag is wholly a country form (which then stays), unless a person bears that very name."""
    clitics = load_names(language).clitics
    same = [
        c for c in countries
        if (c.start <= tag.start or fold(text[tag.start : c.start]) in clitics)
        and tag.end <= c.end and c.start < tag.end and c.found_by != "weak"
    ]  # fmt: skip
    if not same:
        return False
    name = fold(text[tag.start : tag.end])
    return tag.kind != "person" or not any(
        c.kind == "person" and fold(text[c.start : c.end]).endswith(" " + name) for c in tagged
    )


def with_country(text: str, tag: Candidate, nearby: Nearby) -> Candidate:
    """Return the tag with the country that it contains: a weak form tagged as a place, or an organization's."""
    found = nearby.find(tag.start, tag.end)
    inside = [c for c in found if tag.start <= c.start and c.end <= tag.end and c.country and c.kind == "place"]
    if tag.kind == "place":
        inside = [c for c in inside if (c.start, c.end) == (tag.start, tag.end)]
    if tag.kind == "organization":
        inside = [c for c in inside if not c.city or is_clear_capital(text[c.start : c.end])]
    if tag.kind not in ("place", "organization") or not inside:
        return tag
    return msgspec.structs.replace(tag, country=inside[0].country)


def without_apposed(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the descriptions that stand beside a name ('state news agency X')."""
    starts = {c.start for c in chosen if c.kind == "organization" and c.form == "name"}
    ends = {c.end for c in chosen if c.kind == "organization" and c.form == "name"}
    return [
        c for c in chosen
        if c.form != "description" or c.kind != "organization"
        or not ((c.end + 1 in starts and text[c.end] == " ") or (c.start - 1 in ends and text[c.start - 1] == " "))
    ]  # fmt: skip


def without_photographers(text: str, chosen: Sequence[Candidate], language: Language) -> list[Candidate]:
    """Return the candidates without the people whom a picture is credited to: '(Photo: X)', 'Foto: X / Y'."""
    cues = {fold(w) for w in load_names(language).credits}
    return [c for c in chosen if c.kind != "person" or not is_credited(text[max(0, c.start - 30) : c.start], cues)]


def is_credited(before: str, cues: Collection[str]) -> bool:
    """Tell whether a word for a picture stands right before a name, with 'by' or a colon between."""
    found = CREDIT.search(before)
    return found is not None and fold(found["cue"]) in cues


def linked(document: Document, chosen: Sequence[Candidate], language: Language) -> Iterator[Mention]:
    """Yield the mentions; a short name refers to the first full name that it shortens, members to their body."""
    persons = [c for c in chosen if c.kind == "person"]
    genders = [gender_at(document.text, c.start, c.end, language.code) for c in persons]
    short = link_short_names(document.text, persons, load_names(language).inflected, genders)
    links = {persons[i]: persons[j] for i, j in short.items()} | dict(find_members(document.text, chosen, language))
    for candidate in chosen:
        full = links.get(candidate)
        refers_to = mention_id(document, full.start, full.end) if full else None
        yield make_mention(document, candidate, refers_to)
