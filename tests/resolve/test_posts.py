"""Posts across documents: titles joined, days attested, every statement kept; all people are invented."""

from dragoman.records import Clue, Date, Dates, Post, Reading, StoryGroup
from dragoman.resolve import resolve_entities, resolve_posts
from tests.annotate.tags import read


def posts(*dated: tuple[Reading, str]) -> list[Post]:
    """Return the posts of readings, each of a document of the given day."""
    readings = [r for r, _ in dated]
    resolution = resolve_entities(readings, (StoryGroup(tuple(sorted(r.document.id for r in readings))),))
    days = {r.document.id: Date(d, d, d, (Clue("masthead", d),)) for r, d in dated if d}
    return list(resolve_posts(readings, resolution, Dates(documents=days)))


def test_a_vaguer_title_joins_the_exact_one_and_the_days_span() -> None:
    one = read("en", "Kenyan Air Force commander [p Ali Zubani] came.\nThe Kenyan commander spoke.", "a")
    two = read("ar", "وصل قائد القوات الجوية الكينية اللواء [p علي زوباني]", "b")
    (post,) = posts((one, "2031-03-03"), (two, "2031-03-09"))
    assert (post.title, post.country, len(post.evidence)) == ("air force commander", "KEN", 3)
    assert (post.attested.start, post.attested.end) == ("2031-03-03", "2031-03-09")


def test_two_titles_are_two_posts() -> None:
    found = posts((read("en", "[p Ali Zubani], Deputy Defence Minister and Rector of the Lake School, came."), ""))
    assert sorted(p.title for p in found) == ["deputy defence minister", "rector"]


def test_the_newest_report_gives_the_standing_and_a_former_post_is_not_attested_then() -> None:
    old = read("en", "Kenyan President [p Ali Zubani] came.", "a")
    new = read("en", "former Kenyan President [p Ali Zubani] came.", "b")
    (post,) = posts((old, "2031-03-03"), (new, "2032-01-01"))
    assert (post.standing, post.attested.end) == ("former", "2031-03-03")


def test_without_dates_nothing_is_attested() -> None:
    (post,) = posts((read("en", "Kenyan President [p Ali Zubani] came."), ""))
    assert (post.attested.start, post.attested.end) == (None, None)
