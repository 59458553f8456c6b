"""What was read in one document, sentence by sentence: each thing found, its words, by what, how surely.

Shown by `dragoman explain FILE`, as lines or as a page: nothing here is concluded over several documents.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dragoman.publish.words import flatten_text, shorten_text
from dragoman.records import EventMention, Mention, PostMention, QuotationMention, Reading, Sentence, Span, TimeMention

LONGEST = 90  # code points of words shown
RULE = "rule"  # found by words and patterns of the language's data
KIND_ORDER = ("name", "post", "time", "quotation", "event")


class Finding(msgspec.Struct, frozen=True):
    """One thing found: its kind, its words, what is said of it, what found it, and how surely (0 to 1, or None)."""

    span: Span
    kind: str
    words: str
    says: str
    found_by: str
    confidence: float | None = None


class SentenceRead(msgspec.Struct, frozen=True):
    """A sentence with what begins in it."""

    number: int
    sentence: Sentence
    words: str
    findings: tuple[Finding, ...]


def read_sentences(reading: Reading) -> list[SentenceRead]:
    """Return every sentence of a reading with its findings, in text order."""
    findings = sorted(find_findings(reading), key=place_of)
    starts = [finding.span.start for finding in findings]
    told: list[SentenceRead] = []
    for number, sentence in enumerate(reading.sentences, 1):
        first, last = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
        words = flatten_text(reading.document.words(sentence.span))
        told.append(SentenceRead(number, sentence, words, tuple(findings[first:last])))
    return told


def place_of(finding: Finding) -> tuple[int, int, int, str]:
    """Return what findings are ordered by: where they begin, names before what is made of them."""
    return finding.span.start, KIND_ORDER.index(finding.kind), -finding.span.end, finding.says


def find_findings(reading: Reading) -> Iterator[Finding]:
    """Yield everything that the stages found in a document."""
    mentions = {mention.id: mention for mention in reading.mentions}
    times = {time.id: time for time in reading.times}
    yield from (describe_mention(reading, mention, mentions) for mention in reading.mentions)
    yield from (describe_post(reading, post, mentions) for post in reading.posts)
    yield from (describe_time(reading, time) for time in reading.times)
    yield from (describe_quotation(reading, quotation, mentions) for quotation in reading.quotations)
    yield from (describe_event(reading, event, mentions, times) for event in reading.events)


def describe_mention(reading: Reading, mention: Mention, mentions: Mapping[str, Mention]) -> Finding:
    """Return a name, description or pronoun, and whom it stands for."""
    of = mentions.get(mention.refers_to or "")
    parts = [f"{mention.kind}, {mention.form}", mention.country or "", f"= {show(reading, of.span)}" if of else ""]
    says = " · ".join(part for part in parts if part)
    return Finding(
        mention.span, "name", show(reading, mention.span), says, mention.found_by or RULE, mention.confidence
    )


def describe_post(reading: Reading, post: PostMention, mentions: Mapping[str, Mention]) -> Finding:
    """Return a post and who holds it."""
    holder = mentions.get(post.holder or "")
    says = post.title + (f", held by {show(reading, holder.span)}" if holder else "")
    return Finding(post.span, "post", show(reading, post.span), says, post.found_by or RULE)


def describe_time(reading: Reading, time: TimeMention) -> Finding:
    """Return a time and what it counts from."""
    says = time.value if time.anchor in {"stated", "none"} else f"{time.value}, counted from the {time.anchor}"
    return Finding(time.span, "time", show(reading, time.span), says, RULE)


def describe_quotation(reading: Reading, quotation: QuotationMention, mentions: Mapping[str, Mention]) -> Finding:
    """Return a quotation with cue and speaker."""
    words = " … ".join(show(reading, fragment) for fragment in quotation.fragments)
    mention = mentions.get(quotation.speaker_mention or "")
    speaker = show(reading, quotation.speaker) if quotation.speaker else "nobody named"
    name = f" = {show(reading, mention.span)}" if mention and mention.span != quotation.speaker else ""
    cue = f", cue {show(reading, quotation.cue)}" if quotation.cue else ", no cue"
    says = f"{quotation.mode}, by {speaker}{name}{cue}"
    first = quotation.fragments[0]
    return Finding(first, "quotation", words, says, quotation.found_by, quotation.confidence)


def describe_event(
    reading: Reading, event: EventMention, mentions: Mapping[str, Mention], times: Mapping[str, TimeMention]
) -> Finding:
    """Return an event with status, sides, place, times, numbers and whose claim it is."""
    kind = f"{event.type}/{event.mode}" if event.mode else event.type
    parts = [f"{kind}, {event.status}"]
    parts += [
        f"{p.role} {show(reading, mentions[p.mention].span)}" for p in event.participants if p.mention in mentions
    ]
    parts += [f"in {show(reading, event.place.span)}"] if event.place else []
    parts += [f"when {show(reading, times[time].span)}" for time in event.times if time in times]
    parts += [f"{quantity.role} {show(reading, quantity.span)}" for quantity in event.quantities]
    parts += [f"as told by {show(reading, event.attributed_to.span)}"] if event.attributed_to else []
    says = " · ".join(parts)
    return Finding(event.trigger, "event", show(reading, event.trigger), says, event.found_by, event.confidence)


def show(reading: Reading, span: Span) -> str:
    """Return the words of a span on one line, shortened."""
    return shorten_text(flatten_text(reading.document.words(span)), LONGEST)


def name_document(reading: Reading) -> str:
    """Return where a document comes from, on one line; its id where that is unknown."""
    document = reading.document
    return flatten_text(document.path or document.url or document.id)


def describe_reading(reading: Reading, told: Sequence[SentenceRead]) -> Iterator[str]:
    """Yield the lines of a document: its name, each sentence, and below it what was found."""
    yield f"{name_document(reading)}  ({reading.document.language or '?'})"
    for row in told:
        yield f"{row.number}  {row.words}"
        for finding in row.findings:
            sure = "" if finding.confidence is None else f" {finding.confidence:.2f}"
            yield f"    {finding.kind:9} {finding.words}  →  {finding.says}  [{finding.found_by}{sure}]"
