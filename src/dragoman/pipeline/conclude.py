"""Concluding: from the readings of a case to its record, every stage over many documents in turn.

Copies first, then stories, then entities, then dates, events and quotations: the order that measured best.
What persons judged is heeded by each of them, so that all that follows is concluded from the judged groups.
"""

from collections.abc import Sequence

import msgspec

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
from dragoman.pipeline.judgements import describe_judgements, list_bound, part_references
from dragoman.pipeline.members import Members, find_members, find_present, list_spans
from dragoman.pipeline.verdicts import weigh_judgements
from dragoman.records import Generator, Reading, Record, Rejection, StatedJudgement
from dragoman.resolve.entities import resolve_entities
from dragoman.resolve.posts import resolve_posts


class Conclusion(msgspec.Struct, frozen=True):
    """The record of a case, the clues that its dates follow from, and what each of its records was made of."""

    record: Record
    trace: Trace
    members: Members


def conclude(
    readings: Sequence[Reading], rejections: Sequence[Rejection], generator: Generator,
    stated: Sequence[StatedJudgement] = (),
) -> Record:  # fmt: skip
    """Return the record of a case; the same whatever the order of the readings."""
    return conclude_case(readings, rejections, generator, stated).record


def conclude_case(
    readings: Sequence[Reading], rejections: Sequence[Rejection], generator: Generator,
    stated: Sequence[StatedJudgement] = (),
) -> Conclusion:  # fmt: skip
    """Return the record of a case with what explains it; `stated` are the valid judgements of persons."""
    verdicts = weigh_judgements(stated, find_present(readings) if stated else ())
    judged = verdicts.judged
    readings = part_references(sorted(readings, key=lambda reading: reading.document.id), judged["entity"])
    copies = find_copies(readings, judged["family"])
    groups = find_stories(readings, copies, judged["story"])
    resolution = resolve_entities(readings, groups, judged["entity"])
    origins = find_origins(readings, copies)
    alignments = align_sentences(readings, groups)
    first_dates = solve_dates(readings, (), groups)
    event_groups = align_events(readings, groups, resolution, first_dates, judged["event"])
    dates, trace = trace_dates(readings, event_groups, groups, alignments)
    events = make_events(readings, event_groups, groups, resolution, dates, origins)
    quotation_groups = align_quotations(readings, groups, resolution, alignments, judged["quotation"])
    quotations = make_quotations(readings, quotation_groups, resolution, dates, origins, events)
    posts = resolve_posts(readings, resolution, dates, judged["post"])
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
    members = find_members(record, readings, resolution, event_groups, quotation_groups)
    shown = describe_judgements(stated, verdicts, members, list_spans(readings, list_bound(stated)))
    return Conclusion(msgspec.structs.replace(record, judgements=(*shown, *resolution.judgements)), trace, members)
