"""What an entity is called and is: its names, canonical name, kind, country and sector."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.ids import make_id
from dragoman.records import Entity, EntityMention, EntityName, Mention, Reading
from dragoman.reference.actors import Actor
from dragoman.reference.actors.record import COUNTRY_SOURCE, TABLES, known_body, known_country, sector_name
from dragoman.reference.countries import country_name, load_body
from dragoman.reference.names import load_organizations
from dragoman.reference.outlets import load_outlets
from dragoman.resolve.classes import GOVERNMENT, is_shared
from dragoman.resolve.keys import Key, Keyed
from dragoman.resolve.located import locate
from dragoman.resolve.people import LocalPerson
from dragoman.text.names import name_tokens
from dragoman.text.phrases import find_phrases, split_words
from dragoman.text.scripts import main_script
from dragoman.text.wraps import flatten

TABLED = ("organization name", "body")  # keys of organizations that the reference tables may know
FULLER = 3  # a fuller form than the most frequent one is preferred where it stands at least a third as often


def describe_person(group: Sequence[LocalPerson], readings: Mapping[str, Reading]) -> Entity:
    """Return the entity of a person."""
    ids = {m for p in group for m in p.mentions}
    mentions = [(readings[p.document], m) for p in group for m in readings[p.document].mentions if m.id in ids]
    posts = [p for doc in sorted({p.document for p in group}) for p in readings[doc].posts if p.holder in ids]
    names = count_names(mentions)
    name, told = choose_name(names), most_frequent(p.country for p in posts)
    beside = {m.country for doc in sorted({p.document for p in group}) for m in readings[doc].mentions if m.country}
    known = None if told else known_country(name, beside)
    return Entity(
        id=make_id("ent", min(ids)),
        kind="person",
        name=name,
        names=names,
        country=told or known,
        sector=sector_name(most_frequent(p.sector for p in posts)),
        external={COUNTRY_SOURCE: TABLES} if known else {},
        mentions=list_mentions(m for _, m in mentions),
    )


def describe_named(
    key: Key, items: Sequence[Keyed], readings: Sequence[Reading], members: Sequence[Mention] = ()
) -> Entity:
    """Return the entity of a place, an organization or a group; `members` stand for it without naming it."""
    mentions = [(readings[k.reading], k.mention) for k in items]
    names = count_names(mentions if key[0] != "country" else [(r, m) for r, m in mentions if is_plain(r, m)])
    place = locate(key)
    name, told = fixed_name(key) or choose_name(names), most_frequent(k.mention.country for k in items)
    known = known_body(name, "en") if key[0] in TABLED else Actor()
    sure = not is_shared(name, "en") or names_country(items, readings, known.country)
    found = known.country if sure and not (told or place.country) else None
    return Entity(
        id=make_id("ent", *key) if key[0] == "country" else make_id("ent", min(k.mention.id for k in items)),
        kind="place" if key[0] == "country" else items[0].mention.kind,
        name=name,
        names=names,
        country=place.country or told or found,
        sector=sector_name(most_frequent(k.sector for k in items) or known.sector),
        coordinates=place.coordinates,
        external={**place.external, COUNTRY_SOURCE: TABLES} if found else place.external,
        mentions=list_mentions([*(m for _, m in mentions), *members]),
    )


def names_country(items: Sequence[Keyed], readings: Sequence[Reading], country: str | None) -> bool:
    """Tell whether one of the documents that name something names a country too."""
    documents = (readings[i] for i in sorted({k.reading for k in items}))
    return country is not None and any(m.country == country for r in documents for m in r.mentions)


def is_plain(reading: Reading, mention: Mention) -> bool:
    """Tell whether a country is named as such, and not as its government or regime."""
    words, code = reading.document.words(mention.span), reading.document.language
    bodies = find_phrases(words, split_words(words), load_organizations(code))
    plain = mention.kind == "place" and mention.form == "name" and not mention.adjective
    return plain and not any(m.value.name == GOVERNMENT for m in bodies)


def fixed_name(key: Key) -> str | None:
    """Return the name of the reference tables for countries, international bodies and outlets."""
    if key[0] == "country":
        return country_name(key[1])
    if key[0] == "outlet":
        return load_outlets()[key[1]].name
    return load_body(key[1]).name if key[0] == "body" else None


def count_names(mentions: Iterable[tuple[Reading, Mention]]) -> tuple[EntityName, ...]:
    """Return the names by language with their counts, the most frequent first; descriptions where nothing else."""
    pairs = list(mentions)
    named = [(r, m) for r, m in pairs if m.form == "name" and not m.adjective] or [
        (r, m) for r, m in pairs if m.form in ("name", "description")
    ]
    counts = Counter((flatten(r.document.words(m.span)), r.document.language) for r, m in named)
    found = [EntityName(text, language, n) for (text, language), n in counts.items()]
    return tuple(sorted(found, key=lambda n: (-n.count, n.text, n.language)))


def choose_name(names: Sequence[EntityName]) -> str:
    """Return the canonical name: of the full forms the most frequent in Latin letters, or a fuller one of it."""
    full = [n for n in names if len(name_tokens(n.text)) > 1] or list(names)
    latin = [n for n in full if main_script(n.text) == "LATIN"] or [n for n in names if main_script(n.text) == "LATIN"]
    totals: Counter[str] = Counter()
    for name in latin or full:
        totals[name.text] += name.count
    usual = min(totals, key=lambda t: (-totals[t], -len(t), t))
    fuller = [
        t for t in totals if totals[t] * FULLER >= totals[usual] and set(name_tokens(usual)) < set(name_tokens(t))
    ]
    return min(fuller or [usual], key=lambda t: (-totals[t], -len(t), t))


def most_frequent(values: Iterable[str | None]) -> str | None:
    """Return the most frequent value, the first in order among equals, None where there is none."""
    counts = Counter(v for v in values if v)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else None


def list_mentions(mentions: Iterable[Mention]) -> tuple[EntityMention, ...]:
    """Return where an entity is mentioned, in order."""
    found = {(m.span, m.form) for m in mentions}
    return tuple(EntityMention(span, form) for span, form in sorted(found))
