"""Pages: what each part of the published record shows, as frozen dataclasses made by pure functions."""

from dragoman.publish.pages.dossier import Dossier, make_dossier

__all__ = ["Dossier", "make_dossier"]
