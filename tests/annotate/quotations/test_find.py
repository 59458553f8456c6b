"""Quotations with speaker and sieve, in six languages side by side; names are given, not found."""

import pytest

from dragoman.annotate.quotations import find_quotations
from dragoman.annotate.sentences import find_sentences
from dragoman.ids import make_id
from dragoman.records import Document, Mention, QuotationMention
from dragoman.reference import load_language
from tests.builders import doc


def name(document: Document, words: str) -> list[Mention]:
    """Return a name mention at every place of the words."""
    kind = "organization" if words.startswith(("@",)) else "person"
    words = words.lstrip("@")
    found, at = [], document.text.find(words)
    while at >= 0:
        span = document.span(at, at + len(words))
        found.append(Mention(id=make_id("men", at, words), span=span, kind=kind, form="name"))  # type: ignore[arg-type]
        at = document.text.find(words, at + 1)
    return found


def find(language: str, text: str, names: str) -> tuple[Document, list[QuotationMention]]:
    """Return the quotations of a text with the names given ('@' marks an organization)."""
    document = doc(text, language)
    mentions = [m for words in names.split("|") if words for m in name(document, words)]
    known = load_language(language)
    sentences = list(find_sentences(document, known))
    return document, list(find_quotations(document, sentences, mentions, (), known))


# language, text, names, [(mode, fragments, speaker or None, basis)]
ROWS = [
    (
        "en", "“We will open the port,” said Marta Lund. “It is time.”", "Marta Lund",
        [("direct", ["We will open the port", "It is time."], "Marta Lund", "inverted subject")],
    ),
    (
        "en", "Lund, who was elected in May, told reporters on Tuesday that the work was “slow but sure”.", "Lund",
        [("mixed", ["the work was “slow but sure”"], "Lund", "subject before apposition")],
    ),
    (
        "en", "The mayor, Marta Lund, said the harbour would reopen.", "Marta Lund",
        [("indirect", ["the harbour would reopen"], "Marta Lund", "apposition")],
    ),
    (
        "en", "Berg praised the crew of the ferry and added that “nobody was hurt”.", "Berg",
        [("indirect", ["the crew of the ferry"], "Berg", "subject"),
            ("direct", ["nobody was hurt"], "Berg", "coordinated verb"),],
    ),
    (
        "en", "The port will reopen in June, according to Olaf Berg.", "Olaf Berg",
        [("indirect", ["The port will reopen in June"], "Olaf Berg", "according to")],
    ),
    (
        "en", "Berg visited the docks, saying: ‘Nobody’s job is at risk.’", "Berg",
        [("direct", ["Nobody’s job is at risk."], "Berg", "sentence subject")],
    ),
    (
        "en", "Berg spoke at noon.\n“There is no money left for the bridge.”", "Berg",
        [("direct", ["There is no money left for the bridge."], "Berg", "paragraph before")],
    ),
    (
        "en", "“First part of it.\n“Second part,” Berg said.", "Berg",
        [("direct", ["First part of it.", "Second part"], "Berg", "subject")],
    ),
    (
        "en", "“There is no way back for us now” ― Ada Moen", "Ada Moen",
        [("direct", ["There is no way back for us now"], "Ada Moen", "name after a dash")],
    ),
    ("en", "The so-called “red line” was crossed at the exhibition “Winter Light”.", "", []),
    ("en", "Berg did not say whether the port would open.", "Berg", []),
    ("en", "The state visit to the report office ended.", "", []),
    (
        "en", "The ferry sank at dawn, the Arvik Daily newspaper reported.", "",
        [("indirect", ["The ferry sank at dawn"], "the Arvik Daily newspaper", "subject")],
    ),
    (
        "ar", 'وأكد المتحدث باسم البلدية كريم عيسى أن العمل مستمر، مشيرا إلى أن "الأرقام جيدة".', "كريم عيسى",
        [
            ("indirect", ["العمل مستمر"], "كريم عيسى", "inverted subject"),
            ("direct", ["الأرقام جيدة"], "كريم عيسى", "participle"),
        ],
    ),
    (
        "ar", 'قالت سلمى بن يوسف: "سنفتح الميناء". وأضافت: "لن ننتظر أحدا".', "سلمى بن يوسف",
        [
            ("direct", ["سنفتح الميناء"], "سلمى بن يوسف", "inverted subject"),
            ("direct", ["لن ننتظر أحدا"], "سلمى بن يوسف", "speaker before"),
        ],
    ),
    (
        "ar", "وبحسب كريم عيسى فإن الاجتماع كان قصيرا جدا.", "كريم عيسى",
        [("indirect", ["الاجتماع كان قصيرا جدا"], "كريم عيسى", "according to")],
    ),
    (
        "ar", "وقال المتحدث باسم البلدية، كريم عيسى، إن العمل في الميناء مستمر.", "كريم عيسى",
        [("indirect", ["العمل في الميناء مستمر"], "كريم عيسى", "apposition")],
    ),
    (
        "ar", 'نقلت وكالة الأنباء عن سمير حداد قوله إن "الطريق سيفتح غدا".', "سمير حداد",
        [("direct", ["الطريق سيفتح غدا"], "سمير حداد", "quoted by")],
    ),
    (
        "ar", 'وجاء في البيان أن "الحكومة ستبني السد".', "",
        [("direct", ["الحكومة ستبني السد"], "البيان", "according to")],
    ),
    (
        "ar", 'وردا على سؤال طويل، نفى كريم عيسى قائلا "هذا غير صحيح".', "كريم عيسى",
        [("direct", ["هذا غير صحيح"], "كريم عيسى", "participle")],
    ),
    (
        "fa", "آرش کاویانی، وزیر انرژی، در نشست خبری گفت: «ما سد را تمام می‌کنیم».", "آرش کاویانی",
        [("direct", ["ما سد را تمام می‌کنیم"], "آرش کاویانی", "sentence subject")],
    ),
    (
        "es", "“No vamos a negociar”, advirtió Paredes.\nSegún fuentes policiales, nadie lo sabía.\n"
        "“Es una vergüenza para todos”, lamentó.", "Paredes",
        [
            ("direct", ["No vamos a negociar"], "Paredes", "inverted subject"),
            ("indirect", ["nadie lo sabía"], "fuentes policiales", "according to"),
            ("direct", ["Es una vergüenza para todos"], None, "unknown"),
        ],
    ),
    (
        "ru", "Павел Грачёв заявил в понедельник, что станция будет запущена, добавив: «Деньги есть».", "Павел Грачёв",
        [
            ("indirect", ["станция будет запущена"], "Павел Грачёв", "subject"),
            ("direct", ["Деньги есть"], "Павел Грачёв", "participle"),
        ],
    ),
    (
        "fr", "« Nous ne céderons pas », a prévenu le maire de Brévalan, Loïc Tanguy, lundi.", "Loïc Tanguy",
        [("direct", ["Nous ne céderons pas"], "Loïc Tanguy", "apposition")],
    ),
    (
        "en", "The agency quoted Petra Holm as saying that the dam was “perfectly safe”.", "Petra Holm",
        [("mixed", ["the dam was “perfectly safe”"], "Petra Holm", "quoted by")],
    ),
    (
        "en", "The report, titled “A Year of Drought”, says the lake may vanish by 2040.", "",
        [("indirect", ["the lake may vanish by 2040"], "The report", "subject before apposition")],
    ),
    (
        "en", "A nurse, who asked not to be named, said two wards had been closed since May.", "",
        [("indirect", ["two wards had been closed since May"], "A nurse", "subject before apposition")],
    ),
    (
        "en", "Marta Lund, who has denied ordering the closure, could not be reached.", "Marta Lund",
        [("indirect", ["ordering the closure"], "who", "relative clause")],
    ),
    (
        "en", "An engineer who met Olaf Berg said the dam was safe; the union says it is not.", "Olaf Berg",
        [
            ("indirect", ["the dam was safe"], "An engineer", "subject"),
            ("indirect", ["it is not"], "the union", "subject"),
        ],
    ),
    (
        "en", "About 3,000 people marched, according to the town hall; police put the crowd at 900.", "",
        [("indirect", ["About 3,000 people marched"], "the town hall", "according to")],
    ),
    ("en", "Olaf Berg called on King Harald in the palace on Monday.", "Olaf Berg|Harald", []),
    ("en", "The governor dismissed the harbour chief and charged two guards.", "", []),
    (
        "en", "Berg called on the rebels to leave and dismissed the claims of the mayor.", "Berg",
        [
            ("indirect", ["the rebels to leave"], "Berg", "subject"),
            ("indirect", ["the claims of the mayor"], "Berg", "coordinated verb"),
        ],
    ),
    (
        "es", "“No hay agua”, afirmó el director del hospital.", "",
        [("direct", ["No hay agua"], "el director", "inverted subject")],
    ),
    (
        "es", "El Ministerio dice que hay dos muertos; el sindicato afirma que son nueve.", "",
        [
            ("indirect", ["hay dos muertos"], "El Ministerio", "subject"),
            ("indirect", ["son nueve"], "el sindicato", "subject"),
        ],
    ),
    (
        "fr", "« C'est une erreur », a indiqué son avocate, Me Anne Prévot.", "Anne Prévot",
        [("direct", ["C'est une erreur"], "Anne Prévot", "apposition")],
    ),
    (
        "fr", "Loïc Tanguy, qui a démenti avoir ordonné la fermeture, n'a pas pu être joint.", "Loïc Tanguy",
        [("indirect", ["avoir ordonné la fermeture"], "qui", "relative clause")],
    ),
    (
        "ru", "По данным мэрии, на площадь вышли 300 человек; полиция молчит.", "",
        [("indirect", ["на площадь вышли 300 человек"], "мэрии", "according to")],
    ),
    (
        "ar", "قال كريم عيسى إن الجسر آمن تماما؛ الحركة عادية.", "كريم عيسى",
        [("indirect", ["الجسر آمن تماما"], "كريم عيسى", "inverted subject")],
    ),
    (
        "fa", "آرش کاویانی گفت که پل امن است؛ راه باز است.", "آرش کاویانی",
        [("indirect", ["پل امن است"], "آرش کاویانی", "subject")],
    ),
    (
        "en", "Holm: “We are ready”", "Holm",
        [("direct", ["We are ready"], "Holm", "name before a colon")],
    ),
    (
        "fa", "آرش کاویانی گفت: «ما سد را تمام می‌کنیم». وی افزود که بودجه آن کافی است.", "آرش کاویانی",
        [
            ("direct", ["ما سد را تمام می‌کنیم"], "آرش کاویانی", "subject"),
            ("indirect", ["بودجه آن کافی است"], "وی", "pronoun subject"),
        ],
    ),
    (
        "ru", "«Мы построим мост до весны», — заявил Игорь Латышев. Он добавил, что деньги уже есть.", "Игорь Латышев",
        [
            ("direct", ["Мы построим мост до весны"], "Игорь Латышев", "inverted subject"),
            ("indirect", ["деньги уже есть"], "Он", "pronoun subject"),
        ],
    ),
    (
        "fr", "«\u00a0Nous rouvrirons le pont\u00a0», a déclaré Jeanne Morvan.", "Jeanne Morvan",
        [("direct", ["Nous rouvrirons le pont"], "Jeanne Morvan", "inverted subject")],
    ),
    (
        "fr", "«\u00a0C'est bien fini\u00a0», dit-il. Selon Paul Kervella, le budget est prêt.", "Paul Kervella",
        [
            ("direct", ["C'est bien fini"], "il", "pronoun subject"),
            ("indirect", ["le budget est prêt"], "Paul Kervella", "according to"),
        ],
    ),
    (
        "es", '"Vamos a abrir el puerto", dijo Marta Ibáñez. Añadió que el plan es "serio y posible".', "Marta Ibáñez",
        [
            ("direct", ["Vamos a abrir el puerto"], "Marta Ibáñez", "inverted subject"),
            ("mixed", ['el plan es "serio y posible"'], "Marta Ibáñez", "speaker before"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names", "expected"), ROWS, ids=[f"{r[0]}-{r[1][:30]}" for r in ROWS])
def test_quotations(language: str, text: str, names: str, expected: list[tuple[str, list[str], str, str]]) -> None:
    document, found = find(language, text, names)
    assert [
        (q.mode, [document.words(f) for f in q.fragments], q.speaker and document.words(q.speaker), q.speaker_basis)
        for q in found
    ] == expected


def test_cue_behind_a_question_that_ended_the_sentence() -> None:
    document, found = find("en", "Berg was asked.\n“Why is the port closed?” Lund demanded.", "Lund|Berg")
    assert [(document.words(q.fragments[0]), q.speaker and document.words(q.speaker)) for q in found] == [
        ("Why is the port closed?", "Lund")
    ]


def test_object_behind_a_verb_is_not_its_speaker() -> None:
    _, found = find("en", "The mayor who never rests told Lund that the port was closed.", "Lund")
    assert all(q.speaker_basis != "inverted subject" for q in found)


def test_speaker_is_unknown_rather_than_guessed() -> None:
    _, found = find("ar", 'قال كريم عيسى إن البيت جديد.\n"لا نخاف شيئا أبدا"، قال الصياد.', "كريم عيسى")
    assert [q.speaker is None for q in found] == [False, True]


def test_insertions_and_mention() -> None:
    document, found = find("en", "“We trust them [the farmers] and the law,” Ada Moen said.", "Ada Moen")
    assert [document.words(i) for i in found[0].insertions] == ["[the farmers]"]
    assert found[0].speaker_mention == make_id("men", document.text.index("Ada"), "Ada Moen")


def test_outlet_is_a_source_of_its_own_kind() -> None:
    _, found = find("en", "The ferry sank at dawn, state media reported.", "")
    assert [q.source_kind for q in found] == ["other outlet"]


def test_ids_do_not_hang_on_names() -> None:
    _, named = find("en", "“We will open the port,” said Marta Lund.", "Marta Lund")
    _, bare = find("en", "“We will open the port,” said Marta Lund.", "")
    assert [q.id for q in named] == [q.id for q in bare]


def test_language_without_words_still_gives_quoted_speech() -> None:
    document, found = find("sw", "“Tutaufungua bandari mpya mwaka huu kabla ya mvua,” alisema.", "")
    assert [document.words(f) for q in found for f in q.fragments] == [
        "Tutaufungua bandari mpya mwaka huu kabla ya mvua"
    ]
    assert found[0].speaker is None
