"""Partners: which reports tell some of the same, and which of these are of the occasion that a report tells of.

A story may hold look-alikes, the same people at the same place a month or a year later: what they share may be of
either occasion.
"""

from collections.abc import Collection, Mapping, Sequence

from dragoman.assess.dates.keys import document_key, time_key
from dragoman.assess.dates.network import Network, days_of
from dragoman.assess.dates.relations import reach
from dragoman.records import Alignment, Reading, Sentence, StoryGroup
from dragoman.text.calendar import Days, is_bounded, unite_days

KNOWN_DAYS = 2  # a day of publication known to two days is known
OCCASION_DAYS = 14  # between reports of one occasion and those of the next
NEAR_DAYS = 3  # from a report that says the same to others of the story that count beside it
NEWS_SENTENCES = 4  # at the beginning of a report, which tell its news
LEAST_SHARED = 2  # statements, where none is of the news or the story is of several occasions

Told = tuple[Reading, Sentence, int]  # a sentence, and its place among those of its document
Partner = tuple[str, bool]  # a document with which a statement is shared, and whether it is of the news


def find_known(readings: Sequence[Reading], network: Network) -> dict[str, Days]:
    """Return the days of publication that are known to two days, by document."""
    found = {r.document.id: days_of(network, document_key(r.document.id)) for r in readings}
    return {n: days for n, days in found.items() if is_bounded(days) and days[-1][1] - days[0][0] < KNOWN_DAYS}


def find_doubtful(stories: Sequence[StoryGroup], known: Mapping[str, Days]) -> frozenset[str]:
    """Return the documents whose day is not known, of stories whose reports are of several occasions."""
    doubtful: set[str] = set()
    for story in stories:
        if len(part_occasions(sorted(known[name] for name in story.documents if name in known))) > 1:
            doubtful.update(name for name in story.documents if name not in known)
    return frozenset(doubtful)


def find_partners(
    readings: Sequence[Reading], alignments: Sequence[Alignment], network: Network
) -> dict[str, list[Partner]]:
    """Return for each document those with which it shares a statement, once for each, and whether it is of its news.

    Statements that tell of other weekdays are not the same.
    """
    home: dict[str, Told] = {
        s.id: (reading, s, place) for reading in readings for place, s in enumerate(reading.sentences)
    }
    found: dict[str, list[Partner]] = {}
    for pair in alignments:
        if pair.left not in home or pair.right not in home:
            continue
        left, right = home[pair.left], home[pair.right]
        if agree_days(find_weekdays(left, network), find_weekdays(right, network)):
            for one, other in ((left, right), (right, left)):
                news = one[2] < NEWS_SENTENCES
                found.setdefault(one[0].document.id, []).append((other[0].document.id, news))
    return found


def agree_days(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether what two sentences tell of days may be the same; where one tells none, nothing speaks against it."""
    return not left or not right or bool(left & right)


def find_weekdays(told: Told, network: Network) -> frozenset[str]:
    """Return the weekdays that a sentence tells of, by name or as solved, and longer stretches by their unit.

    Empty where some time may be any day.
    """
    reading, sentence, _ = told
    found: set[str] = set()
    for time in reading.times:
        if not sentence.span.covers(time.span) or time.type not in ("DATE", "TIME"):
            continue
        days = days_of(network, time_key(time.id))
        if is_bounded(days) and days[-1][1] == days[0][0]:
            found.add(str(days[0][0] % 7 or 7))
        elif time.weekday is not None:
            found.add(str(time.weekday))
        elif time.unit in (None, "day") and time.month is None:
            return frozenset()
        else:
            found.add(time.unit or f"month {time.month}")
    return frozenset(found)


def choose_partners(partners: Sequence[Partner], story: Mapping[str, Days]) -> list[Days]:
    """Return the days of the reports that tell the news of a report; none where these may be several occasions.

    A story whose reports are all of the same few days tells one news; else a statement of the news must be shared,
    and where the story is of several occasions, twice as much with one of them as with any other.
    """
    if len(story) > 1 and spread(story.values()) <= NEAR_DAYS:
        return list(story.values())
    shared = sorted(story[name] for name, news in partners if name in story)
    several = spread(story.values()) > OCCASION_DAYS
    if len(shared) < LEAST_SHARED and (several or not any(news for name, news in partners if name in story)):
        return []
    occasions = sorted(part_occasions(shared), key=len, reverse=True)
    if len(occasions) > 1 and len(occasions[0]) < LEAST_SHARED * len(occasions[1]):
        return []
    beside = unite_days(*(reach(days, -NEAR_DAYS, NEAR_DAYS) for days in occasions[0]))
    return [days for days in story.values() if touches(days, beside)]


def part_occasions(known: Sequence[Days]) -> list[list[Days]]:
    """Return days in order, parted where more lies between them than between reports of one occasion."""
    parts: list[list[Days]] = []
    for days in known:
        if parts and days[0][0] - parts[-1][-1][-1][1] <= OCCASION_DAYS:
            parts[-1].append(days)
        else:
            parts.append([days])
    return parts


def spread(known: Collection[Days]) -> int:
    """Return the days from the first to the last of some days."""
    return max(days[-1][1] for days in known) - min(days[0][0] for days in known) if known else 0


def touches(days: Days, others: Days) -> bool:
    """Tell whether some day of a known set lies in a wider one."""
    return any(a <= days[-1][1] and days[0][0] <= b for a, b in others)
