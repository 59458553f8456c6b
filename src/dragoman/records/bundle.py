"""Bundles: what the stages over many documents hand on to each other before the record is put together."""

import msgspec

from dragoman.records.date import Date
from dragoman.records.entity import Entity
from dragoman.records.judgement import Judgement
from dragoman.records.mention import Mention
from dragoman.records.origin import Credit, Family, Origin, Outlet


class Resolution(msgspec.Struct, frozen=True):
    """Entities, for every resolved mention id the id of its entity, and what was decided on uncertain evidence."""

    entities: tuple[Entity, ...] = ()
    entity_of: dict[str, str] = {}
    judgements: tuple[Judgement, ...] = ()

    def entity_for(self, mention: Mention | None) -> str | None:
        """Return the entity's id of a mention, else of the name that it stands for; None where neither has one."""
        if mention is None:
            return None
        return self.entity_of.get(mention.id) or self.entity_of.get(mention.refers_to or "")


class Dates(msgspec.Struct, frozen=True):
    """What is known of the day of each document, event mention and time mention, by id; absent = unknown."""

    documents: dict[str, Date] = {}
    events: dict[str, Date] = {}
    times: dict[str, Date] = {}


class Origins(msgspec.Struct, frozen=True):
    """Outlets, origins and families, and by document id its outlet, its origin and its credits."""

    outlets: tuple[Outlet, ...] = ()
    origins: tuple[Origin, ...] = ()
    families: tuple[Family, ...] = ()
    outlet_of: dict[str, str] = {}
    origin_of: dict[str, str] = {}
    credits_of: dict[str, tuple[Credit, ...]] = {}


class Alignment(msgspec.Struct, frozen=True, order=True):
    """Two sentences of different documents that say the same; `left` < `right` are sentence ids."""

    left: str
    right: str
    score: float
    translated: bool  # the documents' languages differ


class EventGroup(msgspec.Struct, frozen=True):
    """Ids of the event mentions that tell one happening, in canonical order."""

    mentions: tuple[str, ...]


class StoryGroup(msgspec.Struct, frozen=True):
    """Ids of the documents about one happening, in canonical order."""

    documents: tuple[str, ...]
