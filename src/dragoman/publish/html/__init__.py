"""HTML: one self-contained file that needs no network and no script."""

from dragoman.publish.html.dossier import render_dossier

__all__ = ["render_dossier"]
