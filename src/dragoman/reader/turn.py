"""Whose turn it is: where documents are read side by side, rules run in one thread at a time, encoders beside them.

Python runs one thread at a time anyway, but it may change threads anywhere, also where a table or a type is half made
at its first use (that ended the process). So a thread that reads takes the turn, and leaves it while an encoder
computes.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turn:
    """A lock that knows whether this thread has it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._own = threading.local()

    @property
    def mine(self) -> bool:
        """Whether this thread has the turn."""
        return getattr(self._own, "mine", False)

    @contextmanager
    def take(self) -> Iterator[None]:
        """Have the turn inside; nothing changes for a thread that has it."""
        if self.mine:
            yield
            return
        self._acquire()
        try:
            yield
        finally:
            self._release()

    @contextmanager
    def leave(self) -> Iterator[None]:
        """Let others have the turn inside; nothing changes for a thread that has it not."""
        if not self.mine:
            yield
            return
        self._release()
        try:
            yield
        finally:
            self._acquire()

    def _acquire(self) -> None:
        self._lock.acquire()
        self._own.mine = True

    def _release(self) -> None:
        self._own.mine = False
        self._lock.release()


TURN = Turn()
