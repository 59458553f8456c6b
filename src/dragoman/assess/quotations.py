"""Quotations: utterances with all their variants, and what the variants together tell.

The speaker is the entity that most variants name; where they part evenly it stays unknown. Event and date
are given only where the document itself puts the words beside a meeting or statement of that speaker.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from dragoman.ids import make_id
from dragoman.records import (
    Dates,
    Document,
    Event,
    Origins,
    Quotation,
    QuotationMention,
    Reading,
    Resolution,
    Span,
    Variant,
)

SPOKEN = frozenset({"CONSULT"})  # happenings at which words are spoken
LASTING = frozenset({"visit"})  # modes of those that last for days: the words need not be of the first day
REACH = 800  # code points between the words for a meeting and words said there


class Found(msgspec.Struct, frozen=True):
    """A quotation mention, or a part of one, with its document and the entity that speaks in it."""

    id: str
    mention: QuotationMention
    document: Document
    speaker: str | None


def make_quotations(
    readings: Sequence[Reading],
    groups: Sequence[Sequence[str]],
    resolution: Resolution,
    dates: Dates,
    origins: Origins,
    events: Sequence[Event],
) -> tuple[Quotation, ...]:
    """Return the utterances, in the order of their first variant."""
    wholes = {f.mention.id: f for r in readings for f in find_all(r, resolution)}
    accounts = index_accounts(events)
    made = [
        make_quotation([cut_part(wholes[i.partition("#")[0]], i) for i in group], accounts, origins) for group in groups
    ]
    return tuple(sorted(made, key=lambda q: (q.variants[0].document, q.variants[0].fragments[0], q.id)))


def find_all(reading: Reading, resolution: Resolution) -> list[Found]:
    """Return the quotation mentions of a reading with their speakers' entities."""
    mentions = {m.id: m for m in reading.mentions}
    return [
        Found(q.id, q, reading.document, resolution.entity_for(mentions.get(q.speaker_mention or "")))
        for q in reading.quotations
    ]


def cut_part(whole: Found, name: str) -> Found:
    """Return the part of a quotation that an id names ('quo-1a2b#120-180'), the whole for the mention's own id."""
    _, part, offsets = name.partition("#")
    if not part:
        return whole
    start, end = (int(o) for o in offsets.split("-"))
    kept = tuple(f for f in whole.mention.fragments if start <= f.start and f.end <= end)
    inside = tuple(i for i in whole.mention.insertions if start <= i.start and i.end <= end)
    mention = msgspec.structs.replace(whole.mention, fragments=kept, insertions=inside)
    return Found(make_id("quo", name), mention, whole.document, whole.speaker)


def make_quotation(
    members: Sequence[Found], accounts: Mapping[str, Sequence[tuple[Span, Event]]], origins: Origins
) -> Quotation:
    """Return one utterance."""
    ordered = sorted(members, key=lambda f: (f.document.id, f.mention.fragments, f.id))
    speaker = decide_speaker([f.speaker for f in ordered])
    event = decide_event(ordered, speaker, accounts)
    families = {m.document: family for family in origins.families for m in family.members}
    documents = sorted({f.document.id for f in ordered})
    return Quotation(
        id=make_id("utt", min(f.id for f in ordered)),
        speaker=speaker,
        date=event.date if event else None,
        event=event.id if event else None,
        origins=tuple(sorted({origins.origin_of[d] for d in documents if d in origins.origin_of})),
        variants=tuple(make_variant(f, source_of(f, ordered, families)) for f in ordered),
    )


def source_of(member: Found, others: Sequence[Found], families: Mapping[str, object]) -> str | None:
    """Return the variant that this one was copied from: the first of its family, None for that one itself."""
    family = families.get(member.document.id)
    kin = [o for o in others if family is not None and families.get(o.document.id) is family]
    first = kin[0] if kin else member
    return None if first.document.id == member.document.id else first.id


def decide_speaker(speakers: Sequence[str | None]) -> str | None:
    """Return the speaker that most variants name; None where none does or two are named as often."""
    counts = Counter(s for s in speakers if s).most_common()
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


def index_accounts(events: Sequence[Event]) -> dict[str, list[tuple[Span, Event]]]:
    """Return by document the triggers of events at which words are spoken, in text order."""
    index: dict[str, list[tuple[Span, Event]]] = {}
    for event in events:
        for account in event.accounts:
            if event.type in SPOKEN and account.status == "happened" and event.mode not in LASTING:
                index.setdefault(account.document, []).append((account.trigger, event))
    return {d: sorted(rows, key=lambda r: (r[0], r[1].id)) for d, rows in index.items()}


def decide_event(
    members: Sequence[Found], speaker: str | None, accounts: Mapping[str, Sequence[tuple[Span, Event]]]
) -> Event | None:
    """Return the event at which most variants set the words; None where they part or none is near."""
    if speaker is None:
        return None
    near = [find_event(f, speaker, accounts.get(f.document.id, ())) for f in members]
    counts = Counter(e.id for e in near if e)
    if not counts or len(counts) > 1:
        return None
    return next(e for e in near if e)


def find_event(member: Found, speaker: str, rows: Sequence[tuple[Span, Event]]) -> Event | None:
    """Return the last event told before the words, where it is told near them and the speaker took part in it."""
    at = member.mention.fragments[0].start
    before = bisect_right(rows, at, key=lambda row: row[0].start) - 1
    if before < 0 or at - rows[before][0].start > REACH:
        return None
    event = rows[before][1]
    return event if speaker in {p.entity for p in event.participants} else None


def make_variant(found: Found, source: str | None) -> Variant:
    """Return a quotation as one document words it."""
    mention = found.mention
    return Variant(
        id=found.id,
        document=found.document.id,
        language=found.document.language,
        mode=mention.mode,
        fragments=mention.fragments,
        insertions=mention.insertions,
        cue=mention.cue,
        speaker=mention.speaker,
        speaker_basis=mention.speaker_basis,
        source_kind=mention.source_kind,
        found_by=mention.found_by,
        confidence=mention.confidence,
        derived_from=source,
    )
