"""`dragoman show KIND`: what a store holds, a row each for a person or as JSON for a program."""

from pathlib import Path

import click

from dragoman.cli.options import store_option

KINDS = ("events", "people", "quotations", "timeline", "differences", "origins", "documents")


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@store_option
@click.option("--json", "as_json", is_flag=True, help="The record's rows as JSON.")
def command(kind: str, store_path: Path, as_json: bool) -> None:
    """Print what was last built."""
    import msgspec

    from dragoman.pipeline.run import load_record
    from dragoman.publish.rows import choose_rows, describe_rows
    from dragoman.store import open_store

    with open_store(store_path) as store:
        record = load_record(store)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(choose_rows(record, kind)), indent=1).decode())
        return
    for line in describe_rows(record, kind):
        click.echo(line)
