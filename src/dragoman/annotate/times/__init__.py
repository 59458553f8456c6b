"""Times: words that give a day, a period, a length or a repetition, as partial fields with TIMEX3 values.

words (a language's data) · tokens · numbers · forms (patterns) · grammar · find (matching) · numeric · value ·
fields (readings) · mentions (TimeMentions) · resolve (a value for a given day of publication)
"""

from dragoman.annotate.times.mentions import find_times
from dragoman.annotate.times.resolve import resolve_time

__all__ = ["find_times", "resolve_time"]
