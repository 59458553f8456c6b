"""Documents read side by side: results in order, errors of one alone, never many more begun than are asked for."""

import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import count, islice

import msgspec
import pytest

from dragoman.pipeline.read import read_document
from dragoman.pipeline.several import AHEAD, READERS, read_several
from dragoman.reader import load_reader
from dragoman.reader.session import THREADS
from dragoman.reader.turn import TURN
from dragoman.records import Document, Reading
from tests.builders import doc

several_cores = pytest.mark.skipif(THREADS < 2, reason="one core")


def test_results_come_in_the_order_of_the_items() -> None:
    def wait(number: int) -> int:
        time.sleep(0.01 * (3 - number % 4))
        return number

    assert [take() for take in read_several(wait, range(12))] == list(range(12))


def test_who_interrupts_the_wait_leaves_nobody_waiting() -> None:
    """A second interrupt comes while readers are joined: they go on, for the turn was given back before."""

    def interrupted() -> None:
        with closing(read_several(lambda _: time.sleep(0.02), range(9))) as takes:
            next(takes)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not TURN.mine
    assert [take() for take in read_several(str, range(3))] == ["0", "1", "2"]


def test_what_one_raises_is_raised_in_its_place() -> None:
    takes = list(read_several(lambda number: 6 // number, [1, 0, 2]))
    assert takes[0]() == 6
    with pytest.raises(ZeroDivisionError):
        takes[1]()
    assert takes[2]() == 3


@several_cores
def test_endless_items_are_begun_little_by_little() -> None:
    begun = []
    with closing(read_several(begun.append, count())) as takes:
        list(islice(takes, 3))
    assert len(begun) <= 3 + AHEAD * READERS + 1


def test_one_item_alone_is_read_where_it_is_asked_for() -> None:
    assert [take() for take in read_several(lambda _: threading.current_thread(), [0])] == [threading.current_thread()]
    assert list(read_several(str, [])) == []


@several_cores
def test_items_are_read_in_threads_of_their_own() -> None:
    names = {take() for take in read_several(lambda _: threading.current_thread().name, range(4))}
    assert all(name.startswith("document") for name in names)


@several_cores
def test_two_items_compute_at_once() -> None:
    both = threading.Barrier(2, timeout=10)

    def meet(_: int) -> int:
        with TURN.leave():
            return both.wait()

    assert {take() for take in read_several(meet, range(2))} == {0, 1}


@several_cores
def test_rules_run_in_one_thread_at_a_time_the_callers_too() -> None:
    alone = threading.Lock()

    def count_alone(number: int) -> int:
        for _ in range(20):
            assert alone.acquire(blocking=False)
            time.sleep(0.0005)  # others would come between here
            alone.release()
            with TURN.leave():
                time.sleep(0.0005)
        return number

    taken = []
    for take in read_several(count_alone, range(8)):
        taken.append(take())
        assert alone.acquire(blocking=False)
        time.sleep(0.002)
        alone.release()
    assert taken == list(range(8))
    assert not TURN.mine


def test_a_caller_who_stops_early_gives_the_turn_back() -> None:
    with closing(read_several(str, range(50))) as takes:
        assert next(takes)() == "0"
    assert not TURN.mine
    assert [take() for take in read_several(str, range(3))] == ["0", "1", "2"]


def test_readings_side_by_side_are_those_one_after_the_other() -> None:
    texts = [
        "Ida Morn met Kofi Brandt in Lomé. “We agree,” Morn said.", "التقى الوزير نظيره في لومي وقال إنه موافق.",
        "Le ministre a nié avoir frappé la ville.", "Министр сообщил, что переговоры прошли в Ломе.",
    ]  # fmt: skip
    languages = ("en", "ar", "fr", "ru")
    documents = [doc(text, code, name=f"{code}.txt") for text, code in zip(texts, languages, strict=True)]
    read = partial(read_document, reader=load_reader())
    assert [take() for take in read_several(read_marks(read), documents)] == list(map(read_marks(read), documents))


def read_marks(read: Callable[[Document], Reading]) -> Callable[[Document], bytes]:
    """Return a reading's annotations as bytes, without its vectors."""

    def made(document: Document) -> bytes:
        reading = read(document)
        return msgspec.json.encode([reading.marks, reading.mentions, reading.quotations, reading.events])

    return made
