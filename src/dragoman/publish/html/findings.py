"""The page of `dragoman explain FILE --html`: each sentence, its marks, and a table of what was found in it."""

from collections.abc import Sequence

from markupsafe import Markup

from dragoman import __version__
from dragoman.publish.findings import SentenceRead
from dragoman.publish.html.dossier import load_templates, make_policy, read_asset
from dragoman.publish.words import flatten_text
from dragoman.records import Reading
from dragoman.text.scripts import direction


def render_findings(told: Sequence[tuple[Reading, Sequence[SentenceRead]]]) -> str:
    """Return one page for the documents of a file."""
    style = read_asset("dossier.css") + read_asset("findings.css")
    documents = [
        {
            "name": flatten_text(reading.document.path or reading.document.url or reading.document.id),
            "language": reading.document.language,
            "direction": direction(reading.document.text),
            "sentences": sentences,
        }
        for reading, sentences in told
    ]
    return load_templates().get_template("findings.html").render(
        documents=documents, version=__version__, style=Markup(style), policy=make_policy(style, "")
    ) + "\n"  # fmt: skip
