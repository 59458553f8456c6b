"""Reading one document: every stage of the plan in turn, those already stored taken from the store.

What the encoders do is begun beside the rules, in a thread of its own, as soon as what it needs is there: sentences
are embedded while events are looked for. Such a stage sees what its needs name, and what is found does not hang on it.
"""

from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from dragoman.ids import make_id
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.stage import Stage, extend, pack, unpack
from dragoman.reader import Reader
from dragoman.records import Document, Reading
from dragoman.reference import load_language


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


def resume_document(
    document: Document, reader: Reader, source_key: str, stored: Mapping[str, tuple[str, bytes]]
) -> tuple[Reading, dict[str, tuple[str, bytes]]]:
    """Return the reading, and key and bytes of what was not stored under today's key."""
    reading, language = Reading(document=document), load_language(document.language)
    source_key = make_id("key", source_key, language.fingerprint)
    keys: dict[str, str] = {}
    made: dict[str, tuple[str, bytes]] = {}
    begun: dict[str, Future[Any]] = {}
    encoders = ThreadPoolExecutor(1, "encoders")
    try:
        for stage in PLAN:
            for ready in find_ready(keys, begun):
                if stored.get(ready.name, ("",))[0] != stage_key(ready, keys, source_key, reader):
                    begun[ready.name] = encoders.submit(ready.run, reading, language, reader)
            keys[stage.name] = key = stage_key(stage, keys, source_key, reader)
            old_key, data = stored.get(stage.name, ("", b""))
            if old_key == key:
                found = unpack(stage, data)
            else:
                found = begun[stage.name].result() if stage.models else stage.run(reading, language, reader)
                made[stage.name] = (key, pack(stage, found))
            reading = extend(reading, stage, found)
    finally:
        encoders.shutdown(wait=False, cancel_futures=True)  # where a stage failed, nobody waits for the others
    return reading, made


def find_ready(done: Collection[str], begun: Collection[str]) -> Iterator[Stage]:
    """Yield the stages of the encoders that are not begun and have all they need."""
    for stage in PLAN:
        if stage.models and stage.name not in done and stage.name not in begun and set(stage.needs) <= set(done):
            yield stage


def stage_key(stage: Stage, keys: Mapping[str, str], source_key: str, reader: Reader) -> str:
    """Return the hash of all that a stage's output hangs on: its version, its needs, the models."""
    models = [sha for _, sha in reader.models] if stage.models else []
    return make_id("key", stage.name, stage.version, source_key, *(keys[n] for n in stage.needs), *models)
