"""Which deed answers for a marked pair of actor and recipient.

A pair is marked because one does something to the other, so the question is what, not whether: every trigger that the
reader lists may answer, the improbable ones too. Each is worth its probability, times that of either mark taking its
part in it: in its own role, in the other (what is done together has all as actors), or, told by nobody, LEAST; and
LATER times as much as the deed told before it. A rule's events stand by their type and with the sides that it names.
The best wins, of equals the first in the text.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import msgspec

from dragoman.bench.events.leading import LATER
from dragoman.bench.events.strict import CLAIMED, StrictEvent, make_strict, read_strict
from dragoman.records import Mark, Reading, Span
from dragoman.text.overlaps import Overlaps

Parts = Mapping[str, tuple[str, ...]]  # role -> the relations that give it

OTHER_ROLE = 0.3  # what a side is worth that has the other role
LEAST = 0.1  # a side that nobody tells
NAMED = 0.9  # a side of an event that stands in the record
PARTS: Parts = {"actor": ("actor",), "recipient": ("recipient",)}
CLAIMED_PARTS: Parts = {"actor": ("source",), "recipient": ("actor", "recipient")}  # of what is demanded


class Part(msgspec.Struct, frozen=True):
    """Who takes part in a deed, in which role, how probably."""

    span: Span
    role: str
    chance: float


class Answer(msgspec.Struct, frozen=True):
    """A deed that may answer: its strict type, trigger, probability and sides."""

    type: str
    trigger: Span
    chance: float
    parts: tuple[Part, ...]


def choose_answer(reading: Reading, actor: Span | None, recipient: Span | None) -> Answer | None:
    """Return the deed that answers for the pair; None where no trigger has a strict type. A mark may be missing."""
    told = enumerate(sorted(find_answers(reading), key=lambda answer: answer.trigger))
    worth = [(rate(answer, actor, recipient) * LATER**number, -number, answer) for number, answer in told]
    return max(worth, key=lambda rated: rated[:2])[-1] if worth else None


def rate(answer: Answer, actor: Span | None, recipient: Span | None) -> float:
    """Return what an answer is worth."""
    return answer.chance * rate_side(answer, "actor", actor) * rate_side(answer, "recipient", recipient)


def rate_side(answer: Answer, role: str, mark: Span | None) -> float:
    """Return how probably a mark has a role."""
    hit = (part for part in answer.parts if mark and part.span.overlaps(mark))
    return max((p.chance * (1 if p.role == role else OTHER_ROLE) for p in hit), default=LEAST) if mark else 1.0


def find_answers(reading: Reading) -> Iterator[Answer]:
    """Yield each event of a reading with the reader's sides, then each trigger that only the reader lists."""
    listed = [mark for mark in reading.marks if mark.layer == "events"]
    triggers = Overlaps((event.trigger.start, event.trigger.end) for event in reading.events)
    read = Overlaps((mark.span.start, mark.span.end) for mark in listed)
    for event in make_strict(reading):
        same = (listed[number] for number in read.find((event.trigger.start, event.trigger.end)))
        parts = chain(own_parts(event), *(find_parts(mark, event.type, reading.marks) for mark in same))
        yield Answer(event.type, event.trigger, event.confidence, tuple(parts))
    for mark in listed:
        kind = read_strict(mark)
        if kind and not triggers.find((mark.span.start, mark.span.end)):
            yield Answer(kind, mark.span, mark.score, tuple(find_parts(mark, kind, reading.marks)))


def own_parts(event: StrictEvent) -> Iterator[Part]:
    """Yield the sides of an event."""
    yield from (Part(side.span, "actor", NAMED) for side in event.actors)
    yield from (Part(side.span, "recipient", NAMED) for side in event.recipients)


def find_parts(mark: Mark, kind: str, marks: Sequence[Mark]) -> Iterator[Part]:
    """Yield whom the reader links to a trigger that answers with a strict type: what is demanded turns its parts."""
    for role, relations in (CLAIMED_PARTS if kind == CLAIMED != mark.label else PARTS).items():
        for relation in relations:
            yield from (Part(marks[link.target].span, role, link.score) for link in mark.follow(relation))
