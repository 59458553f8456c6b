"""Events as persons judged them, whatever likeness says."""

from dragoman.align.events import align_events
from dragoman.records import Judged
from tests.align.events.told import Case

MET = "[p|Musa Adam] met [p|Hassan Kori] in [l|Agadez]."
SIGNED = "[p|Musa Adam] and [p|Sara Ould] signed a treaty."


def group(case: Case, judged: Judged) -> set[frozenset[str]]:
    """Return the groups; they hang neither on the order of readings nor lose a mention."""
    found = align_events(case.readings, case.stories, case.resolution, case.dates, judged)
    assert sorted(m for g in found for m in g.mentions) == sorted(e.id for r in case.readings for e in r.events)
    return {frozenset(g.mentions) for g in found}


def events_of(case: Case) -> dict[str, str]:
    """Return the id of the only event of each text."""
    return {r.document.text: r.events[0].id for r in case.readings if len(r.events) == 1}


def test_one_happening_is_parted() -> None:
    case = Case([("en", MET), ("en", MET + " ")])
    left, right = (r.events[0].id for r in case.readings)
    assert group(case, Judged()) == {frozenset((left, right))}
    judged = Judged(sides_of={left: frozenset({1}), right: frozenset({-1})})
    assert group(case, judged) == {frozenset((left,)), frozenset((right,))}


def test_two_happenings_are_joined_even_across_stories() -> None:
    case = Case([("en", MET), ("en", SIGNED)], apart=True)
    left, right = (r.events[0].id for r in case.readings)
    assert len(group(case, Judged())) == 2
    assert group(case, Judged(part_of={left: left, right: left})) == {frozenset((left, right))}


def test_a_third_telling_joins_one_side_only() -> None:
    case = Case([("en", MET), ("en", MET + " "), ("en", MET + "  ")])
    first, second, third = (r.events[0].id for r in case.readings)
    found = group(case, Judged(sides_of={first: frozenset({1}), second: frozenset({-1})}))
    assert found in (
        {frozenset((first, third)), frozenset((second,))},
        {frozenset((second, third)), frozenset((first,))},
    )


def test_a_mention_that_follows_another_in_its_text_is_taken_from_it() -> None:
    case = Case([("en", MET + "\nThe meeting ended late."), ("en", MET + " ")])
    both = next(r.events for r in case.readings if len(r.events) == 2)
    assert len(group(case, Judged())) == 1
    judged = Judged(sides_of={both[0].id: frozenset({1}), both[1].id: frozenset({-1})})
    assert not any({both[0].id, both[1].id} <= g for g in group(case, judged))


def test_a_whole_chain_is_joined_before_likeness_is_asked() -> None:
    texts = [MET, SIGNED, "[p|Musa Adam] was killed in [l|Agadez].", "[p|Bo Lind] visited [l+TCD|Chad]."]
    case = Case([("en", text) for text in texts], apart=True)
    ids = list(events_of(case).values())
    assert len(ids) == len(texts)
    judged = Judged(part_of=dict.fromkeys(ids[:3], min(ids[:3])))
    assert group(case, judged) == {frozenset(ids[:3]), frozenset(ids[3:])}
