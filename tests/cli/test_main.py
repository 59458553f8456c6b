"""The command line: statuses, streams, quick help."""

import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from dragoman.cli.main import COMMANDS, group
from dragoman.cli.show import KINDS


def call(*arguments: object) -> tuple[int, str, str]:
    """Return status, stdout and stderr of one command."""
    result = CliRunner().invoke(group, [str(a) for a in arguments])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case")
    (folder / "a.txt").write_text("Talks in Oran\n\nKenya's president met the emir of Qatar in Oran on 3 March 2031.\n")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02")
    assert call("ingest", folder / "a.txt", "--store", folder / "case.db")[0] == 0
    assert call("build", "--store", folder / "case.db")[0] == 0
    return folder / "case.db"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    status, out, _ = call(name, "--help")
    assert status == 0
    assert out.startswith("Usage:")


def test_wrong_usage_is_two() -> None:
    assert call("show", "weather")[0] == 2
    assert call("dossier", "/no/such/file", "-o", "x.html")[0] == 2
    assert call("nothing")[0] == 2


def test_rejected_inputs_are_three_and_listed(store: Path, tmp_path: Path) -> None:
    status, out, err = call("dossier", store.parent, "-o", tmp_path / "d.html", "--record", tmp_path / "r.json")
    assert status == 3
    assert out.strip() == str(tmp_path / "d.html")
    assert "b.txt: binary" in err
    assert (tmp_path / "d.html").read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")


@pytest.mark.parametrize("kind", KINDS)
def test_show(kind: str, store: Path) -> None:
    status, out, _ = call("show", kind, "--store", store, "--json")
    assert status == 0
    assert isinstance(msgspec.json.decode(out), list)
    assert call("show", kind, "--store", store)[0] == 0


def test_export_gives_the_record(store: Path, tmp_path: Path) -> None:
    assert call("export", "record", "--store", store, "-o", tmp_path / "r.json")[0] == 0
    assert msgspec.json.decode((tmp_path / "r.json").read_bytes())["format"] == "dragoman/1"


def test_a_store_without_a_build_is_said(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "dragoman.cli.main", "show", "events", "--store", str(tmp_path / "none.db")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 1
    assert "dragoman build" in result.stderr


def test_help_is_quick() -> None:
    command = [sys.executable, "-m", "dragoman.cli.main", "--help"]
    bare = [sys.executable, "-c", "import click"]
    times: dict[str, float] = {}
    for name, arguments in (("help", command), ("bare", bare)):
        runs = []
        for _ in range(5):
            begin = time.perf_counter()
            subprocess.run(arguments, capture_output=True, check=True)
            runs.append(time.perf_counter() - begin)
        times[name] = min(runs)
    assert times["help"] < times["bare"] + 0.15
