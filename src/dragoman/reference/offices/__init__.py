"""Offices: who held which post of which country from when to when, for telling the country and sector of a name.

Knowledge, not evidence: it may say whose president somebody is, where a report names that country too, but it never
fills a post of the record, which only words of a report can do.
"""

from dragoman.reference.offices.find import find_offices, find_surname, find_titled
from dragoman.reference.offices.table import Office, load_offices

__all__ = ["Office", "find_offices", "find_surname", "find_titled", "load_offices"]
