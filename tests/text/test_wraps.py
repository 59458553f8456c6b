"""Line ends inside paragraphs: rows of text with '¬' where a line end is a wrap."""

import pytest

from dragoman.text.wraps import find_wraps, unwrap

ROWS = [
    (  # en, blank lines between paragraphs
        "The Sala canal will be reopened to barges in July, the ministers¬"
        "of both countries said on Monday. The lock was damaged by the¬"
        "flood of last winter.\n\nTraders had asked for its repair.\n"
    ),
    (  # ru, no blank lines: behind a mark the paragraph may end
        "Канал Сала откроют для барж в июле, сообщили в понедельник¬"
        "министры транспорта двух стран, которые встретились в порту.\n"
        "Шлюз пострадал от наводнения прошлой зимой, и торговцы давно¬"
        "просили его починить.\n"
    ),
    (  # ar
        "قال وزير النقل يوم الاثنين إن قناة سالا ستفتح أمام السفن في¬"
        "شهر تموز المقبل بعد محادثات استمرت أحد عشر أسبوعا، وأضاف أن¬"
        "الرسوم ستكون متساوية على الجانبين وأن السفينة الأولى ستغادر¬"
        "الميناء في الثالث من تموز.\n\nوحضر التوقيع عدد من التجار.\n"
    ),
    (  # en, names behind every wrap
        "The Sala canal will be reopened to barges in July, Minister Karim¬"
        "Haddad said on Monday, after talks with the Minister of Transport¬"
        "Sela Mora.\n\n“We waited two years and shall wait no longer,” said Karim¬"
        "Haddad, who met Mora in the port.\n"
    ),
    (  # one line a paragraph
        "The Sala canal will be reopened to barges in July, the ministers said.\n"
        "The lock was damaged by the flood of last winter, traders told the radio.\n"
        "The first barge leaves on July 3 with wheat, sugar and oil, they said.\n"
    ),
    "Ferry crews end their strike after four days of talks\nRain keeps the market closed for a third day now\n"
    "New timetable for the boats to the outer islands out\n",  # headlines
    "Home\nNews\nSport\n",
    "",
]


@pytest.mark.parametrize("marked", ROWS)
def test_wraps_are_told_from_ends_of_paragraphs(marked: str) -> None:
    assert find_wraps(marked.replace("¬", "\n")) == {i for i, c in enumerate(marked) if c == "¬"}


@pytest.mark.parametrize("marked", ROWS)
def test_unwrapping_puts_a_space_for_each_wrap(marked: str) -> None:
    assert unwrap(marked.replace("¬", "\n")) == marked.replace("¬", " ")
