"""find_posts: the heads of posts in each sentence, their stretch, title, country and holder."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.marks import Marks
from dragoman.annotate.posts.counterparts import resolve_counterparts
from dragoman.annotate.posts.holder import find_holder
from dragoman.annotate.posts.line import Line, make_line, mentions_by_sentence
from dragoman.annotate.posts.marked import with_marked
from dragoman.annotate.posts.predicate import find_predicate, is_over
from dragoman.annotate.posts.stretch import Stretch, begins_with, find_stretch
from dragoman.annotate.posts.succession import find_followed, with_followed
from dragoman.annotate.posts.title import (
    STANDINGS,
    THEN,
    body_sector,
    country_behind,
    country_of,
    find_standing,
    make_title,
    organization_of,
)
from dragoman.ids import make_id
from dragoman.records import Document, Mark, Mention, PostMention, Sentence
from dragoman.reference import Language
from dragoman.reference.posts import COUNTERPART, is_deputy, sector_of
from dragoman.text.fold import fold
from dragoman.text.phrases import Match, find_phrases
from dragoman.text.wraps import flatten


def find_posts(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    language: Language,
    marks: Sequence[Mark] = (),
) -> list[PostMention]:
    """Return the posts that the document states, with their holders where these are named, in text order."""
    ruled = list(find_ruled(document, sentences, mentions, language))
    return with_marked(document, ruled, Marks(marks, mentions), language)


def find_ruled(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], language: Language
) -> Iterator[PostMention]:
    """Yield the posts that titles and patterns of the language's data tell."""
    found: list[PostMention] = []
    people, same = {m.id: m for m in mentions if m.kind == "person"}, first_mentions(document, mentions)
    earlier: list[PostMention] = []
    by_sentence = mentions_by_sentence(sentences, mentions)
    for sentence in sentences:
        line = make_line(document, sentence, by_sentence[sentence.id], language)
        here = list(find_in_line(document, line))
        last = next((people[p.holder] for p in reversed(earlier) if p.holder), None)
        followed = list(find_followed(line, last, here))
        found += here
        if followed:
            found = with_followed(found, followed, same)
        earlier = found[len(found) - len(here) :]
    yield from resolve_counterparts(document, found, mentions, sentences)


def first_mentions(document: Document, mentions: Sequence[Mention]) -> dict[str, str]:
    """Return for each mention of a person the first one of that name, or of the full name that it shortens."""
    by_id, first, found = {m.id: m for m in mentions}, dict[str, str](), dict[str, str]()
    for mention in sorted((m for m in mentions if m.kind == "person"), key=lambda m: m.span):
        name = by_id.get(mention.refers_to or "", mention)
        found[mention.id] = first.setdefault(fold(flatten(document.words(name.span))), name.id)
    return found


def find_in_line(document: Document, line: Line) -> Iterator[PostMention]:
    """Yield the posts of one sentence; a second post joined to the first by 'and' has the same holder."""
    last, holder, predicated = 0, None, None
    titled: set[str] = set()
    stated: dict[str, str] = {}
    for head in find_phrases(line.text, line.words, line.tables.titles, line.clitics):
        if head.first < last or inside_name(line, head.first, head.last):
            continue
        stretch = find_stretch(line, *split_standing(head))
        stretch = msgspec.structs.replace(stretch, first=max(stretch.first, last))
        person = find_holder(line, stretch, titled)
        if person is None and last and joined(line, last, stretch.first):
            person = holder
        predicate = find_predicate(line, stretch, predicated) if person is None else None
        person = predicated = predicate.person if predicate else person
        post = make_post(document, line, stretch, person)
        if post.standing == "current" and (is_over(line, stretch, person) or (predicate and predicate.past)):
            post = msgspec.structs.replace(post, standing="former", found_by="ended")
        if person and person.span.start >= stretch.head.end:
            titled.add(person.id)
        if post.country:
            stated.setdefault(post.title, post.country)
        elif post.found_by == "apposition" and post.title in stated and is_deputy(post.title):
            post = msgspec.structs.replace(post, country=stated[post.title])
        if is_stated(line, stretch, post):
            yield post
            last, holder = stretch.last, person


def split_standing(head: Match[str]) -> tuple[Match[str], tuple[str, ...]]:
    """Return a head without the standing that its word carries ('expresidente', 'president-elect'), and that."""
    standing, _, title = head.value.partition(" ")
    if standing not in STANDINGS:
        return head, ()
    return msgspec.structs.replace(head, value=title), (standing,)


def inside_name(line: Line, first: int, last: int) -> bool:
    """Tell whether a head is part of a person's or place's name, or wholly inside an organization's."""
    for at, mention in line.begins.items():
        end = next(i for i, m in line.ends.items() if m.id == mention.id)
        if at < last and first < end and mention.kind in ("person", "place"):
            return True
        if at <= first and last <= end and mention.kind == "organization":
            return True
    return False


def joined(line: Line, last: int, first: int) -> bool:
    """Tell whether only a coordinator stands between two posts."""
    between = [w.text for w in line.words[last:first]]
    return len(between) == 1 and between[0] in line.tables.coordinators


def is_stated(line: Line, stretch: Stretch, post: PostMention) -> bool:
    """Tell whether the words state a post: a bare title does not, unless an article or a capital marks it."""
    head = stretch.head.value
    if post.holder or head == COUNTERPART:
        return True
    if head in line.tables.words.personal or is_compound(line, stretch.last):
        return False
    if post.country or post.title != head:
        return True
    return is_definite(line, stretch) and (head not in line.tables.words.generic or head in line.tables.words.bare)


def is_definite(line: Line, stretch: Stretch) -> bool:
    """Tell whether a bare title is marked: by an article, a capital, or a definite form; in languages with such."""
    tables = line.tables
    article = stretch.first > 0 and line.words[stretch.first - 1].text in tables.articles
    marked = not tables.articles and not tables.definite
    definite = begins_with(line.text[stretch.head.start : stretch.head.end], tables.definite)
    return article or marked or definite or line.text[stretch.head.start].isupper()


def is_compound(line: Line, at: int) -> bool:
    """Tell whether the head only qualifies the noun behind it ('leader board'), where no connector is between."""
    if not line.tables.words.linked or at >= len(line.words) or line.gap(at - 1, at) != " ":
        return False
    return line.words[at].text in line.tables.complements


def make_post(document: Document, line: Line, stretch: Stretch, holder: Mention | None) -> PostMention:
    """Return the post of a stretch."""
    first = line.words[stretch.first]
    start = max(first.start, stretch.head.start) if stretch.first == stretch.head.first else start_of(line, stretch)
    end = line.words[stretch.last - 1].end
    title = make_title(line, stretch)
    return PostMention(
        id=make_id("pos", document.id, start, end),
        span=document.span(start, end),
        title=title,
        holder=holder.id if holder else None,
        organization=organization_of(line, stretch),
        country=country_of(line, stretch) or (country_behind(line, holder) if holder else None),
        standing=find_standing(stretch.modifiers),
        sector=sector_of(title) or body_sector(line, stretch),
        found_by=found_by(stretch, apposed=holder is not None and holder.span.end <= start),
    )


def found_by(stretch: Stretch, apposed: bool) -> str:
    """Return how a post was found: "then" for one held at the time of what is told."""
    return THEN if THEN in stretch.modifiers else "apposition" if apposed else "pattern"


def start_of(line: Line, stretch: Stretch) -> int:
    """Return where the words of a stretch begin: at its first mention, which leaves a clitic out."""
    first = line.words[stretch.first]
    mention = line.begins.get(stretch.first)
    return mention.span.start if mention and mention.span.start > first.start else first.start
