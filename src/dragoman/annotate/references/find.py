"""find_references: every post, rank and pronoun that names nobody, with the person it stands for if one fits."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dragoman.annotate.references.choose import Description, choose_person, sentence_at
from dragoman.annotate.references.genders import pronoun_gender
from dragoman.annotate.references.pairs import find_pairs
from dragoman.annotate.references.people import Person, find_people
from dragoman.annotate.references.pronouns import choose_subject, find_pronouns
from dragoman.annotate.references.ranks import find_ranks
from dragoman.annotate.references.words import load_words
from dragoman.ids import make_id
from dragoman.records import Document, Mention, MentionForm, PostMention, Sentence, Span
from dragoman.reference import Language
from dragoman.reference.posts import load_posts
from dragoman.text.fold import fold
from dragoman.text.phrases import split_words


def find_references(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    posts: Sequence[PostMention],
    language: Language,
) -> Iterator[Mention]:
    """Yield posts, ranks and pronouns as mentions; `refers_to` is None where nobody or two people fit."""
    people = find_people(document, mentions, posts, language)
    found = [
        *find_described(document, sentences, mentions, posts, people, language),
        *find_held(document, posts, people, mentions),
    ]
    yield from (m for m in found if m.found_by != "holder")
    yield from find_pronoun_mentions(document, sentences, people, found, language)
    yield from find_pair_mentions(document, sentences, mentions, people, language)


def find_pair_mentions(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    people: Sequence[Person],
    language: Language,
) -> Iterator[Mention]:
    """Yield two mentions over the words for two people or countries; their ids tell whom each stands for."""
    for pair in find_pairs(document, sentences, mentions, people, language):
        for person in pair.people:
            one = make_reference(document, pair.span, "description", person, None)
            yield msgspec.structs.replace(one, id=make_id("men", one.id, person.root))
        for country in pair.countries:
            yield Mention(
                id=make_id("men", document.id, pair.span.start, pair.span.end, country.id),
                span=pair.span, kind="place", form="description", country=country.country, refers_to=country.id,
                adjective=True, found_by="reference",
            )  # fmt: skip


def find_described(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    posts: Sequence[PostMention],
    people: Sequence[Person],
    language: Language,
) -> Iterator[Mention]:
    """Yield the posts without a holder and the ranks without a name."""
    for post in posts:
        if post.holder is None and not is_indefinite(document, post.span, language):
            wanted = describe(document, post.title, post.country, post.span, sentences, language)
            person = choose_person(msgspec.structs.replace(wanted, standing=post.standing), people, sentences)
            yield make_reference(document, post.span, "post", person, post.country)
    within = group_posts(sentences, posts)
    beside = group_mentions(sentences, mentions)
    for index, sentence in enumerate(sentences):
        for rank in find_ranks(document, sentence, beside[index], within[index], language):
            wanted = describe(document, rank.title, rank.country, rank.span, sentences, language)
            person = choose_person(wanted, people, sentences)
            if person is not None:
                yield make_reference(document, rank.span, "description", person, rank.country)


def group_mentions(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Return the mentions of each sentence."""
    found: list[list[Mention]] = [[] for _ in sentences]
    for mention in mentions:
        if (index := sentence_at(mention.span.start, sentences)) >= 0:
            found[index].append(mention)
    return found


def group_posts(sentences: Sequence[Sentence], posts: Sequence[PostMention]) -> list[list[Span]]:
    """Return the spans of the posts of each sentence."""
    found: list[list[Span]] = [[] for _ in sentences]
    for post in posts:
        if (index := sentence_at(post.span.start, sentences)) >= 0:
            found[index].append(post.span)
    return found


def is_indefinite(document: Document, span: Span, language: Language) -> bool:
    """Tell whether an indefinite article stands before a post: 'a minister' is nobody in particular."""
    before = split_words(document.text[max(0, span.start - 8) : span.start])
    return bool(before) and before[-1].text in load_posts(language.code).words.indefinite


def describe(
    document: Document, title: str, country: str | None, span: Span, sentences: Sequence[Sentence], language: Language
) -> Description:
    """Return what a title at a place asks for; in a headline it may be of a person named further down."""
    index, tables = sentence_at(span.start, sentences), load_posts(language.code)
    start = sentences[index].span.start if index >= 0 else span.start
    before = [w.text for w in split_words(document.text[start : span.start])]
    while before and before[-1] in tables.articles:
        before.pop()
    return Description(
        title=title,
        country=country,
        place=span.start,
        ahead=index >= 0 and sentences[index].zone == "headline",
        oblique=bool(before) and before[-1] in load_words(language.code).oblique,
    )


def find_held(
    document: Document, posts: Sequence[PostMention], people: Sequence[Person], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield posts with a holder as places where the person is spoken of; they are no mentions of their own."""
    roots = {place: p.root for p in people for place in p.places}
    by_id = {m.id: m for m in mentions}
    for post in posts:
        if post.holder in by_id and (root := roots.get(by_id[post.holder].span.start)):
            yield Mention(id="", span=post.span, kind="person", form="post", refers_to=root, found_by="holder")


def find_pronoun_mentions(
    document: Document,
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    found: Sequence[Mention],
    language: Language,
) -> Iterator[Mention]:
    """Yield the pronouns in text order, each resolved with those before it."""
    named = {place: p.root for p in people for place in p.places}
    named |= {m.span.start: m.refers_to for m in found if m.refers_to}
    roots = {p.root: p for p in people}
    spoken: list[dict[int, str]] = [{} for _ in sentences]
    for place, known in named.items():
        if (at := sentence_at(place, sentences)) >= 0:
            spoken[at][place] = known
    for index, sentence in enumerate(sentences):
        for span in find_pronouns(document, sentence, language):
            gender = pronoun_gender(fold(document.words(span)), language.code)
            fitting = [fit_gender(spot, gender, roots) for spot in spoken]
            root = choose_subject(span.start, index, sentences, fitting)
            if root is not None:
                spoken[index][span.start] = root
            yield make_reference(document, span, "pronoun", roots.get(root or ""), None)


def fit_gender(spoken: Mapping[int, str], gender: str | None, people: Mapping[str, Person]) -> dict[int, str]:
    """Return the people of a sentence whom a pronoun of a gender may stand for: those known to be of it, if any."""
    if gender is None:
        return dict(spoken)
    genders = {root: people[root].gender if root in people else None for root in spoken.values()}
    sure = {place: root for place, root in spoken.items() if genders[root] == gender}
    return sure or {place: root for place, root in spoken.items() if genders[root] is None}


def make_reference(
    document: Document, span: Span, form: MentionForm, person: Person | None, country: str | None
) -> Mention:
    """Return the mention of a reference."""
    return Mention(
        id=make_id("men", document.id, span.start, span.end, form),
        span=span,
        kind="person",
        form=form,
        country=country or (person.countries[0] if person and len(person.countries) == 1 else None),
        refers_to=person.root if person else None,
        found_by="reference",
        confidence=1.0 if person else 0.5,
    )
