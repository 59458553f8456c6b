"""`dragoman show KIND` or `show ID`: what a store holds, a row each for a person or as JSON for a program."""

import re
from pathlib import Path

import click

from dragoman.cli.options import store_option

BEGINS_ID = re.compile(r"\w+[-:].")
KINDS = ("events", "people", "quotations", "timeline", "differences", "origins", "documents", "judgements")


@click.command()
@click.argument("kind", metavar="KIND|ID")
@store_option
@click.option("--json", "as_json", is_flag=True, help="The record's rows as JSON.")
def command(kind: str, store_path: Path, as_json: bool) -> None:
    """Print what was last built: events, people, quotations, timeline, differences, origins, documents or
    judgements (of persons, and close calls of the program).

    An ID (or its beginning, one that a record had, or 'ent:NAME') shows that record and the words it is made of.
    """
    import msgspec

    from dragoman.pipeline.run import load_record
    from dragoman.pipeline.show import describe_record
    from dragoman.publish.rows import choose_rows, describe_rows
    from dragoman.store import open_store

    if kind not in KINDS and not BEGINS_ID.match(kind):
        raise click.BadParameter(f"{kind!r} is neither an id nor one of {', '.join(KINDS)}")
    with open_store(store_path) as store:
        if kind not in KINDS:
            for line in describe_record(store, kind, as_json):
                click.echo(line)
            return
        record = load_record(store)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(choose_rows(record, kind)), indent=1).decode())
        return
    for line in describe_rows(record, kind):
        click.echo(line)
