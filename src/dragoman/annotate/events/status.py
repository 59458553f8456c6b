"""Status: whether the deed happened, by cue words around its trigger and by the trigger that governs it."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.words import Word
from dragoman.records import Status

ORDER: tuple[Status, ...] = ("denied", "conditional", "demanded", "alleged", "announced")
REACH = 8  # words between a governing cue and its trigger
SUBJECT = 4  # words of a subject between a cue and 'that' where verbs come first
FINITE = frozenset({"past", "present", "future"})


def find_status(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> Status:
    """Return the status of a trigger; 'happened' where no cue says otherwise, and for what was tried."""
    tried = is_tried(words, trigger, lexicon)
    for status in ORDER:
        cues = lexicon.cues.get(status)
        if tried and status != "denied":
            continue
        if cues and (
            stands_before(words, trigger, cues["before"], lexicon)
            or governs_clause(words, trigger, cues["governing"], lexicon)
            or (trigger.noun and stands_after(words, trigger, cues["after"]))
        ):
            return status
    if tried:
        return "happened"
    if trigger.tag == "future" or "future" in trigger.clitics:
        return "announced"
    if trigger.noun and "to" in trigger.clitics and trigger.entry.type != "ASSAULT":
        return "announced"  # a glued 'to' before a verbal noun is a purpose
    infinitive = trigger.first > 0 and words[trigger.first - 1].raw in lexicon.data.small.infinitive
    return "announced" if trigger.tag in {"base", "passive"} and infinitive else "happened"


def is_tried(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a deed was tried: 'tried to storm' is an attempt that happened, no plan."""
    cues = lexicon.cues.get("attempted")
    return cues is not None and stands_before(words, trigger, cues["before"], lexicon)


def matches(words: Sequence[Word], i: int, cue: tuple[str, ...]) -> bool:
    """Tell whether the words from i on are the cue."""
    return i >= 0 and tuple(w.text for w in words[i : i + len(cue)]) == cue


def stands_before(words: Sequence[Word], trigger: Trigger, cues: Sequence[tuple[str, ...]], lexicon: Lexicon) -> bool:
    """Tell whether a cue stands before the trigger with nothing but small words between."""
    small = lexicon.words
    skipped = small["adverbs"] | small["auxiliaries"] | small["have"] | small["infinitive"] | small["determiners"]
    endings = lexicon.data.small.adverb_endings or ("\0",)
    i = trigger.first
    for _ in range(5):
        month = (
            i < len(words) and words[i].raw in lexicon.data.small.infinitive and words[i - 1].text in small["modals"]
        )
        if not month and any(matches(words, i - len(cue), cue) for cue in cues):  # 'in May to sign' is no 'may'
            return True
        i -= 1
        if i < 0 or words[i].clause != words[trigger.first].clause:
            return False
        if words[i].text not in skipped and not words[i].text.endswith(endings):
            return False
    return False


def governs_clause(words: Sequence[Word], trigger: Trigger, cues: Sequence[tuple[str, ...]], lexicon: Lexicon) -> bool:
    """Tell whether a cue earlier in the clause governs the trigger, or opens the clause or the one above it."""
    start = next(i for i, w in enumerate(words) if w.clause == words[trigger.first].clause)
    if start < trigger.first and any(matches(words, start, cue) for cue in cues):
        return True
    subordinate = words[start].text in lexicon.words["reporting"]
    if subordinate and any(matches(words, i - len(cue), cue) for cue in cues for i in above(words, start, lexicon)):
        return True
    if trigger.tag in FINITE:
        return False
    low = max(start, trigger.first - REACH)
    return any(matches(words, i, cue) for cue in cues for i in range(low, trigger.first))


def above(words: Sequence[Word], start: int, lexicon: Lexicon) -> range:
    """Return where a cue may end before 'that': right there, before 'reports', or before the subject it precedes."""
    low = start
    while low > 0 and words[low - 1].text in lexicon.words["claims"] | lexicon.words["determiners"]:
        low -= 1
    if lexicon.data.verb_first:
        low = max(0, min(low, start - SUBJECT))
    return range(low, start + 1)


def stands_after(words: Sequence[Word], trigger: Trigger, cues: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a cue follows a noun in its clause: 'the visit was cancelled'."""
    high = min(len(words), trigger.last + 1 + REACH)
    return any(
        words[i].clause == words[trigger.last].clause and matches(words, i, cue)
        for i in range(trigger.last + 1, high)
        for cue in cues
    )
