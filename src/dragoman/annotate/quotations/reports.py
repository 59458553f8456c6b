"""Reports: the attributions inside one frame, each a cue with its speaker and what it reports.

The outermost cue takes the content. A cue inside another's clause is content, unless it goes on with the
same speaker (a participle, a verb after 'and') or stands behind the whole ('…, said X').
"""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.clauses import Range, find_left, follows_content, is_trailing, make_spans
from dragoman.annotate.quotations.contents import find_content
from dragoman.annotate.quotations.cues import Cue, find_cues
from dragoman.annotate.quotations.ends import find_end
from dragoman.annotate.quotations.frames import Frame, Item
from dragoman.annotate.quotations.groups import Group, find_groups
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.names import Names, Speaker
from dragoman.annotate.quotations.phrases import SEMICOLONS


class Report(msgspec.Struct, frozen=True):
    """One attribution: its cue, its speaker where the frame itself names one, and its content's offsets."""

    cue: Cue | None
    speaker: Speaker | None
    spans: tuple[tuple[int, int], ...]
    basis: str = "clause"
    cue_start: int = -1
    cue_end: int = -1


class Reported(msgspec.Struct, frozen=True):
    """What a frame reports, the subject that goes on, and a cue that waits for the next paragraph."""

    reports: tuple[Report, ...] = ()
    subject: Speaker | None = None
    pending: Group | None = None
    bare: Group | None = None  # a cue with a speaker and no content here: it may close quoted frames before it


def find_reports(frame: Frame, names: Names, lexicon: Lexicon) -> Reported:
    """Return the attributions of a frame."""
    items = frame.items
    named = names.names_between(frame.start, frame.end)
    groups = find_groups(items, find_cues(frame, lexicon, named), names, lexicon)
    if not groups:
        return Reported()
    outer = find_outer(items, groups, lexicon)
    if outer is not None:
        report = make_report(items, outer, outer_content(items, outer, lexicon))
        return Reported((report,) if report else (), outer.speaker)
    return find_chain(items, groups, lexicon)


def find_outer(items: Sequence[Item], groups: Sequence[Group], lexicon: Lexicon) -> Group | None:
    """Return the group behind the whole frame ('…, said X'), where a person or no other cue is there."""
    last = groups[-1]
    if last.speaker is None or last.cue.kind in {"thought", "participle"}:
        return None
    if groups[0].first == 0 and groups[0].cue.kind == "source":
        return None
    if not follows_content(items, 0, last) or not is_trailing(items, last, len(items), lexicon):
        return None
    if any(i.word in SEMICOLONS for i in items[groups[0].last : last.first]) and groups[0] is not last:
        return None
    inner = [g for g in groups[:-1] if g.speaker and g.cue.kind in {"statement", "participle", "source"}]
    quoted = any(i.kind == "piece" for i in items[: last.first])
    relay = last.cue.kind == "source" or is_outlet(last.speaker, lexicon)
    if inner and (relay or quoted):
        return None
    return last


def is_outlet(speaker: Speaker, lexicon: Lexicon) -> bool:
    """Tell whether a speaker's words name an outlet."""
    return any(lexicon.has("outlets", w) for w in speaker.words)


def outer_content(items: Sequence[Item], group: Group, lexicon: Lexicon) -> list[Range]:
    """Return what stands before a group that closes the frame."""
    left = find_left(items, 0, group)
    return [left] if left else []


def find_chain(items: Sequence[Item], groups: Sequence[Group], lexicon: Lexicon) -> Reported:
    """Return the attributions from left to right, each taking what the ones before it left."""
    reports: list[Report] = []
    low, subject, pending, bare = 0, None, None, None
    for n, group in enumerate(groups):
        if group.first < low:
            continue
        high = find_end(items, group, groups[n + 1 :], lexicon)
        hands_on = any(g.first == high and lexicon.has("quoted", g.cue.words) for g in groups)
        content = [] if hands_on else find_content(items, low, group, high, lexicon)
        report = make_report(items, group, content)
        if report:
            reports.append(report)
            low = max(end for _, end in content)
            low = max(low, group.last + 1)
        elif items[-1].word in {":", "："} and n == len(groups) - 1:
            pending = group
        elif group.speaker and group.speaker.first >= 0 and group.cue.kind == "statement":
            bare = bare or group
        if group.speaker and (report or pending) and group.speaker.basis != "relative clause":
            subject = group.speaker
    return Reported(tuple(reports), subject, pending, bare)


def make_report(items: Sequence[Item], group: Group, ranges: Sequence[Range]) -> Report | None:
    """Return the attribution of a group, None where it reports nothing."""
    spans = make_spans(items, ranges)
    if not spans:
        return None
    cue = group.cue
    return Report(cue, group.speaker, tuple(spans), cue.kind, items[cue.first].start, items[cue.last].end)
