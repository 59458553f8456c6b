"""A real browser: Debian's Chromium driven by Playwright, and axe-core where `make browser` has put it.

Without Chromium or axe-core the tests skip and say what is missing.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")
AXE = Path(sys.prefix) / "axe/node_modules/axe-core/axe.min.js"


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Yield a running Chromium."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.is_file():
        pytest.skip(f"no Chromium at {CHROMIUM}: apt-get install chromium fonts-noto-core fonts-noto-cjk")
    with api.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core."""
    if not AXE.is_file():
        pytest.skip(f"no axe-core at {AXE}: npm install --prefix {sys.prefix}/axe axe-core@4")
    return AXE.read_text(encoding="utf-8")
