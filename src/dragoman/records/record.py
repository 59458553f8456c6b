"""Record: everything that is known of a case, as `record.json` holds it (format `dragoman/1`)."""

import msgspec

from dragoman.records.date import Date, DateSeen
from dragoman.records.difference import Difference, Point
from dragoman.records.document import Rejection, Text, Zone
from dragoman.records.entity import Entity, Post
from dragoman.records.event import Event
from dragoman.records.judgement import Judgement
from dragoman.records.origin import Credit, Family, Origin, Outlet, Story
from dragoman.records.quotation import Quotation

FORMAT = "dragoman/1"


class Model(msgspec.Struct, frozen=True):
    """A model that took part, by the hash of its weights."""

    name: str
    sha256: str


class Generator(msgspec.Struct, frozen=True, kw_only=True):
    """What made the record."""

    version: str
    models: tuple[Model, ...] = ()
    settings: dict[str, str] = {}


class DocumentRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A document as read, with what was concluded about it. `outlet` is an outlet's id."""

    id: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    language: str
    title: Text | None = None
    byline: Text | None = None
    published: Date | None = None
    dates_seen: tuple[DateSeen, ...] = ()
    text: str
    zones: tuple[Zone, ...]
    sha256: str
    source_sha256: str
    retrieved_at: str | None = None
    supersedes: str | None = None
    truncated: bool = False
    credits: tuple[Credit, ...] = ()
    family: str | None = None
    story: str | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One case: its documents and everything concluded from them, each list in canonical order."""

    format: str = FORMAT
    generator: Generator
    documents: tuple[DocumentRecord, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    origins: tuple[Origin, ...] = ()
    families: tuple[Family, ...] = ()
    stories: tuple[Story, ...] = ()
    entities: tuple[Entity, ...] = ()
    posts: tuple[Post, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    points: tuple[Point, ...] = ()
    differences: tuple[Difference, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    rejections: tuple[Rejection, ...] = ()
