"""Naming events: whose names a label may show, and how. Only proper names; a country by its English name.

A deed of harm shows its doer only where every account's origin names him and none claims it.
"""

from collections.abc import Sequence

from dragoman.assess.accounts import Told
from dragoman.assess.labels import make_label
from dragoman.records import Account, Entity, Origins, Participant, Status
from dragoman.reference.countries.entity import country_of
from dragoman.reference.countries.forms import country_name

HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})
BODILY = frozenset(
    {"kill", "targeted", "injure", "arrest", "abduct", "torture", "beat", "deport", "release", "convict"}
)
LOADED = frozenset({"regime", "junta", "terrorist", "terrorists", "rebel", "rebels", "militant", "militants"})


def label_event(
    kind: str, mode: str | None, status: Status, members: Sequence[Told], participants: Sequence[Participant],
    accounts: Sequence[Account], entities: dict[str, Entity], origins: Origins,
) -> str:  # fmt: skip
    """Return the label, with the place where it says little else."""
    actors = [p for p in participants if p.role == "actor"]
    recipients = [p for p in participants if p.role == "recipient"]
    if mode in BODILY:  # a nationality is not who was arrested, nor is who was attacked who was killed
        own = {p.entity for t in members if t.event.mode == mode for p in t.participants}
        recipients = [p for p in recipients if p.entity in own and is_kind(p, entities, {"person", "group"})]
        actors = [p for p in actors if p.entity in own]
    if kind == "APPOINT":
        recipients = [p for p in recipients if is_kind(p, entities, {"person"})]
    if kind in HARM:
        whole = {origins.origin_of.get(a.document, "") for a in accounts if a.participants}
        claimed = any(a.attributed_to is not None for a in accounts)
        actors = [p for p in actors if set(p.origins) >= whole - {""} and not claimed]
    harm = kind in HARM
    place = find_shown_place(accounts, entities)
    return make_label(
        kind, mode, status, shown_names(actors, entities, harm), shown_names(recipients, entities, harm), place
    )


def is_kind(participant: Participant, entities: dict[str, Entity], kinds: set[str]) -> bool:
    """Tell whether a participant is of one of some kinds."""
    return participant.entity in entities and entities[participant.entity].kind in kinds


def find_shown_place(accounts: Sequence[Account], entities: dict[str, Entity]) -> str | None:
    """Return the name of the one place that the accounts give; None where they give several or none."""
    places = sorted({a.place.entity for a in accounts if a.place and a.place.entity in entities})
    if len(places) != 1 or entities[places[0]].kind != "place":
        return None
    return show_name(entities[places[0]], harm=True)


def shown_names(side: Sequence[Participant], entities: dict[str, Entity], harm: bool) -> list[str]:
    """Return the names of one side, a country left out where a person of it stands beside it."""
    found = [entities[p.entity] for p in side if p.entity in entities]
    stood_for = {e.country for e in found if e.kind == "person"}
    shown: dict[str, str] = {}
    for entity in found:
        name = show_name(entity, harm)
        if name and (entity.kind != "place" or entity.country not in stood_for):
            shown.setdefault((entity.country if entity.kind == "place" else None) or name, name)
    return list(shown.values())


def show_name(entity: Entity, harm: bool) -> str | None:
    """Return the name that a label may show.

    Descriptions and loaded words give way to the country, in deeds of harm only where they mean it.
    """
    country = country_name(entity.country) if entity.country else None
    if country_of(entity) or not is_proper(entity):
        return country if country_of(entity) or not harm or is_loaded(entity) else None
    return entity.name


def is_loaded(entity: Entity) -> bool:
    """Tell whether a name judges whom it names."""
    return any(word.casefold() in LOADED for word in entity.name.split())


def is_proper(entity: Entity) -> bool:
    """Tell whether a name is one: not a description in small letters, a common noun or a judgement."""
    name = entity.name
    if entity.kind in {"person", "place"}:
        return True
    return not (name[:1].islower() or is_loaded(entity) or is_foreign_noun(entity))


def is_foreign_noun(entity: Entity) -> bool:
    """Tell whether a body or group bears a single word of another language, or no Latin letters, and a country."""
    english = not entity.names or any(n.language == "en" for n in entity.names)
    return not english and (" " not in entity.name or (bool(entity.country) and not entity.name[:1].isascii()))
