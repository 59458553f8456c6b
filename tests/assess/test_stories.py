"""Labels and days of stories: names and places alone, from what most documents tell first."""

from dragoman.assess.stories import make_stories
from dragoman.records import (
    Account,
    Clue,
    Date,
    Dates,
    Document,
    Entity,
    EntityMention,
    EntityName,
    Event,
    Participant,
    Reading,
    Resolution,
    StoryGroup,
)
from tests.builders import doc, span


def event(id: str, day: str, people: list[str], *told: tuple[Document, str], **fields: object) -> Event:
    accounts = tuple(
        Account(document=d.id, trigger=span(d, w), spans=(span(d, w),), type="CONSULT", status="happened")
        for d, w in told
    )
    participants = tuple(Participant(entity=p, role="actor") for p in people)
    settings: dict[str, object] = {"status": "happened", "date": Date(day, day, day, (Clue("stated", day),)), **fields}
    return Event(id=id, type="CONSULT", label="met", accounts=accounts, participants=participants, **settings)  # type: ignore[arg-type]


def entity(name: str, kind: str, document: Document) -> Entity:
    mention = EntityMention(document.span(0, 4), "name")
    return Entity(id=name, kind=kind, name=name, mentions=(mention,))  # type: ignore[arg-type]


def test_label_and_days_come_from_what_is_told_first() -> None:
    a = doc("They met in Kasa. Years ago a mill burned. They will travel.", name="a")
    b = doc("In Kasa they met. Years ago a mill burned. They will travel.", name="b")
    entities = (entity("Ada Nkosi", "person", a), entity("Kasa", "place", a), entity("Firm", "organization", a))
    events = (
        event("e1", "2031-05-03", ["Ada Nkosi"], (a, "met"), (b, "met"), place="Kasa"),
        event("e2", "2019-01-01", ["Firm"], (a, "burned"), (b, "burned")),
        event("e3", "2031-09-01", ["Firm"], (a, "travel"), (b, "travel"), status="announced"),
    )
    group = StoryGroup(tuple(sorted((a.id, b.id))))
    readings = [Reading(document=a), Reading(document=b)]
    (story,) = make_stories([group], readings, Resolution(entities=entities), Dates(), events)
    assert (story.label, story.date and story.date.edtf) == ("Ada Nkosi (Kasa)", "2031-05-03")


def test_a_story_without_events_is_named_by_its_entities_else_by_its_size() -> None:
    a = doc("Ada Nkosi spoke.", name="a")
    published = Dates(documents={a.id: Date("2031", "2031-01-01", "2031-12-31", (Clue("page", "2031"),))})
    group = [StoryGroup((a.id,))]
    people = Resolution(entities=(entity("Ada Nkosi", "person", a),))
    (named,) = make_stories(group, [Reading(document=a)], people, published, ())
    (bare,) = make_stories(group, [Reading(document=a)], Resolution(), Dates(), ())
    assert (named.label, named.date and named.date.edtf) == ("Ada Nkosi", "2031")
    assert (bare.label, bare.date) == ("1 document", None)


def label_of(entities: tuple[Entity, ...], people: list[str], document: Document) -> str:
    told = event("e", "2031-05-03", people, (document, "met"))
    group = [StoryGroup((document.id,))]
    (story,) = make_stories(group, [Reading(document=document)], Resolution(entities=entities), Dates(), (told,))
    return story.label


def described(name: str, document: Document) -> Entity:
    mention = EntityMention(document.span(0, 4), "description")
    return Entity(id=name, kind="group", name=name, mentions=(mention,))


def test_a_label_holds_two_names_that_take_no_side() -> None:
    a = doc("They met in Kasa.", name="a")
    firm, mill = entity("Firm", "organization", a), entity("Mill", "organization", a)
    ada, ben = entity("Ada Nkosi", "person", a), entity("Ben Odo", "person", a)
    assert label_of((firm, mill, ada, ben), ["Firm", "Mill", "Ada Nkosi", "Ben Odo"], a) == "Ada Nkosi, Ben Odo"
    assert label_of((firm, described("officials", a)), ["officials", "Firm"], a) == "Firm"
    regime = Entity(
        id="r", kind="organization", name="Kasan regime", mentions=firm.mentions,
        names=(EntityName("Kasan regime", "en", 1),),
    )  # fmt: skip
    assert label_of((regime, firm), ["r", "Firm"], a) == "Firm"
    assert label_of((regime,), ["r"], a) == "1 document"
    small = entity("military delegation", "group", a)
    assert label_of((small,), ["military delegation"], a) == "1 document"
