"""Sources: whose claim an event is, by quotation, by 'X said that', by ', X said', by 'according to X'."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.people import is_among
from dragoman.annotate.events.status import matches
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word
from dragoman.records import Attribution, EventMention, QuotationMention, Span
from dragoman.text.fold import fold

REACH = 8  # words that the name of a source and its verb may span


def find_attribution(
    words: Sequence[Word],
    units: Sequence[Unit],
    trigger: Trigger,
    quotations: Sequence[QuotationMention],
    lexicon: Lexicon,
    document: str,
) -> Attribution | None:
    """Return whose claim the trigger's sentence is; None where the report tells it itself."""
    at = Span(document, words[trigger.first].start, words[trigger.last].end)
    return (
        from_quotation(at, quotations)
        or from_according(words, units, lexicon, document)
        or from_verb(words, units, trigger, lexicon, document)
    )


def with_speakers(events: Iterable[EventMention], quotations: Sequence[QuotationMention]) -> Iterator[EventMention]:
    """Yield the events; what did not simply happen, told in a quotation, is its speaker's claim if nobody's."""
    for event in events:
        found = None
        if event.attributed_to is None and event.status != "happened":
            found = from_quotation(event.trigger, quotations)
        yield msgspec.structs.replace(event, attributed_to=found) if found else event


def from_quotation(at: Span, quotations: Sequence[QuotationMention]) -> Attribution | None:
    """Return the speaker of the quotation that holds the trigger."""
    for quotation in quotations:
        holder = next((f for f in quotation.fragments if f.covers(at)), None)
        if holder is not None and (quotation.speaker is not None or quotation.mode != "indirect"):
            words = quotation.speaker or quotation.cue or holder
            return Attribution(span=words, mention=quotation.speaker_mention)
    return None


def from_according(words: Sequence[Word], units: Sequence[Unit], lexicon: Lexicon, document: str) -> Attribution | None:
    """Return the source that 'according to' names."""
    cues = [tuple(fold(c).split()) for c in lexicon.data.small.according]
    for i in range(len(words)):
        for cue in cues:
            if matches(words, i, cue):
                start = i + len(cue)
                stop = next((j for j in range(start + 1, len(words)) if breaks(words[j], words[start])), len(words))
                return source_between(words, units, start, min(stop, start + REACH), lexicon, document)
    return None


def breaks(word: Word, first: Word) -> bool:
    """Tell whether a word no longer belongs to the source's name."""
    return word.comma or word.clause != first.clause


def source_between(
    words: Sequence[Word], units: Sequence[Unit], start: int, stop: int, lexicon: Lexicon, document: str
) -> Attribution | None:
    """Return the source that words [start, stop) name: a unit there, else the words themselves."""
    if start >= stop:
        return None
    named = [u for u in units if start <= u.first < stop]
    bare = next((u for u in named if not u.adjective and not u.possessive), None)
    kin = bare is not None and any(is_among(w.text, "private", lexicon) for w in words[start : bare.first])
    if bare is not None and not kin:
        return Attribution(span=Span(document, bare.start, bare.end), mention=bare.mention.id)
    return Attribution(span=Span(document, words[start].start, words[stop - 1].end))


def from_verb(
    words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, lexicon: Lexicon, document: str
) -> Attribution | None:
    """Return the subject of a verb of saying whose content holds the trigger."""
    for i, word in enumerate(words):
        if not is_saying(word, lexicon) or trigger.first <= i <= trigger.last:
            continue
        if i < trigger.first:
            found = said_before(words, units, trigger, i, lexicon, document)
        else:
            found = said_after(words, units, trigger, i, lexicon, document)
        if found is not None:
            return found
    return None


def is_saying(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is a form of a verb of saying, a glued 'and' aside."""
    if word.text in lexicon.say:
        return True
    return any(
        kind == "and" and word.text.removeprefix(c) in lexicon.say
        for c, kind in lexicon.clitics.items()
        if word.text.startswith(c)
    )


def said_before(
    words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, verb: int, lexicon: Lexicon, document: str
) -> Attribution | None:
    """Return the source of 'X said that [trigger]', or of 'said X that [trigger]' where verbs come first."""
    if lexicon.data.verb_first:
        opener = next((i for i in range(verb + 1, trigger.first) if words[i].text in lexicon.words["reporting"]), None)
        if opener is None:
            return None
        return (
            source_between(words, units, verb + 1, opener, lexicon, document)
            if opener > verb + 1
            else before(words, units, verb, lexicon, document)
        )
    return before(words, units, verb, lexicon, document)


def said_after(
    words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, verb: int, lexicon: Lexicon, document: str
) -> Attribution | None:
    """Return the source of '[trigger], X said': a comma or a mark stands before the source's words."""
    for i in range(verb, max(trigger.last, verb - REACH), -1):
        if words[i].comma or any(mark in words[i].gap for mark in '"”’»'):
            if i == verb:
                return source_between(words, units, verb + 1, min(len(words), verb + REACH), lexicon, document)
            return (
                source_between(words, units, i, verb, lexicon, document)
                if is_source(words, units, i, verb, lexicon)
                else None
            )
    return None


def before(
    words: Sequence[Word], units: Sequence[Unit], verb: int, lexicon: Lexicon, document: str
) -> Attribution | None:
    """Return the source whose words end just before the verb of saying."""
    clause = words[verb].clause
    near = [
        u for u in units if u.last < verb and words[u.last].clause == clause and not u.governor and not u.possessive
    ]
    if near and not near[-1].adjective:
        return Attribution(span=Span(document, near[-1].start, near[-1].end), mention=near[-1].mention.id)
    start = next(
        (
            i
            for i in range(verb, max(-1, verb - REACH), -1)
            if words[i].comma or i == 0 or words[i - 1].clause != clause
        ),
        verb,
    )
    if start < verb and is_source(words, units, start, verb, lexicon):
        return source_between(words, units, start, verb, lexicon, document)
    return None


def is_source(words: Sequence[Word], units: Sequence[Unit], start: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether words can name a source: a unit stands there, or a noun such as 'officials'."""
    named = any(start <= u.first < stop and not u.possessive for u in units)
    unnamed = lexicon.words["sources"] | lexicon.words["private"]
    return named or any(w.text in unnamed for w in words[start:stop])
