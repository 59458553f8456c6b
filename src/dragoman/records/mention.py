"""Mentions: what one document says, as found by the annotate stages. They never change afterwards.

Every id is a hash of the stage's kind and the span, so reading a document again gives the same ids.
"""

from typing import Literal

import msgspec

from dragoman.records.span import Span

EntityKind = Literal["person", "organization", "place", "group"]
MentionForm = Literal["name", "post", "description", "pronoun"]
Role = Literal["actor", "recipient", "other"]
Standing = Literal["current", "former", "late", "acting", "elect"]
Status = Literal["happened", "announced", "demanded", "alleged", "denied", "conditional"]
QuotationMode = Literal["direct", "mixed", "indirect"]
CreditKind = Literal["text", "cited", "photo"]
EVENT_TYPES: tuple[str, ...] = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "APPOINT",
)  # fmt: skip


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence of a fact zone. `paragraph` counts the paragraphs of the text, from 0."""

    id: str
    span: Span
    zone: str
    paragraph: int


class Mention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Words that name somebody or something.

    `refers_to` is the id of the name mention of the same document that a post, description or pronoun
    stands for; None on names, and where unknown. A nationality word ('Chadian') or a capital that acts is a
    place mention with its country. `span` leaves out titles, possessive endings and Arabic clitics.
    """

    id: str
    span: Span
    kind: EntityKind
    form: MentionForm
    country: str | None = None  # ISO 3166 alpha-3
    refers_to: str | None = None
    adjective: bool = False  # a nationality word, as in 'the Chadian minister'
    found_by: str = ""
    confidence: float = 1.0


class PostMention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Words that give a post, with its holder when one is named.

    `span` covers the post's words without the holder's name; `title` is its form in the language's table
    (English, lower case: 'foreign minister'), or the words themselves where the table has none. `predecessor` and
    `successor` are the people whom a sentence beside it says to have held the post before and after the holder.
    """

    id: str
    span: Span
    title: str
    holder: str | None = None  # id of a Mention
    organization: str | None = None  # id of a Mention
    country: str | None = None  # ISO 3166 alpha-3
    standing: Standing = "current"
    sector: str | None = None  # PLOVER sector
    found_by: str = ""
    predecessor: str | None = None  # id of a Mention
    successor: str | None = None  # id of a Mention


class TimeMention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Words that give a time, as partial fields: what is not stated stays None and is not guessed.

    `value` is TIMEX3 with X for what is not stated ('2031-03-03', 'XXXX-03-03', 'XXXX-WXX-1', 'P2D').
    `anchor` says what an incomplete value counts from: 'stated' (complete by itself), 'publication' (today,
    Monday, last week), 'context' (two days later, that year), 'none' (durations, sets).
    `offset` with `unit` is a signed distance from the anchor (yesterday: -1 day). `direction` is -1, 0 or 1
    where words say past, same or future ('last', 'this', 'next'); None where both readings are open.
    `earliest` and `latest` are ISO days where the value is bounded by itself.
    """

    id: str
    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    anchor: Literal["stated", "publication", "context", "none"] = "stated"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_day: int | None = None  # '3-5 May': the last day of a stretch within the month
    weekday: int | None = None  # ISO: Monday is 1
    offset: int | None = None
    unit: str | None = None  # day, week, month, quarter, year, decade, weekend; weekday: the nearest of that name
    direction: int | None = None
    approximate: bool = False
    modifier: str | None = None  # TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER; FIRST_HALF, SECOND_HALF
    month_days: tuple[int, int] | None = None  # first and last day that the modifier leaves of a month: 1-10, 11-20
    calendar: Literal["gregorian", "hijri", "jalali"] = "gregorian"
    earliest: str | None = None
    latest: str | None = None


class Quantity(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A number of something: its value, or bounds ('at least eleven', 'dozens'), and the unit as stated."""

    role: str  # killed, injured, arrested, displaced, present, amount, distance, votes, other
    span: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None


class QuotationMention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One utterance as one document words it; its pieces around one cue are fragments of it.

    `fragments` exclude the marks. `speaker` are the words that name the speaker here (a name, a post, a
    pronoun), `speaker_mention` the id of the Mention they belong to; both None where unknown.
    """

    id: str
    mode: QuotationMode
    fragments: tuple[Span, ...]
    insertions: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker: Span | None = None
    speaker_mention: str | None = None
    speaker_basis: str = "unknown"  # the sieve that found the speaker
    source_kind: str | None = None
    found_by: str = ""
    confidence: float = 1.0


class ParticipantMention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Who takes part in an event mention: a Mention's id, the role, and the words that say so."""

    mention: str
    role: Role
    span: Span


class Attribution(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whose claim an account is: a Mention's id or an outlet's (`reference/outlets`), and the words."""

    span: Span
    mention: str | None = None
    outlet: str | None = None


class EventMention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One happening as one sentence (or a few) of a document tells it."""

    id: str
    trigger: Span
    spans: tuple[Span, ...]  # the sentences that tell it
    type: str  # one of EVENT_TYPES
    status: Status
    mode: str | None = None
    participants: tuple[ParticipantMention, ...] = ()
    place: ParticipantMention | None = None
    times: tuple[str, ...] = ()  # ids of TimeMentions
    quantities: tuple[Quantity, ...] = ()
    attributed_to: Attribution | None = None
    found_by: str = ""
    confidence: float = 1.0


class CreditMention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Words that state where a text, a claim or a photograph comes from."""

    id: str
    span: Span
    outlet: str  # id in `reference/outlets`, or the name as stated
    kind: CreditKind
