"""People across documents: first inside each story, then from story to story.

Inside a story a strong likeness of full names is enough, a weaker one in two scripts where each is the other's
likest; else a weak one or a surname alone needs a post or a country in common. Names of one script must be alike
all the same: two brothers may follow each other in one post. Countries that contradict each other keep apart.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.records import Judged
from dragoman.records.judged import NOTHING
from dragoman.reference.posts import compare_titles
from dragoman.resolve.across import merge_across
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.likeness import LIKELY, POSSIBLE, SAME_DOCUMENT, compare_fullest, is_full
from dragoman.resolve.people import LocalPerson
from dragoman.text.fold import fold
from dragoman.text.names import begins_name, compare_names, name_keys, name_tokens
from dragoman.text.scripts import main_script

LARGEST_BLOCK = 60
LEADING = 3  # times the documents of others of that surname: then a bare surname is the leading one's
Scored = tuple[float, str, str]


def merge_people(people: Sequence[LocalPerson], judged: Judged = NOTHING) -> list[list[LocalPerson]]:
    """Return the people in sets, one set for each person; what a person judged comes before all likeness."""
    by_key = {p.key: p for p in sorted(people, key=lambda p: p.key)}
    clusters: Clusters[str] = Clusters(by_key, {p.key: judged.sides(p.mentions) for p in people})
    for left, right in judged.links({k: by_key[k].mentions for k in by_key}):
        clusters.merge(left, right)
    by_story: dict[str, list[LocalPerson]] = defaultdict(list)
    for person in by_key.values():
        by_story[person.story].append(person)
    for story in sorted(by_story):
        merge_story(by_story[story], by_key, clusters)
    merge_across(by_key, clusters)
    return [sorted((by_key[k] for k in keys), key=lambda p: p.key) for keys in clusters.sets()]


def merge_story(people: Sequence[LocalPerson], by_key: Mapping[str, LocalPerson], clusters: Clusters[str]) -> None:
    """Merge the people of one story: equal full names first, then from the likest pair down."""
    merge_equal(people, by_key, clusters)
    pairs = sorted(find_pairs(people), key=lambda pair: (-pair[0], pair[1], pair[2]))
    scored = [p for p in pairs if is_full(by_key[p[1]].name) and is_full(by_key[p[2]].name)]
    best = best_in_documents(scored, by_key)
    for score, left, right in scored:
        mutual = best[left, by_key[right].document] == right and best[right, by_key[left].document] == left
        if clusters.find(left) != clusters.find(right):
            a = [by_key[k] for k in clusters.members(left)]
            b = [by_key[k] for k in clusters.members(right)]
            if is_allowed(a, b) and is_enough(score, a, b, mutual):
                clusters.merge(left, right)
    merge_short([p for p in pairs if p[0] >= LIKELY], by_key, clusters)


def merge_short(pairs: Sequence[Scored], by_key: Mapping[str, LocalPerson], clusters: Clusters[str]) -> None:
    """Join a surname alone to the one person of the story that it fits; of several to the only one in that post, else
    in that document, else to the one of whom the story tells by far the most.
    """
    fitting: dict[str, list[str]] = defaultdict(list)
    for _, left, right in pairs:
        for short, other in ((left, right), (right, left)):
            if not is_full(by_key[short].name):
                fitting[short].append(other)
    chosen: list[tuple[str, str]] = []
    for short in sorted(fitting):
        full = sorted({clusters.find(o) for o in fitting[short] if is_full(by_key[o].name)})
        held = {root: [by_key[k] for k in clusters.members(root)] for root in full}
        allowed = [root for root in full if is_allowed([by_key[short]], held[root])]
        holders = [root for root in allowed if share_office([by_key[short]], held[root])]
        near = [root for root in allowed if any(p.document == by_key[short].document for p in held[root])]
        ranked = (allowed, holders, near, find_leading(held, allowed))
        if found := next((roots for roots in ranked if len(roots) == 1), []):
            chosen.append((found[0], short))
        elif not full:
            chosen += [(o, short) for o in fitting[short] if is_allowed([by_key[short]], [by_key[o]])]
    for left, right in chosen:
        clusters.merge(left, right)


def find_leading(held: Mapping[str, Sequence[LocalPerson]], roots: Sequence[str]) -> list[str]:
    """Return the person whom a story's documents name LEADING times as often, in as many documents or more, if any."""
    counts = {root: len({p.document for p in held[root]}) for root in roots}
    return [
        root for root in roots
        if counts[root] >= LEADING * max((counts[other] for other in roots if other != root), default=1)
    ]  # fmt: skip


def merge_equal(people: Sequence[LocalPerson], by_key: Mapping[str, LocalPerson], clusters: Clusters[str]) -> None:
    """Merge those of one full name whose countries do not contradict each other."""
    groups: dict[str, list[LocalPerson]] = defaultdict(list)
    for person in people:
        if is_full(person.name):
            groups[fold(person.name)].append(person)
    for name in sorted(groups):
        kept: dict[tuple[str, ...], LocalPerson] = {}
        for person in sorted(groups[name], key=lambda p: (not p.countries, p.countries, p.key)):
            other = kept.setdefault(person.countries, person)
            stated = [p for countries, p in kept.items() if countries]
            if not person.countries and len(stated) == 1:
                other = stated[0]
            if other is not person:
                clusters.merge(other.key, person.key)


def best_in_documents(scored: Sequence[Scored], people: Mapping[str, LocalPerson]) -> dict[tuple[str, str], str]:
    """Return for a person and another document the person there whose name is likest; `scored` has the best first."""
    best: dict[tuple[str, str], str] = {}
    for _, left, right in scored:
        best.setdefault((left, people[right].document), right)
        best.setdefault((right, people[left].document), left)
    return best


def find_pairs(people: Sequence[LocalPerson]) -> Iterator[Scored]:
    """Yield likeness and keys of every two people of a story who share a blocking key."""
    blocks: dict[str, list[LocalPerson]] = defaultdict(list)
    for person in people:
        for key in name_keys(person.name):
            blocks[key].append(person)
    full = sorted({p.name for p in people if is_full(p.name)})
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for left, right in pairs_of(blocks[key]):
            if (left.key, right.key) not in seen:
                seen.add((left.key, right.key))
                score = compare_fullest(left.name, right.name)
                if score < LIKELY and left.document != right.document and is_shortened(left.name, right.name, full):
                    score = LIKELY
                if score >= POSSIBLE:
                    yield score, left.key, right.key


def is_shortened(left: str, right: str, names: Sequence[str]) -> bool:
    """Tell whether one name is the beginning of the other, and of no third person's in their story."""
    short, full = sorted((left, right), key=lambda n: len(name_tokens(n)))
    if not begins_name(short, full):
        return False
    return all(compare_names(full, other) >= LIKELY for other in names if begins_name(short, other))


def pairs_of(block: Sequence[LocalPerson]) -> Iterator[tuple[LocalPerson, LocalPerson]]:
    """Yield the pairs of a block; in a large one each person with the first of every name, and next to its own."""
    if len(block) <= LARGEST_BLOCK:
        yield from itertools.combinations(block, 2)
        return
    names: dict[str, list[LocalPerson]] = defaultdict(list)
    for person in block:
        names[fold(person.name)].append(person)
    firsts = [names[name][0] for name in sorted(names)]
    for name in sorted(names):
        yield from itertools.pairwise(names[name])
    yield from itertools.combinations(firsts, 2) if len(firsts) <= LARGEST_BLOCK else itertools.pairwise(firsts)


def is_allowed(a: Sequence[LocalPerson], b: Sequence[LocalPerson]) -> bool:
    """Tell whether nothing forbids that two sets are one person: countries apart, two names in one document."""
    left, right = {c for p in a for c in p.countries}, {c for p in b for c in p.countries}
    if left and right and not left & right:
        return False
    documents = defaultdict(set)
    for person in b:
        documents[person.document].add(person.name)
    beside = {(p.name, other) for p in a for other in documents.get(p.document, ())}
    return all(compare_fullest(x, y) >= SAME_DOCUMENT or main_script(x) != main_script(y) for x, y in beside)


def is_enough(score: float, a: Sequence[LocalPerson], b: Sequence[LocalPerson], mutual: bool) -> bool:
    """Tell whether a likeness of names inside a story, with what is known of both, makes them one person."""
    scripts = {main_script(p.name) for p in a}.isdisjoint(main_script(p.name) for p in b)
    return score >= LIKELY or (scripts and (mutual or share_office(a, b)))


def share_office(a: Sequence[LocalPerson], b: Sequence[LocalPerson]) -> bool:
    """Tell whether a post or a country is stated of both."""
    if {c for p in a for c in p.countries} & {c for p in b for c in p.countries}:
        return True
    left, right = {t for p in a for t in p.titles}, {t for p in b for t in p.titles}
    return any(compare_titles(x, y) >= 2 or compare_titles(y, x) >= 2 for x in left for y in right)
