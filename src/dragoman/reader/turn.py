"""Whose turn it is: where documents are read side by side, rules run in one thread at a time, encoders beside them.

Python runs one thread at a time anyway, but it may change threads anywhere, also where a table or a type is half made
at its first use (that ended the process). So a thread that reads takes the turn, and leaves it while an encoder
computes.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turn:
    """A lock that knows whether this thread has it, wherever a signal interrupts."""

    def __init__(self) -> None:
        self._lock = threading.RLock()  # has and knows its owner in one step

    @property
    def mine(self) -> bool:
        """Whether this thread has the turn."""
        owned: bool = self._lock._is_owned()  # type: ignore[attr-defined]
        return owned

    @contextmanager
    def take(self) -> Iterator[None]:
        """Have the turn inside; nothing changes for a thread that has it."""
        if self.mine:
            yield
            return
        try:
            self._lock.acquire()
            yield
        finally:
            if self.mine:
                self._lock.release()

    @contextmanager
    def leave(self) -> Iterator[None]:
        """Let others have the turn inside; nothing changes for a thread that has it not."""
        if not self.mine:
            yield
            return
        try:
            self._lock.release()
            yield
        finally:
            if not self.mine:
                self._lock.acquire()

    def forget(self) -> None:
        """Begin anew, for a process whose other threads are gone."""
        self._lock = threading.RLock()


TURN = Turn()
os.register_at_fork(after_in_child=TURN.forget)
