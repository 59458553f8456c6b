"""Ranks without a name, 'the general', 'the Chadian colonel', 'اللواء', which describe a person named elsewhere."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.references.words import ReferenceWords
from dragoman.records import Document, Mention, Sentence, Span
from dragoman.reference import Language
from dragoman.reference.names import load_names, load_titles, merged_clitics
from dragoman.reference.posts import load_posts
from dragoman.text.phrases import Match, Word, find_phrases, match_at, split_words


class Rank(msgspec.Struct, frozen=True):
    """A rank that stands for a person: its words, the rank, and the country of a nationality word beside it."""

    span: Span
    title: str
    country: str | None


def find_ranks(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], taken: Sequence[Span], language: Language
) -> Iterator[Rank]:
    """Yield the ranks of one sentence that name nobody; `taken` are the spans of posts."""
    words = split_words(document.text[sentence.span.start : sentence.span.end], sentence.span.start)
    listed = language.load("references", ReferenceWords).ranks
    for match in find_phrases(document.text, words, load_titles(language.code), merged_clitics(language)):
        span = document.span(match.start, match.end)
        blocked = any(span.overlaps(t) for t in taken) or any(
            span.overlaps(m.span) for m in mentions if m.kind != "group"
        )
        if match.value in listed and not blocked and not before_name(document, words, match, mentions, language):
            rank = make_rank(document, words, match, mentions, language)
            if rank is not None:
                yield rank


def before_name(
    document: Document, words: tuple[Word, ...], match: Match[str], mentions: Sequence[Mention], language: Language
) -> bool:
    """Tell whether a capitalised word or a name follows, so that the rank is a part of it."""
    at = match.last
    while at < len(words) and (more := match_at(document.text, words, at, load_titles(language.code))):
        at = more.last
    if at >= len(words) or document.text[words[at - 1].end : words[at].start].strip(" .\u00a0-"):
        return False
    named = any(m.span.start == words[at].start and m.kind == "person" for m in mentions)
    return named or (document.text[words[at].start].isupper() and not any(
        m.span.start == words[at].start for m in mentions
    ))  # fmt: skip


def make_rank(
    document: Document, words: tuple[Word, ...], match: Match[str], mentions: Sequence[Mention], language: Language
) -> Rank | None:
    """Return the rank with the nationality word beside it; None where no article makes it definite."""
    tables, names = load_posts(language.code), load_names(language)
    start, end, first = match.start, match.end, match.first
    beside = [m for m in mentions if m.adjective and (m.span.end == start - 1 or m.span.start == end + 1)]
    country = beside[0] if beside else None
    if country and country.span.end < start and names.country_before:
        start, first = country.span.start, first - 1
    elif country and country.span.start > end:
        end = country.span.end
    article = first > 0 and words[first - 1].text in tables.articles
    bare = not tables.articles and not tables.definite
    definite = any(words[match.first].text.find(d) in (0, 1) for d in tables.definite)
    if not (article or definite or bare):
        return None
    return Rank(document.span(start, end), match.value, country.country if country else None)
