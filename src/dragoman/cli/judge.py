"""`dragoman judge ...`: say that records are the same or different; the next build follows, whatever is read again."""

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from dragoman.cli.options import store_option

if TYPE_CHECKING:
    from dragoman.pipeline.judge import Speaker

who_option: Callable[[Any], Any] = click.option(
    "--who", envvar="DRAGOMAN_WHO", help="Who judges.  [default: $DRAGOMAN_WHO, else your login name]"
)
why_option: Callable[[Any], Any] = click.option("--why", required=True, help="Why, in a sentence.")


@click.group()
def command() -> None:
    """Judge records of the last build, and carry judgements between stores.

    A and B are ids, or unique beginnings of them, of two entities, events, quotations, stories, posts, families or
    documents (as copies of one text; a path will do), or 'ent:NAME'. Judgements are bound to the words that the
    records are made of: they hold when these are read again, and count more than what the program finds.
    """


@command.command("same")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@why_option
@who_option
@store_option
def judge_same(left: str, right: str, why: str, who: str | None, store_path: Path) -> None:
    """Say that A and B are one."""
    state("same", left, right, make_speaker(who, why), store_path)


@command.command("different")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@why_option
@who_option
@store_option
def judge_different(left: str, right: str, why: str, who: str | None, store_path: Path) -> None:
    """Say that A and B are two, now and when more is read."""
    state("different", left, right, make_speaker(who, why), store_path)


def state(verdict: str, left: str, right: str, speaker: "Speaker", store_path: Path) -> None:
    """State a judgement and say what was bound."""
    from dragoman.pipeline.judge import judge
    from dragoman.store import open_store

    with open_store(store_path) as store:
        made = judge(store, verdict, left, right, speaker)
    click.echo(f"{made.id}  {made.kind}: {made.left_name!r} and {made.right_name!r} are {made.verdict}")
    click.echo("the next `dragoman build` follows it", err=True)


@command.command("split")
@click.argument("name", metavar="ID")
@click.argument("parts", nargs=-1, metavar="[PART]...")
@why_option
@who_option
@store_option
def split_record(name: str, parts: tuple[str, ...], why: str, who: str | None, store_path: Path) -> None:
    """Take a record apart: the PARTs leave it.

    A PART is the id (or its beginning) of a mention, or of a document or its path: all that stands there.
    `dragoman show ID` lists them. Without PARTs no two documents stay together.
    """
    from dragoman.pipeline.split import split
    from dragoman.store import open_store

    with open_store(store_path) as store:
        made = split(store, name, parts, make_speaker(who, why))
    for one in made:
        click.echo(f"{one.id}  {one.kind}: {len(one.left)} of {one.left_name!r} leave {len(one.right)}")
    click.echo("the next `dragoman build` follows", err=True)


@command.command("retract")
@click.argument("name", metavar="JUDGEMENT")
@click.option("--why", help="Why, in a sentence.")
@who_option
@store_option
def retract_judgement(name: str, why: str | None, who: str | None, store_path: Path) -> None:
    """Let a judgement count no more; it stays stored."""
    from dragoman.pipeline.judge import retract
    from dragoman.store import open_store

    with open_store(store_path) as store:
        made = retract(store, name, make_speaker(who, why))
    click.echo(f"{made.id}  retracts {made.judgement}")
    click.echo("the next `dragoman build` follows it", err=True)


@command.command("list")
@store_option
def list_judgements(store_path: Path) -> None:
    """List all judgements with what became of them in the last build."""
    from dragoman.pipeline.listing import list_said
    from dragoman.store import open_store

    with open_store(store_path) as store:
        for line in list_said(store):
            click.echo(line)


@command.command("export")
@click.argument("output", metavar="FILE", type=click.File("wb", atomic=True))
@store_option
def export_lines(output: IO[bytes], store_path: Path) -> None:
    """Write all judgements and retractions as JSON lines; '-' is the standard output."""
    from dragoman.pipeline.exchange import export_judgements
    from dragoman.store import open_store

    with open_store(store_path) as store:
        for line in export_judgements(store):
            output.write(line)


@command.command("import")
@click.argument("source", metavar="FILE", type=click.File("rb"))
@store_option
def import_lines(source: IO[bytes], store_path: Path) -> None:
    """Read judgements that another store exported; those known already add nothing."""
    from dragoman.pipeline.exchange import import_judgements
    from dragoman.store import open_store

    with open_store(store_path) as store:
        number, new = import_judgements(store, source, tell_time())
    click.echo(f"{number} lines, {new} new")


def make_speaker(who: str | None, why: str | None) -> "Speaker":
    """Return who judges, now."""
    from dragoman.pipeline.judge import Speaker

    return Speaker(who or find_login(), tell_time(), why)


def find_login() -> str:
    """Return the name of who is logged in. Raises click.UsageError where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise click.UsageError("say who judges: --who NAME") from error


def tell_time() -> str:
    """Return the time as judgements bear it: ISO, UTC, to the second. Nothing below the command line reads a clock."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
