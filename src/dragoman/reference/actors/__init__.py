"""Actors: the country and the PLOVER sector of any mention of somebody, by words, names and offices."""

from dragoman.reference.actors.code import Actor, code_actor

__all__ = ["Actor", "code_actor"]
