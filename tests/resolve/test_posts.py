"""Posts across documents: titles joined, days attested, every statement kept; all people are invented."""

import msgspec

from dragoman.records import Clue, Date, Dates, EventMention, Post, Reading, StoryGroup
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


def found(*dated: tuple[Reading, str]) -> dict[str, Post]:
    """Return the posts by the name of their holder."""
    readings = [r for r, _ in dated]
    resolution = resolve_entities(readings, (StoryGroup(tuple(sorted(r.document.id for r in readings))),))
    names = {e.id: e.name for e in resolution.entities}
    named = [
        msgspec.structs.replace(
            p,
            holder=names[p.holder],
            predecessor=names.get(p.predecessor or ""),
            successor=names.get(p.successor or ""),
        )
        for p in posts(*dated)
    ]
    return {p.holder: p for p in named}


def test_who_followed_whom_states_both_posts() -> None:
    made = found((read("en", "[p Ana Soto] succeeded [p Ali Noro] as Kenyan foreign minister."), "2031-03-03"))
    old, new = made["Ali Noro"], made["Ana Soto"]
    assert (old.title, old.standing, old.successor, old.predecessor) == ("foreign minister", "former", "Ana Soto", None)
    assert (new.title, new.standing, new.predecessor, new.country) == ("foreign minister", "current", "Ali Noro", "KEN")
    assert (old.attested.start, new.attested.start) == (None, "2031-03-03")
    assert old.id != new.id


def test_a_term_ends_before_the_successor_s_begins() -> None:
    made = found(
        (read("en", "Kenyan foreign minister [p Ali Noro] came.", "a"), "2031-03-01"),
        (read("ar", "عُيّنت [p آنا سوتو] وزيرة للخارجية الكينية خلفاً لـ[p علي نورو]", "b"), "2031-03-03"),
        (read("en", "Kenyan foreign minister [p Ali Noro] left.", "c"), "2031-03-05"),
    )
    assert (made["Ali Noro"].attested.start, made["Ali Noro"].attested.end) == ("2031-03-01", "2031-03-01")


def test_then_minister_is_of_the_day_that_is_told() -> None:
    reading = read("en", "[p Ana Soto] met then Kenyan foreign minister [p Ali Noro].")
    span = reading.sentences[0].span
    event = EventMention(id="e", trigger=span, spans=(span,), type="CONSULT", status="happened")
    told = msgspec.structs.replace(reading, events=(event,))
    resolution = resolve_entities([told], ())
    day, page = Date("2029-02-01", "2029-02-01", "2029-02-01", ()), Date("2031-03-03", "2031-03-03", "2031-03-03", ())
    (post,) = resolve_posts([told], resolution, Dates(documents={told.document.id: page}, events={"e": day}))
    assert (post.standing, post.attested.start, post.attested.end) == ("former", "2029-02-01", "2029-02-01")
    (unknown,) = resolve_posts([told], resolution, Dates(documents={told.document.id: page}))
    assert (unknown.standing, unknown.attested.start) == ("former", None)
