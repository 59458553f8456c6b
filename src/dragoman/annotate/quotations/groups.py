"""Groups: each cue of a frame with its speaker."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.cues import Cue
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.names import Names, Speaker, best, make_mention_speaker
from dragoman.annotate.quotations.phrases import COMMAS, skip_back
from dragoman.annotate.quotations.speakers import find_speaker


class Group(msgspec.Struct, frozen=True):
    """A cue with its speaker: the items they cover together."""

    cue: Cue
    speaker: Speaker | None
    lead: int = -1  # the first of the auxiliaries and adverbs before the cue

    @property
    def first(self) -> int:
        """Index of the first item."""
        inside = self.speaker is not None and self.speaker.first >= 0
        start = self.lead if self.lead >= 0 else self.cue.first
        return min(start, self.speaker.first) if inside and self.speaker else start

    @property
    def last(self) -> int:
        """Index of the last item."""
        return max(self.cue.last, self.speaker.last) if self.speaker else self.cue.last


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
