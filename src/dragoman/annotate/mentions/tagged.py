"""The reader's tags, trimmed and completed: titles, possessives and clitics off, initials and particles on."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

import msgspec
import regex

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.records import Document, EntityKind, Sentence
from dragoman.reference import Language
from dragoman.reference.countries import load_countries
from dragoman.reference.names import NameWords, load_names, load_titles, merged_clitics
from dragoman.reference.posts import load_posts
from dragoman.text.fold import fold
from dragoman.text.phrases import Phrases, Word, match_at, original_length, split_words, uncliticized

KINDS: dict[str, EntityKind] = {"person": "person", "organization": "organization", "place": "place"}
EDGE = regex.compile(r"^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.)]+$")
INITIALS = re.compile(r"(?:\b[A-ZА-Я]\.[ \-]?){1,3}$")
LEAST_SCORE = 0.5
ELIDED = ("'", "\u2019")


class TagLike(Protocol):
    """What a tag of the reader tells; offsets count from the start of its sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def score(self) -> float: ...


class Joined(msgspec.Struct, frozen=True):
    """Two tags as one."""

    start: int
    end: int
    label: str
    score: float


def find_tagged(
    document: Document,
    sentences: Sequence[Sentence],
    tags: Sequence[Sequence[TagLike]],
    language: Language,
    title_words: Collection[str] = (),
) -> Iterator[Candidate]:
    """Yield a candidate for each tag; words known without a clitic elsewhere lose it here."""
    known = known_words(document, sentences, tags)
    found_all: list[Candidate] = []
    for sentence, given in zip(sentences, tags, strict=True):
        found = join_titled(sentence.span.within(document.text), given, language)
        for i, tag in enumerate(found):
            if tag.label not in KINDS or tag.score < LEAST_SCORE:
                continue
            start, end = sentence.span.start + tag.start, sentence.span.start + tag.end
            listed = i > 0 and document.text[sentence.span.start + found[i - 1].end : start] == " "
            more = without_coordinator(document.text[start:end], language) if listed else ()
            start, end = trim(document.text, start, end, KINDS[tag.label], language, known.union(more))
            for first, last in split_pair(document.text, start, end, KINDS[tag.label], language):
                if any(c.isalpha() for c in document.text[first:last]):
                    titled = is_title(document.text[last : sentence.span.start + tag.end], language)
                    kind: EntityKind = "place" if titled else KINDS[tag.label]  # a title behind begins another name
                    found_all.append(Candidate(start=first, end=last, kind=kind, confidence=tag.score))
    yield from with_one_kind(document.text, found_all, language)


def join_titled(text: str, tags: Sequence[TagLike], language: Language) -> list[TagLike]:
    """Return a sentence's tags, two of people joined where the first opens with a title: 'Ayatollah Seyyed' 'Ali X'."""
    joined = list[TagLike]()
    titles = load_titles(language.code)
    for tag in tags:
        last = joined[-1] if joined else None
        if last is not None and last.label == tag.label == "person" and text[last.end : tag.start] == " ":
            words = split_words(text[last.start : last.end], last.start)
            titled = bool(words) and match_at(text, words, 0, titles) is not None
            if titled and not without_coordinator(text[tag.start : tag.end], language):
                joined[-1] = Joined(last.start, tag.end, last.label, last.score)
                continue
        joined.append(tag)
    return joined


def is_titled(text: str, language: Language) -> bool:
    """Tell whether words are nothing but titles of people."""
    words, at = split_words(text), 0
    while at < len(words) and (found := match_at(text, words, at, load_titles(language.code))):
        at = found.last
    return at == len(words)


def with_one_kind(text: str, found: Sequence[Candidate], language: Language) -> Iterator[Candidate]:
    """Yield the tags, equal words of a document with the kind that weighs most; words of the calendar left out."""
    weights: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for tag in found:
        weights[fold(text[tag.start : tag.end])][tag.kind] += round(1000 * tag.confidence)
    calendar = {fold(word) for word in load_names(language).calendar}
    for tag in found:
        name = fold(text[tag.start : tag.end])
        if name not in calendar:
            kinds = weights[name]
            yield msgspec.structs.replace(tag, kind=min(kinds, key=lambda k: (-kinds[k], k)))


def split_pair(text: str, start: int, end: int, kind: EntityKind, language: Language) -> list[tuple[int, int]]:
    """Return the stretch, or the two names of people that an 'and' written on to the second joins in one tag."""
    words, clitics = split_words(text[start:end], start), merged_clitics(language)
    coordinators = tuple(sorted(load_posts(language.code).coordinators & set(clitics)))
    if kind == "person" and coordinators and len(words) >= 4:
        for i in range(2, len(words) - 1):
            if words[i].text.startswith(coordinators) and len(words[i].text) > 3:
                return [(start, words[i - 1].end), (words[i].start + original_length(text, words[i], 1), end)]
    return [(start, end)]


def without_coordinator(words: str, language: Language) -> tuple[str, ...]:
    """Return the first word without an 'and' written on to it, which it has right behind another name."""
    first = split_words(words)[0].text if split_words(words) else ""
    coordinators = load_posts(language.code).coordinators & set(merged_clitics(language))
    return tuple(first[len(c) :] for c in sorted(coordinators) if first.startswith(c) and len(first) > len(c) + 3)


def known_words(document: Document, sentences: Sequence[Sentence], tags: Sequence[Sequence[TagLike]]) -> frozenset[str]:
    """Return the folded first words of all tags and every other word of them."""
    spans = [
        (s.span.start + t.start, s.span.start + t.end) for s, found in zip(sentences, tags, strict=True) for t in found
    ]
    return frozenset(w.text for start, end in spans for w in split_words(document.text[start:end]))


def trim(
    text: str, start: int, end: int, kind: EntityKind, language: Language, known: Collection[str]
) -> tuple[int, int]:
    """Return the stretch of the name itself, on whole words."""
    words = load_names(language)
    start, end = whole_words(text, start, without_elision(text, start, end))
    start, end = strip_edges(text, start, end, words)
    start = strip_clitic(text, start, end, language, known)
    end = without_place(text, start, end, language)
    if kind != "person":
        return start, end
    end = without_rest(text, start, end, words)
    start, end = strip_titles(text, start, end, language)
    start = without_owner(text, start, end, language)
    if (found := INITIALS.search(text[max(0, start - 9) : start])) and not is_title(found.group(), language):
        start -= len(found.group())
    return with_particles(text, start, end, words)


def without_elision(text: str, start: int, end: int) -> int:
    """Return the end of a name without a last word that leans on the next one ('lawyers d|Anjouan')."""
    if text[end - 1 : end] not in ELIDED or not text[end : end + 1].isalpha():
        return end
    cut = text.rfind(" ", start, end)
    return cut if cut > start else end


def without_place(text: str, start: int, end: int, language: Language) -> int:
    """Return the end of a name without a last word that is a country or capital with a clitic ('X in Moscow')."""
    words, clitics = split_words(text[start:end], start), merged_clitics(language)
    if len(words) < 2 or not clitics:
        return end
    found = match_at(text, words, len(words) - 1, load_countries(language.code), clitics)
    return words[-2].end if found and found.start > words[-1].start else end


def without_rest(text: str, start: int, end: int, names: NameWords) -> int:
    """Return the end of a name before a word that is part of none ('X that')."""
    words = split_words(text[start:end], start)
    at = next((i for i, w in enumerate(words) if i and text[w.start : w.end] in names.breaks), None)
    return words[at - 1].end if at else end


def without_owner(text: str, start: int, end: int, language: Language) -> int:
    """Return the start of a full name without the country of the post before it: 'президент | Ганы Кофи Менса'."""
    words, before = split_words(text[start:end], start), split_words(text[max(0, start - 30) : start])
    if len(words) < 2 or not before or (before[-1].text,) not in load_posts(language.code).titles.entries:
        return start
    found = match_at(text, words, 0, load_countries(language.code))
    fits = found and (found.value.kind == "adjectives" or (found.value.kind == "names" and len(words) - found.last > 1))
    return words[found.last].start if found and fits and found.last < len(words) else start


def is_title(words: str, language: Language) -> bool:
    """Tell whether words are a title ('M.' before a name is no initial in French)."""
    return tuple(w.text for w in split_words(words)) in load_titles(language.code).entries


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch widened to the ends of the words it cuts."""
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def strip_edges(text: str, start: int, end: int, words: NameWords) -> tuple[int, int]:
    """Return the stretch without marks at its edges and without a possessive ending."""
    for ending in sorted(words.possessives, key=len, reverse=True):
        if text[start:end].endswith(ending) and end - start > len(ending):
            end -= len(ending)
            break
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and EDGE.search(text[start:end]) and not text[end - 1].isalnum():
        end -= 1
    inner = text[start:end]
    if inner.endswith(".") and not re.search(r"\b\w\.$", inner):
        end -= 1
    if inner.endswith(")") and "(" not in inner:
        end -= 1
    return start, end


def strip_clitic(text: str, start: int, end: int, language: Language, known: Collection[str]) -> int:
    """Return the start without a clitic, where the first word is known without it."""
    clitics = merged_clitics(language)
    words = split_words(text[start:end], start)
    if not words or not clitics:
        return start
    for form, cut in uncliticized(words[0].text, clitics):
        if cut and form in known:
            return start + original_length(text, words[0], cut)
    return start


def strip_titles(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """Return the stretch without titles at its edges and small words at its end, where a name is left."""
    words, titles = split_words(text[start:end], start), load_titles(language.code)
    links = load_posts(language.code).connectors
    first, last = 0, len(words)
    while first < last and (match := match_at(text, words, first, titles)) and match.last < last:
        first = match.last
    while last - 1 > first and is_loose(text, words[last - 1], links, titles):
        last -= 1
    if not words:
        return start, end
    return words[first].start, end if last == len(words) else words[last - 1].end


def is_loose(text: str, word: Word, links: Collection[str], titles: Phrases[str]) -> bool:
    """Tell whether a last word is no part of a name: a small connecting word, or a title."""
    small = word.text in links and text[word.start].islower()
    return small or ((word.text,) in titles.entries and len(word.text) > 3 and not text[word.start].isupper())


def with_particles(text: str, start: int, end: int, names: NameWords) -> tuple[int, int]:
    """Return the stretch with a particle before it that is written small or joined: 'al-', 'van', 'bin'."""
    before = split_words(text[max(0, start - 30) : start], max(0, start - 30))
    particles = {fold(p) for p in names.particles}
    if before and before[-1].text in particles and text[before[-1].end : start] == "-":
        return before[-1].start, end
    return start, end


def words_of(text: str, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence with their places in the document."""
    return split_words(text[sentence.span.start : sentence.span.end], sentence.span.start)
