"""The dossier as one HTML file: a strict content policy, styles and script inside, both named by their hash."""

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dragoman.publish.pages import make_dossier
from dragoman.records import Record

FOLDER = Path(__file__).parent


def render_dossier(record: Record, excerpts: bool = False) -> str:
    """Return the dossier of a record; `excerpts` leaves out full texts and keeps the sentences relied on."""
    style, script = read_asset("dossier.css"), read_asset("dossier.js")
    page = make_dossier(record, excerpts)
    html = (
        load_templates()
        .get_template("dossier.html")
        .render(
            page=page,
            title=f"{page.front.title} · dossier",
            version=page.generator.version,
            policy=make_policy(style, script),
            # Our own files, written between tags whose hash the policy names: not to be escaped.
            style=Markup(style),
            script=Markup(script),
        )
    )
    return html if html.endswith("\n") else html + "\n"


@lru_cache(maxsize=1)
def load_templates() -> Environment:
    """Return the templates; every value is escaped, and a missing one is an error."""
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=8)
def read_asset(name: str) -> str:
    """Return one of our own style or script files."""
    return (FOLDER / name).read_text(encoding="utf-8")


def make_policy(style: str, script: str) -> str:
    """Return a Content-Security-Policy that allows this style and this script only."""
    return (
        f"default-src 'none'; style-src '{hash_source(style)}'; script-src '{hash_source(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def hash_source(text: str) -> str:
    """Return a source's hash as the policy writes it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
