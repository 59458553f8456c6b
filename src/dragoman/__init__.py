"""Dragoman reads many newsrooms' reports of the same happenings and gives one sourced record."""

__version__ = "0.1.0"
