"""The people whom a document names, each with the mentions, titles, ranks and countries it gives them."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.references.genders import gender_of
from dragoman.records import Document, Mention, PostMention
from dragoman.reference import Language
from dragoman.reference.names import load_titles
from dragoman.text.fold import fold
from dragoman.text.phrases import match_at, split_words

PAST, INTERIM = ("former", "late"), ("acting", "elect")
TITLE_REACH = 60  # code points before a name in which its titles stand


class Person(msgspec.Struct, frozen=True):
    """One person of one document. `root` is the id of the mention that references point to."""

    root: str
    places: tuple[int, ...]  # where the mentions begin, in order
    titles: tuple[str, ...] = ()  # held now, or until what the document tells
    past: tuple[str, ...] = ()  # titles once held
    interim: tuple[str, ...] = ()  # those of the titles that are held for a time, or not yet
    ranks: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    gender: str | None = None


def find_people(
    document: Document, mentions: Sequence[Mention], posts: Sequence[PostMention], language: Language
) -> tuple[Person, ...]:
    """Return the people of the document in the order of their first mentions."""
    named = [m for m in mentions if m.kind == "person" and m.form == "name"]
    roots = find_roots(document, named)
    found: dict[str, list[Mention]] = {}
    for mention in sorted(named, key=lambda m: m.span):
        found.setdefault(roots[mention.id], []).append(mention)
    return tuple(make_person(document, root, group, posts, language) for root, group in found.items())


def find_roots(document: Document, named: Sequence[Mention]) -> dict[str, str]:
    """Return by mention id the id of the mention that stands for its person: the first with the full name."""
    first: dict[str, str] = {}
    by_id = {m.id: m for m in named}
    roots = {}
    for mention in sorted(named, key=lambda m: m.span):
        full = by_id.get(mention.refers_to or "", mention)
        roots[mention.id] = first.setdefault(fold(document.words(full.span)), full.id)
    return roots


def make_person(
    document: Document, root: str, group: Sequence[Mention], posts: Sequence[PostMention], language: Language
) -> Person:
    """Return one person with what the document says of him or her."""
    ids = {m.id for m in group}
    held = [p for p in posts if p.holder in ids]
    genders = {g for m in group if (g := gender_of(document, m, language.code))}
    ranks = [r for m in group for r in ranks_before(document, m, language)]
    return Person(
        root=root,
        places=tuple(m.span.start for m in group),
        titles=tuple(dict.fromkeys(p.title for p in held if p.standing not in PAST or p.found_by == "ended")),
        past=tuple(dict.fromkeys(p.title for p in held if p.standing in PAST)),
        interim=tuple(dict.fromkeys(p.title for p in held if p.standing in INTERIM)),
        ranks=tuple(dict.fromkeys(ranks)),
        countries=tuple(dict.fromkeys(p.country for p in held if p.country)),
        gender=genders.pop() if len(genders) == 1 else None,
    )


def ranks_before(document: Document, mention: Mention, language: Language) -> Iterator[str]:
    """Yield the titles that stand right before a name."""
    start = max(0, mention.span.start - TITLE_REACH)
    words = split_words(document.text[start : mention.span.start], start)
    titles = load_titles(language.code)
    at = len(words)
    for first in range(max(0, len(words) - 5), len(words)):
        match = match_at(document.text, words, first, titles)
        gap = document.text[words[-1].end : mention.span.start]
        if match and match.last == at and not gap.strip(" .-\u00a0"):
            yield match.value
