"""Prunes the vocabulary to the pieces that the served languages' words need.

Pieces are dropped from the Unigram model itself, so that a text which would have used one is cut into others
instead of becoming unknown. Every single character stays.
"""

import gzip
import json
import unicodedata
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from tokenizers import Tokenizer

from training.sources import WORD_LISTS, find_wheel

# Words of each list, most frequent first. Measured in README.md, "Vocabulary".
SERVED = {
    "en": 22_000, "ar": 22_000, "fa": 15_000, "ru": 18_000, "uk": 4_000, "fr": 10_000, "es": 10_000,
    "de": 8_000, "it": 2_000, "pt": 2_000, "tr": 2_000, "he": 2_000,
}  # fmt: skip


def load_words(language: str, most: int, cache: Path) -> list[str]:
    """Return a language's most frequent words, lower-cased by their source (wordfreq 3.1.1)."""
    requirement, folder = WORD_LISTS
    with zipfile.ZipFile(find_wheel(requirement, cache)) as wheel:
        names = [f"{folder}{size}_{language}.msgpack.gz" for size in ("large", "small")]
        member = next(name for name in names if name in wheel.namelist())
        _, *bins = msgspec.msgpack.decode(gzip.decompress(wheel.read(member)))
    return [word for words in bins for word in words][:most]


def choose_pieces(tokenizer: Tokenizer, vocabulary: Sequence[Sequence[Any]], words: Iterable[str]) -> list[int]:
    """Return the numbers of the pieces kept: specials, single characters, and what the words are cut into."""
    kept = {number for number, (piece, _) in enumerate(vocabulary) if len(piece.replace("\u2581", "")) <= 1}
    kept |= {0, 1, 2, 3, len(vocabulary) - 1}
    forms = sorted({form for word in words for form in (word, word.capitalize())})
    for encoding in tokenizer.encode_batch(forms, add_special_tokens=False):
        kept.update(encoding.ids)
    return sorted(kept)


def prune(tokenizer_json: bytes, cache: Path, corpus_words: Iterable[str]) -> tuple[str, list[int]]:
    """Return the pruned tokenizer.json and the original number of each piece kept, in order."""
    tokenizer = Tokenizer.from_str(tokenizer_json.decode())
    model = json.loads(tokenizer_json)
    vocabulary = model["model"]["vocab"]
    words = [word for language, most in SERVED.items() for word in load_words(language, most, cache)]
    kept = choose_pieces(tokenizer, vocabulary, [*words, *corpus_words])
    model["model"]["vocab"] = [vocabulary[number] for number in kept]
    numbers = {original: new for new, original in enumerate(kept)}
    for added in model["added_tokens"]:
        added["id"] = numbers[added["id"]]
    return json.dumps(model, ensure_ascii=False, separators=(",", ":")), kept


def script(piece: str) -> str:
    """Return the script of a piece's first letter, LATIN for instance; NONE without letters."""
    letters = (unicodedata.name(character, "?").split()[0] for character in piece if character.isalpha())
    return next(letters, "NONE")
