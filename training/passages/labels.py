"""The marks of the corpus: layers, their labels, the keys of each label and the labels that a key may point at."""

from collections.abc import Mapping

from dragoman.reader.layers import ROLES, STATUSES
from dragoman.records import EVENT_TYPES

NAMES = frozenset({"per", "org", "loc", "nat", "grp", "evn", "doc"})
CONTENTS = frozenset({"dir", "mix", "ind"})
LAYERS: Mapping[str, frozenset[str]] = {
    "names": NAMES, "posts": frozenset({"post"}), "quantities": frozenset({"qty"}), "times": frozenset({"time"}),
    "references": frozenset({"ref"}), "cues": frozenset({"cue"}), "contents": CONTENTS, "events": frozenset({"evt"}),
}  # fmt: skip
LAYER_OF = {label: layer for layer, labels in LAYERS.items() for label in labels}
NAMED = NAMES | {"post", "ref"}
POINTERS: Mapping[tuple[str, str], frozenset[str]] = {  # label and key: what it may point at
    ("post", "holds"): frozenset({"per", "ref", "post"}),
    ("post", "of"): frozenset({"org", "loc", "nat", "grp", "ref"}),
    ("ref", "to"): NAMED, ("cue", "by"): NAMED, ("dir", "of"): frozenset({"cue"}), ("mix", "of"): frozenset({"cue"}),
    ("ind", "of"): frozenset({"cue"}), ("dir", "by"): NAMED, ("mix", "by"): NAMED, ("ind", "by"): NAMED,
    ("evt", "actor"): NAMED, ("evt", "recipient"): NAMED, ("evt", "where"): frozenset({"loc", "org", "evn", "ref"}),
    ("evt", "when"): frozenset({"time"}), ("evt", "count"): frozenset({"qty"}), ("evt", "source"): NAMED,
}  # fmt: skip
VALUES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("qty", "role"): ROLES, ("evt", "type"): EVENT_TYPES, ("evt", "status"): STATUSES,
}  # fmt: skip
MODES: Mapping[str, frozenset[str]] = {
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "RETREAT": frozenset({"withdraw", "release", "disarm", "ceasefire", "access"}),
    "REQUEST": frozenset({"assist", "change", "yield", "meet"}),
    "REJECT": frozenset({"assist", "change", "yield", "meet"}),
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "THREATEN": frozenset({"restrict", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset({
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
    }),
    "ASSAULT": frozenset({
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    }),
    "APPOINT": frozenset({"name", "elect", "take-office", "resign", "dismiss", "coup"}),
}  # fmt: skip
