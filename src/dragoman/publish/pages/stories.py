"""Stories: which reports tell each, and which events tie it to other stories of the case."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import write_date
from dragoman.publish.pages.judged import JudgedRow, list_judged
from dragoman.publish.pages.link import Link, link_document, link_event
from dragoman.publish.urls import make_anchor
from dragoman.publish.words import flatten_text
from dragoman.records import Story


class StoryRow(msgspec.Struct, frozen=True, kw_only=True):
    """A story: its days, its reports, and the events that tie it to other stories."""

    anchor: str
    number: int
    label: str
    when: str
    documents: tuple[Link, ...]
    judged: tuple[JudgedRow, ...]
    ties: tuple[tuple[int, tuple[Link, ...]], ...]  # number of the other story, events told in both


def make_story(case: Case, story: Story, number: int) -> StoryRow:
    """Return one story with its ties."""
    documents = sorted((d for d in story.documents if d in case.documents), key=case.places.__getitem__)
    return StoryRow(
        anchor=make_anchor("story", story.id),
        number=number,
        label=flatten_text(story.label),
        when=write_date(story.date) if story.date else "",
        documents=tuple(link_document(case, document) for document in documents),
        judged=list_judged(case, story.id),
        ties=find_ties(case, story),
    )


def find_ties(case: Case, story: Story) -> tuple[tuple[int, tuple[Link, ...]], ...]:
    """Return the events that documents of this story and of another one both tell."""
    numbers = {found: i for i, found in enumerate(case.stories, start=1)}
    ties: dict[int, list[Link]] = {}
    for event in case.events.values():
        told = {case.documents[a.document].story for a in event.accounts} & set(numbers)
        if story.id in told:
            for other in told - {story.id}:
                ties.setdefault(numbers[other or ""], []).append(link_event(case, event.id))
    return tuple((number, tuple(links)) for number, links in sorted(ties.items()))
