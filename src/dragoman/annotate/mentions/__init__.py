"""Names: the reader's tags joined with countries, bodies, organizations by pattern, and crowds."""

from dragoman.annotate.mentions.find import find_mentions
from dragoman.annotate.mentions.parties import find_tags

__all__ = ["find_mentions", "find_tags"]
