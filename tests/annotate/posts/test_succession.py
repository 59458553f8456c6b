"""Who followed whom in a post, in six languages; all people are invented."""

import pytest

from dragoman.records import Reading
from tests.annotate.tags import read, words

NORO, OKORO = "Ali Noro", "Lea Okoro"
ROWS = [  # Okoro follows Noro as foreign minister
    ("en", "[p Lea Okoro] succeeded [p Ali Noro] as Kenya's foreign minister."),
    ("en", "[p Lea Okoro], the new foreign minister, replaces [p Ali Noro]."),
    ("en", "Foreign Minister [p Ali Noro] was replaced by [p Lea Okoro]."),
    ("en", "Foreign Minister [p Lea Okoro] praised her predecessor, [p Ali Noro]."),
    ("en", "[p Lea Okoro] was named foreign minister in place of [p Ali Noro]."),
    ("en", "Foreign Minister [p Lea Okoro] spoke.\nHer predecessor, General [p Ali Noro], left."),
    ("en", "Former foreign minister [p Ali Noro] met his successor, [p Lea Okoro]."),
    ("ar", "عُيّنت [p ليا أوكورو] وزيرة للخارجية خلفاً لـ[p علي نورو]"),
    ("ar", "عُيّنت [p ليا أوكورو] وزيرة للخارجية بدلا من [p علي نورو]"),
    ("ar", "أشادت وزيرة الخارجية [p ليا أوكورو] بسلفها [p علي نورو]"),
    ("fa", "[p لیا اوکورو] وزیر خارجه جدید جانشین [p علی نورو] شد"),
    ("fa", "[p لیا اوکورو] به جای [p علی نورو] به عنوان وزیر خارجه منصوب شد"),
    ("ru", "[p Лея Окоро] сменила [p Али Норо] на посту министра иностранных дел."),
    ("ru", "[p Лея Окоро] сменила на посту министра иностранных дел [p Али Норо]."),
    ("ru", "[p Лея Окоро] стала министром иностранных дел вместо [p Али Норо]."),
    ("ru", "Министр иностранных дел [p Лея Окоро] поблагодарила своего предшественника [p Али Норо]."),
    ("fr", "[p Lea Okoro] a succédé à [p Ali Noro] comme ministre des Affaires étrangères."),
    ("fr", "[p Lea Okoro] a été nommée ministre des Affaires étrangères en remplacement de [p Ali Noro]."),
    ("fr", "La ministre des Affaires étrangères [p Lea Okoro] a salué son prédécesseur, [p Ali Noro]."),
    ("es", "[p Lea Okoro] sucedió a [p Ali Noro] como ministra de Exteriores."),
    ("es", "[p Lea Okoro] fue nombrada ministra de Exteriores en reemplazo de [p Ali Noro]."),
    ("es", "El ministro de Exteriores, [p Ali Noro], fue sustituido por [p Lea Okoro]."),
    ("en", "The president dismissed Foreign Minister [p Ali Noro] and named [p Lea Okoro] to succeed him."),
    ("ar", "أقال الرئيس وزير الخارجية [p علي نورو] وعيّن [p ليا أوكورو] خلفاً له"),
    ("ru", "Президент уволил министра иностранных дел [p Али Норо], его сменила [p Лея Окоро]."),
    (
        "fr",
        "Le président a limogé le ministre des Affaires étrangères [p Ali Noro] et a nommé [p Lea Okoro] à sa place.",
    ),
    ("es", "El presidente destituyó al ministro de Exteriores, [p Ali Noro], y nombró en su lugar a [p Lea Okoro]."),
]
NONE = [
    ("en", "[p Lea Okoro] succeeded in the talks, said Foreign Minister [p Ali Noro]."),
    ("en", "Foreign Minister [p Lea Okoro] replaced the carpet. [p Ali Noro] left."),
    ("en", "Foreign Minister [p Lea Okoro] met [p Ali Noro]."),
    ("en", "President [p Lea Okoro] fired Minister [p Ali Noro] and replaced him with his sister, [p Ada Noro]."),
    ("ru", "Министр обороны [p Лея Окоро] сменила тактику и вызвала [p Али Норо]."),
]


FUTURE = [
    ("en", "[p Lea Okoro] will succeed Foreign Minister [p Ali Noro] in May.", "current"),
    ("en", "[p Lea Okoro] succeeded Foreign Minister [p Ali Noro] in May.", "former"),
    ("ru", "[p Лея Окоро] сменит министра иностранных дел [p Али Норо].", "current"),
    ("fr", "[p Lea Okoro] succédera au ministre des Affaires étrangères [p Ali Noro].", "current"),
    ("es", "[p Lea Okoro] reemplazará a la ministra de Exteriores [p Ada Noro].", "current"),
]


@pytest.mark.parametrize(("language", "text", "standing"), FUTURE)
def test_who_will_follow_leaves_the_other_in_the_post(language: str, text: str, standing: str) -> None:
    (post,) = read(language, text).posts
    assert (post.standing, post.successor is not None) == (standing, True)


def test_a_post_that_the_successor_held_before_is_not_the_one_taken_over() -> None:
    assert stated(read("en", "[p Lea Okoro], a former army chief, replaced [p Ali Noro].")) == []


def stated(reading: Reading) -> list[tuple[str, str, str]]:
    """Return title, predecessor and successor of each post that says who followed whom."""
    by_id = {m.id: words(reading, m) for m in reading.mentions}
    return [
        (p.title, by_id.get(p.predecessor or p.holder or "", ""), by_id.get(p.successor or p.holder or "", ""))
        for p in reading.posts
        if p.predecessor or p.successor
    ]


@pytest.mark.parametrize(("language", "text"), ROWS)
def test_who_followed_whom(language: str, text: str) -> None:
    names = {"ar": ("علي نورو", "ليا أوكورو"), "fa": ("علی نورو", "لیا اوکورو"), "ru": ("Али Норо", "Лея Окоро")}
    old, new = names.get(language, (NORO, OKORO))
    assert stated(read(language, text)) == [("foreign minister", old, new)]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_nobody_followed(language: str, text: str) -> None:
    assert stated(read(language, text)) == []
