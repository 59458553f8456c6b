"""The words of a language that report speech, read from `reference/languages/<code>/quotations.toml`.

A cue may have several words ('pointed out'); all words are compared folded, and the longest cue wins.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from dragoman.reference import Language
from dragoman.text.fold import fold

CueKind = Literal["statement", "thought", "participle", "source"]
MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"  # they stand inside words
JOINTS = frozenset("'’ʼ-")
LETTER_RUN = re.compile(rf"[^\W_][\w{MARKS}]*(?:['’ʼ-][^\W_][\w{MARKS}]*)*['’]?")


class QuotationWords(msgspec.Struct, frozen=True):
    """What `quotations.toml` may hold; every list holds surface forms."""

    statements: tuple[str, ...] = ()  # finite forms of verbs of saying: they take a clause or quoted words
    thoughts: tuple[str, ...] = ()  # verbs of believing, wanting, judging: what follows is what is thought
    participles: tuple[str, ...] = ()  # saying, adding: the speaker is the sentence's subject
    quoted: tuple[str, ...] = ()  # participles whose speaker stands right before them: (quoted X) as saying
    sources: tuple[str, ...] = ()  # according to
    clausal: tuple[str, ...] = ()  # cues only before 'that', a colon or quoted words: find, state
    deeds: tuple[str, ...] = ()  # verbs that report speech only with a `matters` noun, a clause, 'to' or quoted words
    matters: tuple[str, ...] = ()  # nouns of what is said: claim, rumour
    discretion: tuple[str, ...] = ()  # what follows a verb where a speaker asks not to be named
    governed: tuple[str, ...] = ()  # prepositions that a verb of saying governs: what follows is its content
    addressed: tuple[str, ...] = ()  # verbs whose object is the hearer: told
    complementisers: tuple[str, ...] = ()  # that
    infinitives: tuple[str, ...] = ()  # to: opens the content of 'promised to'
    pronouns: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()  # who
    conjunctions: tuple[str, ...] = ()  # and: a cue after it has the subject of the cue before it
    contrasts: tuple[str, ...] = ()  # while: a new subject may follow
    prepositions: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()  # auxiliaries and adverbs between a subject and its verb
    adverb_endings: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()  # words of time that may stand between a cue and its clause
    people: tuple[str, ...] = ()  # nouns of unnamed speakers: source, witness
    outlets: tuple[str, ...] = ()  # words that make a speaker an outlet: media, news agency
    officials: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()  # statement, report, document
    turns: tuple[str, ...] = ()  # labels in transcripts that name nobody: question, answer
    elisions: tuple[str, ...] = ()  # written together with the next word (qu', d') or the last one (-il, 's)
    verb_final: bool = False  # circumstances may stand between a subject and its verb
    fixed_order: bool = False  # a subject stands before its verb, so that a bare noun there is one
    drops_subjects: bool = False  # a verb without a subject goes on with the speaker before
    passives: tuple[str, ...] = ()  # was: the cue after it tells what others said
    free_participles: bool = False  # participles that need no comma before them
    clitics: tuple[str, ...] = ()  # conjunctions written together with the cue
    subject_order: tuple[Literal["before", "after"], ...] = ("before", "after")


class Lexicon(msgspec.Struct, frozen=True):
    """The same words folded and looked up by first word."""

    cues: dict[str, tuple[tuple[tuple[str, ...], CueKind], ...]]
    sets: dict[str, frozenset[str]]
    adverb_endings: tuple[str, ...]
    clitics: tuple[str, ...]
    elisions: frozenset[str]
    subject_order: tuple[str, ...]
    free_participles: bool = False
    drops_subjects: bool = False
    fixed_order: bool = False
    verb_final: bool = False

    def has(self, name: str, word: str) -> bool:
        """Tell whether a folded word stands in one of the lists."""
        return word in self.sets[name]

    def skips(self, word: str) -> bool:
        """Tell whether a word may stand between a subject and its verb."""
        long_enough = len(word) > 4
        return word in self.sets["skipped"] or (long_enough and word.endswith(self.adverb_endings or ("\0",)))


def split_words(text: str, elisions: frozenset[str]) -> list[tuple[int, int]]:
    """Return the stretches of the words of a text; elided words ("qu'il") come apart."""
    found: list[tuple[int, int]] = []
    tails = sorted((t for t in elisions if t[0] in "-'"), key=lambda t: (-len(t), t))
    for match in LETTER_RUN.finditer(text):
        start, end = match.span()
        if JOINTS.isdisjoint(text[start:end]):
            found.append((start, end))
            continue
        if text[end - 1] in "'’" and fold(text[start:end]) not in elisions:
            end -= 1  # a closing mark or a plural possessive, not a part of the word
        cut = re.search(r"['’ʼ]", text[start : end - 1])
        if cut and fold(text[start : start + cut.end()]) in elisions:
            found.append((start, start + cut.end()))
            start += cut.end()
        word = fold(text[start:end])
        tail = next((t for t in tails if len(word) > len(t) and word.endswith(t)), "")
        if start < end:
            found.append((start, end - len(tail)))
        if tail:
            found.append((end - len(tail.lstrip("-")), end))
    return found


def fold_phrase(phrase: str, elisions: frozenset[str]) -> tuple[str, ...]:
    """Return the folded words of a cue."""
    return tuple(fold(phrase[a:b]) for a, b in split_words(phrase, elisions))


def group_cues(
    rows: Sequence[tuple[str, CueKind]], elisions: frozenset[str]
) -> dict[str, tuple[tuple[tuple[str, ...], CueKind], ...]]:
    """Return cues by first word, longest first."""
    groups: dict[str, dict[tuple[str, ...], CueKind]] = {}
    for phrase, kind in rows:
        words = fold_phrase(phrase, elisions)
        groups.setdefault(words[0], {}).setdefault(words, kind)
    return {w: tuple(sorted(g.items(), key=lambda x: (-len(x[0]), x[0]))) for w, g in groups.items()}


@lru_cache(maxsize=64)
def load_lexicon(language: Language) -> Lexicon:
    """Return the language's words of reported speech, ready for look-up; all empty where it has none."""
    words = language.load("quotations", QuotationWords)
    elisions = frozenset(map(fold, words.elisions))
    kinds: tuple[tuple[CueKind, tuple[str, ...]], ...] = (
        ("participle", (*words.quoted, *words.participles)),
        ("statement", words.statements),
        ("thought", words.thoughts),
        ("source", words.sources),
    )
    rows = [(phrase, kind) for kind, phrases in kinds for phrase in phrases]
    names = (
        "quoted", "clausal", "deeds", "matters", "discretion", "governed", "addressed", "complementisers",
        "infinitives", "pronouns", "relatives", "conjunctions", "contrasts", "prepositions", "determiners",
        "skipped", "negations", "moments", "people", "outlets", "officials", "witnesses", "papers", "passives",
        "turns",
    )  # fmt: skip
    sets = {name: frozenset(" ".join(fold_phrase(w, elisions)) for w in getattr(words, name)) for name in names}
    return Lexicon(
        group_cues(rows, elisions), sets, tuple(map(fold, words.adverb_endings)),
        tuple(map(fold, words.clitics)), elisions, words.subject_order,
        words.free_participles, words.drops_subjects, words.fixed_order,
        words.verb_final,
    )  # fmt: skip
