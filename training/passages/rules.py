"""What is wrong with a passage: marks that the guideline does not know, pointers that lead nowhere, loose edges."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from training.passages.labels import CONTENTS, LAYER_OF, MODES, POINTERS, VALUES
from training.passages.notation import Mark, Passage

LEAST_WORDS, MOST_WORDS = 10, 170  # many of the event passages are single sentences, as coded data has them
EDGES = ' \n\t,;:.!?،؛؟"“”«»„()[]'  # signs at which no mark begins or ends
KEPT_EDGES = {"dir": ".!?؟()[]", "mix": '.!?؟“”"«»()[]', "ind": '“”"«»()[]', "cue": ":"}


def find_faults(passage: Passage) -> Iterator[str]:
    """Yield a line for each fault of a passage."""
    count = len(passage.text.split())
    if not LEAST_WORDS <= count <= MOST_WORDS:
        yield f"{passage.id}: {count} words"
    by_id: dict[str | None, Mark] = {mark.id: mark for mark in passage.marks if mark.id}
    if len(by_id) < sum(1 for mark in passage.marks if mark.id):
        yield f"{passage.id}: an id stands twice"
    for mark in passage.marks:
        for fault in (*find_label_faults(mark, by_id), *find_edge_faults(mark, passage)):
            yield f"{passage.id}: {mark.label} '{passage.words(mark)[:40]}': {fault}"
    yield from find_crossings(passage)


def find_label_faults(mark: Mark, by_id: Mapping[str | None, Mark]) -> Iterator[str]:
    """Yield what is wrong with a mark's label and keys."""
    if mark.label not in LAYER_OF:
        yield "no such label"
        return
    for key in mark.keys:
        if (mark.label, key) in POINTERS:
            yield from find_pointer_faults(mark, key, by_id)
        elif (mark.label, key) in VALUES:
            if mark.keys[key] not in VALUES[mark.label, key]:
                yield f"{key} may not be {mark.keys[key]}"
        elif (mark.label, key) != ("evt", "mode"):
            yield f"no key {key}"
    if mark.label == "evt":
        type = mark.keys.get("type", "")
        if not type:
            yield "no type"
        if "mode" in mark.keys and mark.keys["mode"] not in MODES.get(type, ()):
            yield f"{type} has no mode {mark.keys['mode']}"
    if mark.label in CONTENTS and "of" in mark.keys and "by" in mark.keys:
        yield "has both a cue and a speaker; the speaker is the cue's"


def find_pointer_faults(mark: Mark, key: str, by_id: Mapping[str | None, Mark]) -> Iterator[str]:
    """Yield the ids of a key that lead nowhere or to a mark of another kind."""
    for id in mark.values(key):
        if id not in by_id:
            yield f"{key} points at {id}, which is not there"
        elif by_id[id].label not in POINTERS[mark.label, key]:
            yield f"{key} may not point at {by_id[id].label} {id}"


def find_edge_faults(mark: Mark, passage: Passage) -> Iterator[str]:
    """Yield where a mark is empty, or takes in a sign at its edge that is not its own."""
    words = passage.words(mark)
    if not words.strip():
        yield "empty"
        return
    kept = KEPT_EDGES.get(mark.label, "")
    if words[0] in EDGES and words[0] not in kept:
        yield f"begins with '{words[0]}'"
    if words[-1] in EDGES and words[-1] not in kept and not words[-2:-1].isupper():
        yield f"ends with '{words[-1]}'"


def find_crossings(passage: Passage) -> Iterator[str]:
    """Yield marks of one layer that hold one another, contents and names apart, which may."""
    for left, right in combinations(passage.marks, 2):
        if right.start >= left.end or LAYER_OF.get(left.label) != LAYER_OF.get(right.label):
            continue
        nested = left.label in CONTENTS or {left.label, right.label} <= {"org", "grp", "evn", "doc", "nat", "loc"}
        if not nested:
            yield f"{passage.id}: '{passage.words(right)[:30]}' lies inside '{passage.words(left)[:30]}'"
