"""Sentences: where each sentence of the zones that tell facts begins and ends.

A line is a paragraph, unless the page is cut to a width. Inside it a sentence ends at its mark, unless the
language's data or the shape of the word before says abbreviation, initial or number, or a short quotation is
still open: remarks stay whole.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from dragoman.ids import make_id
from dragoman.records import FACT_ZONES, Document, Sentence, Zone
from dragoman.reference import Language
from dragoman.text.wraps import find_wraps

SHORT_QUOTATION = 240  # code points; a longer one is split like other text
REACH = 4000  # code points in which a closing mark is looked for, so that hostile lines stay linear
NEAR = 120  # code points around a mark that decide
PAIRS = {"“": "”", "«": "»", "„": "“”", "‹": "›", "「": "」", "『": "』", "‘": "’"}
CLOSERS = "\"'”’»›)\\]」』"
MARKS = ".!?…؟۔。！？।"
WORD_BEFORE = re.compile(r"[\w.\-’'\u0300-\u036f\u064b-\u0652]+$")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}$")
NEXT_WORD = re.compile(r"[\W_]*([^\W_][\w’']*)")


class SentenceWords(msgspec.Struct, frozen=True):
    """What a language's `sentences.toml` holds; forms as written, without their last full stop."""

    abbreviations: frozenset[str] = frozenset()  # a name or a word follows: Gen, Dr
    numbered: frozenset[str] = frozenset()  # a number follows: No, Art
    ending: frozenset[str] = frozenset()  # may also end a sentence: Inc, etc
    starters: frozenset[str] = frozenset()  # words that begin a new sentence after an abbreviation
    cues: frozenset[str] = frozenset()  # verbs that go on after a quoted question: asked
    marks: str = ""  # further marks that end a sentence


def find_sentences(document: Document, language: Language) -> Iterator[Sentence]:
    """Yield the sentences of the fact zones in the order of the text, trimmed of white space."""
    words = language.load("sentences", SentenceWords)
    paragraphs = list(find_paragraphs(document.text, 0, len(document.text)))
    starts = [start for start, _ in paragraphs]
    for zone in document.zones:
        if zone.kind in FACT_ZONES:
            yield from find_in_zone(document, zone, words, starts)


def find_in_zone(document: Document, zone: Zone, words: SentenceWords, starts: Sequence[int]) -> Iterator[Sentence]:
    """Yield the sentences of one zone; `starts` are those of the text's paragraphs: a zone may begin inside one."""
    for start, end in find_paragraphs(document.text, zone.start, zone.end):
        for left, right in split_line(document.text[start:end], words):
            span = document.span(start + left, start + right)
            paragraph = bisect_right(starts, span.start) - 1
            yield Sentence(make_id("sentence", document.id, span.start, span.end), span, zone.kind, paragraph)


def find_paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of each paragraph with words in a stretch of the text."""
    wraps = find_wraps(text)
    cuts = [m.start() for m in re.finditer("\n", text[start:end]) if start + m.start() not in wraps]
    for left, right in pairwise([start - 1, *(start + cut for cut in cuts), end]):
        if has_words(text[left + 1 : right]):
            yield left + 1, right


def has_words(text: str) -> bool:
    """Tell whether a letter or digit stands in the text."""
    return any(c.isalnum() for c in text)


def split_line(line: str, words: SentenceWords) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of one line; a piece without words goes to the one before it."""
    cuts = [*find_cuts(line, words), len(line)]
    pieces: list[tuple[int, int]] = []
    start = 0
    for cut in cuts:
        if has_words(line[start:cut]):
            pieces.append(trim(line, start, cut))
            start = cut
    if pieces and start < len(line):
        pieces[-1] = trim(line, pieces[-1][0], len(line))
    yield from pieces


def trim(line: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the white space around it."""
    piece = line[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def find_cuts(line: str, words: SentenceWords) -> Iterator[int]:
    """Yield the offsets right after the end of a sentence, closing marks included."""
    quotations = find_short_quotations(line)
    starts = [left for left, _ in quotations]
    start = 0
    for match in re.finditer(f"[{MARKS}{words.marks}]+(?:[{CLOSERS}]|[ \u00a0\u202f][»›])*", line):
        end = shorten(line, match.end())
        nearest = bisect_right(starts, match.start()) - 1
        inside = nearest >= 0 and end < quotations[nearest][1]
        if not inside and ends_sentence(line, start, match.start(), end, words):
            yield end
            start = end


def shorten(line: str, end: int) -> int:
    """Return the end of a mark with its closers, less a straight quotation mark that opens the next words."""
    if end == len(line) or line[end].isspace() or line[end - 1] != '"':
        return end
    return end - 1 if line[max(0, end - REACH) : end - 1].count('"') % 2 == 0 else end


def find_short_quotations(line: str) -> list[tuple[int, int]]:
    """Return (start, end) of the short quotations that open and close in this line, marks included."""
    found: list[tuple[int, int]] = []
    end = 0
    for i, character in enumerate(line):
        if i < end or not (closing := PAIRS.get(character) or ('"' if character == '"' else "")):
            continue
        right = find_closing(line, i, closing)
        if right is not None:
            end = right + 1
            if end - i <= SHORT_QUOTATION:
                found.append((i, end))
    return found


def find_closing(line: str, start: int, closing: str) -> int | None:
    """Return where the quotation that opens at `start` closes; an apostrophe inside a word closes nothing."""
    if line[start] == "‘" and start and line[start - 1].isalnum():
        return None
    for i in range(start + 1, min(len(line), start + REACH)):
        if line[i] in closing and not (line[i] == "’" and line[i + 1 : i + 2].isalnum()):
            return i
    return None


def ends_sentence(line: str, start: int, mark: int, end: int, words: SentenceWords) -> bool:
    """Tell whether the mark at `mark`, whose closers end at `end`, ends the sentence begun at `start`."""
    following = line[end : end + NEAR]
    match = NEXT_WORD.match(following)
    if match is None or match.group(1)[0].islower() or continues(line, mark, end, words):
        return False
    before = WORD_BEFORE.search(line, max(start, mark - NEAR), mark)
    word = before.group() if before else ""
    if line[end - 1] not in "。！？」』" and not following[0].isspace():
        return is_glued(word, following)
    if line[mark] != "." or end - mark > 1:
        return True
    if word.isdigit() and not line[start : mark - len(word)].strip():
        return False  # the number of a list
    return not keeps_on(line[max(start, mark - NEAR) : mark], word, match.group(1), words)


def is_glued(word: str, following: str) -> bool:
    """Tell whether two sentences stand without the space between them ('…ended.The …'); not in addresses."""
    plain = len(word) > 2 and word.isalpha() and (word[1:].islower() or word.lower() == word.upper())
    first, second = following[0], following[1:2]
    caseless = first.isalpha() and first.lower() == first.upper() and second.isalpha()
    return (plain or not word) and (first in PAIRS or caseless or (first.isupper() and second.islower()))


def continues(line: str, mark: int, end: int, words: SentenceWords) -> bool:
    """Tell whether a quoted question or exclamation goes on with who said it ('“Why?” Novak asked')."""
    if line[mark] == "." or end - mark < 2 or not words.cues:
        return False
    return any(token.strip(",.:;") in words.cues for token in line[end : end + NEAR].split()[:4])


def keeps_on(sentence: str, word: str, upcoming: str, words: SentenceWords) -> bool:
    """Tell whether a full stop after `word`, at the end of `sentence`, marks an abbreviation or initial."""
    last = word.rsplit("-", 1)[-1]
    if last in words.numbered:
        return upcoming[:1].isdigit()
    if {last, word, last.title() if last.isupper() else last} & words.abbreviations:
        return True
    if last in words.ending or DOTTED.fullmatch(word) or is_initial(sentence, last):
        return upcoming not in words.starters
    return False


def is_initial(sentence: str, word: str) -> bool:
    """Tell whether a word is one capital or caseless letter that counts nothing ('2031 م' counts years)."""
    before = sentence[: len(sentence) - len(word)].rstrip()
    return len(word) == 1 and word.isalpha() and not word.islower() and not before[-1:].isdigit()


def join_paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return (start, end) of each paragraph that holds sentences, from its first to its last one."""
    groups = groupby(sentences, key=lambda sentence: (sentence.zone, sentence.paragraph))
    spans = ([sentence.span for sentence in members] for _, members in groups)
    return [(members[0].start, members[-1].end) for members in spans]
