"""The dossier: all pages of one record, in the order in which they stand."""

import msgspec

from dragoman.publish.case import make_case
from dragoman.publish.pages.differences import DifferencesPage, make_differences
from dragoman.publish.pages.documents import DocumentRow, make_documents, make_rejections
from dragoman.publish.pages.front import Front, make_front
from dragoman.publish.pages.origins import OriginsPage, make_origins
from dragoman.publish.pages.people import PeoplePage, make_people
from dragoman.publish.pages.quotations import SpeakerRow, make_speakers
from dragoman.publish.pages.synopsis import Synopsis, make_synopses
from dragoman.publish.pages.timeline import TimelineGroup, make_timeline
from dragoman.publish.urls import SECTIONS
from dragoman.records import Generator, Record


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the dossier shows; `sections` are (anchor, heading)."""

    front: Front
    sections: tuple[tuple[str, str], ...]
    timeline: tuple[TimelineGroup, ...]
    differences: DifferencesPage
    people: PeoplePage
    speakers: tuple[SpeakerRow, ...]
    synopses: tuple[Synopsis, ...]
    origins: OriginsPage
    documents: tuple[DocumentRow, ...]
    rejections: tuple[tuple[str, str, str], ...]
    excerpts: bool
    generator: Generator


def make_dossier(record: Record, excerpts: bool = False) -> Dossier:
    """Return all pages of a record."""
    case = make_case(record, excerpts)
    differences = make_differences(case)
    return Dossier(
        front=make_front(case, differences),
        sections=SECTIONS,
        timeline=make_timeline(case),
        differences=differences,
        people=make_people(case),
        speakers=make_speakers(case),
        synopses=make_synopses(case),
        origins=make_origins(case),
        documents=make_documents(case),
        rejections=make_rejections(record.rejections),
        excerpts=excerpts,
        generator=record.generator,
    )
