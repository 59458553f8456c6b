"""Progress on stderr, only where a person looks at it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from dragoman.pipeline.run import Progress, be_silent

STAGES = {"ingest": "Reading files", "read": "Reading reports", "conclude": "Comparing accounts"}


@contextmanager
def show_progress(quiet: bool) -> Iterator[Progress]:
    """Yield a function that shows a stage's progress; it does nothing where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield be_silent
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks = {name: bars.add_task(label, total=None, visible=False) for name, label in STAGES.items()}

        def advance(stage: str, done: int, total: int) -> None:
            bars.update(tasks[stage], completed=done, total=total or None, visible=True)

        yield advance
