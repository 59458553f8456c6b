"""People across documents: candidates by skeleton, compared by name and context, merged from the surest down.

A strong likeness of full names is enough inside a story, a weaker one in two scripts where each is the other's
likest; else a weak one, a surname alone, a name that many bear,
or another story needs a post or a country in common. Countries that contradict each other keep people apart.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.records import Judged
from dragoman.records.judged import NOTHING
from dragoman.reference.common_names import is_common
from dragoman.reference.posts import compare_titles
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.people import LocalPerson
from dragoman.text.names import begins_name, compare_names, name_keys, name_tokens
from dragoman.text.scripts import main_script

SURE, LIKELY, POSSIBLE = 0.9, 0.8, 0.68  # likeness of names that is enough: alone, within a story, with context
SAME_DOCUMENT = 0.85  # two people of one document are one only if their names are this alike
LARGEST_BLOCK = 60


def merge_people(people: Sequence[LocalPerson], judged: Judged = NOTHING) -> list[list[LocalPerson]]:
    """Return the people in sets, one set for each person; what a person judged comes before all likeness."""
    by_key = {p.key: p for p in people}
    clusters: Clusters[str] = Clusters(sorted(by_key), {p.key: judged.sides(p.mentions) for p in people})
    for left, right in judged.links({k: by_key[k].mentions for k in sorted(by_key)}):
        clusters.merge(left, right)
    scored = sorted(find_pairs(people), key=lambda pair: (-pair[0], pair[1], pair[2]))
    best = best_in_documents(scored, by_key)
    for score, left, right in scored:
        mutual = best[left, by_key[right].document] == right and best[right, by_key[left].document] == left
        a = [by_key[k] for k in clusters.members(left)]
        b = [by_key[k] for k in clusters.members(right)]
        if clusters.find(left) != clusters.find(right) and is_allowed(a, b) and is_enough(score, a, b, mutual):
            clusters.merge(left, right)
    return [sorted((by_key[k] for k in keys), key=lambda p: p.key) for keys in clusters.sets()]


def best_in_documents(
    scored: Sequence[tuple[float, str, str]], people: Mapping[str, LocalPerson]
) -> dict[tuple[str, str], str]:
    """Return for a person and another document the person there whose name is likest; `scored` has the best first."""
    best: dict[tuple[str, str], str] = {}
    for _, left, right in scored:
        best.setdefault((left, people[right].document), right)
        best.setdefault((right, people[left].document), left)
    return best


def find_pairs(people: Sequence[LocalPerson]) -> Iterator[tuple[float, str, str]]:
    """Yield likeness and keys of every two people who share a blocking key."""
    blocks: dict[str, list[LocalPerson]] = defaultdict(list)
    for person in sorted(people, key=lambda p: p.key):
        for key in name_keys(person.name):
            blocks[key].append(person)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for left, right in pairs_of(blocks[key]):
            if (left.key, right.key) not in seen:
                seen.add((left.key, right.key))
                score = compare_people(left, right)
                if score < LIKELY and is_shortened(left, right, people):
                    score = LIKELY
                if score >= POSSIBLE:
                    yield score, left.key, right.key


def is_shortened(left: LocalPerson, right: LocalPerson, people: Sequence[LocalPerson]) -> bool:
    """Tell whether one name is the beginning of the other, and of no third person's in their story."""
    if left.story != right.story or left.document == right.document:
        return False
    short, full = sorted((left, right), key=lambda p: len(name_tokens(p.name)))
    if not begins_name(short.name, full.name):
        return False
    others = (p.name for p in people if p.story == short.story and begins_name(short.name, p.name))
    return all(compare_names(full.name, other) >= LIKELY for other in others)


def pairs_of(block: Sequence[LocalPerson]) -> Iterator[tuple[LocalPerson, LocalPerson]]:
    """Yield the pairs of a block; in a large one only those of a story and those equal in all but case."""
    if len(block) <= LARGEST_BLOCK:
        yield from itertools.combinations(block, 2)
        return
    for by_story in (True, False):
        groups: dict[str, list[LocalPerson]] = defaultdict(list)
        for person in block:
            groups[person.story if by_story else person.name.casefold()].append(person)
        for key in sorted(groups):
            members = groups[key]
            yield from itertools.combinations(members, 2) if len(members) <= LARGEST_BLOCK else chain(members)


def chain(members: Sequence[LocalPerson]) -> Iterator[tuple[LocalPerson, LocalPerson]]:
    """Yield each member with the next, so that very large groups cost no more than their size."""
    return itertools.pairwise(members)


def compare_people(left: LocalPerson, right: LocalPerson) -> float:
    """Return how alike the fullest names are; a single name is compared with the last word of a full one."""
    a, b = name_tokens(left.name), name_tokens(right.name)
    if len(a) == 1 or len(b) == 1:
        return compare_names(a[-1], b[-1]) if a and b else 0.0
    return compare_names(left.name, right.name)


def is_allowed(a: Sequence[LocalPerson], b: Sequence[LocalPerson]) -> bool:
    """Tell whether nothing forbids that two sets are one person: countries apart, two names in one document."""
    left, right = {c for p in a for c in p.countries}, {c for p in b for c in p.countries}
    if left and right and not left & right:
        return False
    beside = [(x, y) for x in a for y in b if x.document == y.document]
    return all(compare_people(x, y) >= SAME_DOCUMENT or not one_script(x, y) for x, y in beside)


def one_script(left: LocalPerson, right: LocalPerson) -> bool:
    """Tell whether both are named in one script."""
    return main_script(left.name) == main_script(right.name)


def is_enough(score: float, a: Sequence[LocalPerson], b: Sequence[LocalPerson], mutual: bool) -> bool:
    """Tell whether a likeness of names, with what is known of both, makes them one person."""
    story = bool({p.story for p in a} & {p.story for p in b})
    context = context_of(a, b)
    if context < 0:
        return False
    if not (is_full(a) and is_full(b)):
        return score >= LIKELY and (context > 1 or (story and context >= 0))
    if story:
        scripts = {main_script(p.name) for p in a}.isdisjoint(main_script(p.name) for p in b)
        return score >= LIKELY or (score >= POSSIBLE and (context > 0 or (mutual and scripts)))
    if all(is_common(p.name) for p in (*a, *b)):
        return score >= SURE and context > 1
    return score >= SURE or (score >= LIKELY and context > 1)


def is_full(people: Sequence[LocalPerson]) -> bool:
    """Tell whether any of them is named with more than one word."""
    return any(len(name_tokens(p.name)) > 1 for p in people)


def context_of(a: Sequence[LocalPerson], b: Sequence[LocalPerson]) -> int:
    """Return 2 for a post in common, 1 for a country in common, 0 for nothing known, -1 for posts that clash.

    Posts clash where one country is given to both and both hold the first post of it, or where the titles
    have nothing in common and no country is shared.
    """
    titles = [(x, y) for p in a for q in b for x in p.titles for y in q.titles]
    shared = {c for p in a for c in p.countries} & {c for p in b for c in p.countries}
    if any(compare_titles(x, y) >= 2 or compare_titles(y, x) >= 2 for x, y in titles):
        return 2
    if shared:
        return 1
    return -1 if titles and not shared and not same_story(a, b) else 0


def same_story(a: Sequence[LocalPerson], b: Sequence[LocalPerson]) -> bool:
    """Tell whether both stand in one story."""
    return bool({p.story for p in a} & {p.story for p in b})
