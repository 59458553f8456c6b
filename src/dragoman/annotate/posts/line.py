"""A sentence as words with the mentions on them: what the rules for posts look at."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.records import Document, Mention, Sentence
from dragoman.reference import Language
from dragoman.reference.names import merged_clitics
from dragoman.reference.posts import PostTables, load_posts
from dragoman.text.phrases import Word, split_words


class Line(msgspec.Struct, frozen=True):
    """The words of one sentence, and its mentions by the word they begin at and the word they end before."""

    text: str  # of the whole document
    words: tuple[Word, ...]
    begins: dict[int, Mention]
    ends: dict[int, Mention]
    tables: PostTables
    clitics: dict[str, str]
    code: str

    def gap(self, left: int, right: int) -> str:
        """Return the text between the end of one word and the beginning of another."""
        return self.text[self.words[left].end : self.words[right].start]

    def person_at(self, index: int) -> bool:
        """Tell whether a person's name begins at a word."""
        return index in self.begins and self.begins[index].kind == "person"


def make_line(document: Document, sentence: Sentence, mentions: Iterable[Mention], language: Language) -> Line:
    """Return the sentence as a line; `mentions` are those within it."""
    words = split_words(document.text[sentence.span.start : sentence.span.end], sentence.span.start)
    begins, ends = {}, {}
    for mention in mentions:
        inside = [i for i, w in enumerate(words) if w.start < mention.span.end and mention.span.start < w.end]
        if inside:
            begins[inside[0]] = mention
            ends[inside[-1] + 1] = mention
    return Line(document.text, words, begins, ends, load_posts(language.code), merged_clitics(language), language.code)


def mentions_by_sentence(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Return for each sentence's id the mentions that lie in it; sentences do not overlap."""
    ordered = sorted(sentences, key=lambda s: s.span)
    starts = [s.span.start for s in ordered]
    found: dict[str, list[Mention]] = {s.id: [] for s in ordered}
    for mention in mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at >= 0 and ordered[at].span.covers(mention.span):
            found[ordered[at].id].append(mention)
    return found
