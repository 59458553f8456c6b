"""The page of `dragoman explain FILE --html`: each sentence, its marks, and a table of what was found in it."""

from collections.abc import Sequence

from markupsafe import Markup

from dragoman import __version__
from dragoman.publish.findings import SentenceRead, name_document
from dragoman.publish.html.dossier import load_templates, make_policy, read_asset
from dragoman.records import Reading
from dragoman.text.scripts import direction


def render_findings(told: Sequence[tuple[Reading, Sequence[SentenceRead]]]) -> str:
    """Return one page for the documents of a file."""
    style = read_asset("dossier.css") + read_asset("findings.css")
    documents = [
        {
            "name": name_document(reading),
            "language": reading.document.language,
            "direction": direction(reading.document.text),
            "sentences": sentences,
        }
        for reading, sentences in told
    ]
    page = load_templates().get_template("findings.html")
    html = page.render(
        documents=documents,
        title="What was read",
        version=__version__,
        style=Markup(style),
        policy=make_policy(style, ""),
    )
    return html + "\n"
