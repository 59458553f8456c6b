"""Judged: the line that says that a person judged a record: what, who, when and why, in the same words for all."""

from collections.abc import Mapping

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import day_of, write_day
from dragoman.publish.pages.link import Link, link_document, link_entity, link_event, link_quotation
from dragoman.publish.words import flatten_text
from dragoman.records import Judgement

SAID: Mapping[tuple[str, bool], str] = {
    ("same", False): "Judged to be one",
    ("different", False): "Part of it was judged not to belong here",
    ("different", True): "Judged to be different from",
}


class JudgedRow(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement of a person about a record."""

    text: str
    others: tuple[Link, ...]  # the records that this one was kept apart from
    who: str
    when: str
    why: str


def list_judged(case: Case, record: str) -> tuple[JudgedRow, ...]:
    """Return the judgements of persons that a record rests on, in the order in which they were said."""
    return tuple(make_judged(case, record, judgement) for judgement in case.judged.get(record, ()))


def make_judged(case: Case, record: str, judgement: Judgement) -> JudgedRow:
    """Return the line of one judgement about one record."""
    kept_apart = judgement.about if judgement.verdict == "different" else ()
    others = tuple(link for other in kept_apart if other != record for link in link_record(case, other))
    return JudgedRow(
        text=SAID[judgement.verdict, bool(others)],
        others=others,
        who=flatten_text(judgement.who or ""),
        when=write_day(day_of(judgement.at[:10]), weekday=False) if judgement.at else "",
        why=flatten_text(judgement.why or ""),
    )


def link_record(case: Case, record: str) -> tuple[Link, ...]:
    """Return the links to a record of any kind that the page shows; of stories and families their documents."""
    if record in case.entities:
        return (link_entity(case, record),)
    if record in case.events:
        return (link_event(case, record),)
    if record in case.quotations:
        return (link_quotation(case, record),)
    family = case.families.get(record)
    return tuple(link_document(case, m.document) for m in family.members) if family else ()
