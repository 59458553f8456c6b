"""Mentions of many documents -> entities and posts: one record for each person, place, organization and group."""

from dragoman.resolve.entities import resolve_entities
from dragoman.resolve.posts import resolve_posts

__all__ = ["resolve_entities", "resolve_posts"]
