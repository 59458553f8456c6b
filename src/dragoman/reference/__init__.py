"""Reference data and its loaders: words and patterns of languages, countries, outlets, calendars.

Everything that is true of one language lies in `languages/<code>/<subject>.toml`; code holds no language.
"""

from dragoman.reference.language import Language, available_languages, load_language

__all__ = ["Language", "available_languages", "load_language"]
