"""Numbers that part in sentences: between the sentences of one point, and between the sources of one document."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.assess.differences.claims import Case, Claim, exact_day, make_difference, make_values, parts_origins
from dragoman.records import About, Date, Difference, DifferenceValue, DifferenceVerdict, Point, Reading, Span
from dragoman.reference import load_language
from dragoman.reference.counts import Count, find_counts, is_correction


class Told(msgspec.Struct, frozen=True):
    """One number of one sentence: its words, whose number it is, the date of its document."""

    count: Count
    document: str
    span: Span
    teller: Span | None
    day: Date | None


def find_told_numbers(points: Sequence[Point], case: Case, counted: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the numbers that part within points, then within documents; not those that `counted` events show."""
    shown = {span for difference in counted for value in difference.values for span in value.evidence}
    for point in points:
        told = [t for span in point.sentences for t in read_sentence(span, case)]
        for slot in sorted({t.count.slot for t in told}):
            if point.label in (None, slot):
                yield from compare_told(
                    [t for t in told if t.count.slot == slot], About("point", point.id, slot), case, shown
                )
    for document in sorted(case.readings):
        told = [t for s in case.readings[document].sentences for t in read_sentence(s.span, case)]
        for slot in sorted({t.count.slot for t in told if t.count.slot.startswith("people")}):
            held = [t for t in told if t.count.slot == slot and t.teller]
            if len({t.count.shown for t in held}) > 1:
                held = [t for t in held if t.teller and name_teller(t.teller, case)]
            yield from compare_told(held, About("document", document, slot), case, shown)


def read_sentence(span: Span, case: Case) -> list[Told]:
    """Return the numbers of a sentence."""
    reading = case.readings[span.document]
    text = reading.document.words(span)
    day = case.dates.documents.get(span.document)
    found = []
    for count in find_counts(text, load_language(reading.document.language)):
        at = Span(span.document, span.start + count.start, span.start + count.end)
        found.append(Told(count, span.document, at, find_teller(reading, at), day))
    return found


def find_teller(reading: Reading, number: Span) -> Span | None:
    """Return the words that name whose number it is: the speaker who is quoted with it, or whom its event names."""
    for quotation in reading.quotations:
        if quotation.speaker and any(f.start <= number.start and number.end <= f.end for f in quotation.fragments):
            return quotation.speaker
    for event in reading.events:
        if event.attributed_to and any(
            q.span.start < number.end and number.start < q.span.end for q in event.quantities
        ):
            return event.attributed_to.span
    return None


def compare_told(told: Sequence[Told], about: About, case: Case, shown: set[Span]) -> Iterator[Difference]:
    """Yield the difference of one slot, where numbers of different tellers or origins part."""
    kept = drop_vague([t for t in told if is_clear(t.document, told, case)])
    if len({t.count.shown.split()[-1] for t in kept}) < 2 or all(overlaps_any(t.span, shown) for t in kept):
        return
    values = name_tellers(make_values((make_claim(t) for t in kept), case), kept, case)
    tellers = {name_teller(t.teller, case) for t in kept if t.teller} - {None}
    if parts_origins(values) or len(tellers) > 1:
        shown.update(t.span for t in kept)
        yield make_difference("number", about, values, decide_verdict(kept, case))


def drop_vague(told: Sequence[Told]) -> list[Told]:
    """Return the numbers without 'dozens' and the like, except where these exclude what others give exactly."""
    exact = [t.count for t in told if not t.count.vague]
    return [t for t in told if not t.count.vague or any(c.high < t.count.low for c in exact)]


def is_clear(document: str, told: Sequence[Told], case: Case) -> bool:
    """Tell whether a document gives one number, or says whose the others are, or corrects itself."""
    own = [t for t in told if t.document == document]
    numbers = {t.count.shown for t in own}
    named = {t.count.shown for t in own if t.teller}
    return len(numbers - named) <= 1 or corrects(document, case)


def corrects(document: str, case: Case) -> bool:
    """Tell whether a document says that it corrects something."""
    reading = case.readings[document]
    language = load_language(reading.document.language)
    return any(is_correction(reading.document.words(s.span), language) for s in reading.sentences)


def overlaps_any(span: Span, spans: set[Span]) -> bool:
    """Tell whether a span shares words with one of the spans."""
    return any(s.document == span.document and s.start < span.end and span.start < s.end for s in spans)


def make_claim(told: Told) -> Claim:
    """Return a number as a claim, with the words of whoever tells it."""
    spans = (told.span, told.teller) if told.teller else (told.span,)
    return Claim(told.count.shown, told.document, spans, exact_day(told.day))


def name_tellers(values: Sequence[DifferenceValue], told: Sequence[Told], case: Case) -> list[DifferenceValue]:
    """Return the values with those whose numbers they are."""
    named = []
    for value in values:
        tellers = sorted({t.teller for t in told if t.teller and t.count.shown == value.value})
        names = list(dict.fromkeys(name for teller in tellers for name in [name_teller(teller, case)] if name))
        whose = f", according to {'; '.join(names)}" if names else ""
        named.append(msgspec.structs.replace(value, value=value.value + whose))
    return named


def name_teller(teller: Span, case: Case) -> str | None:
    """Return the name of who is told of, else the words themselves; None for a place, which tells nothing."""
    mentions = case.named.get(teller.document, ())
    found = next((entity for span, entity in mentions if overlaps_any(span, {teller})), None)
    if found is None:
        return case.words(teller)
    return None if found.kind == "place" else found.name


def decide_verdict(told: Sequence[Told], case: Case) -> DifferenceVerdict:
    """Return 'update' where a document corrects, 'conflict' where bounds exclude each other, else 'refinement'."""
    if any(corrects(document, case) for document in sorted({t.document for t in told})):
        return "update"
    apart = any(a.count.high < b.count.low for a in told for b in told)
    return "conflict" if apart else "refinement"
