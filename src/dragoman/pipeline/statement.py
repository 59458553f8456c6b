"""What a judgement says in words: who and why, checked; and its id, a hash of everything it says."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from dragoman.errors import UnfitJudgement
from dragoman.ids import make_id
from dragoman.pipeline.lookup import ANNOTATIONS
from dragoman.records import ClusterKind, Retraction, StatedJudgement

LONGEST_WHY, LONGEST_WHO, LONGEST_NAME = 2000, 200, 200  # code points
SPACES = re.compile(r"\s+")
DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # would turn the words around them
BOUND = re.compile(rf"(?:{'|'.join([*ANNOTATIONS, 'doc'])})-[0-9a-f]+(?:#\d+-\d+)?")
PREFIX_OF: dict[ClusterKind, str] = {
    "entity": "men", "event": "evm", "quotation": "quo", "post": "pos", "story": "doc", "family": "doc",
}  # fmt: skip


def clean_words(name: str, words: str, longest: int) -> str:
    """Return words on one line. Raises UnfitJudgement where they are empty, too long or hold control characters."""
    cleaned = SPACES.sub(" ", words).strip()
    if not cleaned:
        raise UnfitJudgement(f"{name} is empty")
    if len(cleaned) > longest:
        raise UnfitJudgement(f"{name} has {len(cleaned)} characters; {longest} at most")
    bad = next((c for c in cleaned if is_control(c)), None)
    if bad is not None:
        raise UnfitJudgement(f"{name} holds the control character U+{ord(bad):04X}")
    return cleaned


def is_control(character: str) -> bool:
    """Tell whether a character is none that is shown, and could change how others are."""
    return unicodedata.category(character) in ("Cc", "Cs") or character in DIRECTIONS


def clean_name(name: str) -> str:
    """Return what a record is called, on one line, without control characters; '?' where nothing is left."""
    shown = SPACES.sub(" ", "".join(c for c in name if c.isspace() or not is_control(c))).strip()
    return shown[:LONGEST_NAME].strip() or "?"


def make_judgement(one: StatedJudgement) -> StatedJudgement:
    """Return a judgement with its words cleaned and its id. Raises UnfitJudgement where it cannot stand."""
    for side in (one.left, one.right):
        check_side(one.kind, side)
    if not set(one.left).isdisjoint(one.right):
        raise UnfitJudgement("both sides hold the same words; take a record apart with `split`")
    who, why = clean_words("who", one.who, LONGEST_WHO), clean_words("why", one.why, LONGEST_WHY)
    left_name, right_name = clean_name(one.left_name), clean_name(one.right_name)
    check_time(one.at, one.sequence)
    words = (left_name, right_name, who, one.at, why)
    id = make_id("jud", one.kind, one.verdict, *one.left, "", *one.right, "", *words, one.sequence)
    return StatedJudgement(
        id=id, kind=one.kind, verdict=one.verdict, left=one.left, right=one.right, left_name=left_name,
        right_name=right_name, who=who, at=one.at, why=why, sequence=one.sequence,
    )  # fmt: skip


def make_retraction(one: Retraction) -> Retraction:
    """Return a retraction with its words cleaned and its id. Raises UnfitJudgement where it cannot stand."""
    who = clean_words("who", one.who, LONGEST_WHO)
    why = clean_words("why", one.why, LONGEST_WHY) if one.why is not None else None
    check_time(one.at, one.sequence)
    id = make_id("ret", one.judgement, who, one.at, why, one.sequence)
    return Retraction(id=id, judgement=one.judgement, who=who, at=one.at, why=why, sequence=one.sequence)


def check_side(kind: ClusterKind, side: Sequence[str]) -> None:
    """Raise UnfitJudgement unless a side is sorted ids of annotations (or documents) of its kind."""
    if not side or list(side) != sorted(set(side)):
        raise UnfitJudgement("a side is empty, or its ids are not in order")
    wrong = next((id for id in side if not BOUND.fullmatch(id) or not id.startswith(f"{PREFIX_OF[kind]}-")), None)
    if wrong is not None:
        raise UnfitJudgement(f"{wrong[:60]!r} is no id of what a judgement about {kind} binds to ({PREFIX_OF[kind]}-…)")


def check_time(at: str, sequence: int) -> None:
    """Raise UnfitJudgement unless a time is ISO in UTC to the second, and its number in order not negative."""
    try:
        datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError as error:
        raise UnfitJudgement(f"at {at[:40]!r} is no time like 2031-03-03T10:00:00Z") from error
    if not 0 <= sequence < 2**53:
        raise UnfitJudgement(f"sequence {sequence} is out of range")
