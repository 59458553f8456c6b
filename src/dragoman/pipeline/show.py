"""One record for the terminal: what it is called, the id it had, and the words it is made of with their ids."""

from collections.abc import Iterator

import msgspec

from dragoman.pipeline.bound import list_annotated
from dragoman.pipeline.lookup import Case, Found, find_record, load_case
from dragoman.store import Store

LISTS = ("documents", "stories", "families", "entities", "posts", "quotations", "events")


def describe_record(store: Store, name: str, as_json: bool) -> Iterator[str]:
    """Yield the record that an id or name means, as lines or as JSON. Raises UnfitJudgement."""
    case = load_case(store)
    found = find_record(store, case, name)
    if as_json:
        yield msgspec.json.format(msgspec.json.encode(find_row(case, found)), indent=1).decode()
        return
    if found.was:
        also = f", and {', '.join(found.others)}" if found.others else ""
        yield f"{found.was} is now {found.id}{also}"
    yield f"{found.id}  {found.label}"
    yield from list_parts(store, case, found)


def find_row(case: Case, found: Found) -> object:
    """Return the row of record.json; of a single annotation the record that holds it."""
    rows = {row.id: row for name in LISTS for row in getattr(case.record, name)}
    owner = next((id for id, held in case.members.items() if id in rows and found.id in held), found.id)
    return rows[found.id if found.id in rows else owner]


def list_parts(store: Store, case: Case, found: Found) -> Iterator[str]:
    """Yield a line for each annotation or document that a record is made of."""
    if found.kind in ("story", "family"):
        yield from (f"  {id}  {case.labels.get(id, '')}" for id in found.members)
        return
    for id, one in sorted(list_annotated(store, found).items(), key=lambda row: (row[1].path, row[1].span, row[0])):
        words = " ".join(one.words.split())[:100]
        yield f"  {id}  {one.path}:{one.span.start}  {one.form:12}{words}"
