"""Reports: the attributions inside one frame, each a cue with its speaker and what it reports.

The outermost cue takes the content. A cue inside another's clause is content, unless it goes on with the
same speaker (a participle, a verb after 'and') or stands behind the whole ('…, said X').
"""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.clauses import (
    COMMAS,
    Group,
    Range,
    find_left,
    find_right,
    follows_content,
    is_parenthesis,
    is_trailing,
    joins_pieces,
    make_spans,
)
from dragoman.annotate.quotations.cues import Cue, find_cues
from dragoman.annotate.quotations.frames import Frame, Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.speakers import Names, Speaker, best, find_speaker, make_mention_speaker, skip_back


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


def find_groups(items: Sequence[Item], cues: Sequence[Cue], names: Names, lexicon: Lexicon) -> list[Group]:
    """Return each cue with its subject; an absolute at the start ('Asked about the map, she said') is none."""
    groups: list[Group] = []
    for cue in cues:
        if cue.negated:
            continue
        lead = skip_back(items, cue.first - 1, lexicon) + 1
        find = find_participle_subject if cue.kind == "participle" else find_verb_subject
        speaker = find(items, cue, groups, names, lexicon)
        absolute = cue.kind == "participle" or (lexicon.subject_order[0] == "before" and not lexicon.drops_subjects)
        if speaker is not None and 0 <= speaker.first < lead:
            lead = skip_back(items, speaker.first - 1, lexicon) + 1
        if speaker is not None or lead > 0 or not absolute:
            groups.append(Group(cue, speaker, lead))
    return groups


def find_verb_subject(
    items: Sequence[Item], cue: Cue, groups: Sequence[Group], names: Names, lexicon: Lexicon
) -> Speaker | None:
    """Return the subject of a verb; behind a conjunction, that of the verb of saying before it."""
    lead = skip_back(items, cue.first - 1, lexicon) + 1
    speaker = find_speaker(items, cue, names, lexicon, is_after_quote(items, lead))
    if speaker is None and lexicon.verb_final and cue.kind != "source" and not groups:
        return find_sentence_subject(items, cue, names, lexicon)
    if speaker is not None or cue.kind != "statement" or not continues(items, cue, lexicon):
        return speaker
    previous = next((g.speaker for g in reversed(groups) if g.speaker and g.cue.kind == "statement"), None)
    return previous.carried("coordinated verb") if previous else None


def find_participle_subject(
    items: Sequence[Item], cue: Cue, groups: Sequence[Group], names: Names, lexicon: Lexicon
) -> Speaker | None:
    """Return the subject of the cue before a participle, else of the frame."""
    if lexicon.has("quoted", cue.words):
        before = names.between(items[cue.first - 1].start, items[cue.first - 1].end) if cue.first else []
        return make_mention_speaker(items, cue.first - 1, cue.first - 1, best(before), "quoted by") if before else None
    previous = next((g.speaker for g in reversed(groups) if g.speaker and g.cue.kind != "source"), None)
    return previous.carried("participle") if previous else find_sentence_subject(items, cue, names, lexicon)


def find_sentence_subject(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon) -> Speaker | None:
    """Return the name near the start of a frame whose verb is no cue: X visited Y, saying that…"""
    words = [i for i in items[: cue.first] if i.kind == "word"][:6]
    if not words or lexicon.has("prepositions", words[0].word):
        return None
    found = [m for m in names.between(words[0].start, words[-1].end) if m.kind in {"person", "organization"}]
    if not found or found[0].span.start < words[0].start:
        return None
    mention = found[0]
    return Speaker(mention.span.start, mention.span.end, "sentence subject", mention)


def is_after_quote(items: Sequence[Item], lead: int) -> bool:
    """Tell whether quoted words stand right before a cue, with a comma or dash between at most."""
    at = lead - 1
    while at >= 0 and items[at].word in COMMAS:
        at -= 1
    return at >= 0 and items[at].kind == "piece"


def continues(items: Sequence[Item], cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether a conjunction stands right before a cue, or is written with it."""
    if cue.joined:
        return True
    at = cue.first - 1
    while at >= 0 and items[at].kind == "word" and lexicon.skips(items[at].word):
        at -= 1
    return at >= 0 and items[at].kind == "word" and lexicon.has("conjunctions", items[at].word)


def find_outer(items: Sequence[Item], groups: Sequence[Group], lexicon: Lexicon) -> Group | None:
    """Return the group behind the whole frame ('…, said X'), where a person or no other cue is there."""
    last = groups[-1]
    if last.speaker is None or last.cue.kind in {"thought", "participle"}:
        return None
    if groups[0].first == 0 and groups[0].cue.kind == "source":
        return None
    if not follows_content(items, 0, last) or not is_trailing(items, last, len(items), lexicon):
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
        if group.speaker and (report or pending):
            subject = group.speaker
    return Reported(tuple(reports), subject, pending, bare)


def find_content(items: Sequence[Item], low: int, group: Group, high: int, lexicon: Lexicon) -> list[Range]:
    """Return the ranges of items that a cue reports."""
    right = find_right(items, group, high, lexicon)
    left = find_left(items, low, group) if group.cue.kind != "participle" else None
    quoted_left = left is not None and items[left[1] - 1].kind == "piece"
    if group.cue.kind == "source":
        return source_content(items, low, group, high, left, lexicon)
    if left and quoted_left:
        follow = find_further(items, group.last + 1, high)
        return [left, follow] if follow else [left]
    if right:
        return [right]
    if (
        left
        and lexicon.subject_order[0] == "before"
        and (is_parenthesis(items, group, high) or group.last + 1 >= high - 1)
    ):
        rest = (group.last + 2, high)
        return [left, rest] if is_parenthesis(items, group, high) and rest[0] < high else [left]
    return []


def find_further(items: Sequence[Item], low: int, high: int) -> Range | None:
    """Return the quoted words behind a cue that goes between two pieces, past circumstances and a comma."""
    at = next((k for k in range(low, high) if items[k].kind == "piece"), None)
    if at is None or (at > low and items[at - 1].kind == "word"):
        return None
    end = at + 1
    while end < high and (items[end].kind == "piece" or joins_pieces(items, end, at)):
        end += 1
    return at, end


def source_content(
    items: Sequence[Item], low: int, group: Group, high: int, left: Range | None, lexicon: Lexicon
) -> list[Range]:
    """Return what 'according to X' reports: the rest of the frame on both sides."""
    start = group.last + 1
    while start < high and (items[start].kind == "mark" or lexicon.has("complementisers", items[start].word)):
        start += 1
    words = sum(i.kind in {"word", "piece"} for i in items[start:high])
    ranges = [left] if left else ([(low, group.first)] if group.first - low >= 3 else [])
    quoted = any(i.kind == "piece" for i in items[start:high])
    return [*ranges, (start, high)] if words >= 2 or quoted else ranges


def find_end(items: Sequence[Item], group: Group, later: Sequence[Group], lexicon: Lexicon) -> int:
    """Return where a cue's clause ends: before a cue that goes on or that closes the frame, else at its end."""
    for other in later:
        if other.first <= group.last:
            continue
        start = boundary_before(items, other, lexicon)
        if start is not None and start > group.last:
            return start
    return len(items)


def boundary_before(items: Sequence[Item], other: Group, lexicon: Lexicon) -> int | None:
    """Return the index where another cue's own part begins, None where it is nested content."""
    at = other.first
    if other.cue.joined:
        return at
    before = items[at - 1] if at else None
    if before is None:
        return None
    comma = before.word in COMMAS
    conjunction = before.kind == "word" and lexicon.has("conjunctions", before.word)
    contrast = before.kind == "word" and lexicon.has("contrasts", before.word)
    carried = other.speaker is not None and other.speaker.first < 0
    if other.cue.kind == "participle" or contrast or (carried and (comma or conjunction)):
        return at - 1 if comma or conjunction or contrast else at
    if carried:
        return find_conjunction(items, at, lexicon)
    if (conjunction or contrast) and other.cue.kind == "statement" and items[at - 2].word in COMMAS:
        return at - 1
    if before.kind == "piece" or (comma and other.cue.kind in {"statement", "source"} and other.speaker):
        closes = is_trailing(items, other, len(items), lexicon)
        return at if closes or other.cue.kind == "source" else None
    return None


def find_conjunction(items: Sequence[Item], at: int, lexicon: Lexicon) -> int:
    """Return the index of the conjunction before a cue, past adverbs; the cue's own where there is none."""
    k = at - 1
    while k > 0 and items[k].kind == "word" and lexicon.skips(items[k].word):
        k -= 1
    return k if lexicon.has("conjunctions", items[k].word) else at


def make_report(items: Sequence[Item], group: Group, ranges: Sequence[Range]) -> Report | None:
    """Return the attribution of a group, None where it reports nothing."""
    spans = make_spans(items, ranges)
    if not spans:
        return None
    cue = group.cue
    return Report(cue, group.speaker, tuple(spans), cue.kind, items[cue.first].start, items[cue.last].end)
