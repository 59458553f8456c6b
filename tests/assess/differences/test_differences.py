"""Differences of every kind, each with a case that yields it and one that does not; everything is invented."""

from dragoman.assess.differences import find_differences
from dragoman.records import (
    About,
    Account,
    AccountAttribution,
    AccountParticipant,
    AccountPlace,
    Attested,
    Clue,
    Date,
    Dates,
    Difference,
    Document,
    Entity,
    EntityMention,
    Event,
    Origins,
    Participant,
    Point,
    Post,
    Quantity,
    Quotation,
    QuotationMention,
    Reading,
    Resolution,
    Span,
    Status,
    Variant,
)
from tests.builders import doc, sentence, span

ALL = Attested(None, None)


def day(iso: str, *clues: Clue) -> Date:
    return Date(iso, iso, iso, clues or (Clue("stated", iso),))


def entity(name: str, kind: str = "person", *mentions: Span, country: str | None = None) -> Entity:
    held = tuple(EntityMention(m, "name") for m in mentions) or (EntityMention(Span("d", 0, 1), "name"),)
    return Entity(id=f"ent-{name}", kind=kind, name=name, mentions=held, country=country)  # type: ignore[arg-type]


def account(document: Document, trigger: str, status: Status = "happened", **fields: object) -> Account:
    at = span(document, trigger)
    whole = document.span(0, len(document.text))
    return Account(document=document.id, trigger=at, spans=(whole,), type="ASSAULT", status=status, **fields)  # type: ignore[arg-type]


def event(*accounts: Account, **fields: object) -> Event:
    settings: dict[str, object] = {"id": "evt", "type": "ASSAULT", "status": "happened", "label": "use of force"}
    return Event(accounts=accounts, **{**settings, **fields})  # type: ignore[arg-type]


def find(documents: list[Document], **parts: object) -> list[Difference]:
    origins = Origins(origin_of={d.id: f"o{i}" for i, d in enumerate(documents)})
    given: dict[str, object] = {"events": (), "quotations": (), "posts": (), "entities": (), "dates": Dates()}
    given.update(parts)
    return list(
        find_differences(
            given.get("readings") or [Reading(document=d) for d in documents],  # type: ignore[arg-type]
            given["events"],  # type: ignore[arg-type]
            given["quotations"],  # type: ignore[arg-type]
            given["posts"],  # type: ignore[arg-type]
            Resolution(entities=given["entities"]),  # type: ignore[arg-type]
            given["dates"],  # type: ignore[arg-type]
            origins,
            given.get("points", ()),  # type: ignore[arg-type]
        )
    )


def shown(found: list[Difference]) -> list[tuple[str, str, list[tuple[str, tuple[str, ...]]]]]:
    return [(d.kind, d.verdict, [(v.value, v.origins) for v in d.values]) for d in found]


def toll(document: Document, words: str, low: float | None, high: float | None) -> Account:
    number = Quantity(role="killed", span=span(document, words), low=low, high=high)
    return account(document, "fire", quantities=(number,))


def test_numbers_that_exclude_each_other_conflict_and_nearer_bounds_refine() -> None:
    texts = ["The fire killed 12.", "The fire killed 15.", "The fire killed dozens.", "The fire killed 40."]
    a, b, c, d = (doc(text, name=str(i)) for i, text in enumerate(texts))
    twelve, fifteen = toll(a, "12", 12, 12), toll(b, "15", 15, 15)
    dozens, forty = toll(c, "dozens", 24, None), toll(d, "40", 40, 40)
    conflict = find([a, b], events=[event(twelve, fifteen)])
    assert shown(conflict) == [("number", "conflict", [("12", ("o0",)), ("15", ("o1",))])]
    assert conflict[0].about.slot == "killed"
    assert conflict[0].values[0].evidence == (span(a, "12"),)
    assert shown(find([c, d], events=[event(dozens, forty)])) == [
        ("number", "refinement", [("at least 24", ("o0",)), ("40", ("o1",))])
    ]
    assert find([a, b], events=[event(twelve, toll(b, "15", 12, 12))]) == []


def test_a_later_and_higher_toll_is_an_update() -> None:
    a, b = doc("The fire killed 12.", name="a"), doc("The fire killed 15.", name="b")
    accounts = (toll(a, "12", 12, 12), toll(b, "15", 15, 15))
    rising = Dates(documents={a.id: day("2031-05-01"), b.id: day("2031-05-02")})
    falling = Dates(documents={a.id: day("2031-05-02"), b.id: day("2031-05-01")})
    found = find([a, b], events=[event(*accounts)], dates=rising)
    assert [(d.verdict, [v.as_of for v in d.values]) for d in found] == [("update", ["2031-05-01", "2031-05-02"])]
    assert [d.verdict for d in find([a, b], events=[event(*accounts)], dates=falling)] == ["conflict"]


def test_a_document_that_gives_both_numbers_does_not_part_from_another() -> None:
    a, b = doc("The fire killed 12, police said; unions said 15.", name="a"), doc("The fire killed 15.", name="b")
    both = account(a, "fire", quantities=(
        Quantity(role="killed", span=span(a, "12"), value=12), Quantity(role="killed", span=span(a, "15"), value=15),
    ))  # fmt: skip
    assert find([a, b], events=[event(both, toll(b, "15", 15, 15))]) == []


def told_in(document: Document, *tellers: tuple[str, str]) -> Reading:
    """Return a reading of one sentence a line, with (speaker, words) told indirectly."""
    quotations = tuple(
        QuotationMention(
            id=f"{document.id}-{i}",
            mode="indirect",
            fragments=(span(document, words),),
            speaker=span(document, speaker),
        )
        for i, (speaker, words) in enumerate(tellers)
    )
    lines = tuple(sentence(document, line) for line in document.text.split("\n"))
    return Reading(document=document, sentences=lines, quotations=quotations)


def point(*readings: Reading, label: str | None = None) -> Point:
    return Point(id="poi", label=label, sentences=tuple(s.span for r in readings for s in r.sentences))


def test_numbers_of_one_slot_in_the_sentences_of_a_point() -> None:
    a, b = doc("The lease runs for seven years.", name="a"), doc("Le bail est conclu pour six ans.", "fr", name="b")
    readings = [told_in(a), told_in(b)]
    found = find([a, b], readings=readings, points=[point(*readings)])
    assert shown(found) == [("number", "conflict", [("7", ("o0",)), ("6", ("o1",))])]
    assert found[0].about == About("point", "poi", "duration in years")
    assert found[0].values[1].evidence == (span(b, "six"),)
    other = doc("The lease was cleared of 300 people.", name="b")
    assert find([a, other], readings=[told_in(a), told_in(other)], points=[point(told_in(a), told_in(other))]) == []


def test_vague_numbers_part_only_from_what_they_exclude() -> None:
    dozens, forty = doc("Dozens of protesters marched.", name="a"), doc("Some 40 protesters marched.", name="b")
    ten = doc("Fewer than 15 protesters marched.", name="b")
    assert (
        find(
            [dozens, forty], readings=[told_in(dozens), told_in(forty)], points=[point(told_in(dozens), told_in(forty))]
        )
        == []
    )
    found = find([dozens, ten], readings=[told_in(dozens), told_in(ten)], points=[point(told_in(dozens), told_in(ten))])
    assert shown(found) == [("number", "conflict", [("at least 24", ("o0",)), ("at most 15", ("o1",))])]


def test_a_correction_is_an_update() -> None:
    a = doc("The lease runs for seven years.", name="a")
    b = doc("Correction: the lease runs for six years.", name="b")
    readings = [told_in(a), told_in(b)]
    assert [d.verdict for d in find([a, b], readings=readings, points=[point(*readings)])] == ["update"]


def test_numbers_of_two_tellers_in_one_document() -> None:
    a = doc("About 300 people marched, the mayor said.\nThe union said more than 4,000 people marched.", name="a")
    reading = told_in(a, ("the mayor", "About 300 people marched"), ("The union", "more than 4,000 people marched"))
    found = find([a], readings=[reading])
    values = ["about 300, according to the mayor", "more than 4,000, according to The union"]
    assert [(d.verdict, d.about.kind, [v.value for v in d.values]) for d in found] == [("conflict", "document", values)]
    assert find([a], readings=[told_in(a)]) == []


def test_a_teller_goes_by_name_and_a_place_tells_nothing() -> None:
    a = doc("About 300 people marched, Ada said.\nThe town Kasa said more than 4,000 people marched.", name="a")
    reading = told_in(a, ("Ada", "About 300 people marched"), ("Kasa", "more than 4,000 people marched"))
    entities = (entity("Ada Nkosi", "person", span(a, "Ada")), entity("Kasa", "place", span(a, "Kasa")))
    found = find([a], readings=[reading], points=[point(reading)], entities=entities)
    assert found == []
    union = (entities[0], entity("Union of Kasa", "organization", span(a, "Kasa")))
    found = find([a], readings=[reading], points=[point(reading)], entities=union)
    values = ["about 300, according to Ada Nkosi", "more than 4,000, according to Union of Kasa"]
    assert [(d.about.kind, [v.value for v in d.values]) for d in found] == [("point", values)]


def test_numbers_of_an_event_and_of_its_sentences_are_one_difference() -> None:
    a, b = doc("A march of 300 protesters.", name="a"), doc("A march of 4,000 protesters.", name="b")
    crowds = [
        account(d, "march", quantities=(Quantity(role="present", span=span(d, words), value=value),))
        for d, words, value in ((a, "300", 300), (b, "4,000", 4000))
    ]
    readings = [told_in(a), told_in(b)]
    found = find([a, b], readings=readings, points=[point(*readings)], events=[event(*crowds)])
    assert [(d.kind, d.about.kind) for d in found if d.kind == "number"] == [("number", "event")]


def test_days_of_accounts_and_outvoted_page_dates() -> None:
    a, b = doc("On 3 May the mill burned.", name="a"), doc("2032-01-01 The mill burned on 5 May.", name="b")
    third = day("2031-05-03", Clue("stated", "2031-05-03", span(a, "3 May")))
    fifth = day("2031-05-05", Clue("stated", "2031-05-05", span(b, "5 May")))
    parted = event(account(a, "burned", date=third), account(b, "burned", date=fifth))
    assert shown(find([a, b], events=[parted])) == [
        ("date", "conflict", [("2031-05-03", ("o0",)), ("2031-05-05", ("o1",))])
    ]
    page = Clue("page date", "2032-01-01", span(b, "2032-01-01"), outvoted=True)
    published = Date("2031-05-06", "2031-05-06", "2031-05-06", (fifth.basis[0], page))
    found = find([a, b], dates=Dates(documents={b.id: published}))
    assert shown(found) == [("date", "conflict", [("2031-05-06", ("o1",)), ("2032-01-01", ("o1",))])]
    assert (found[0].about.kind, found[0].about.id, found[0].about.slot) == ("document", b.id, "published")
    same = event(account(a, "burned", date=third), account(b, "burned", date=third))
    assert find([a, b], events=[same]) == []


def test_places_of_two_countries_conflict() -> None:
    a, b = doc("They met in Kasa.", name="a"), doc("They met in Bwera.", name="b")
    kasa, bwera = entity("Kasa", "place", country="UGA"), entity("Bwera", "place", country="COD")
    accounts = [
        account(d, "met", place=AccountPlace(entity=e.id, span=span(d, e.name))) for d, e in ((a, kasa), (b, bwera))
    ]
    assert shown(find([a, b], events=[event(*accounts)], entities=(kasa, bwera))) == [
        ("place", "conflict", [("Kasa", ("o0",)), ("Bwera", ("o1",))])
    ]
    near = entity("Bwera", "place", country="UGA")
    assert [d.verdict for d in find([a, b], events=[event(*accounts)], entities=(kasa, near))] == ["refinement"]


def test_an_actor_whom_one_account_names_is_that_account_s_claim() -> None:
    a = doc("Rebels of Kasa burned the mill, police said.", name="a")
    b = doc("The mill was burned.", name="b")
    rebels = entity("Rebels of Kasa", "group")
    by = AccountParticipant(entity=rebels.id, role="actor", span=span(a, "Rebels of Kasa"))
    claim = AccountAttribution(span=span(a, "police"))
    named = account(a, "burned", participants=(by,), attributed_to=claim)
    found = find([a, b], events=[event(named, account(b, "burned"))], entities=(rebels,))
    assert shown(found) == [
        ("participant", "single", [("Rebels of Kasa, according to police", ("o0",)), ("not named", ("o1",))])
    ]
    assert find([a, b], events=[event(named)], entities=(rebels,)) == []


def test_a_denial_conflicts_and_an_allegation_refines() -> None:
    a, b = doc("He was arrested.", name="a"), doc("He was not arrested.", name="b")
    told = account(a, "arrested")
    assert shown(find([a, b], events=[event(told, account(b, "arrested", "denied"))])) == [
        ("status", "conflict", [("happened", ("o0",)), ("denied", ("o1",))])
    ]
    alleged = find([a, b], events=[event(told, account(b, "arrested", "alleged"))])
    assert [(d.kind, d.verdict) for d in alleged] == [("status", "refinement")]
    assert find([a, b], events=[event(told, account(b, "arrested", "announced"))]) == []


def test_what_is_told_as_a_claim_alone_is_alleged() -> None:
    a, b = doc("He was arrested, his son said.", name="a"), doc("He was not arrested.", name="b")
    claimed = account(a, "arrested", attributed_to=AccountAttribution(span=span(a, "his son")))
    found = find([a, b], events=[event(claimed, account(b, "arrested", "denied"))])
    assert shown(found) == [("status", "conflict", [("alleged", ("o0",)), ("denied", ("o1",))])]
    assert found[0].values[0].evidence == (span(a, "arrested"), span(a, "his son"))


def variant(document: Document, words: str, language: str = "en", speaker: str | None = None) -> Variant:
    return Variant(
        id=f"v-{document.id}", document=document.id, language=language, mode="direct",
        fragments=(span(document, words),), speaker=span(document, speaker) if speaker else None,
    )  # fmt: skip


def test_a_remark_worded_differently_but_not_one_cut_short() -> None:
    a, b = doc("“The lake is our table,” she said.", name="a"), doc("“The lake is our bread,” she said.", name="b")
    c = doc("She spoke of “our table”.", name="c")
    full, other, short = (
        variant(a, "The lake is our table"),
        variant(b, "The lake is our bread"),
        variant(c, "our table"),
    )
    found = find([a, b], quotations=[Quotation(id="q", variants=(full, other))])
    assert [(d.kind, [v.value for v in d.values]) for d in found] == [
        ("wording", ["The lake is our table", "The lake is our bread"])
    ]
    assert find([a, c], quotations=[Quotation(id="q", variants=(full, short))]) == []


def test_speakers_that_part() -> None:
    a, b = doc("“Now,” said Ada Nkosi.", name="a"), doc("“Now,” said Amina Tesso.", name="b")
    ada = entity("Ada Nkosi", "person", span(a, "Ada Nkosi"))
    amina = entity("Amina Tesso", "person", span(b, "Amina Tesso"))
    variants = (variant(a, "Now", speaker="Ada Nkosi"), variant(b, "Now", speaker="Amina Tesso"))
    found = find([a, b], quotations=[Quotation(id="q", variants=variants)], entities=(ada, amina))
    assert shown(found) == [("attribution", "conflict", [("Ada Nkosi", ("o0",)), ("Amina Tesso", ("o1",))])]


def test_spellings_of_one_script_and_titles_of_one_holder() -> None:
    a, b, c = doc("Viktar Molnar spoke.", name="a"), doc("Viktor Molnar spoke.", name="b"), doc("فيكتار تحدث", "ar")
    spans = (span(a, "Viktar Molnar"), span(b, "Viktor Molnar"), span(c, "فيكتار"))
    person = entity("Viktor Molnar", "person", *spans)
    assert shown(find([a, b, c], entities=(person,))) == [
        ("name", "wording", [("Viktar Molnar", ("o0",)), ("Viktor Molnar", ("o1",))])
    ]
    posts = [
        Post(id=t, title=t, holder=person.id, attested=ALL, evidence=(s,))
        for t, s in (("minister", spans[0]), ("defence minister", spans[1]))
    ]
    found = find([a, b], posts=posts, entities=(entity("Viktor Molnar", "person", spans[0]),))
    assert [(d.kind, d.verdict, d.about.slot) for d in found] == [("post", "refinement", "post")]


def test_what_one_origin_alone_tells_of_the_main_day() -> None:
    a, b = doc("They met. They visited a mill.", name="a"), doc("They met.", name="b")
    both = event(account(a, "met"), account(b, "met"), story="s", date=day("2031-05-03"), origins=("o0", "o1"))
    part = (Participant(entity="ent", role="actor"),)
    alone = event(account(a, "visited"), id="e2", story="s", date=day("2031-05-03"), origins=("o0",), participants=part)
    earlier = event(
        account(a, "visited"), id="e3", story="s", date=day("2029-01-01"), origins=("o0",), participants=part
    )
    found = find([a, b], events=[both, alone, earlier])
    assert [(d.kind, d.verdict, d.about.id, len(d.values)) for d in found] == [("omission", "single", "e2", 1)]


def test_conflicts_come_first_and_ids_are_unique() -> None:
    a, b = doc("Viktar Molnar: the fire killed 12.", name="a"), doc("Viktor Molnar: the fire killed 15.", name="b")
    person = entity("Viktor Molnar", "person", span(a, "Viktar Molnar"), span(b, "Viktor Molnar"))
    found = find([a, b], events=[event(toll(a, "12", 12, 12), toll(b, "15", 15, 15))], entities=(person,))
    assert [d.verdict for d in found] == ["conflict", "wording"]
    assert len({d.id for d in found}) == 2


def test_a_surname_counts_for_the_full_name_that_holds_it() -> None:
    a, b = doc("Ada Nkosi spoke. Nkosi left.", name="a"), doc("Ada Nkozi spoke.", name="b")
    person = entity("Ada Nkosi", "person", span(a, "Ada Nkosi"), span(a, "Nkosi", 1), span(b, "Ada Nkozi"))
    found = find([a, b], entities=(person,))
    assert [(v.value, len(v.evidence)) for d in found for v in d.values] == [("Ada Nkosi", 2), ("Ada Nkozi", 1)]
