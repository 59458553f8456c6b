"""Judgements as JSON lines, to carry them to another store of the same documents: everything said, in order."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dragoman.errors import UnfitJudgement
from dragoman.pipeline.statement import make_judgement, make_retraction
from dragoman.records import Retraction, StatedJudgement
from dragoman.store import Store
from dragoman.store.judgements import Said, decode_said

MOST_ERRORS = 20  # broken lines that an error names


def export_judgements(store: Store) -> Iterator[bytes]:
    """Yield a line for every judgement and retraction, those retracted too, in the order in which they were said."""
    for said, _ in store.judgements.read():
        yield msgspec.json.encode(said) + b"\n"


def import_judgements(store: Store, lines: Iterable[bytes], now: str) -> tuple[int, int]:
    """Store what the lines say; return their number, and how many said anything new. `now` is ISO, UTC.

    Raises UnfitJudgement, naming each broken line by its number, and then stores none.
    """
    said: list[Said] = []
    errors: list[str] = []
    known = {one.id for one, _ in store.judgements.read()}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            said.append(read_line(line, known, now))
        except UnfitJudgement as error:
            errors.append(f"line {number}: {error}")
        else:
            known.add(said[-1].id)
    if errors:
        raise UnfitJudgement(write_errors(errors))
    return len(said), store.judgements.write(said)


def read_line(line: bytes, known: Iterable[str], now: str) -> Said:
    """Return what one line says. Raises UnfitJudgement where it is broken, of the future, or retracts nothing known."""
    try:
        said = decode_said(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnfitJudgement(f"no judgement: {error}") from error
    made = make_judgement(said) if isinstance(said, StatedJudgement) else make_retraction(said)
    if made != said:
        raise UnfitJudgement(f"{said.id[:40]!r} is not the id of what the line says: it was altered")
    if made.at > now:
        raise UnfitJudgement(
            f"was said at {made.at}, which is still to come: it would count more than all said until then"
        )
    if isinstance(made, Retraction) and made.judgement not in known:
        raise UnfitJudgement(f"retracts {made.judgement[:40]!r}, which neither the store nor an earlier line has")
    return made


def write_errors(errors: Sequence[str]) -> str:
    """Return the errors, a line each, the first ones."""
    more = [f"and {len(errors) - MOST_ERRORS} more"] if len(errors) > MOST_ERRORS else []
    return "nothing was imported\n" + "\n".join([*errors[:MOST_ERRORS], *more])
