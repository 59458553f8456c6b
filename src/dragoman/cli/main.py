"""`dragoman`: the group of commands. Each is imported when it is called, so that --help stays quick."""

import importlib
import logging
import sys
from collections.abc import Sequence

import click

from dragoman import __version__
from dragoman.errors import DragomanError

COMMANDS = {
    "dossier": "Read reports and write one sourced page.",
    "ingest": "Read files and folders into a store.",
    "build": "Read what is new in a store and conclude.",
    "show": "Print what a store holds: events, people, quotations, ...; or one record by its id.",
    "judge": "Say that records are the same or different; the next build follows.",
    "explain": "Show what is read in a file, or why a date is as it is.",
    "export": "Write a store's record.json or dossier.",
    "bench": "Measure against development sets, and check the floors.",
}


class LazyGroup(click.Group):
    """A group whose commands live in `dragoman.cli.<name>`, each as a click command called `command`."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names in the order of work."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Import the command asked for."""
        if name not in COMMANDS:
            return None
        command = importlib.import_module(f"dragoman.cli.{name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dragoman")
@click.option("-v", "--verbose", count=True, help="Log what each stage did (twice: everything).")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
@click.pass_context
def group(context: click.Context, verbose: int, quiet: bool) -> None:
    """Read many newsrooms' reports of the same happenings and give one sourced record.

    Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were rejected (listed on stderr).
    """
    level = (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    context.obj = {"quiet": quiet}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    try:
        sys.exit(group.main(arguments, prog_name="dragoman", standalone_mode=True))
    except DragomanError as error:
        click.echo(f"dragoman: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
