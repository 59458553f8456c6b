"""Options that several commands share, and how inputs that were rejected end a command."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from dragoman.records import Rejection

SOME_REJECTED = 3
DEFAULT_STORE = Path("dragoman.db")

store_option: Callable[[Any], Any] = click.option(
    "--store", "store_path", type=click.Path(path_type=Path, dir_okay=False), default=DEFAULT_STORE,
    show_default=True, envvar="DRAGOMAN_STORE", help="The case's store.",
)  # fmt: skip
paths_argument: Callable[[Any], Any] = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="PATH..."
)


def finish(context: click.Context, rejections: Sequence[Rejection]) -> None:
    """List what was rejected on stderr and leave with status 3; with none, return."""
    if not rejections:
        return
    click.echo(f"{len(rejections)} rejected:", err=True)
    for rejection in rejections:
        click.echo(f"  {rejection.path or rejection.url}: {rejection.reason} ({rejection.stage})", err=True)
    context.exit(SOME_REJECTED)
