"""`dragoman ingest PATH...`: read files and folders into a store."""

from pathlib import Path

import click

from dragoman.cli.options import finish, paths_argument, store_option
from dragoman.cli.progress import show_progress


@click.command()
@paths_argument
@store_option
@click.pass_context
def command(context: click.Context, paths: tuple[Path, ...], store_path: Path) -> None:
    """Read files and folders into a store; what it holds already is left as it is."""
    from dragoman.pipeline.run import ingest
    from dragoman.store import open_store

    with open_store(store_path) as store, show_progress(context.obj["quiet"]) as progress:
        new = ingest(store, paths, progress)
        rejections = list(store.inputs.rejections())
        total = sum(1 for _ in store.inputs.documents())
    click.echo(f"{total} documents, {new} new")
    finish(context, rejections)
