"""Documents of the benchmarks: a row's text as one body, without outlet, address or date, and its reading."""

from dragoman.ids import hash_text
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.stage import extend
from dragoman.reader import Reader
from dragoman.records import Document, Reading, Zone
from dragoman.reference import load_language


def make_plain(id: str, text: str, language: str, path: str | None = None) -> Document:
    """Return a document whose whole text is body."""
    sha = hash_text(text)
    zones = (Zone("body", 0, len(text)),) if text else ()
    return Document(id=id, text=text, language=language, zones=zones, sha256=sha, source_sha256=sha, path=path)


def read_until(document: Document, last: str, reader: Reader) -> Reading:
    """Return the document's reading by the stages of the plan as far as the one named `last`, which is run too."""
    reading, language = Reading(document=document), load_language(document.language)
    for stage in PLAN:
        reading = extend(reading, stage, stage.run(reading, language, reader))
        if stage.name == last:
            break
    return reading
