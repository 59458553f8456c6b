"""`dragoman bench NAME --data DIR`: measure, print one JSON object; with --gate hold the floors."""

import json
from pathlib import Path

import click


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--data", type=click.Path(path_type=Path, exists=True, file_okay=False), required=True, help="Gold.")
@click.option("--split", default="dev", show_default=True, help="Which split of the gold.")
@click.option("--predictions", type=click.Path(path_type=Path, dir_okay=False), help="Write what was predicted.")
@click.option("--gate", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Floors that must hold.")
@click.pass_context
def command(
    context: click.Context, names: tuple[str, ...], data: Path, split: str, predictions: Path | None, gate: Path | None
) -> None:
    """Measure against gold that lies below DIR. 'all' runs every benchmark but that of scale."""
    from dragoman.bench.gate import find_falls, read_floors
    from dragoman.bench.run import run_benchmark
    from dragoman.bench.table import ALL
    from dragoman.reader import load_reader

    floors = read_floors(gate) if gate else {}
    falls: list[str] = []
    for name in ALL if names == ("all",) else names:
        result = run_benchmark(name, data, split, load_reader(), predictions)
        click.echo(json.dumps(result, ensure_ascii=False))
        falls += find_falls(floors, result)
    for fall in falls:
        click.echo(fall, err=True)
    context.exit(1 if falls else 0)
