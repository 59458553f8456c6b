"""What the reader marks: layers of spans, classes of a span's first word, relations between spans.

One row of the model's output belongs to one word: the tags of every layer side by side, then the classes, then two
vectors from which relations are scored. Training and the manifest take their order from here.
"""

from collections.abc import Mapping
from typing import get_args

import msgspec

from dragoman.records import EVENT_TYPES, Status


class Layer(msgspec.Struct, frozen=True):
    """Spans that never overlap one another; `first` is the column of tag O."""

    name: str
    labels: tuple[str, ...]
    first: int = 0

    @property
    def tags(self) -> tuple[str, ...]:
        """O, then B- and I- of each label."""
        return ("O", *(f"{prefix}-{label}" for label in self.labels for prefix in "BI"))

    @property
    def columns(self) -> slice:
        """The columns of the tags."""
        return slice(self.first, self.first + 2 * len(self.labels) + 1)


class Choice(msgspec.Struct, frozen=True):
    """One of several values for each span of a layer, read at its first word."""

    name: str
    layer: str
    values: tuple[str, ...]
    first: int = 0

    @property
    def columns(self) -> slice:
        """The columns of the values."""
        return slice(self.first, self.first + len(self.values))


class Relation(msgspec.Struct, frozen=True):
    """What a span of one layer may say of spans of others."""

    name: str
    head: str
    to: frozenset[str]  # layers


STATUSES: tuple[str, ...] = get_args(Status)
ROLES = ("killed", "injured", "arrested", "displaced", "present", "amount", "distance", "votes", "other")
MODES = (
    "none", "abduct", "access", "aerial", "allege", "arrest", "assist", "beat", "boycott", "ceasefire", "censor",
    "change", "convict", "coup", "crowd-control", "curfew", "cyber", "demo", "deport", "destroy", "disapprove",
    "disarm", "discontinue", "dismiss", "drone", "elect", "expel", "explosives", "firearms", "heavy-weapons",
    "hunger", "investigate", "martial-law", "meet", "militia", "misinformation", "multilateral", "name", "obstruct",
    "phone", "police", "primitive", "relations", "release", "resign", "restrict", "riot", "seize", "sexual",
    "strike", "suicide-attack", "take-office", "targeted", "territory", "third-party", "torture", "troops",
    "unconventional", "vandalize", "violence", "visit", "weapons", "withdraw", "withhold", "yield",
)  # fmt: skip
HIDDEN = 128  # width of each of the two vectors of a word that relations are scored from
NAMED = frozenset({"parties", "posts", "references"})


def _lay_out() -> tuple[tuple[Layer, ...], tuple[Choice, ...], int]:
    layers = [
        Layer("names", ("PER", "ORG", "LOC")),  # as the name sets of the field mark them
        Layer("parties", ("per", "org", "loc", "nat", "grp", "evn", "doc")),  # as training/GUIDELINES.md does
        Layer("posts", ("post",)),
        Layer("references", ("ref",)),
        Layer("quantities", ("qty",)),
        Layer("times", ("time",)),
        Layer("cues", ("cue",)),
        Layer("contents", ("content",)),
        Layer("inner", ("content",)),  # contents inside contents
        Layer("events", ("evt",)),  # triggers; their type is a choice, so that rare types share what is common to all
    ]
    choices = [
        Choice("type", "events", EVENT_TYPES),
        Choice("status", "events", STATUSES),
        Choice("mode", "events", MODES),
        Choice("role", "quantities", ROLES),
    ]
    at = 0
    placed: list[Layer] = []
    for layer in layers:
        placed.append(msgspec.structs.replace(layer, first=at))
        at = placed[-1].columns.stop
    chosen: list[Choice] = []
    for choice in choices:
        chosen.append(msgspec.structs.replace(choice, first=at))
        at = chosen[-1].columns.stop
    return tuple(placed), tuple(chosen), at


LAYERS, CHOICES, SCORED = _lay_out()
LEFT, RIGHT = slice(SCORED, SCORED + HIDDEN), slice(SCORED + HIDDEN, SCORED + 2 * HIDDEN)
WIDTH = RIGHT.stop
LAYER: Mapping[str, Layer] = {layer.name: layer for layer in LAYERS}
CHOICE: Mapping[str, Choice] = {choice.name: choice for choice in CHOICES}
CONTENTS = ("contents", "inner")
RELATIONS = (
    Relation("actor", "events", NAMED),
    Relation("recipient", "events", NAMED),
    Relation("where", "events", frozenset({"parties", "references"})),
    Relation("when", "events", frozenset({"times"})),
    Relation("count", "events", frozenset({"quantities"})),
    Relation("source", "events", NAMED),
    Relation("by", "cues", NAMED),
    Relation("of", "contents", frozenset({"cues"})),
    Relation("by", "contents", NAMED),
    Relation("of", "inner", frozenset({"cues"})),
    Relation("by", "inner", NAMED),
    Relation("holds", "posts", frozenset({"parties", "references", "posts"})),
    Relation("of", "posts", frozenset({"parties", "references"})),
    Relation("to", "references", NAMED),
)  # fmt: skip
