"""Names of persons compared across spellings and scripts.

`compare_names` answers for the names alone; whether two people of one name are one is for the context.
"""

from dragoman.text.names.compare import SAME_NAME, begins_name, compare_names
from dragoman.text.names.keys import name_keys
from dragoman.text.names.tokens import name_tokens
from dragoman.text.names.words import likeness

__all__ = ["SAME_NAME", "begins_name", "compare_names", "likeness", "name_keys", "name_tokens"]
