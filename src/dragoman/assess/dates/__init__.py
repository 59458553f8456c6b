"""Dates from all evidence together: publication, events and times narrow each other until nothing changes.

words (what a TimeMention relates to) · tense · relations · keys (variables, weights) · clues: page, published, told,
happened, sequences, siblings · network (narrowing) · solve (outvoting) · basis (the Date and its clues) · seen
"""

from dragoman.assess.dates.seen import find_dates_seen
from dragoman.assess.dates.solve import solve_dates

__all__ = ["find_dates_seen", "solve_dates"]
