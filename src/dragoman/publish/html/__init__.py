"""HTML: one self-contained file that needs no network and no script."""

from dragoman.publish.html.dossier import render_dossier
from dragoman.publish.html.findings import render_findings

__all__ = ["render_dossier", "render_findings"]
