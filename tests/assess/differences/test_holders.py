"""Two people of whom reports say that they hold one post of a country at a time; all are invented."""

import pytest

from dragoman.records import Attested, Post
from tests.assess.differences.test_differences import entity, find
from tests.builders import doc, span

ROWS = [
    ("foreign minister", {}, {}, 1),
    ("minister", {}, {}, 0),  # several hold such a post
    ("foreign minister", {"country": "PER"}, {}, 0),
    ("foreign minister", {"standing": "former"}, {}, 0),
    ("foreign minister", {"predecessor": "ent-Lea Okoro"}, {}, 0),
    ("foreign minister", {}, {"predecessor": "ent-Ali Noro"}, 0),
    ("foreign minister", {"attested": Attested("2031-01-01", "2031-01-02")}, {}, 0),
    ("foreign minister", {"attested": Attested(None, None)}, {}, 0),
]


@pytest.mark.parametrize(("title", "first", "second", "count"), ROWS)
def test_two_holders_at_a_time_are_a_difference(
    title: str, first: dict[str, object], second: dict[str, object], count: int
) -> None:
    a, b = doc("Ali Noro spoke.", name="a"), doc("Lea Okoro spoke.", name="b")
    spans = (span(a, "Ali Noro"), span(b, "Lea Okoro"))
    people = tuple(entity(s.within(d.text), "person", s) for d, s in zip((a, b), spans, strict=True))
    posts = [
        Post(**{  # type: ignore[arg-type]
            "id": person.id, "title": title, "holder": person.id, "country": "KEN", "evidence": (place,),
            "attested": Attested("2031-03-01", "2031-03-09"), **changed,
        })
        for person, place, changed in zip(people, spans, (first, second), strict=True)
    ]  # fmt: skip
    found = [d for d in find([a, b], posts=posts, entities=people) if d.kind == "post"]
    assert len(found) == count
    assert all(sorted(v.value for v in d.values) == ["Ali Noro", "Lea Okoro"] for d in found)
