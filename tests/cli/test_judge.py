"""`dragoman judge` and `show ID`: what is printed, and with which status."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from dragoman.cli.main import group
from dragoman.pipeline.run import build, ingest
from dragoman.store import open_store
from tests.fakes import FakeReader

REPORTS = {
    "one.txt": "Dam talks end\n\nSamir Haddou met Elsa Brandvik in Walvis Bay on Monday, 3 March 2031.\n",
    "two.txt": "A guest at the dam\n\nElsa Sondergaard met Samir Haddou in Walvis Bay on Monday.\n",
}


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = tmp_path / "case.db"
    with open_store(path) as store:
        ingest(store, [tmp_path / name for name in REPORTS])
    rebuild(path)
    monkeypatch.setenv("DRAGOMAN_STORE", str(path))
    monkeypatch.setenv("DRAGOMAN_WHO", "Ann")
    return path


def rebuild(path: Path) -> None:
    with open_store(path) as store:
        build(store, FakeReader())


def call(*arguments: object, status: int = 0, fed: bytes | None = None) -> str:
    """Return what a command prints, both streams; errors of our own as `main` prints them."""
    result = CliRunner().invoke(group, [str(a) for a in arguments], input=fed)
    found = result.exit_code
    assert found == status, (result.output, result.exception)
    return result.output + (str(result.exception) if result.exception else "")


def test_judging_listing_and_retracting(case: Path) -> None:
    made = call("judge", "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", "--why", "one guest").split()[0]
    assert "not yet built" in call("judge", "list")
    rebuild(case)
    listed = call("judge", "list")
    assert made in listed
    assert "[applied]" in listed
    assert "Ann, 20" in listed
    assert ": one guest" in listed
    (row,) = [line for line in call("show", "judgements").splitlines() if " person " in line]
    assert "Elsa Brandvik / Elsa Sondergaard" in row or "Elsa Sondergaard / Elsa Brandvik" in row
    assert made in call("judge", "retract", made[:9], "--why", "a slip", "--who", "Ben")
    rebuild(case)
    assert "retracted by ret-" in call("judge", "list")
    assert "Ben" in call("judge", "list")


def test_splitting_by_what_show_lists(case: Path) -> None:
    shown = call("show", "ent:Samir Haddou")
    mention = next(line.split()[0] for line in shown.splitlines() if "two.txt" in line)
    id = shown.split()[0]
    assert "leave" in call("judge", "split", id, mention, "--why", "a namesake")
    rebuild(case)
    assert "several are called" in call("show", "ent:Samir Haddou", status=1)


def test_former_ids_are_followed(case: Path) -> None:
    ids = {name: call("show", f"ent:{name}").split()[0] for name in ("Elsa Brandvik", "Elsa Sondergaard")}
    call("judge", "same", *ids.values(), "--why", "one guest")
    rebuild(case)
    now = call("show", "ent:Elsa Brandvik").split()[0]
    gone = next(id for id in ids.values() if id != now)
    assert call("show", gone).startswith(f"{gone} is now {now}")
    assert msgspec.json.decode(call("show", gone, "--json"))["id"] == now


def test_export_and_import_by_file_and_stream(case: Path, tmp_path: Path) -> None:
    call("judge", "different", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", "--why", "two guests")
    call("judge", "export", tmp_path / "said.jsonl")
    said = (tmp_path / "said.jsonl").read_bytes()
    assert call("judge", "export", "-").encode() == said
    assert call("judge", "import", "-", fed=said) == "1 lines, 0 new\n"
    other = tmp_path / "other.db"
    assert call("judge", "import", tmp_path / "said.jsonl", "--store", other) == "1 lines, 1 new\n"
    assert "line 1" in call("judge", "import", "-", "--store", other, fed=said[:40], status=1)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("same", "ent-1", "ent-2"), 2),
        (("same", "ent-1", "--why", "x"), 2),
        (("same", "ent-1", "ent-2", "--why", "x"), 1),
        (("split", "ent-1", "--why", "x"), 1),
        (("retract", "jud-1"), 1),
        (("import", "/no/such/file"), 2),
        (("judge",), 2),
    ],
)
def test_statuses(arguments: tuple[str, ...], status: int, case: Path) -> None:
    call("judge", *arguments, status=status)


def test_a_build_says_what_it_could_not_follow(case: Path) -> None:
    call("judge", "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", "--why", "one guest")
    call("judge", "different", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", "--why", "two guests")
    rebuild(case)
    listed = call("judge", "list").splitlines()
    assert "overruled by jud-" in listed[0]
    assert "[applied]" in listed[2]


def test_judgements_may_come_before_the_first_build(case: Path, tmp_path: Path) -> None:
    call("judge", "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", "--why", "one guest")
    said = call("judge", "export", "-").encode()
    call("judge", "import", "-", "--store", tmp_path / "new.db", fed=said)
    assert "[not yet built]" in call("judge", "list", "--store", tmp_path / "new.db")


def test_who_judges_must_be_known(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise OSError("no such user")

    monkeypatch.delenv("DRAGOMAN_WHO")
    monkeypatch.setattr("getpass.getuser", unknown)
    assert "--who" in call("judge", "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", "--why", "one", status=2)
    monkeypatch.setattr("getpass.getuser", lambda: "cy")
    call("judge", "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", "--why", "one")
    assert "    cy, 20" in call("judge", "list")
