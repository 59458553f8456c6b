"""`dragoman build`: read what is new in a store and conclude."""

from pathlib import Path

import click

from dragoman.cli.options import store_option
from dragoman.cli.progress import show_progress


@click.command()
@store_option
@click.pass_context
def command(context: click.Context, store_path: Path) -> None:
    """Read the documents that are new in a store, and conclude; goes on where a killed run stood."""
    from dragoman.pipeline.listing import find_unapplied
    from dragoman.pipeline.run import build
    from dragoman.reader import load_reader
    from dragoman.store import open_store

    with open_store(store_path) as store, show_progress(context.obj["quiet"]) as progress:
        record = build(store, load_reader(), progress)
    click.echo(
        f"{len(record.documents)} documents, {len(record.events)} events, {len(record.quotations)} quotations, "
        f"at most {len(record.origins)} origins"
    )
    for line in find_unapplied(record):
        click.echo(line, err=True)
