"""Posts: who holds which office, by patterns before and after the name."""

from dragoman.annotate.posts.find import find_posts

__all__ = ["find_posts"]
