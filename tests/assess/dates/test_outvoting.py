"""Outvoting and narrowing on clues made by hand: one wrong clue, several wrong clues, long chains."""

import time

from dragoman.assess.dates.keys import KINDS
from dragoman.assess.dates.network import Evidence, add_all, days_of, join_components
from dragoman.assess.dates.outvoting import solve_component
from dragoman.assess.dates.relations import SAME, Relation


def says(key: str, kind: str, variable: str, first: int, last: int) -> Evidence:
    return Evidence(key, kind, key, variable, days=((first, last),))


def ties(key: str, kind: str, left: str, right: str, relation: Relation = SAME) -> Evidence:
    return Evidence(key, kind, key, left, right, relation)


def solve(*clues: Evidence) -> tuple[dict[str, tuple[tuple[int, int], ...]], list[str]]:
    days: dict[str, tuple[tuple[int, int], ...]] = {}
    refused: list[str] = []
    for component in join_components(clues):
        network, others = solve_component(component)
        days |= network.days
        refused += [c.key for c in others]
    return days, refused


def test_the_lighter_of_two_is_outvoted() -> None:
    days, refused = solve(says("a", "meta", "x", 10, 10), says("b", "byline", "x", 12, 12))
    assert days["x"] == ((10, 10),)
    assert refused == ["b"]


def test_one_heavy_wrong_clue_yields_to_many_lighter_ones() -> None:
    clues = [says("wrong", "meta", "x", 90, 90), *(says(f"right {n}", "dateline", "x", 10, 12) for n in range(3))]
    days, refused = solve(*clues)
    assert days["x"] == ((10, 12),)
    assert refused == ["wrong"]


def test_wrong_clues_far_apart_are_each_found() -> None:
    clues = []
    for side in ("left", "right"):
        clues.append(says(f"{side} wrong", "meta", side, 90, 90))
        clues += [says(f"{side} {n}", "dateline", side, 10, 12) for n in range(3)]
    joined = ties("tie", "order", "left", "right", Relation(low=None, high=None))
    days, refused = solve(*clues, joined)
    assert (days["left"], days["right"]) == (((10, 12),), ((10, 12),))
    assert refused == ["left wrong", "right wrong"]


def test_conflicting_days_are_never_averaged() -> None:
    days, refused = solve(says("a", "byline", "x", 10, 10), says("b", "byline", "x", 20, 20))
    assert days["x"] == ((10, 10),)
    assert refused == ["b"]


def make_chain(length: int) -> list[Evidence]:
    clues = [ties(f"{n:06} tie", "member", f"e{n}", f"e{n + 1}") for n in range(length)]
    return [*clues, says("start", "stated", "e0", 100, 100), says("last", "byline", f"e{length}", 200, 200)]


def test_a_long_chain_is_narrowed_in_one_go_and_keeps_its_conflict_local() -> None:
    chain = make_chain(3000)
    network, refused = solve_component(join_components(chain)[0])
    assert [c.kind for c in refused] == ["member"]
    assert {days_of(network, f"e{n}") for n in range(3001)} == {((100, 100),), ((200, 200),)}


def test_cost_grows_with_length() -> None:
    seconds = []
    for length in (1000, 8000):
        clues = join_components(make_chain(length)[:-1])[0]
        begin = time.process_time()
        add_all(clues)
        seconds.append(time.process_time() - begin)
    assert seconds[1] < 30 * seconds[0]  # 8 if linear, 64 if squared


def test_the_table_of_kinds_is_in_the_order_of_weights() -> None:
    weights = [kind.weight for kind in KINDS.values()]
    assert weights == sorted(weights, reverse=True)
