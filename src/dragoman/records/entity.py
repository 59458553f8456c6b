"""Who and where: entities with names and mentions, and the posts they hold. Concluded: recomputed, never edited."""

import msgspec

from dragoman.records.mention import EntityKind, MentionForm, Standing
from dragoman.records.span import Span


class EntityName(msgspec.Struct, frozen=True, gc=False):
    """One spelling of an entity's name: its language and how often it stands."""

    text: str
    language: str
    count: int


class EntityMention(msgspec.Struct, frozen=True, gc=False, rename={"form": "as"}):
    """Where an entity is mentioned, and as what."""

    span: Span
    form: MentionForm


class Coordinates(msgspec.Struct, frozen=True, gc=False):
    """Degrees, WGS 84."""

    latitude: float
    longitude: float


class Entity(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The person, organization, place or group named."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[EntityName, ...] = ()
    country: str | None = None
    sector: str | None = None
    coordinates: Coordinates | None = None
    external: dict[str, str] = {}
    mentions: tuple[EntityMention, ...]


class Attested(msgspec.Struct, frozen=True, gc=False, rename={"start": "from", "end": "to"}):
    """The first and the last day at which a post is attested, ISO; None where unknown."""

    start: str | None
    end: str | None


class Post(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An office that somebody holds, with the days it is attested, and who is said to have held it before and after."""

    id: str
    title: str
    organization: str | None = None
    country: str | None = None
    holder: str
    standing: Standing = "current"
    attested: Attested
    evidence: tuple[Span, ...]
    predecessor: str | None = None  # id of a person
    successor: str | None = None  # id of a person
