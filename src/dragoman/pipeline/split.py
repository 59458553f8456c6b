"""Splitting: a record taken apart, by document or by the annotations that are not of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.errors import UnfitJudgement
from dragoman.pipeline.bound import Annotated, list_annotated
from dragoman.pipeline.judge import Speaker, choose_bound, write_stated
from dragoman.pipeline.lookup import Case, Found, begin_with, find_record, load_case
from dragoman.records import StatedJudgement
from dragoman.store import Store

MOST_DOCUMENTS = 50  # that are taken apart without being named: each one is a judgement


def split(store: Store, name: str, parts: Sequence[str], speaker: Speaker) -> list[StatedJudgement]:
    """State that parts of a record (annotations, or documents) are not of it; without parts, that no two documents are.

    Raises UnfitJudgement.
    """
    case = load_case(store)
    found = find_record(store, case, name)
    places = {} if found.kind in ("story", "family") else list_annotated(store, found)
    by_document = group_members(found, places)
    if not parts:
        pieces = list(by_document.values())
        divisions = [(pieces[i], [id for piece in pieces[i + 1 :] for id in piece]) for i in range(len(pieces) - 1)]
    else:
        leaving = {id for part in parts for id in choose_part(case, found, by_document, part)}
        divisions = [(sorted(leaving), [id for id in found.members if id not in leaving])]
    if len(divisions) >= MOST_DOCUMENTS:
        raise UnfitJudgement(f"{found.id} stands in {len(divisions) + 1} documents: name the parts that are to leave")
    if not divisions or not all(left and right for left, right in divisions):
        raise UnfitJudgement(f"{found.id} ({found.label}) would not be divided: nothing would stay, or nothing leave")
    bound = [
        (choose_bound(found.kind, left, places), choose_bound(found.kind, right, places)) for left, right in divisions
    ]
    return write_stated(store, found.kind, "different", bound, (found.label, found.label), speaker)


def group_members(found: Found, places: Mapping[str, Annotated]) -> dict[str, list[str]]:
    """Return the annotations of a record by document, in order; documents by themselves."""
    groups: dict[str, list[str]] = defaultdict(list)
    for id in found.members:
        groups[places[id].span.document if id in places else id].append(id)
    return dict(sorted(groups.items()))


def choose_part(case: Case, found: Found, groups: Mapping[str, list[str]], part: str) -> list[str]:
    """Return the members that an annotation's or document's id, the beginning of one, or a path means."""
    paths = {path: d.id for d in case.record.documents for path in (d.path, d.url) if path}
    known = [*found.members, *groups]
    matches = sorted({*begin_with(part, known), *([paths[part]] if paths.get(part) in groups else [])})
    matches = [part] if part in matches else matches
    if len(matches) != 1:
        said = f"is the beginning of several: {', '.join(matches[:8])}" if matches else "is no part"
        raise UnfitJudgement(f"{part!r} {said}; `dragoman show {found.id}` lists the parts of {found.label}")
    return groups.get(matches[0], [matches[0]])
