"""`dragoman explain date ID` and `dragoman explain FILE`: why a conclusion is as it is, and what was read where."""

from collections.abc import Iterable
from pathlib import Path

import click

from dragoman.cli.options import finish, store_option


class FileGroup(click.Group):
    """A group that takes what is no command of its own for a file to explain."""

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named, or that of files with every argument left."""
        if args and args[0] not in self.commands:
            return "file", self.commands["file"], args
        return super().resolve_command(context, args)


@click.group(cls=FileGroup)
def command() -> None:
    """Say why a conclusion of the last build is as it is, or what is read in a file.

    \b
    dragoman explain FILE [--html PAGE]   sentence by sentence: what was read, by what, how surely
    dragoman explain date ID              the day of a document or an event: its clues, and what was outvoted
    """


@command.command("file")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, exists=True))
@click.option("--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write a page instead.")
@click.pass_context
def explain_file(context: click.Context, path: Path, page: Path | None) -> None:
    """Show sentence by sentence what is read in a file: names, posts, times, quotations and events.

    Each line ends with the rule or the layer of the reader that found it, and with how sure it is, from 0 to 1.
    Nothing is stored or concluded.
    """
    from dragoman.ingest import read_inputs
    from dragoman.pipeline.read import read_until
    from dragoman.publish.findings import describe_reading, read_sentences
    from dragoman.publish.html import render_findings
    from dragoman.reader import load_reader
    from dragoman.records import Document, Rejection

    items = list(read_inputs([path]))
    reader = load_reader()
    readings = [read_until(item, "events", reader) for item in items if isinstance(item, Document)]
    told = [(reading, read_sentences(reading)) for reading in readings]
    if page:
        page.write_text(render_findings(told), encoding="utf-8")
        click.echo(page)
    for reading, rows in [] if page else told:
        show_lines(describe_reading(reading, rows))
    finish(context, [item for item in items if isinstance(item, Rejection)])


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
    show_lines(explain_subject(record, trace, find_subject(record, name)))


def show_lines(lines: Iterable[str]) -> None:
    """Print lines, those that are not indented in bold."""
    for line in lines:
        click.echo(line if line.startswith(" ") else click.style(line, bold=True))
