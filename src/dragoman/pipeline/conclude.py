"""Concluding: from the readings of a case to its record, every stage over many documents in turn.

Copies first, then stories, then entities, then dates, events and quotations: the order that measured best.
"""

from collections.abc import Sequence

from dragoman.align.copies import find_copies
from dragoman.align.events import align_events
from dragoman.align.points import find_points
from dragoman.align.quotations import align_quotations
from dragoman.align.sentences import align_sentences
from dragoman.align.stories import find_stories
from dragoman.assess.dates import Trace, solve_dates, trace_dates
from dragoman.assess.differences import find_differences
from dragoman.assess.events import make_events
from dragoman.assess.origins import find_origins
from dragoman.assess.quotations import make_quotations
from dragoman.assess.stories import make_stories
from dragoman.pipeline.assemble import describe_documents
from dragoman.records import Generator, Reading, Record, Rejection
from dragoman.resolve.entities import resolve_entities
from dragoman.resolve.posts import resolve_posts


def conclude(readings: Sequence[Reading], rejections: Sequence[Rejection], generator: Generator) -> Record:
    """Return the record of a case; the same whatever the order of the readings."""
    return conclude_traced(readings, rejections, generator)[0]


def conclude_traced(
    readings: Sequence[Reading], rejections: Sequence[Rejection], generator: Generator
) -> tuple[Record, Trace]:
    """Return the record of a case, and the clues that its dates follow from."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    copies = find_copies(readings)
    groups = find_stories(readings, copies)
    resolution = resolve_entities(readings, groups)
    origins = find_origins(readings, copies)
    alignments = align_sentences(readings, groups)
    event_groups = align_events(readings, groups, resolution, solve_dates(readings, (), groups))
    dates, trace = trace_dates(readings, event_groups, groups)
    events = make_events(readings, event_groups, groups, resolution, dates, origins)
    quotation_groups = align_quotations(readings, groups, resolution, alignments)
    quotations = make_quotations(readings, quotation_groups, resolution, dates, origins, events)
    posts = resolve_posts(readings, resolution, dates)
    points = find_points(readings, groups, alignments, origins)
    stories = make_stories(groups, readings, resolution, dates, events)
    differences = find_differences(
        readings, events, quotations, posts, resolution, dates, origins, points
    )  # fmt: skip
    record = Record(
        generator=generator,
        documents=describe_documents(readings, stories, dates, origins),
        outlets=origins.outlets,
        origins=origins.origins,
        families=origins.families,
        stories=stories,
        entities=resolution.entities,
        posts=posts,
        quotations=quotations,
        events=events,
        points=points,
        differences=differences,
        rejections=tuple(rejections),
    )
    return record, trace
