"""`python -m dragoman.cli.open FILE`: open a page in a browser where there is a screen; else do nothing."""

import os
import sys
import webbrowser
from pathlib import Path


def open_page(path: Path) -> bool:
    """Open the page; False where no screen is known or no browser answers."""
    has_screen = sys.platform in {"darwin", "win32"} or any(os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY"))
    return has_screen and webbrowser.open(path.resolve().as_uri())


if __name__ == "__main__":
    open_page(Path(sys.argv[1]))
