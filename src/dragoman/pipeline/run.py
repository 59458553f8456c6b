"""Running a case on its store: ingest, read what is new, conclude. A killed run goes on where it stood.

Each input and each document is stored in one transaction, so what is stored is whole; what has a key of
today is not made again.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path

import msgspec

from dragoman import __version__
from dragoman.assess.dates import Trace
from dragoman.errors import DragomanError, UnreadableDocument
from dragoman.ids import hash_text, make_id
from dragoman.ingest import read_inputs
from dragoman.pipeline.conclude import Conclusion, conclude_case
from dragoman.pipeline.members import Members, find_gone
from dragoman.pipeline.read import Stored, resume_document
from dragoman.pipeline.several import read_several
from dragoman.reader import Reader
from dragoman.records import Document, Generator, Model, Reading, Record, Rejection, StatedJudgement
from dragoman.store import Store

log = logging.getLogger(__name__)
Progress = Callable[[str, int, int], None]  # stage, done, total (0 where unknown)


def be_silent(stage: str, done: int, total: int) -> None:
    """A Progress that shows nothing."""


def ingest(store: Store, paths: Sequence[Path], progress: Progress = be_silent) -> int:
    """Read files and folders into the store; return the number of documents that are new to it."""
    before = {document.id for document in store.inputs.documents()}
    count = 0
    for place, group in groupby(read_inputs(paths), key=place_of):
        items = list(group)
        documents = [item for item in items if isinstance(item, Document)]
        rejections = [item for item in items if isinstance(item, Rejection)]
        store.inputs.write(place, fingerprint(items), documents, rejections)
        count += len(documents)
        progress("ingest", count, 0)
    after = {document.id for document in store.inputs.documents()}
    log.info("ingest: %d documents, %d new", len(after), len(after - before))
    return len(after - before)


def place_of(item: Document | Rejection) -> str:
    """Return where an input stands: its path, else its address."""
    return item.path or item.url or ""


def fingerprint(items: Sequence[Document | Rejection]) -> str:
    """Return a hash of what one place gave."""
    return hash_text(msgspec.json.encode(items).decode())


def read_all(store: Store, reader: Reader, progress: Progress = be_silent) -> Iterator[Reading]:
    """Yield every document's reading, making and storing what the store lacks."""
    documents = list(store.inputs.documents())

    def resume(given: tuple[Document, Stored]) -> tuple[Reading, Stored]:
        document, stored = given
        return resume_document(document, reader, hash_text(msgspec.json.encode(document).decode()), stored)

    given = ((document, store.annotations.read(document.id)) for document in documents)
    with closing(read_several(resume, given)) as takes:
        for done, (document, take) in enumerate(zip(documents, takes, strict=True), 1):
            try:
                reading, made = take()
            except UnreadableDocument as error:
                store.inputs.reject(document, Rejection(document.path, document.url, "annotate", error.reason))
                continue
            if made:
                store.annotations.write(document.id, made)
            progress("read", done, len(documents))
            yield reading


def build(store: Store, reader: Reader, progress: Progress = be_silent) -> Record:
    """Return the record of the store's documents, concluded anew only where something changed."""
    readings = list(read_all(store, reader, progress))
    rejections = list(store.inputs.rejections())
    generator = Generator(version=__version__, models=tuple(Model(n, s) for n, s in reader.models))
    stated = store.judgements.valid()
    key = case_key(store, readings, rejections, stated)
    stored = store.conclusions.read("record", key)
    if stored is not None and all(store.conclusions.has(name, key) for name in ("dates", "members")):
        return msgspec.json.decode(stored, type=Record)
    progress("conclude", 0, 1)
    conclusion = conclude_case(readings, rejections, generator, stated)
    write_conclusion(store, key, conclusion)
    progress("conclude", 1, 1)
    return conclusion.record


def write_conclusion(store: Store, key: str, conclusion: Conclusion) -> None:
    """Store a conclusion, the record last: a run that is killed before concludes again.

    What records were made of whose ids are gone is kept, so that these ids still lead somewhere.
    """
    store.former.write(find_gone(load_members(store), conclusion.members))
    store.conclusions.write("members", key, msgspec.json.encode(conclusion.members))
    store.conclusions.write("dates", key, msgspec.json.encode(conclusion.trace))
    store.conclusions.write("record", key, msgspec.json.encode(conclusion.record))


def case_key(
    store: Store, readings: Sequence[Reading], rejections: Sequence[Rejection], stated: Sequence[StatedJudgement]
) -> str:
    """Return the hash of all that the conclusions hang on: documents, keys of their stages, judgements."""
    parts = [__version__, hash_text(msgspec.json.encode(rejections).decode())]
    parts += [one.id for one in stated]
    for reading in readings:
        parts += [reading.document.id, *store.annotations.keys(reading.document.id)]
    return make_id("case", *parts)


def load_trace(store: Store) -> Trace:
    """Return the clues that the dates of the last build follow from. Raises DragomanError where none was."""
    data = store.conclusions.latest("dates")
    if data is None:
        raise DragomanError("nothing is built in this store yet: run `dragoman build`")
    return msgspec.json.decode(data, type=Trace)


def load_record(store: Store) -> Record:
    """Return the record that was last built. Raises DragomanError where none was."""
    data = store.conclusions.latest("record")
    if data is None:
        raise DragomanError("nothing is built in this store yet: run `dragoman build`")
    return msgspec.json.decode(data, type=Record)


def load_members(store: Store) -> Members:
    """Return what the records of the last build were made of; nothing where none was built."""
    data = store.conclusions.latest("members")
    return msgspec.json.decode(data, type=Members) if data is not None else {}
