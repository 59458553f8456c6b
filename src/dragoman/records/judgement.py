"""Judgements: that two records are the same or different. A person's outranks the program's and survives every rerun.

A person's judgement is stored as a StatedJudgement, bound to ids of annotations (mentions, event mentions, quotation
mentions, posts, documents); it is superseded by a Retraction, never edited. record.json shows each as a Judgement.
"""

from typing import Literal

import msgspec

from dragoman.records.span import Span

ClusterKind = Literal["entity", "event", "quotation", "story", "family", "post"]
JudgementState = Literal["applied", "partly", "overruled", "missing", "unmet"]


class Reason(msgspec.Struct, frozen=True):
    """One feature that spoke for or against a judgement."""

    feature: str
    score: float
    detail: str = ""


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Same, different or unsure about two records. A person's outranks the program's.

    `left` and `right` are ids of annotations, the first of either side, and `evidence` the words of both; `about` are
    the ids of the records that hold them today. `state`: 'partly' and 'overruled' by newer judgements (`overruled_by`),
    'missing' where the documents are gone, 'unmet' where it does not show in today's records.
    """

    id: str
    kind: ClusterKind = "entity"
    left: str
    right: str
    verdict: Literal["same", "different", "unsure"]
    reasons: tuple[Reason, ...] = ()
    by: Literal["program", "person"] = "program"
    who: str | None = None
    at: str | None = None
    why: str | None = None
    about: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    state: JudgementState = "applied"
    overruled_by: tuple[str, ...] = ()


class StatedJudgement(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="judgement"):
    """What a person said, as it is stored: every annotation id of both sides, and their names when it was said.

    `sequence` orders what was said within one second of `at`.
    """

    id: str
    kind: ClusterKind
    verdict: Literal["same", "different"]
    left: tuple[str, ...]
    right: tuple[str, ...]
    left_name: str
    right_name: str
    who: str
    at: str  # ISO, UTC, to the second
    why: str
    sequence: int

    @property
    def order(self) -> tuple[str, int, str]:
        """When it was said; of two that contradict each other the later one counts."""
        return (self.at, self.sequence, self.id)


class Retraction(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="retraction"):
    """That a person's judgement counts no more."""

    id: str
    judgement: str
    who: str
    at: str
    why: str | None = None
    sequence: int

    @property
    def order(self) -> tuple[str, int, str]:
        """When it was said."""
        return (self.at, self.sequence, self.id)
