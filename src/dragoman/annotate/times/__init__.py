"""Times: words that give a day, a period, a length or a repetition, as partial fields with TIMEX3 values.

words (a language's data) · lexer · tokens · numbers · forms (patterns) · grammar · find (matching) · numeric · order
(of day and month) · dates · fields (readings) · value · mentions (TimeMentions) · periods · resolve (a value for a
given day of publication) · tense (past or to come) · context (times that count from one told before)
"""

from dragoman.annotate.times.context import resolve_times
from dragoman.annotate.times.mentions import find_times
from dragoman.annotate.times.resolve import resolve_time
from dragoman.annotate.times.tense import is_coming

__all__ = ["find_times", "is_coming", "resolve_time", "resolve_times"]
