"""Parting keys: mentions of one key that a person judged different get a key of their own, all others keep theirs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.records import Judged, Mention
from dragoman.records.judged import divide
from dragoman.resolve.keys import Key, Keyed

LISTED = ("country", "capital", "city", "level")  # keys of places that the tables know


def part_keys(keyed: Sequence[Keyed], judged: Judged) -> list[Keyed]:
    """Return the mentions; of a divided key the side with the most mentions judged keeps it.

    Mentions that nobody judged go with their document.
    """
    if not judged.sides_of:
        return list(keyed)
    counts = Counter(side for sides in judged.sides_of.values() for side in sides)
    mentions = {k.mention.id: k.mention for k in keyed}
    documents = {id: mention.span.document for id, mention in mentions.items()}
    made: dict[str, Key] = {}
    for key, ids in hold_mentions(keyed).items():
        pieces = divide(ids, judged, documents)
        sides = {piece: sorted(judged.sides(piece)) for piece in pieces}
        kept = min(pieces, key=lambda piece: (-sum(counts[side] for side in sides[piece]), piece))
        for piece in pieces:
            made |= {id: own_key(key, mentions[id], sides[piece]) for id in piece if piece != kept}
    return [msgspec.structs.replace(k, key=made.get(k.mention.id, k.key)) for k in keyed]


def own_key(key: Key, mention: Mention, sides: Sequence[int]) -> Key:
    """Return the key of a piece that leaves another: compared as before, but no place of the tables."""
    kept = (f"{mention.kind} name", key[1]) if key[0] in LISTED else key
    return (*kept, ",".join(map(str, sides)))


def hold_mentions(keyed: Iterable[Keyed]) -> dict[Key, list[str]]:
    """Return the mention ids of each key, keys and ids in order."""
    held: dict[Key, list[str]] = defaultdict(list)
    for item in keyed:
        held[item.key].append(item.mention.id)
    return {key: sorted(held[key]) for key in sorted(held)}
