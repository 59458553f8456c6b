"""`dragoman export FORMAT -o FILE`: a store's record in one of the formats."""

from pathlib import Path

import click

from dragoman.cli.options import store_option


@click.command()
@click.argument("format_name", metavar="FORMAT", type=click.Choice(["record", "dossier"]))
@store_option
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), default="-")
@click.option("--excerpts", is_flag=True, help="dossier: leave full texts out.")
def command(format_name: str, store_path: Path, output: Path, excerpts: bool) -> None:
    """Write what was last built: `record` (record.json) or `dossier` (the page)."""
    from dragoman.pipeline.run import load_record
    from dragoman.publish.html import render_dossier
    from dragoman.publish.record import encode_record
    from dragoman.store import open_store

    with open_store(store_path) as store:
        record = load_record(store)
    data = encode_record(record) if format_name == "record" else render_dossier(record, excerpts).encode()
    with click.open_file(str(output), "wb") as handle:
        handle.write(data)
