"""Dates from all evidence together: publication, events and times narrow each other until nothing changes.

words (what a TimeMention relates to) · tense · relations · keys (variables, kinds of clues) · clues: page, published,
told, happened, sequences, siblings · network (narrowing) · outvoting · solve · answers · basis (the Date and its
clues) · trace, explain (why an answer is as it is) · seen
"""

from dragoman.assess.dates.explain import Explanation, explain_variable
from dragoman.assess.dates.seen import find_dates_seen
from dragoman.assess.dates.solve import solve_dates, trace_dates
from dragoman.assess.dates.trace import Trace

__all__ = ["Explanation", "Trace", "explain_variable", "find_dates_seen", "solve_dates", "trace_dates"]
