"""Annotations by id, as the store has them: where they stand, their words, and as what they name."""

from collections.abc import Iterator

import msgspec

from dragoman.pipeline.lookup import Found
from dragoman.pipeline.members import annotations_of
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.stage import extend, unpack
from dragoman.records import Document, Reading, Span
from dragoman.store import Store


class Annotated(msgspec.Struct, frozen=True):
    """One annotation: its words, where they stand, and for a mention its form."""

    span: Span
    words: str
    path: str
    form: str = ""


def list_annotated(store: Store, found: Found) -> dict[str, Annotated]:
    """Return the annotations that a record is made of by id; the part of a quotation has the words of the whole."""
    wanted = {id.partition("#")[0] for id in found.members}
    held: dict[str, Annotated] = {}
    for document in found.documents:
        stored = store.inputs.document(document)
        if stored is not None:
            held |= {id: one for id, one in annotate(load_reading(store, stored)) if id in wanted}
    return {id: held[id.partition("#")[0]] for id in found.members if id.partition("#")[0] in held}


def load_reading(store: Store, document: Document) -> Reading:
    """Return what was found in a document when it was last read, without vectors."""
    reading, stored = Reading(document=document), store.annotations.read(document.id)
    for stage in PLAN:
        if stage.item is not None and stage.name in stored:
            reading = extend(reading, stage, unpack(stage, stored[stage.name][1]))
    return reading


def annotate(reading: Reading) -> Iterator[tuple[str, Annotated]]:
    """Yield every annotation of a document."""
    document = reading.document
    forms = {m.id: m.form for m in reading.mentions}
    for id, span in annotations_of(reading):
        yield id, Annotated(span, document.words(span), document.path or document.url or document.id, forms.get(id, ""))
