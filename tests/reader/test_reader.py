import hashlib
import random
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reader import Reader, Tag, load_reader, weights
from dragoman.reader.pieces import UNKNOWN, Pieces

TEXTS = [
    "Angela Merkel met Emmanuel Macron in Paris.",
    "التقى وزير الخارجية المصري سامح شكري نظيره في القاهرة.",
    "Владимир Зеленский прибыл в Брюссель с визитом.",
    "رئیس جمهور فرانسه وارد تهران شد.",
    "Le Premier ministre a quitté Beyrouth pour Genève mardi soir, selon l'Agence France-Presse.",
    "no name here",
    "Oil",
    "The United Nations said on Monday that talks between Sudan and Ethiopia, held in Cairo, had failed. " * 3,
]
ODD = [
    "",
    "   \n\t",
    "\u202e\u200f",
    "👩🏽‍🚀 ❤️ 👍",
    "x" * 50_000,
    "習近平訪問莫斯科",
    "\u0301",
    "a\u0000b",
    "'",
    "...",
    "\ufeffParis",
]
LABELS = {"person", "organization", "place"}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def names(text: str, tags: Sequence[Tag]) -> set[tuple[str, str]]:
    return {(text[tag.start : tag.end], tag.label) for tag in tags}


def test_names_in_four_languages(reader: Reader) -> None:
    found = [names(text, tags) for text, tags in zip(TEXTS, reader.tag(TEXTS), strict=True)]
    assert found[0] == {("Angela Merkel", "person"), ("Emmanuel Macron", "person"), ("Paris", "place")}
    assert ("سامح شكري", "person") in found[1]
    assert {("Владимир Зеленский", "person"), ("Брюссель", "place")} <= found[2]
    assert ("تهران", "place") in found[3]
    assert found[5] == set()


def test_names_in_a_headline_of_capitals(reader: Reader) -> None:
    text = "ANGELA MERKEL MEETS MACRON IN PARIS"
    assert {("ANGELA MERKEL", "person"), ("PARIS", "place")} <= names(text, reader.tag([text])[0])


def test_a_text_is_read_alike_whatever_is_beside_it(reader: Reader) -> None:
    alone = {text: (reader.tag([text])[0], reader.embed([text])[0].tobytes()) for text in TEXTS}
    for seed in range(4):
        batch = random.Random(seed).choices([*TEXTS, *ODD[:4]], k=12) + TEXTS
        random.Random(seed).shuffle(batch)
        for text, tags, vector in zip(batch, reader.tag(batch), reader.embed(batch), strict=True):
            assert alone.get(text, (tags, vector.tobytes())) == (tags, vector.tobytes())


def test_two_readers_agree_to_the_byte(reader: Reader) -> None:
    other = Reader(threads=1)
    assert other.tag(TEXTS) == reader.tag(TEXTS)
    assert other.embed(TEXTS).tobytes() == reader.embed(TEXTS).tobytes()


def test_vectors_and_tags_are_not_all_one(reader: Reader) -> None:
    assert len({tuple(tags) for tags in reader.tag(TEXTS)}) > 5
    assert len({vector.tobytes() for vector in reader.embed(TEXTS)}) == len(TEXTS)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from([*TEXTS[:5], "\u200f", "Mr. O'Neill", "\n", "Sana'a!"]) | st.text(max_size=20), max_size=4)
)
def test_tags_slice_back(parts: list[str]) -> None:
    text = " ".join(parts)
    tags = load_reader().tag([text])[0]
    for tag in tags:
        assert text[tag.start : tag.end].strip() == text[tag.start : tag.end] != ""
        assert tag.label in LABELS
        assert 0 < tag.score <= 1
    assert all(before.end <= after.start for before, after in pairwise(tags))


def test_odd_texts(reader: Reader) -> None:
    tags, vectors = reader.tag(ODD), reader.embed(ODD)
    assert [len(found) for found in tags[:4]] == [0, 0, 0, 0]
    assert tags[10] == [Tag(1, 6, "place", tags[10][0].score)]
    assert np.isfinite(vectors).all()
    assert reader.tag([]) == []
    assert reader.embed([]).shape == (0, 384)


def test_a_long_text_loses_nothing(reader: Reader) -> None:
    sentence = "On Monday Angela Merkel met her guests in Paris. "
    text = sentence * 60
    found = [tag.start for tag in reader.tag([text])[0] if text[tag.start : tag.end] in {"Angela Merkel", "Paris"}]
    assert len(found) >= 118
    assert found[-1] > len(text) - len(sentence)


def test_tags_of_given_words(reader: Reader) -> None:
    sentences = [["Angela", "Merkel", "'s", "visit", "to", "(Paris", ")."], [], ["..."], ["\u200f"]]
    tags = reader.tag_words(sentences)
    assert [len(row) for row in tags] == [7, 0, 1, 1]
    assert tags[0][:2] == ["B-PER", "I-PER"]
    assert tags[0][5:] == ["B-LOC", "O"]


def test_translations_are_nearest_after_centring(reader: Reader) -> None:
    english = [TEXTS[0], "Oil prices fell.", "The earthquake killed hundreds.", "The court freed the journalist."]
    others = [
        ["انخفضت أسعار النفط.", "Цены на нефть упали.", "قیمت نفت کاهش یافت.", "Les prix du pétrole ont baissé."],
        [
            "قتل الزلزال المئات.",
            "Землетрясение унесло сотни жизней.",
            "زلزله صدها کشته داد.",
            "Le séisme a tué des centaines de personnes.",
        ],
        [
            "أفرجت المحكمة عن الصحفي.",
            "Суд освободил журналиста.",
            "دادگاه روزنامه‌نگار را آزاد کرد.",
            "Le tribunal a libéré le journaliste.",
        ],
    ]
    source = reader.embed(english)
    for row, texts in enumerate(others, 1):
        for vector in reader.embed(texts):
            nearest = (source - source.mean(axis=0)) @ (vector - source.mean(axis=0))
            assert int(nearest.argmax()) == row
    assert np.allclose(np.linalg.norm(source, axis=1), 1, atol=1e-5)


def test_dropped_pieces_leave_characters_not_unknowns() -> None:
    pieces = Pieces(weights.load_tokenizer())
    words = ["習近平", "प्रधान", "Αθήνα", "Merkel", "ولبنان"]
    assert not any(UNKNOWN in word for word in pieces.encode_words([words])[0])


def test_the_folder_is_small_and_as_listed() -> None:
    manifest = weights.load_manifest()
    files = {path.name: path for path in weights.FOLDER.iterdir() if path.name != "manifest.json"}
    assert sum(path.stat().st_size for path in weights.FOLDER.iterdir()) <= 60_000_000
    assert {file.name for file in manifest.files} == set(files)
    for file in manifest.files:
        data = files[file.name].read_bytes()
        assert (file.bytes, file.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_models_are_named(reader: Reader) -> None:
    assert ("dragoman-reader-4/reader.onnx", 64) in {(name, len(digest)) for name, digest in reader.models}
