"""The coder of actors: words first, then named bodies and places, then offices at the day."""

import pytest

from dragoman.reference.actors import code_actor

WORDS = [
    ("Peruvian soldiers", "PER", "MIL"),
    ("the Zambian warplanes", "ZMB", "MIL"),
    ("several trade unions in Uruguay", "URY", "LAB"),
    ("a group of fishermen from Oman", "OMN", "AGR"),
    ("Lima police station", "PER", "COP"),
    ("a retired navy accountant", None, "MIL"),
    ("chairman of the airline's board", None, "BUS"),
    ("head of the Fijian teachers' union", "FJI", "LAB"),
    ("professor of law at the University of Otago in New Zealand", "NZL", "EDU"),
    ("Chad-backed rebels", None, "REB"),
    ("Qatari-funded charity in Kenya", "KEN", "SOC"),
    ("the Bolivian ambassador to Japan", "BOL", "GOV"),
    ("refugees from Eritrea", "ERI", "REF"),
    ("a bicycle theft ring", None, "CRM"),
    ("Congolese nurses", None, "MED"),
    ("Nepal's Ministry of Tourism", "NPL", "GOV"),
    ("the foreign ministry of Laos", "LAO", "GOV"),
    ("parliamentary group", None, "LEG"),
    ("an opposition senator", None, "LEG"),
    ("she", None, "UNK"),
    ("a teapot", None, None),
    ("landslide", None, None),
    ("Jordan Quillfeather", None, None),
    ("Jordan police", "JOR", "COP"),
    ("Detective Sergeant Ann Quillfeather", None, "COP"),
]


@pytest.mark.parametrize(("mention", "country", "sector"), WORDS)
def test_words(mention: str, country: str | None, sector: str | None) -> None:
    actor = code_actor(mention)
    assert (actor.country, actor.sector) == (country, sector)


LANGUAGES = [
    ("fr", "des soldats tchadiens", "TCD", "MIL"),
    ("es", "soldados peruanos", "PER", "MIL"),
    ("ru", "перуанских солдат", "PER", "MIL"),
    ("ar", "الجنود التشاديون", "TCD", "MIL"),
    ("fa", "سربازان چادی", "TCD", "MIL"),
    ("fr", "le porte-parole de l'armée nigérienne", "NER", "MIL"),
    ("es", "el portavoz del ejército boliviano", "BOL", "MIL"),
    ("ru", "сотрудник полиции Найроби", "KEN", "COP"),
    ("ar", "رئيس البرلمان الليبي", "LBY", "LEG"),
    ("fa", "پلیس کنیا", "KEN", "COP"),
    ("fr", "plusieurs syndicats au Sénégal", "SEN", "LAB"),
    ("es", "sindicatos de Uruguay", "URY", "LAB"),
    ("ru", "профсоюзы Уругвая", "URY", "LAB"),
    ("ar", "نقابة العمال في تونس", "TUN", "LAB"),
    ("fa", "اتحادیه کارگری در تونس", "TUN", "LAB"),
    ("fr", "un ancien ministre malien", "MLI", "ELI"),
    ("es", "un exministro chileno", "CHL", "ELI"),
    ("ru", "бывший министр Чили", "CHL", "ELI"),
    ("ar", "وزير مغربي سابق", "MAR", "ELI"),
    ("fa", "وزیر پیشین شیلی", "CHL", "ELI"),
    ("ar", "وزارة الخارجية البوليفية", "BOL", "GOV"),
    ("fa", "وزارت خارجه بولیوی", "BOL", "GOV"),
]


@pytest.mark.parametrize(("language", "mention", "country", "sector"), LANGUAGES)
def test_languages(language: str, mention: str, country: str | None, sector: str | None) -> None:
    actor = code_actor(mention, None, language)
    assert (actor.country, actor.sector) == (country, sector)


NAMED = [
    ("Bolivia", "BOL", None),
    ("Peruvians", "PER", "CVL"),
    ("NAIROBI", "KEN", "GOV"),
    ("Arequipa", "PER", "CVL"),
    ("Saeima", "LVA", "LEG"),
    ("speaker of the Saeima", "LVA", "LEG"),
    ("the Uganda People's Defence Force", "UGA", "MIL"),
    ("a former MI5 official", "GBR", "ELI"),
    ("the EU court", "EUR", "JUD"),
    ("Abkhazia", "GEO", "PRE"),
    ("Lashkar e Tayba", "PAK", "REB"),
    ("Abou Sayaf", "PHL", "REB"),
    ("Red Sea ferry", None, None),
    ("Kenya's Treasury Department", "KEN", "GOV"),
    ("the WHO", "UNO", "MED"),
    ("who", None, "UNK"),
    ("the National Guard", None, "MIL"),
]


@pytest.mark.parametrize(("mention", "country", "sector"), NAMED)
def test_named_bodies_and_places(mention: str, country: str | None, sector: str | None) -> None:
    actor = code_actor(mention)
    assert (actor.country, actor.sector) == (country, sector)


PEOPLE = [
    ("Michelle Bachelet", "2011-06-01", "CHL", "ELI"),
    ("Michelle Bachelet", "2016-06-01", "CHL", "GOV"),
    ("Мишель Бачелет", "2016-06-01", "CHL", "GOV"),
    ("President Hakainde Hichilema", "2022-06-01", "ZMB", "GOV"),
    ("Hichilema", "2022-06-01", "ZMB", "GOV"),
    ("Senator Manny Pacquiao", "2020-06-01", "PHL", "LEG"),
    ("Defence Minister Robles", "2020-06-01", "ESP", "GOV"),
    ("Gen. Raheel Sharif", "2015-06-01", "PAK", "MIL"),
    ("Hichilema", "2001-06-01", "ZMB", None),
    ("George Arequipa", "2020-06-01", None, None),
]


@pytest.mark.parametrize(("mention", "date", "country", "sector"), PEOPLE)
def test_offices_at_a_day(mention: str, date: str, country: str | None, sector: str | None) -> None:
    actor = code_actor(mention, date)
    assert (actor.country, actor.sector) == (country, sector)
