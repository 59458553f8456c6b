"""The corpus to what the reader learns from: words, the tags of every layer, choices and relations."""

import random
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.layers import CHOICES, RELATIONS
from dragoman.reader.pairs import Pairs, WordSpan, make_pairs
from dragoman.reader.windows import find_ends
from dragoman.reader.words import split_words
from training.passages.labels import CONTENTS, LAYER_OF, NAMES
from training.passages.notation import Mark, Passage, read_passages

People = Mapping[tuple[str, bool], tuple[str, ...]]  # (language, last word of the name) -> words
INFLECTED = frozenset({"ru"})  # where a name changes with its place in the sentence
ACCENTED = frozenset({"ru", "fa"})  # where a mark makes another letter
CORPUS = Path(__file__).parent / "corpus"
FITTING, JOINED = 150, 0.4  # words of two passages joined, and how often
PLAIN = 0.1  # how often a passage loses its accents
CHECKED = 10  # one passage in so many is kept for checking
DEFAULTS = {"type": "none", "status": "happened", "mode": "none", "role": "other"}
STYLES = ('""', "\u201c\u201d", "\u00ab\u00bb", "\u201e\u201c", "\u2018\u2019")
QUOTES = set("".join(STYLES[:4]))


@dataclass(frozen=True)
class Marked:
    """A passage as words; `spans` are its marks in text order, by whose numbers choices and links go."""

    id: str
    words: list[str]
    paragraphs: tuple[int, ...]  # numbers of the words that end a paragraph
    spans: tuple[WordSpan, ...]
    choices: Mapping[tuple[int, str], str] = field(default_factory=dict)  # (span, choice) -> value
    links: frozenset[tuple[int, str, int]] = frozenset()  # (head, relation, target)

    def within(self, words: int) -> "Marked":
        """Return the passage cut after so many words, with the marks that lie before the cut."""
        kept = [number for number, span in enumerate(self.spans) if span.end <= words]
        new = {old: number for number, old in enumerate(kept)}
        choices = {(new[span], name): value for (span, name), value in self.choices.items() if span in new}
        links = frozenset((new[h], name, new[t]) for h, name, t in self.links if h in new and t in new)
        spans = tuple(self.spans[number] for number in kept)
        return Marked(self.id, self.words[:words], self.paragraphs, spans, choices, links)


def load_corpus(folder: Path = CORPUS) -> list[Marked]:
    """Return every passage of the corpus, file after file."""
    files = sorted(folder.glob("*/*.txt"))
    return [make_marked(passage) for file in files for passage in read_passages(file.read_text("utf-8"))]


def is_checked(id: str) -> bool:
    """Tell whether a passage is kept for checking: the same ones however much is written beside them."""
    return zlib.crc32(id.encode()) % CHECKED == 0


def make_marked(passage: Passage) -> Marked:
    """Return a passage as words with the outermost marks of each layer."""
    places = split_words(passage.text)
    words = [passage.text[start:end] for start, end in places]
    kept: list[tuple[Mark, WordSpan]] = []
    for mark in passage.marks:
        span = _place(mark, places, kept)
        if span is not None:
            kept.append((mark, span))
    breaks = [at for at in range(len(words) - 1) if "\n\n" in passage.text[places[at][1] : places[at + 1][0]]]
    numbers = {mark.id: number for number, (mark, _) in enumerate(kept) if mark.id}
    links = frozenset(_links(kept, numbers))
    return Marked(passage.id, words, tuple(breaks), tuple(span for _, span in kept), dict(_choices(kept)), links)


def join(one: Marked, other: Marked) -> Marked:
    """Return two passages as paragraphs of one text, as a window of a document holds several."""
    words, numbers = len(one.words), len(one.spans)
    spans = (WordSpan(s.first + words, s.end + words, s.layer, s.label) for s in other.spans)
    choices = {(span + numbers, name): value for (span, name), value in other.choices.items()}
    return Marked(
        id=one.id,
        words=[*one.words, *other.words],
        paragraphs=(*one.paragraphs, words - 1, *(place + words for place in other.paragraphs)),
        spans=(*one.spans, *spans),
        choices={**one.choices, **choices},
        links=one.links | {(h + numbers, name, t + numbers) for h, name, t in other.links},
    )


def join_some(passages: Sequence[Marked], chance: random.Random) -> list[Marked]:
    """Return the passages in another order, some joined to the one before where both fit into a window."""
    joined: list[Marked] = []
    for passage in chance.sample(passages, len(passages)):
        if joined and len(joined[-1].words) + len(passage.words) <= FITTING and chance.random() < JOINED:
            joined[-1] = join(joined[-1], passage)
        else:
            joined.append(passage)
    return joined


def _place(mark: Mark, places: Sequence[tuple[int, int]], kept: Sequence[tuple[Mark, WordSpan]]) -> WordSpan | None:
    """Return the words of a mark in its layer; None where a wider mark of the layer holds it."""
    inside = [number for number, (start, end) in enumerate(places) if start < mark.end and mark.start < end]
    if not inside:
        return None
    layer, label = layer_of(mark)
    span = WordSpan(inside[0], inside[-1] + 1, layer, label)
    around = [o.layer for _, o in kept if o.label == label and o.first < span.end and span.first < o.end]
    if layer == "contents" and "contents" in around:
        return None if "inner" in around else WordSpan(span.first, span.end, "inner", label)
    return None if any(o.layer == layer and o.first < span.end and span.first < o.end for _, o in kept) else span


def layer_of(mark: Mark) -> tuple[str, str]:
    """Return the reader's layer and label of a mark."""
    if mark.label in NAMES:
        return "parties", mark.label
    if mark.label in CONTENTS:
        return "contents", "content"
    return LAYER_OF[mark.label], mark.keys["type"] if mark.label == "evt" else mark.label


def _choices(kept: Sequence[tuple[Mark, WordSpan]]) -> Iterator[tuple[tuple[int, str], str]]:
    for number, (mark, span) in enumerate(kept):
        for choice in CHOICES:
            if choice.layer == span.layer:
                yield (number, choice.name), mark.keys.get(choice.name, DEFAULTS[choice.name])


def _links(kept: Sequence[tuple[Mark, WordSpan]], numbers: Mapping[str, int]) -> Iterator[tuple[int, str, int]]:
    for number, (mark, span) in enumerate(kept):
        for relation in RELATIONS:
            if relation.head == span.layer:
                targets = (numbers.get(name) for name in mark.values(relation.name))
                yield from ((number, relation.name, t) for t in targets if t is not None and t != number)


def pairs_of(passage: Marked) -> tuple[Pairs, NDArray[np.float32]]:
    """Return the pairs that may be related, and (pairs, relations) 1, 0, or -1 where a relation does not apply."""
    pairs = make_pairs(passage.spans, find_ends(passage.words, passage.paragraphs))
    truth = np.full((len(pairs.heads), len(RELATIONS)), -1.0, np.float32)
    for row, (head, target) in enumerate(zip(pairs.heads, pairs.targets, strict=True)):
        for number, relation in enumerate(RELATIONS):
            if relation.head == passage.spans[head].layer and passage.spans[target].layer in relation.to:
                truth[row, number] = (int(head), relation.name, int(target)) in passage.links
    return pairs, truth


def vary(passage: Marked, people: People, chance: random.Random) -> Marked:
    """Return a passage for one epoch: sometimes with others' names, other marks, no accents, cased like a headline."""
    words = passage.words
    if chance.random() < 0.3:
        words = swap_people(passage, people, chance)
    if chance.random() < 0.3:
        words = restyle(words, chance.choice(STYLES))
    if chance.random() < PLAIN and language_of(passage) not in ACCENTED:
        words = [write_plainly(word) for word in words]
    draw = chance.random()
    if draw < 0.03:
        words = [word[:1].upper() + word[1:] for word in words]
    elif draw < 0.04:
        words = [word.lower() for word in words]
    elif draw < 0.06:
        words = [word.upper() for word in words]
    return replace(passage, words=words)


def write_plainly(word: str) -> str:
    """Return a word as old wires and databases have it: without accents, hamza or vowel signs."""
    letters = unicodedata.normalize("NFD", word)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare) or word


def find_people(passages: Sequence[Marked]) -> People:
    """Return the words of people's names by language and place in the name; inflected ones cannot be swapped."""
    found: dict[tuple[str, bool], set[str]] = {}
    for passage in passages:
        for at, is_last in people_words(passage) if language_of(passage) not in INFLECTED else ():
            found.setdefault((language_of(passage), is_last), set()).add(passage.words[at])
    return {key: tuple(sorted(words)) for key, words in found.items()}


def people_words(passage: Marked) -> Iterator[tuple[int, bool]]:
    """Yield the place of each word of a person's name, and whether it is the last of its name."""
    for span in passage.spans:
        if span.label == "per":
            yield from ((at, at == span.end - 1) for at in range(span.first, span.end) if passage.words[at].isalpha())


def swap_people(passage: Marked, people: People, chance: random.Random) -> list[str]:
    """Return the words with every word of a person's name replaced, equal ones alike, by one of another passage."""
    words, chosen = list(passage.words), dict[str, str]()
    for at, is_last in people_words(passage):
        pool = people.get((language_of(passage), is_last), ())
        if pool and not words[at].islower():  # 'bin', 'de' stay
            words[at] = chosen.setdefault(words[at], chance.choice(pool))
    return words


def language_of(passage: Marked) -> str:
    """Return the language that a passage's id begins with."""
    return passage.id.partition("-")[0]


def restyle(words: Sequence[str], style: str) -> list[str]:
    """Return the words with double quotation marks of another style, opening and closing in turn."""
    opening, styled = True, []
    for word in words:
        if word in QUOTES:
            styled.append(style[0] if opening else style[1])
            opening = not opening
        else:
            styled.append(word)
    return styled
