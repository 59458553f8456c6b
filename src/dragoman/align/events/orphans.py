"""Orphans: tolls told with neither day, place nor name ('nine were killed'), which no other mention resembles.

Where a story tells of just one attack with many victims, and several documents do, a further document's bare
toll is of that attack.
"""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.align.events.candidates import happening_class
from dragoman.align.events.occasions import TOLD
from dragoman.align.events.profile import Profile

Cluster = tuple[int, ...]


def adopt_orphans(clusters: Sequence[Cluster], profiles: Sequence[Profile]) -> list[Cluster]:
    """Return the clusters, bare tolls put to the one attack of their story."""
    attacks: dict[int, list[int]] = defaultdict(list)
    for at, cluster in enumerate(clusters):
        if is_shared_attack([profiles[i] for i in cluster]):
            attacks[profiles[cluster[0]].story].append(at)
    grown: dict[int, list[int]] = defaultdict(list)
    for at, cluster in enumerate(clusters):
        target = attacks[profiles[cluster[0]].story]
        if len(target) == 1 and is_orphan([profiles[i] for i in cluster]):
            told = {profiles[i].document for i in clusters[target[0]]}
            if profiles[cluster[0]].document not in told:
                grown[target[0]].append(at)
    adopted = {at for others in grown.values() for at in others}
    merged = [
        tuple(sorted(cluster + tuple(i for other in grown[at] for i in clusters[other])))
        for at, cluster in enumerate(clusters)
        if at not in adopted
    ]
    return sorted(merged)


def is_shared_attack(members: Sequence[Profile]) -> bool:
    """Tell whether several documents tell of an attack with many victims."""
    several = len({p.document for p in members}) > 1
    return several and is_toll(members) and members[0].story >= 0


def is_toll(members: Sequence[Profile]) -> bool:
    """Tell whether mentions of an attack count more than one victim and name none."""
    attack = happening_class(members[0].type, members[0].mode) == "ASSAULT"
    return attack and not any(p.people for p in members) and any(n > 1 for p in members for _, n in p.counts)


def is_orphan(members: Sequence[Profile]) -> bool:
    """Tell whether mentions give a toll and nothing else to know the attack by."""
    known = any(p.who or p.place or p.timed or p.earliest or p.status not in TOLD for p in members)
    return not known and is_toll(members)
