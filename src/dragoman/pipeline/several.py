"""Several documents at once: each is read in a thread of its own while the others' encoders run.

Encoders let go of Python's lock, so the rules of one document run beside the encoder of another. Results come in the
order of the documents, and what is found in each depends on it alone. A document alone is read in the caller's thread,
where its windows share all threads.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import chain, islice
from typing import TypeVar

from dragoman.reader.session import THREADS, go_in_turn

AHEAD = 2  # documents begun for each thread before the first one's result is taken

Item = TypeVar("Item")
Found = TypeVar("Found")


def read_several(read: Callable[[Item], Found], items: Iterable[Item]) -> Iterator[Callable[[], Found]]:
    """Yield for each item, in order, what gives the result of `read` or raises its error; later items are under way."""
    items = iter(items)
    first = list(islice(items, 2))
    if len(first) < 2:
        yield from (partial(read, item) for item in first)
        return
    begun: deque[Future[Found]] = deque()
    with ThreadPoolExecutor(THREADS, "document", go_in_turn) as pool:
        try:
            for item in chain(first, items):
                begun.append(pool.submit(read, item))
                if len(begun) > AHEAD * THREADS:
                    yield begun.popleft().result
            while begun:
                yield begun.popleft().result
        finally:
            pool.shutdown(cancel_futures=True)
