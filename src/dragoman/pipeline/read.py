"""Reading one document: every stage of the plan in turn, those already stored taken from the store."""

from collections.abc import Mapping

from dragoman.ids import make_id
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.stage import Stage, extend, pack, unpack
from dragoman.reader import Reader
from dragoman.records import Document, Reading
from dragoman.reference import load_language

Stored = dict[str, tuple[str, bytes]]  # key and bytes of stages, by their names


def read_document(document: Document, reader: Reader) -> Reading:
    """Return the document with everything that the stages find in it."""
    return resume_document(document, reader, source_key="", stored={})[0]


def read_until(document: Document, last: str, reader: Reader) -> Reading:
    """Return the document's reading by the stages of the plan as far as the one named `last`, which is run too."""
    reading, language = Reading(document=document), load_language(document.language)
    for stage in PLAN:
        reading = extend(reading, stage, stage.run(reading, language, reader))
        if stage.name == last:
            break
    return reading


def resume_document(document: Document, reader: Reader, source_key: str, stored: Stored) -> tuple[Reading, Stored]:
    """Return the reading, and key and bytes of what was not stored under today's key."""
    reading, language = Reading(document=document), load_language(document.language)
    source_key = make_id("key", source_key, language.fingerprint)
    keys: dict[str, str] = {}
    made: dict[str, tuple[str, bytes]] = {}
    for stage in PLAN:
        keys[stage.name] = key = stage_key(stage, keys, source_key, reader)
        old_key, data = stored.get(stage.name, ("", b""))
        if old_key == key:
            found = unpack(stage, data)
        else:
            found = stage.run(reading, language, reader)
            made[stage.name] = (key, pack(stage, found))
        reading = extend(reading, stage, found)
    return reading, made


def stage_key(stage: Stage, keys: Mapping[str, str], source_key: str, reader: Reader) -> str:
    """Return the hash of all that a stage's output hangs on: its version, its needs, the models."""
    models = [sha for _, sha in reader.models] if stage.models else []
    return make_id("key", stage.name, stage.version, source_key, *(keys[n] for n in stage.needs), *models)
