"""Parties: whom the reader marks as taking part in something, where neither tags nor tables know them.

The tables know countries, bodies and crowds by their words; the reader knows 'lorry drivers' or a militia by what they
do in the sentence. Only who acts, suffers or speaks becomes a mention.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.annotate.mentions.tagged import is_titled, trim
from dragoman.reader import LABELS, Tag
from dragoman.records import Document, EntityKind, Mark, MentionForm, Sentence
from dragoman.reference import Language
from dragoman.text.overlaps import Overlaps

KINDS: dict[str, EntityKind] = {"per": "person", "org": "organization", "loc": "place", "grp": "group"}
TAKING_PART = frozenset({"actor", "recipient", "source", "by", "where"})
LEAST = 0.4  # probability of a party, and of its part in something


def find_tags(sentences: Sequence[Sentence], marks: Sequence[Mark]) -> list[list[Tag]]:
    """Return the names marked inside each sentence, their offsets counted from its start."""
    named = list(part_places(marks))
    tags: list[list[Tag]] = []
    at = 0
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        while at < len(named) and named[at].span.start < start:
            at += 1
        inside = []
        while at < len(named) and named[at].span.start < end:
            mark, at = named[at], at + 1
            inside.append(Tag(mark.span.start - start, min(mark.span.end, end) - start, LABELS[mark.label], mark.score))
        tags.append(inside)
    return tags


def part_places(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the names marked; one of a person that the other layer parts into a place and a person is two."""
    parties = [mark for mark in marks if mark.layer == "parties" and mark.label in {"loc", "per"}]
    places = Overlaps((party.span.start, party.span.end) for party in parties)
    for mark in marks:
        if mark.layer != "names":
            continue
        inside = [parties[i] for i in places.find((mark.span.start, mark.span.end))] if mark.label == "PER" else []
        edges = (inside[0].span.start, inside[-1].span.end) if inside else ()
        if [party.label for party in inside] == ["loc", "per"] and edges == (mark.span.start, mark.span.end):
            yield from (
                msgspec.structs.replace(mark, span=party.span, label=label, links=())
                for party, label in zip(inside, ("LOC", "PER"), strict=True)
            )
        else:
            yield mark


def find_parties(
    document: Document, marks: Sequence[Mark], countries: Sequence[Candidate], language: Language
) -> Iterator[Candidate]:
    """Yield who takes part in something, with the country of a nationality word beside."""
    beside = {c.end: c for c in countries if c.adjective} | {-c.start: c for c in countries if c.adjective}
    involved = {link.target for mark in marks for link in mark.links if is_involved(link.relation, link.score)}
    for number in sorted(involved):
        mark = marks[number]
        if is_sure(mark):
            start, end = trim(
                document.text, mark.span.start, mark.span.end, KINDS[mark.label], language, known=()
            )  # fmt: skip
            if start >= end or (mark.label == "per" and is_titled(document.text[start:end], language)):
                continue
            nation = beside.get(start - 1) or beside.get(-(end + 1)) if mark.label == "grp" else None
            start, end = (min(start, nation.start), max(end, nation.end)) if nation else (start, end)
            yield Candidate(
                start=start, end=end, kind=KINDS[mark.label], form=decide_form(document.text[start:end], mark.label),
                country=nation.country if nation else None, found_by="parties", confidence=mark.score, rank=-1,
            )  # fmt: skip


def with_free(chosen: Sequence[Candidate], parties: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates chosen, and the parties that overlap none of them."""
    taken = {at for c in chosen for at in range(c.start, c.end)}
    free = (c for c in parties if taken.isdisjoint(range(c.start, c.end)))
    return sorted([*chosen, *free], key=lambda c: c.start)


def is_sure(mark: Mark) -> bool:
    """Tell whether a mark is of a kind that mentions have, and probable."""
    return mark.layer == "parties" and mark.label in KINDS and mark.score >= LEAST


def is_involved(relation: str, score: float) -> bool:
    """Tell whether a link says that its target takes part."""
    return relation in TAKING_PART and score >= LEAST


def decide_form(words: str, label: str) -> MentionForm:
    """Return name for what is written like one: a capital, or a script without any; else description."""
    if label == "grp":
        return "description"
    cased = any(c.islower() or c.isupper() for c in words)
    named = any(c.isupper() for c in words) if cased else " " in words
    return "name" if named or label in {"per", "loc"} else "description"
