"""Actors: the country and the PLOVER sector of any mention of somebody, by words, names and offices."""

from dragoman.reference.actors.code import code_actor
from dragoman.reference.actors.whole import Actor

__all__ = ["Actor", "code_actor"]
