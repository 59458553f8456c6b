"""Close calls: which people the program joined or kept apart on less than certain evidence, with its reasons.

One call for each spelling that was joined to another by likeness or by context, and one for each two people of one
story whose names are alike and who stayed two. They are what a person may want to judge.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.ids import make_id
from dragoman.records import Judged, Judgement, Reading, Reason, Span
from dragoman.resolve.likeness import LIKELY, SURE, compare_fullest
from dragoman.resolve.people import LocalPerson
from dragoman.text.names import name_keys

MOST_BEARERS = 60  # people of one story under one key, beyond which the key says too little
Group = Sequence[LocalPerson]


def find_close_calls(groups: Sequence[Group], readings: Mapping[str, Reading], judged: Judged) -> tuple[Judgement, ...]:
    """Return the calls in order of id; none about people of whom a person said the same."""
    calls = [*find_joined(groups), *find_parted(groups)]
    ids = [make_id("ent", min(m for p in group for m in p.mentions)) for group in groups]
    entities = {p.key: id for id, group in zip(ids, groups, strict=True) for p in group}
    made = {
        call.id: call
        for left, right, verdict, score in calls
        if not (is_judged(left, judged) and is_judged(right, judged))
        for call in [make_call(left, right, verdict, score, entities, readings)]
    }
    return tuple(made[id] for id in sorted(made))


def is_judged(person: LocalPerson, judged: Judged) -> bool:
    """Tell whether a person judged a mention of one of a document's people."""
    return any(m in judged.part_of or m in judged.sides_of for m in person.mentions)


Call = tuple[LocalPerson, LocalPerson, str, float]


def find_joined(groups: Sequence[Group]) -> Iterator[Call]:
    """Yield each spelling of a person with the spelling of another document that is likest, where that is not sure."""
    for group in groups:
        bearers: dict[str, LocalPerson] = {}
        for person in sorted(group, key=lambda p: p.key):
            bearers.setdefault(person.name, person)
        for name in sorted(bearers):
            mine = bearers[name]
            others = [p for other, p in sorted(bearers.items()) if other != name and p.document != mine.document]
            scored = [(compare_fullest(mine.name, p.name), p) for p in others]
            if scored:
                score, likest = max(scored, key=lambda pair: (pair[0], pair[1].name))
                if score < SURE:
                    left, right = sorted((mine, likest), key=lambda p: p.key)
                    yield left, right, "same", score


def find_parted(groups: Sequence[Group]) -> Iterator[Call]:
    """Yield each two people of one story whose names are alike, by one spelling of each."""
    number = {p.key: i for i, group in enumerate(groups) for p in group}
    blocks: dict[tuple[str, str], dict[tuple[int, str], LocalPerson]] = defaultdict(dict)
    for person in sorted((p for group in groups for p in group), key=lambda p: p.key):
        for key in name_keys(person.name):
            blocks[person.story, key].setdefault((number[person.key], person.name), person)
    best: dict[tuple[int, int], tuple[float, LocalPerson, LocalPerson]] = {}
    for place in sorted(blocks):
        bearers = list(blocks[place].values())
        for left, right in itertools.combinations(bearers, 2) if len(bearers) <= MOST_BEARERS else ():
            pair = (min(number[left.key], number[right.key]), max(number[left.key], number[right.key]))
            if pair[0] != pair[1] and (score := compare_fullest(left.name, right.name)) >= LIKELY:
                first, second = sorted((left, right), key=lambda p: p.key)
                best[pair] = max(best.get(pair, (0.0, first, second)), (score, first, second), key=rank_of)
    for score, left, right in best.values():
        yield left, right, "different" if contradict(left, right) else "unsure", score


def rank_of(row: tuple[float, LocalPerson, LocalPerson]) -> tuple[float, str, str]:
    """Return the order of a scored pair."""
    return row[0], row[1].key, row[2].key


def contradict(left: LocalPerson, right: LocalPerson) -> bool:
    """Tell whether two people are of different countries."""
    return bool(left.countries and right.countries) and set(left.countries).isdisjoint(right.countries)


def make_call(
    left: LocalPerson, right: LocalPerson, verdict: str, score: float, entities: Mapping[str, str],
    readings: Mapping[str, Reading],
) -> Judgement:  # fmt: skip
    """Return one call with its reasons: the names' likeness, posts, countries and the story."""
    return Judgement(
        id=make_id("jud", "program", left.key, right.key),
        left=left.key,
        right=right.key,
        verdict=verdict,  # type: ignore[arg-type]
        reasons=tuple(find_reasons(left, right, score)),
        about=tuple(sorted({entities[left.key], entities[right.key]})),
        evidence=(find_words(left, readings), find_words(right, readings)),
    )


def find_reasons(left: LocalPerson, right: LocalPerson, score: float) -> Iterator[Reason]:
    """Yield what spoke for (above 0) or against (below 0) one person."""
    yield Reason("name", round(score, 3), f"{left.name} / {right.name}")
    if shared := sorted(set(left.titles) & set(right.titles)):
        yield Reason("post", 1.0, ", ".join(shared))
    if shared := sorted(set(left.countries) & set(right.countries)):
        yield Reason("country", 1.0, ", ".join(shared))
    elif contradict(left, right):
        yield Reason("country", -1.0, f"{', '.join(left.countries)} / {', '.join(right.countries)}")
    if left.story == right.story:
        yield Reason("story", 1.0, "both stand in one story")


def find_words(person: LocalPerson, readings: Mapping[str, Reading]) -> Span:
    """Return where the fullest name of one document's person stands first."""
    document = readings[person.document].document
    spans = [m.span for m in readings[person.document].mentions if m.id in person.mentions and m.form == "name"]
    return min(spans, key=lambda span: (document.words(span) != person.name, span))
