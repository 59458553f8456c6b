"""Posts: who holds which office, by patterns before and after the name, and as the reader marks them."""

from dragoman.annotate.posts.find import find_posts

__all__ = ["find_posts"]
