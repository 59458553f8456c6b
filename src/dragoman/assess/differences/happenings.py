"""Events of which accounts name different places, different actors, or of which they differ whether they happened."""

from collections.abc import Iterator, Sequence

from dragoman.assess.differences.claims import Case, Claim, make_difference, make_values, parts_origins
from dragoman.records import (
    About,
    Account,
    AccountParticipant,
    Difference,
    DifferenceVerdict,
    Entity,
    Event,
    Span,
    Status,
)

HARMFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "THREATEN", "PROTEST"})  # whose doer is asked for
NOT_NAMED = "not named"


def find_places(event: Event, case: Case) -> Iterator[Difference]:
    """Yield the difference of an event's place. A place and its country do not part."""
    told = [(account, account.place) for account in event.accounts if account.place]
    entities = [case.entities[place.entity] for _, place in told if place.entity in case.entities]
    verdicts = {compare_places(a, b) for a in entities for b in entities}
    if verdicts & {"conflict", "refinement"}:
        claims = (Claim(case.name(place.entity), account.document, (place.span,)) for account, place in told)
        values = make_values(claims, case)
        if parts_origins(values):
            verdict: DifferenceVerdict = "conflict" if "conflict" in verdicts else "refinement"
            yield make_difference("place", About("event", event.id, "place"), values, verdict)


def compare_places(left: Entity, right: Entity) -> DifferenceVerdict | None:
    """Return 'conflict' for places of two countries, 'refinement' for two of one, None where one is the country."""
    if left.id == right.id or not left.country or not right.country:
        return None
    if left.country != right.country:
        return "conflict"
    return None if is_country(left) or is_country(right) else "refinement"


def is_country(entity: Entity) -> bool:
    """Tell whether a place is a country as a whole."""
    return entity.external.get("kind") == "country" or entity.external.get("iso3") == entity.country


def find_actors(event: Event, case: Case) -> Iterator[Difference]:
    """Yield the difference of who did harm: named by some accounts only, or named differently."""
    if event.type not in HARMFUL or len(event.accounts) < 2:
        return
    named = {id(account): actors_of(account) for account in event.accounts}
    if not any(named.values()):
        return
    claims = [claim for account in event.accounts for claim in actor_claims(account, named[id(account)], case)]
    values = make_values(claims, case)
    sets = [frozenset(p.entity for p in actors) for actors in named.values() if actors]
    apart = any(not a & b for a in sets for b in sets)
    tellers = {o for value in values if value.value != NOT_NAMED for o in value.origins}
    if len(values) > 1 and (apart or any(not actors for actors in named.values())) and parts_origins(values):
        verdict: DifferenceVerdict = "conflict" if apart else "single" if len(tellers) == 1 else "refinement"
        yield make_difference("participant", About("event", event.id, "actor"), values, verdict)


def actors_of(account: Account) -> tuple[AccountParticipant, ...]:
    """Return who did it according to an account."""
    return tuple(p for p in account.participants if p.role == "actor")


def actor_claims(account: Account, actors: Sequence[AccountParticipant], case: Case) -> Iterator[Claim]:
    """Yield what an account says of the actor, with the words of whoever it attributes this to."""
    if not actors:
        yield Claim(NOT_NAMED, account.document, (account.trigger,))
    claim = account.attributed_to
    whose = f", according to {case.words(claim.span)}" if claim else ""
    for actor in actors:
        spans = (actor.span, claim.span) if claim else (actor.span,)
        yield Claim(f"{case.name(actor.entity)}{whose}", account.document, spans)


def find_status(event: Event, case: Case) -> Iterator[Difference]:
    """Yield the difference of whether an event happened: denied by some, or told as an allegation by some."""
    if not {account.status for account in event.accounts} & {"denied", "alleged"}:
        return
    told = [(stated_status(account), account) for account in event.accounts]
    kept = [(status, account) for status, account in told if status in ("happened", "denied", "alleged")]
    statuses = {status for status, _ in kept}
    if len(statuses) < 2:
        return
    values = make_values((Claim(status, account.document, claim_spans(account)) for status, account in kept), case)
    if parts_origins(values):
        verdict: DifferenceVerdict = "conflict" if "denied" in statuses else "refinement"
        yield make_difference("status", About("event", event.id, "status"), values, verdict)


def stated_status(account: Account) -> Status:
    """Return what an account says of the event: what it tells as somebody's claim alone is alleged."""
    return "alleged" if account.status == "happened" and account.attributed_to else account.status


def claim_spans(account: Account) -> tuple[Span, ...]:
    """Return the words that tell the event, and those that say whose claim it is."""
    return (account.trigger, account.attributed_to.span) if account.attributed_to else (account.trigger,)
