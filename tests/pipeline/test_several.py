"""Documents read side by side: results in order, errors of one alone, never many more begun than are asked for."""

import threading
import time
from itertools import count, islice

import pytest

from dragoman.pipeline.several import AHEAD, read_several
from dragoman.reader.session import THREADS


def test_results_come_in_the_order_of_the_items() -> None:
    def wait(number: int) -> int:
        time.sleep(0.01 * (3 - number % 4))
        return number

    assert [take() for take in read_several(wait, range(12))] == list(range(12))


def test_what_one_raises_is_raised_in_its_place() -> None:
    takes = list(read_several(lambda number: 6 // number, [1, 0, 2]))
    assert takes[0]() == 6
    with pytest.raises(ZeroDivisionError):
        takes[1]()
    assert takes[2]() == 3


def test_endless_items_are_begun_little_by_little() -> None:
    begun = []
    takes = read_several(begun.append, count())
    list(islice(takes, 3))
    takes.close()  # type: ignore[attr-defined]
    assert len(begun) <= 3 + AHEAD * THREADS + 1


def test_items_are_read_in_threads_of_their_own() -> None:
    names = {take() for take in read_several(lambda _: threading.current_thread().name, range(4))}
    assert all(name.startswith("document") for name in names)
