"""Remarks of several documents joined to utterances: quoted, reworded, translated, apart."""

import msgspec
import numpy as np
import pytest

from dragoman.align.quotations import align_quotations
from dragoman.ids import make_id
from dragoman.records import Judged, Mention, QuotationMention, Reading, Resolution, StoryGroup
from dragoman.records.judged import NOTHING
from tests.builders import doc, sentence, span


@pytest.fixture(autouse=True)
def no_priors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Toy vectors have no real language's centre."""
    monkeypatch.setattr("dragoman.align.sentences.load_priors", dict)


Remark = tuple[str, list[str], str | None, list[float]]  # mode, fragments, speaker, vector


def make_reading(name: str, language: str, text: str, remarks: list[Remark]) -> tuple[Reading, dict[str, str]]:
    """Return a reading with its remarks, and the entity of each speaker's mention."""
    document = doc(text, language, name=name)
    mentions, quotations, entities = [], [], {}
    for _, fragments, speaker, _ in remarks:
        if speaker:
            at = span(document, fragments[0])
            mention = Mention(id=make_id("men", document.id, at.start), span=at, kind="person", form="name")
            mentions.append(mention)
            entities[mention.id] = speaker
    ids = {m.span.start: m.id for m in mentions}
    for mode, fragments, speaker, _ in remarks:
        spans = tuple(span(document, f) for f in fragments)
        quotations.append(
            QuotationMention(
                id=make_id("quo", document.id, spans[0].start),
                mode=mode,
                fragments=spans,  # type: ignore[arg-type]
                speaker_mention=ids[spans[0].start] if speaker else None,
            )
        )
    rows = np.zeros((len(remarks), 384), np.float32)
    rows[:, : len(remarks[0][3])] = [vector for *_, vector in remarks]
    reading = Reading(
        document=document,
        sentences=tuple(sentence(document, line) for line in text.split("\n")),
        mentions=tuple(mentions),
        quotations=tuple(quotations),
        vectors=np.zeros((len(text.split("\n")), 384), np.float32),
        quotation_vectors=rows,
    )
    return reading, entities


def groups(*made: tuple[Reading, dict[str, str]], apart: bool = False, judged: Judged = NOTHING) -> set[frozenset[str]]:
    """Return the groups of more than one remark, each as the words of its members."""
    readings = sorted((r for r, _ in made), key=lambda r: r.document.id)
    ids = tuple(r.document.id for r in readings)
    stories = [StoryGroup((i,)) for i in ids] if apart else [StoryGroup(ids)]
    resolution = Resolution(entity_of={k: v for _, e in made for k, v in e.items()})
    found = align_quotations(readings, stories, resolution, (), judged)
    assert found == align_quotations(readings[::-1], stories, resolution, (), judged)
    quotations = {q.id: (r.document, q) for r in readings for q in r.quotations}
    listed = set()
    for group in found:
        words = []
        for name in group:
            mention, _, part = name.partition("#")
            document, quotation = quotations[mention]
            spans = [f for f in quotation.fragments if not part or f.start >= int(part.split("-")[0])]
            spans = [f for f in spans if not part or f.end <= int(part.split("-")[1])]
            words.append(" / ".join(document.words(f) for f in spans))
        if len(words) > 1:
            listed.add(frozenset(words))
    return listed


A = "We will rebuild the bridge before winter comes"
B = "We shall rebuild the bridge before the winter comes"
ARABIC = "سنعيد بناء الجسر قبل الشتاء"
OTHER = "The price of salt is none of our business"

ROWS = [
    ("literal", "en", A, [1, 0], "direct", "Lund", True),
    ("reworded", "en", B, [0.9, 0.1], "indirect", "Lund", True),
    ("translated", "ar", ARABIC, [0.9, 0.2], "direct", "Lund", True),
    ("speaker not known", "en", B, [0.9, 0.1], "direct", None, True),
    ("another speaker", "en", A, [1, 0], "direct", "Berg", False),
    ("another remark", "en", OTHER, [0, 1], "direct", "Lund", False),
    ("translated, far", "ar", ARABIC, [0.3, 1], "direct", "Lund", False),
]


@pytest.mark.parametrize(
    ("name", "language", "words", "vector", "mode", "speaker", "joined"), ROWS, ids=[r[0] for r in ROWS]
)
def test_pair(
    name: str, language: str, words: str, vector: list[float], mode: str, speaker: str | None, joined: bool
) -> None:
    left = make_reading("a.txt", "en", A + ".", [("direct", [A], "Lund", [1, 0])])
    right = make_reading("b.txt", language, words + " .", [(mode, [words], speaker, vector)])
    assert groups(left, right) == ({frozenset((A, words))} if joined else set())


def test_joined_pair_is_one_group() -> None:
    left = make_reading("a.txt", "en", A + ".", [("direct", [A], "Lund", [1, 0])])
    right = make_reading("b.txt", "en", B + ".", [("indirect", [B], "Lund", [0.9, 0.1])])
    assert groups(left, right) == {frozenset((A, B))}


def test_two_remarks_too_alike_to_choose_stay_apart() -> None:
    left = make_reading("a.txt", "en", A + ".", [("direct", [A], "Lund", [1, 0, 0])])
    first, second = "سنعيد بناء الجسر كله", "سنعيد بناء الجسر غدا"
    right = make_reading(
        "b.txt", "ar", f"{first}\n{second}",
        [("direct", [first], "Lund", [0.9, 0.1, 0]), ("direct", [second], "Lund", [0.9, 0, 0.1])],
    )  # fmt: skip
    assert groups(left, right) == set()


def test_a_quotation_in_parts_joins_one_that_gives_it_whole() -> None:
    text = f"“{A}.” he said. “{OTHER}.”"
    left = make_reading("a.txt", "en", text, [("direct", [A + ".", OTHER + "."], "Lund", [1, 1])])
    right = make_reading("b.txt", "ar", ARABIC, [("direct", [ARABIC], "Lund", [1, 0.8])])
    assert groups(left, right) == {frozenset((f"{A}. / {OTHER}.", ARABIC))}


def test_a_speaker_named_otherwise_needs_more_likeness() -> None:
    left = make_reading("a.txt", "en", A + ".", [("direct", [A], "Lund", [1, 0])])
    right, _ = make_reading("b.txt", "ar", ARABIC, [("direct", [ARABIC], None, [0.61, 0.79])])
    assert groups(left, (right, {})) == {frozenset((A, ARABIC))}
    stated = msgspec.structs.replace(right.quotations[0], speaker=span(right.document, "الجسر"))
    assert groups(left, (msgspec.structs.replace(right, quotations=(stated,)), {})) == set()


def test_parts_of_one_quotation_join_two_utterances() -> None:
    text = f"“{A}.” he said. “{OTHER}.”"
    left = make_reading("a.txt", "en", text, [("direct", [A + ".", OTHER + "."], "Lund", [1, 1])])
    right = make_reading(
        "b.txt", "en", f"{A}\n{OTHER}", [("direct", [A], "Lund", [1, 0]), ("direct", [OTHER], "Lund", [0, 1])]
    )
    assert groups(left, right) == {frozenset((A + ".", A)), frozenset((OTHER + ".", OTHER))}


def test_halves_of_one_sentence_stay_together() -> None:
    first, second = "We will rebuild the bridge", "before the winter comes to us"
    left = make_reading(
        "a.txt", "en", f"“{first},” he said, “{second}.”", [("direct", [first, second], "Lund", [1, 0])]
    )
    right = make_reading("b.txt", "en", B + ".", [("direct", [B], "Lund", [0.9, 0.1])])
    assert groups(left, right) == {frozenset((f"{first} / {second}", B))}


def test_across_stories_only_by_a_known_speaker() -> None:
    left = make_reading("a.txt", "en", A + ".", [("direct", [A], "Lund", [1, 0])])
    same = make_reading("b.txt", "en", B + ".", [("direct", [B], "Lund", [0.9, 0.1])])
    unknown = make_reading("c.txt", "en", B + ".", [("direct", [B], None, [0.9, 0.1])])
    assert groups(left, same, apart=True) == {frozenset((A, B))}
    assert groups(left, unknown, apart=True) == set()


def test_every_mention_is_in_one_group() -> None:
    reading, entities = make_reading(
        "a.txt", "en", f"{A}\n{OTHER}", [("direct", [A], "Lund", [1, 0]), ("direct", [OTHER], None, [0, 1])]
    )
    found = align_quotations([reading], [StoryGroup((reading.document.id,))], Resolution(entity_of=entities), ())
    assert sorted(i for g in found for i in g) == sorted(q.id for q in reading.quotations)


def test_remarks_as_a_person_judged_them() -> None:
    left = make_reading("a.txt", "en", A + ".", [("direct", [A], "Lund", [1, 0])])
    right = make_reading("b.txt", "en", B + ".", [("indirect", [B], "Lund", [0.9, 0.1])])
    other = make_reading("c.txt", "en", OTHER + ".", [("direct", [OTHER], "Berg", [0, 1])])
    a, b, o = (made[0].quotations[0].id for made in (left, right, other))
    apart = Judged(sides_of={a: frozenset({1}), b: frozenset({-1})})
    assert groups(left, right, judged=apart) == set()
    one = Judged(part_of=dict.fromkeys((a, o), min(a, o)))
    assert groups(left, other, judged=one) == {frozenset((A, OTHER))}


def test_parts_and_wholes_are_judged_as_they_stand_today() -> None:
    text = f"“{A}.” he said. “{OTHER}.”"
    left = make_reading("a.txt", "en", text, [("direct", [A + ".", OTHER + "."], "Lund", [1, 1])])
    right = make_reading("b.txt", "en", B + ".", [("indirect", [B], "Berg", [0.9, 0.1])])
    whole, single = left[0].quotations[0], right[0].quotations[0].id
    part = f"{whole.id}#{whole.fragments[0].start}-{whole.fragments[0].end}"
    for bound in (part, whole.id):  # a part without partner goes where the others go
        judged = Judged(part_of={bound: single, single: single})
        assert groups(left, right, judged=judged) == {frozenset((f"{A}. / {OTHER}.", B))}
    single_piece = make_reading("a.txt", "en", text, [("direct", [A + "."], "Lund", [1, 0])])
    gone = f"{single_piece[0].quotations[0].id}#0-9"
    judged = Judged(part_of={gone: single, single: single})
    assert groups(single_piece, right, judged=judged) == {frozenset((A + ".", B))}
