"""`dragoman explain date ID`: why a conclusion is as it is. Each thing to explain is a command of its own."""

from pathlib import Path

import click

from dragoman.cli.options import store_option


@click.group()
def command() -> None:
    """Say why a conclusion of the last build is as it is."""


@command.command("date")
@click.argument("name", metavar="ID")
@store_option
def explain_date(name: str, store_path: Path) -> None:
    """Explain the day of a document or an event.

    ID is its id (or one that it had), a unique beginning of it, or a document's path or address. Printed are the
    answer, the fewest clues that give it by weight, the clues that were outvoted with those that exclude them, and
    how each document or event passed its days on to the next.
    """
    from dragoman.pipeline.lookup import follow_name
    from dragoman.pipeline.run import load_record, load_trace
    from dragoman.publish.explanation import explain_subject, find_subject
    from dragoman.store import open_store

    with open_store(store_path) as store:
        record, trace, name = load_record(store), load_trace(store), follow_name(store, name)
    for line in explain_subject(record, trace, find_subject(record, name)):
        click.echo(line if line.startswith(" ") else click.style(line, bold=True))
