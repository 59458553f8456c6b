"""Turns: taken by one thread at a time, left while something computes, nothing to those who have none."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from dragoman.reader.turn import Turn


def test_a_turn_is_of_the_thread_that_takes_it() -> None:
    turn = Turn()
    with turn.take(), turn.take(), ThreadPoolExecutor(1) as pool:
        assert turn.mine
        assert not pool.submit(lambda: turn.mine).result()
    assert not turn.mine


def test_leaving_lets_another_in_and_comes_back() -> None:
    turn = Turn()

    def visit() -> bool:
        with turn.take():
            return turn.mine

    with ThreadPoolExecutor(1) as pool, turn.take():
        visitor = pool.submit(visit)
        assert not visitor.done()
        with turn.leave():
            assert visitor.result(timeout=10)
        assert turn.mine


def test_who_has_no_turn_leaves_none() -> None:
    turn = Turn()
    with turn.leave():
        assert not turn.mine
    assert not turn.mine


def test_errors_give_the_turn_back() -> None:
    turn = Turn()
    with pytest.raises(KeyError), turn.take(), turn.leave():
        raise KeyError
    assert not turn.mine
    thread = threading.Thread(target=lambda: turn.take().__enter__())
    thread.start()
    thread.join(timeout=10)
    assert not thread.is_alive()


def test_a_turn_lost_inside_is_not_given_back_twice() -> None:
    turn = Turn()
    with turn.take():
        turn._lock.release()  # as an interrupt leaves it
    with turn.take(), turn.leave():
        turn._lock.acquire()
    assert not turn.mine
    turn.forget()
    assert not turn.mine
