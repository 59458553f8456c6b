"""Names: the reader's tags joined with countries, bodies, organizations by pattern, and crowds."""

from dragoman.annotate.mentions.find import find_mentions

__all__ = ["find_mentions"]
