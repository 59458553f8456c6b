"""Several documents at once: each is read in a thread of its own while the others' encoders run.

Whoever reads or stores has the turn (`reader/turn.py`), so rules never run in two threads at once, and one document's
rules run beside the encoders of others. Results come in the order of the documents, and what is found in each depends
on it alone. A document alone is read in the caller's thread, where its windows share all threads.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import chain, islice
from typing import TypeVar

from dragoman.reader.session import THREADS
from dragoman.reader.turn import TURN

READERS = THREADS + 1  # one at its rules while encoders keep all cores busy
AHEAD = 2  # documents begun for each thread before the first one's result is taken

Item = TypeVar("Item")
Found = TypeVar("Found")


def read_several(read: Callable[[Item], Found], items: Iterable[Item]) -> Generator[Callable[[], Found], None, None]:
    """Yield for each item, in order, what gives the result of `read` or raises its error; later items are under way.

    The caller has the turn between one item and the next, and leaves it while it waits for a result; a caller that
    may stop early closes this in the thread that began it.
    """
    items = iter(items)
    first = list(islice(items, 2))
    if len(first) < 2 or THREADS < 2:
        yield from (partial(read, item) for item in chain(first, items))
        return
    begun: deque[Future[Found]] = deque()
    with TURN.leave(), ThreadPoolExecutor(READERS, "document") as pool, TURN.take():  # joined without the turn
        try:
            for item in chain(first, items):
                begun.append(pool.submit(read_in_turn, read, item))
                if len(begun) > AHEAD * READERS:
                    yield partial(wait_for, begun.popleft())
            while begun:
                yield partial(wait_for, begun.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def read_in_turn(read: Callable[[Item], Found], item: Item) -> Found:
    """Return what `read` gives, when it is this thread's turn."""
    with TURN.take():
        return read(item)


def wait_for(future: Future[Found]) -> Found:
    """Return a result; others have the turn until it is there."""
    with TURN.leave():
        return future.result()
