"""Explanations of dates as lines of text: the answer, its clues by weight, what was outvoted and why, the steps."""

from collections.abc import Iterator

import msgspec

from dragoman.assess.dates import Explanation, Trace, explain_variable
from dragoman.assess.dates.basis import LONG_AFTER
from dragoman.assess.dates.explain import Outvoted, Step
from dragoman.assess.dates.keys import KINDS, document_key, event_key
from dragoman.assess.dates.network import Evidence
from dragoman.errors import DragomanError
from dragoman.publish.days import write_edtf_words
from dragoman.publish.words import flatten_text, shorten_text
from dragoman.records import Date, DocumentRecord, Event, Record, Span
from dragoman.text.calendar import ALWAYS, Days
from dragoman.text.edtf import write_edtf

MOST_NAMED = 8  # ids in a message
LONGEST = 60  # code points of the words of a clue
UNKNOWN = "day unknown"
NO_CLUE = "No clue bounds it."


def find_subject(record: Record, name: str) -> DocumentRecord | Event:
    """Return the document or event of an id, a unique beginning of one, a path or an address. Raises DragomanError."""
    subjects: list[DocumentRecord | Event] = [*record.documents, *record.events]
    exact = [s for s in subjects if s.id == name]
    exact = exact or [d for d in record.documents if name in (d.path, d.url)]
    found = exact or [s for s in subjects if s.id.startswith(name)]
    found = found or [d for d in record.documents if d.path and d.path.endswith(f"/{name}")]
    if len(found) == 1:
        return found[0]
    if found:
        raise DragomanError(f"{name!r} may be any of {', '.join(sorted(s.id for s in found)[:MOST_NAMED])}")
    raise DragomanError(f"no document or event {name!r} here: `dragoman show documents --json` and `events` list them")


def explain_subject(record: Record, trace: Trace, subject: DocumentRecord | Event) -> Iterator[str]:
    """Yield the lines that explain the day of publication of a document, or the day of an event."""
    names = Names({document.id: document for document in record.documents}, trace.places)
    date = subject.published if isinstance(subject, DocumentRecord) else subject.date
    yield names.describe_subject(subject)
    yield f"{date.edtf}  ({write_edtf_words(date.edtf)})" if date else UNKNOWN
    variable, also = find_variable(subject, trace)
    yield from describe_explanation(explain_variable(trace, variable, also), names, date)


def find_variable(subject: DocumentRecord | Event, trace: Trace) -> tuple[str, tuple[str, ...]]:
    """Return the variable of a subject, and others whose outvoted clues belong to it: an event's other mentions."""
    if isinstance(subject, DocumentRecord):
        return document_key(subject.id), ()
    inside = [
        (account.date == subject.date, place == account.trigger, variable)
        for account in subject.accounts
        for variable, place in trace.places.items()
        if variable.startswith(event_key("")) and any(span.covers(place) for span in (account.trigger, *account.spans))
    ]
    triggers = {account.trigger for account in subject.accounts}
    exact = [row for row in inside if trace.places[row[2]] in triggers] or inside
    ordered = [variable for *_, variable in sorted(exact, key=lambda row: (not row[0], not row[1], row[2]))]
    return (ordered[0], tuple(ordered[1:])) if ordered else (event_key(subject.id), ())


def describe_explanation(explanation: Explanation, names: "Names", date: Date | None) -> Iterator[str]:
    """Yield the clues, the outvoted ones and the steps of an explanation."""
    if date is None and explanation.days != ALWAYS:
        yield f"All that is known: {write_edtf(explanation.days)}"
    yield ""
    yield "Clues, the weightiest first" if explanation.clues else NO_CLUE
    yield from (names.describe_clue(clue, days) for clue, days in explanation.clues)
    late = [c for c in (date.basis if date else ()) if c.outvoted and c.clue == LONG_AFTER]
    if explanation.outvoted or late:
        yield ""
        yield "Outvoted"
        for outvoted in explanation.outvoted:
            yield from names.describe_outvoted(outvoted)
        yield from (f"       {c.edtf:24}  {c.clue} all else  · {names.name_span(c.span)}" for c in late)
    if explanation.steps:
        yield ""
        yield "How it follows"
        yield f"  {names.name_variable(explanation.variable)}: {write_edtf(explanation.days)}"
        yield from (names.describe_step(step) for step in explanation.steps)


class Names(msgspec.Struct, frozen=True):
    """The words for documents, events and times in an explanation."""

    documents: dict[str, DocumentRecord]
    places: dict[str, Span]

    def describe_subject(self, subject: DocumentRecord | Event) -> str:
        """Return one line that says whose day is asked for."""
        if isinstance(subject, DocumentRecord):
            title = f"  {shorten(subject.title.text)}" if subject.title else ""
            return f"publication of {self.name_document(subject.id)}  [{subject.id}]{title}"
        return f"day of the event: {flatten_text(subject.label)}  [{subject.id}]"

    def name_document(self, document: str) -> str:
        """Return the path of a document, else its address, else its id."""
        row = self.documents.get(document)
        return (row.path or row.url or row.id) if row else document

    def quote(self, span: Span) -> str:
        """Return the words of a span in quotation marks."""
        row = self.documents.get(span.document)
        return f"“{shorten(row.text[span.start : span.end])}”" if row else "“…”"

    def name_variable(self, variable: str) -> str:
        """Return what a variable is, in words."""
        kind, _, name = variable.partition(" ")
        place = self.places.get(variable)
        if kind == "document":
            return f"{self.name_document(name)} published"
        if place is None:
            return "the event that several mentions tell"
        return f"{kind} {self.quote(place)} in {self.name_document(place.document)}"

    def name_place(self, clue: Evidence) -> str:
        """Return where a clue stands: its document, span and words."""
        if clue.span is None:
            kind, _, name = clue.variable.partition(" ")
            return self.name_document(name) if kind == "document" else ""
        return self.name_span(clue.span)

    def name_span(self, span: Span | None) -> str:
        """Return document, offsets and words of a span."""
        return f"{self.name_document(span.document)} {span.start}-{span.end} {self.quote(span)}" if span else ""

    def describe_clue(self, clue: Evidence, days: Days) -> str:
        """Return weight, words, what the clue allows, and where it stands."""
        return f"  {clue.weight:3.1f}  {write_edtf(days):24}  {clue.words}  · {self.name_place(clue)}".rstrip(" ·")

    def describe_outvoted(self, outvoted: Outvoted) -> Iterator[str]:
        """Yield an outvoted clue, and the clues that exclude it."""
        yield self.describe_clue(outvoted.clue, outvoted.allows)
        if outvoted.against:
            yield "       no day is left for it beside:"
            yield from (f"         {c.weight:3.1f}  {c.words}  · {self.name_place(c)}" for c in outvoted.against)

    def describe_step(self, step: Step) -> str:
        """Return one step, indented by how far it lies from the answer."""
        said = f"{step.clue.words} [{step.clue.kind}]"
        if step.source is None:
            return f"{'  ' * (step.depth + 2)}<- {write_edtf(step.allows)}: {said}"
        source = f"{self.name_variable(step.source)}: {write_edtf(step.source_days)}"
        return f"{'  ' * (step.depth + 2)}<- {source}  ({said})"


def shorten(text: str) -> str:
    """Return words on one line, cut where they are long."""
    return shorten_text(flatten_text(text), LONGEST)


def describe_kinds() -> Iterator[str]:
    """Yield the rows of the table of clues for docs/dates.md, the weightiest first."""
    for name, kind in sorted(KINDS.items(), key=lambda item: -item[1].weight):
        yield f"| {name} | {kind.weight:.1f} | {kind.says} |"
