"""`dragoman dossier PATH... -o FILE.html`: the whole way from reports to one page."""

from pathlib import Path

import click

from dragoman.cli.options import finish, paths_argument
from dragoman.cli.progress import show_progress


@click.command()
@paths_argument
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The page.")
@click.option("--record", "record_path", type=click.Path(path_type=Path, dir_okay=False), help="record.json too.")
@click.option("--store", "store_path", type=click.Path(path_type=Path, dir_okay=False), help="Keep what was read.")
@click.option("--excerpts", is_flag=True, help="Leave full texts out of the page; keep the words of evidence.")
@click.pass_context
def command(
    context: click.Context, paths: tuple[Path, ...], output: Path, record_path: Path | None,
    store_path: Path | None, excerpts: bool,
) -> None:  # fmt: skip
    """Read reports (files and folders) and write one sourced page, complete in itself."""
    from dragoman.pipeline.listing import find_unapplied
    from dragoman.pipeline.run import build, ingest
    from dragoman.publish.html import render_dossier
    from dragoman.publish.record import encode_record
    from dragoman.reader import load_reader
    from dragoman.store import open_store

    with open_store(store_path) as store, show_progress(context.obj["quiet"]) as progress:
        ingest(store, paths, progress)
        record = build(store, load_reader(), progress)
    output.write_text(render_dossier(record, excerpts=excerpts), encoding="utf-8")
    if record_path:
        record_path.write_bytes(encode_record(record))
    click.echo(output)
    for line in find_unapplied(record):
        click.echo(line, err=True)
    finish(context, record.rejections)
