"""References: posts, ranks and pronouns that stand for a person whom the document names elsewhere."""

from dragoman.annotate.references.find import find_references

__all__ = ["find_references"]
