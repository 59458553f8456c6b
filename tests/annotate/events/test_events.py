"""Event mentions in six languages: who did what to whom, and whether it happened. All names are invented."""

import pytest

from tests.annotate.events.marks import read_events, show

MEETINGS = [
    ("en", "[p|Amina Ode] met [p|Idris Bol] in [l|Agadez].", "CONSULT happened: Amina Ode > Idris Bol @ Agadez"),
    ("en", "[p|Amina Ode] and [p|Idris Bol] met in [l|Agadez].", "CONSULT happened: Amina Ode + Idris Bol >  @ Agadez"),
    ("en", "Officials from [l+NER|Niger] and [l+TCD|Chad] met on Wednesday.", "CONSULT happened: Niger + Chad > "),
    ("en", "In a meeting with [p|Idris Bol], [p|Amina Ode] stressed unity.", "CONSULT happened: Amina Ode > Idris Bol"),
    ("en", "Talks between [l+NER|Niger] and [l+TCD|Chad] ended.", "CONSULT happened: Niger + Chad > "),
    ("en", "[p|Amina Ode] will visit [l+TCD|Chad].", "CONSULT/visit announced: Amina Ode > Chad"),
    ("en", "[p|Amina Ode]'s visit to [l+TCD|Chad] was cancelled.", "CONSULT/visit denied: Amina Ode > Chad"),
    ("en", "[p|Amina Ode] called for talks with [l+TCD|Chad].", "CONSULT demanded: Amina Ode > Chad"),
    ("ar", "التقى [t|الرئيس] [p|موسى آدم] [p|حسن كوري] في [l|أغاديز].",
     "CONSULT happened: الرئيس موسى آدم > حسن كوري @ أغاديز"),
    ("ar", "أجرى [p|موسى آدم] محادثات مع [p|حسن كوري] في [l|أغاديز].",
     "CONSULT happened: موسى آدم > حسن كوري @ أغاديز"),
    ("ar", "أشار إلى زيارة [t|الرئيس] [p|موسى آدم] إلى [l+TCD|تشاد].",
     "CONSULT/visit happened: الرئيس موسى آدم > تشاد"),
    ("ar", "سيزور [p|موسى آدم] [l+TCD|تشاد].", "CONSULT/visit announced: موسى آدم > تشاد"),
    ("ar", "لم يلتق [p|موسى آدم] [p|حسن كوري].", "CONSULT denied: موسى آدم > حسن كوري"),
    ("fr", "[p|Awa Ndaw] a rencontré [p|Idris Bol] à [l|Dakar].", "CONSULT happened: Awa Ndaw > Idris Bol @ Dakar"),
    ("fr", "La visite de [p|Awa Ndaw] à [l+TCD|Ndjamena] a été annulée.",
     "CONSULT/visit denied: Awa Ndaw > Ndjamena @ Ndjamena"),
    ("es", "[p|Luz Paredes] se reunió con [p|Iván Soto] en [l|Quito].",
     "CONSULT happened: Luz Paredes > Iván Soto @ Quito"),
    ("es", "[p|Luz Paredes] no visitó [l+PER|Lima].", "CONSULT/visit denied: Luz Paredes > Lima"),
    ("ru", "[p|Анна Лодина] встретилась с [p|Иваном Седых] в [l|Томске].",
     "CONSULT happened: Анна Лодина > Иваном Седых @ Томске"),
    ("ru", "Визит [p|Анны Лодиной] в [l+KAZ|Казахстан] состоится в мае.",
     "CONSULT/visit announced: Анны Лодиной > Казахстан @ Казахстан"),
    ("fa", "[p|نادر بهرامی] با [p|سارا ملکی] در [l|دوشنبه] دیدار کرد.",
     "CONSULT happened: نادر بهرامی > سارا ملکی @ دوشنبه"),
    ("fa", "سفر [p|نادر بهرامی] به [l+TJK|تاجیکستان] لغو شد.", "CONSULT/visit denied: نادر بهرامی > تاجیکستان"),
]  # fmt: skip

DEEDS = [
    ("en", "[p|Idris Bol] was assassinated in [l|Abeche].", "ASSAULT/targeted happened:  > Idris Bol @ Abeche"),
    ("en", "The assassination of [p|Idris Bol] by [g|Red Front] was condemned.",
     "ASSAULT/targeted happened: Red Front > Idris Bol"),
    ("en", "[o|Red Front] allegedly kidnapped [p|Idris Bol].", "ASSAULT/abduct alleged: Red Front > Idris Bol"),
    ("en", "If [l+NER|Niger] attacks [l+TCD|Chad], war will follow.", "ASSAULT conditional: Niger > Chad"),
    ("en", "[p|Amina Ode] denied that [l+NER|Niger] had attacked [l+TCD|Chad].", "ASSAULT denied: Niger > Chad"),
    ("en", "[l+NER|Niger] appointed [p|Idris Bol] ambassador.", "APPOINT/name happened: Niger > Idris Bol"),
    ("en", "[p|Idris Bol], arrested in [l|Abeche], is a teacher.", "COERCE/arrest happened:  > Idris Bol @ Abeche"),
    ("en", "[p|Idris Bol] was appointed ambassador.", "APPOINT/name happened:  > Idris Bol"),
    ("en", "[p|Idris Bol] resigned on Monday.", "APPOINT/resign happened: Idris Bol > "),
    ("en", "The deal was signed by [p|Amina Ode] and [p|Idris Bol].",
     "SUPPORT/sign happened: Amina Ode + Idris Bol > "),
    ("en", "[l+NER|Niger], [l+TCD|Chad] ink defence deal", "SUPPORT/sign happened: Niger + Chad > "),
    ("en", "[p|Amina Ode] invited [p|Idris Bol] to visit [l|Agadez].", "AGREE/invite happened: Amina Ode > Idris Bol"),
    ("en", "[p|Amina Ode], who arrived on Monday, praised [l+TCD|Chad].",
     "SUPPORT/praise happened: Amina Ode > Chad"),
    ("ar", "أعرب عن أسفه لاغتيال [p|حسن كوري].", "ASSAULT/targeted happened:  > حسن كوري"),
    ("ar", "وقع [p|موسى آدم] و[p|حسن كوري] اتفاقية للتعاون.", "SUPPORT/sign happened: موسى آدم + حسن كوري > "),
    ("ar", "نددت بهجوم شنه [g|الجبهة الحمراء] في [l|أبشي].", "ASSAULT happened: الجبهة الحمراء >  @ أبشي"),
    ("ar", "وجه [p|موسى آدم] دعوة ل[p|حسن كوري] لزيارة [l+NER|النيجر].", "AGREE/invite happened: موسى آدم > حسن كوري"),
    ("ar", "عينت [l+NER|النيجر] [p|حسن كوري] سفيرا.", "APPOINT/name happened: النيجر > حسن كوري"),
    ("fr", "[p|Idris Bol] a été assassiné lundi.", "ASSAULT/targeted happened:  > Idris Bol"),
    ("fr", "[l+SEN|Dakar] et [l+TCD|Ndjamena] ont signé un accord.", "SUPPORT/sign happened: Dakar + Ndjamena > "),
    ("es", "[p|Iván Soto] fue asesinado en [l|Quito].", "ASSAULT/targeted happened:  > Iván Soto @ Quito"),
    ("es", "La guerrilla asesinó a [p|Iván Soto].", "ASSAULT/targeted happened:  > Iván Soto"),
    ("ru", "[p|Иван Седых] был арестован в [l|Томске].", "COERCE/arrest happened:  > Иван Седых @ Томске"),
    ("ru", "Убийство [p|Ивана Седых] потрясло [l|Томск].", "ASSAULT/targeted happened:  > Ивана Седых"),
    ("fa", "[p|سارا ملکی] در [l|دوشنبه] کشته شد.", "ASSAULT/kill happened:  > سارا ملکی @ دوشنبه"),
    ("fa", "[p|نادر بهرامی] و [p|سارا ملکی] تفاهم‌نامه همکاری امضا کردند.",
     "SUPPORT/sign happened: نادر بهرامی + سارا ملکی > "),
]  # fmt: skip

NONE = [
    ("en", "The rains have not met demand in [l+TCD|Chad]."),
    ("en", "Relations between [l+NER|Niger] and [l+TCD|Chad] have intensified."),
    ("en", "[p|Amina Ode] said that the harvest was good."),
    ("en", "An earthquake killed ten people in [l+TCD|Chad]."),
    ("en", "[p|Amina Ode] betrayed a promise."),
    ("ar", "قال [p|موسى آدم] إن الموسم جيد."),
    ("fr", "Les relations entre [l+NER|Niamey] et [l+TCD|Ndjamena] se renforcent."),
    ("es", "[p|Luz Paredes] dijo que la cosecha fue buena."),
    ("ru", "[p|Анна Лодина] сказала, что урожай хороший."),
]


@pytest.mark.parametrize(("language", "text", "expected"), MEETINGS + DEEDS)
def test_an_event_has_its_type_status_and_participants(language: str, text: str, expected: str) -> None:
    assert show(text, language)[:1] == [expected]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_only_looks_like_a_deed_is_none(language: str, text: str) -> None:
    assert show(text, language) == []


def test_verbs_joined_by_and_share_their_subject() -> None:
    rows = show("[p|Amina Ode] visited [l|Abeche] and met [p|Idris Bol].", "en")
    assert rows == ["CONSULT/visit happened: Amina Ode > Abeche", "CONSULT happened: Amina Ode > Idris Bol"]


def test_an_accusation_gives_the_accusation_and_the_alleged_deed() -> None:
    rows = show("[p|Amina Ode] accused [l+TCD|Chad] of killing [p|Idris Bol].", "en")
    assert rows == ["ACCUSE/allege happened: Amina Ode > Chad", "ASSAULT/kill alleged: Chad > Idris Bol"]


def test_the_two_officials_are_the_pair_of_the_sentence_before() -> None:
    text = "[p|Amina Ode] met [p|Idris Bol].\nThe two [d|ministers] signed a treaty."
    _, events = read_events(text, "en")
    assert [p.mention for p in events[1].participants] == [p.mention for p in events[0].participants]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[p|Amina Ode] said that [p|Idris Bol] met [p|Sara Kori].", "Amina Ode"),
        ("[p|Idris Bol] met [p|Sara Kori], [o|Sahel Radio] reported.", "Sahel Radio"),
        ("According to [o|Sahel Radio], [p|Idris Bol] met [p|Sara Kori].", "Sahel Radio"),
        ("[p|Idris Bol] met [p|Sara Kori], local officials said.", "local officials"),
        ("[p|Idris Bol] met [p|Sara Kori] in [l|Agadez].", None),
    ],
)
def test_reported_events_keep_their_source(text: str, source: str | None) -> None:
    plain, events = read_events(text, "en")
    found = events[0].attributed_to
    assert (found.span.within(plain) if found else None) == source


def test_a_trigger_is_words_of_the_deed_alone() -> None:
    text, events = read_events("[p|Amina Ode] met with [p|Idris Bol].", "en")
    assert events[0].trigger.within(text) == "met"


def test_victims_are_counted_with_the_killing() -> None:
    _, events = read_events("Gunmen killed at least eleven people in [l|Abeche].", "en")
    assert [(q.role, q.low, q.high) for q in events[0].quantities] == [("killed", 11.0, None)]


def test_a_language_without_data_has_no_events() -> None:
    assert show("[p|Amina Ode] met [p|Idris Bol].", "xx") == []
