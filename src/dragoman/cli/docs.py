"""`python -m dragoman.cli.docs [--check] FOLDER`: write the generated documents, or say which are out of date."""

import sys
from pathlib import Path

from dragoman.publish.schema import make_documents


def main(arguments: list[str]) -> int:
    """Write what differs, or with --check list it; return the exit status."""
    check = "--check" in arguments
    folder = Path(next(a for a in arguments if not a.startswith("--")))
    stale = {
        folder / name: data
        for name, data in make_documents().items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != data
    }
    if check:
        sys.stderr.writelines(f"{path} is not up to date: run `make docs`\n" for path in stale)
        return 1 if stale else 0
    for path, data in stale.items():
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
