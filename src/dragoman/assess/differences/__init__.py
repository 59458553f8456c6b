"""Differences: where the accounts of one happening, one remark or one name part.

Nothing is decided here: every value keeps its origins and its words. Conflicts come first, then what one
account tells more exactly, then wordings, last what one origin alone tells.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from dragoman.assess.differences.claims import Case, make_case
from dragoman.assess.differences.dates import find_document_dates, find_event_dates
from dragoman.assess.differences.happenings import find_actors, find_places, find_status
from dragoman.assess.differences.holders import find_holders
from dragoman.assess.differences.names import find_spellings, find_titles
from dragoman.assess.differences.numbers import find_numbers
from dragoman.assess.differences.omissions import find_omissions
from dragoman.assess.differences.statements import find_told_numbers, overlaps_any
from dragoman.assess.differences.wordings import find_speakers, find_wordings
from dragoman.records import (
    Dates,
    Difference,
    Event,
    Origins,
    Point,
    Post,
    Quotation,
    Reading,
    Resolution,
)

__all__ = ["find_differences"]

VERDICTS = ("conflict", "update", "refinement", "wording", "single")
KINDS = (
    "date", "number", "status", "participant", "place", "attribution", "wording", "name", "post", "omission",
)  # fmt: skip


def find_differences(
    readings: Sequence[Reading],
    events: Sequence[Event],
    quotations: Sequence[Quotation],
    posts: Sequence[Post],
    resolution: Resolution,
    dates: Dates,
    origins: Origins,
    points: Sequence[Point],
) -> tuple[Difference, ...]:
    """Return the differences, those that matter most first."""
    case = make_case(readings, resolution.entities, dates, origins)
    told = [difference for event in events for difference in compare_accounts(event, case)]
    counted = [difference for difference in told if difference.kind == "number"]
    numbers = list(find_told_numbers(points, case, counted))
    by_document = index_documents(numbers)
    found = chain(
        find_document_dates(sorted(case.readings), case),
        (d for d in told if d.kind != "number" or not any(covers(other, d) for other in numbers_of(d, by_document))),
        numbers,
        chain.from_iterable(chain(find_wordings(q, case), find_speakers(q, case)) for q in quotations),
        chain.from_iterable(find_spellings(entity, case) for entity in resolution.entities),
        find_titles(posts, case),
        find_holders(posts, case),
        find_omissions(events, case),
    )
    return tuple(sorted(found, key=weigh))


def index_documents(differences: Sequence[Difference]) -> dict[str, list[Difference]]:
    """Return the differences by the documents whose words stand behind them."""
    held: dict[str, list[Difference]] = {}
    for difference in differences:
        for document in sorted({span.document for value in difference.values for span in value.evidence}):
            held.setdefault(document, []).append(difference)
    return held


def numbers_of(difference: Difference, held: Mapping[str, Sequence[Difference]]) -> Sequence[Difference]:
    """Return the differences that share the first document of one: none else can hold all its words."""
    documents = [span.document for value in difference.values for span in value.evidence]
    return held.get(documents[0], ()) if documents else ()


def covers(larger: Difference, smaller: Difference) -> bool:
    """Tell whether all the words behind a difference stand behind another too."""
    held = {span for value in larger.values for span in value.evidence}
    return all(overlaps_any(span, held) for value in smaller.values for span in value.evidence)


def compare_accounts(event: Event, case: Case) -> Iterator[Difference]:
    """Yield in what the accounts of one event part."""
    yield from find_event_dates(event, case)
    yield from find_numbers(event, case)
    yield from find_places(event, case)
    yield from find_actors(event, case)
    yield from find_status(event, case)


def weigh(difference: Difference) -> tuple[int, int, int, str]:
    """Return the order of a difference: by verdict, then kind, then how many origins take part."""
    origins = {origin for value in difference.values for origin in value.origins}
    return VERDICTS.index(difference.verdict), KINDS.index(difference.kind), -len(origins), difference.id
