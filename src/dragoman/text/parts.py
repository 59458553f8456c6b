"""Parts of a period: what 'early', 'mid', 'late' and 'the first half of' leave of its days."""

from dragoman.text.calendar import Days

PARTS = {"START": (0, 2), "MID": (1, 3), "END": (2, 4), "FIRST_HALF": (0, 2), "SECOND_HALF": (2, 4)}  # quarters
MONTH_PARTS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31), "FIRST_HALF": (1, 15), "SECOND_HALF": (16, 31)}
SHORTEST_MONTH, LONGEST_MONTH = 28, 33  # a Hijri month is a day wider on both sides


def narrow_part(days: Days, modifier: str | None) -> Days:
    """Return the part of one period that a TIMEX3 modifier leaves: 'early', 'mid' or 'late', a half.

    A month of any calendar is parted at its 10th and 20th; anything else by halves and the half in the middle,
    which overlap, since 'early 1990s' or 'late 2030' are used more loosely.
    """
    if modifier not in PARTS or len(days) != 1 or days[0][0] == days[0][1]:
        return days
    first, last = days[0]
    length = last - first + 1
    if SHORTEST_MONTH <= length <= LONGEST_MONTH:
        begin, end = MONTH_PARTS[modifier]
        return ((first + begin - 1, min(first + end - 1, last)),)
    begin, end = PARTS[modifier]
    return ((first + length * begin // 4, min(first + length * end // 4, last)),)
