"""People of one document: the mentions of each, the names, posts and countries that it gives, and the company."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from dragoman.records import Judged, Mention, Reading, StoryGroup
from dragoman.records.judged import NOTHING, regroup
from dragoman.text.fold import fold
from dragoman.text.names import name_tokens
from dragoman.text.sounds import skeleton
from dragoman.text.wraps import flatten


class LocalPerson(msgspec.Struct, frozen=True):
    """One person as one document speaks of him or her. `key` is the smallest mention id.

    `company` are keys of the other people, organizations and countries that the document names.
    """

    key: str
    document: str
    story: str
    mentions: tuple[str, ...]
    names: tuple[str, ...]  # as written, the fullest and most frequent first
    titles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    company: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The fullest name."""
        return self.names[0]


def find_local_people(
    readings: Sequence[Reading], stories: Sequence[StoryGroup], judged: Judged = NOTHING
) -> Iterator[LocalPerson]:
    """Yield the people of every document; a document in no story is one of its own."""
    story_of = {d: min(s.documents) for s in stories for d in s.documents}
    for reading in readings:
        company = find_company(reading)
        for mentions in group_mentions(reading, judged):
            yield make_person(reading, mentions, story_of.get(reading.document.id, reading.document.id), company)


def group_mentions(reading: Reading, judged: Judged = NOTHING) -> list[list[Mention]]:
    """Return the person mentions of a document by person; references that stand for nobody are left out."""
    people = [m for m in reading.mentions if m.kind == "person"]
    by_id = {m.id: m for m in people}
    groups: dict[str, list[Mention]] = {}
    root_of: dict[str, str] = {}
    for mention in sorted(people, key=lambda m: (m.span, m.id)):
        root = find_root(mention, by_id)
        if root is not None:
            root_of[mention.id] = root.id
            groups.setdefault(fold(flatten(reading.document.words(root.span))), []).append(mention)
    if not judged:
        return list(groups.values())
    divided = regroup([[m.id for m in group] for group in groups.values()], judged, root_of)
    return [[by_id[id] for id in group] for group in divided if any(by_id[id].form == "name" for id in group)]


def find_root(mention: Mention, by_id: Mapping[str, Mention]) -> Mention | None:
    """Return the name that a mention stands for in the end, None where it stands for nobody."""
    seen: set[str] = set()
    while mention.refers_to in by_id and mention.id not in seen:
        seen.add(mention.id)
        mention = by_id[mention.refers_to or ""]
    return mention if mention.form == "name" else None


def find_company(reading: Reading) -> frozenset[str]:
    """Return keys of whom and what a document names: full names by their sounds, organizations, countries."""
    named = [(m, reading.document.words(m.span)) for m in reading.mentions if m.form == "name"]
    bodies = {fold(words) for m, words in named if m.kind == "organization"}
    return frozenset(
        [person_key(words) for m, words in named if m.kind == "person" and len(name_tokens(words)) > 1]
        + sorted(bodies)
        + [m.country for m in reading.mentions if m.country]
    )


@lru_cache(maxsize=65536)
def person_key(name: str) -> str:
    """Return the skeletons of a name's words: one for most of its spellings."""
    return " ".join(sorted(skeleton(token) for token in name_tokens(name)))


def make_person(reading: Reading, mentions: Sequence[Mention], story: str, company: frozenset[str]) -> LocalPerson:
    """Return one person of a document."""
    ids = {m.id for m in mentions}
    held = [p for p in reading.posts if p.holder in ids]
    names = Counter(flatten(reading.document.words(m.span)) for m in mentions if m.form == "name")
    ordered = sorted(names, key=lambda n: (-len(n.split()), -names[n], -len(n), n))
    return LocalPerson(
        key=min(ids),
        document=reading.document.id,
        story=story,
        mentions=tuple(sorted(ids)),
        names=tuple(ordered),
        titles=tuple(sorted({p.title for p in held})),
        countries=tuple(sorted({p.country for p in held if p.country})),
        company=company - {person_key(name) for name in ordered},
    )
