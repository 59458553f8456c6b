"""Posts that only the reader sees, and holders that only the reader knows."""

import pytest

from dragoman.annotate.mentions import find_mentions, find_tags
from dragoman.annotate.posts import find_posts
from dragoman.records import Mention, PostMention
from dragoman.reference import load_language
from tests.marked import marked


def read(noted: str, score: float = 0.9) -> tuple[str, list[PostMention], dict[str, Mention]]:
    document, sentences, marks = marked("en", noted, score)
    language = load_language("en")
    mentions = tuple(find_mentions(document, sentences, find_tags(sentences, marks), language, marks))
    return document.text, find_posts(document, sentences, mentions, language, marks), {m.id: m for m in mentions}


NOTED = (
    "{per:p|Ane Holm}, {post holds=p of=d|former keeper of the bees of {loc:d|Denmark}}, "
    "{evt type=APPOINT actor=p|left}."
)


def test_an_unknown_title_is_a_post_of_whoever_holds_it() -> None:
    text, (post,), mentions = read(NOTED)
    assert post.found_by == "reader"
    assert (post.title, post.standing, post.country) == ("keeper of the bees", "former", "DNK")
    assert mentions[post.holder or ""].span.within(text) == "Ane Holm"
    assert post.span.within(text) == "former keeper of the bees of Denmark"


def test_neither_improbable_posts_nor_titles_without_a_holder_are_told() -> None:
    assert read(NOTED, 0.65)[1] == []
    assert read("{per:p|Ane Holm}, {post holds=p|…}, {evt type=APPOINT actor=p|left}.")[1] == []
    assert read("{per:p|Ane Holm} {evt type=APPOINT actor=p|left}, as the {post|keeper of the bees} wished.")[1] == []


def test_a_known_title_gets_the_holder_whom_no_pattern_names() -> None:
    text, (post,), mentions = read(
        "{per:p|Ane Holm} {evt type=APPOINT actor=p|left}. The {post holds=p|foreign minister} was tired."
    )
    assert post.found_by != "reader"
    assert mentions[post.holder or ""].span.within(text) == "Ane Holm"


@pytest.mark.parametrize(
    ("words", "title", "standing"),
    [
        ("curator of the former royal palace", "curator of the former royal palace", "current"),
        ("acting keeper of bees", "keeper of bees", "acting"),
        ("{nat:d|Danish} keeper of bees", "danish keeper of bees", "current"),
    ],
)
def test_modifiers_at_the_edges_tell_the_standing(words: str, title: str, standing: str) -> None:
    _, (post,), _ = read(f"{{per:p|Ane Holm}}, {{post holds=p of=d|{words}}}, {{evt type=APPOINT actor=p|left}}.")
    assert (post.title, post.standing) == (title, standing)


def test_one_person_gets_one_post_without_a_name_beside_it() -> None:
    noted = (
        "{per:p|Ane Holm} {evt type=APPOINT actor=p|left}. The {post holds=p|foreign minister} was tired. "
        "The {post holds=p|finance minister} was late."
    )
    assert [post.holder is None for post in read(noted)[1]] == [False, True]
