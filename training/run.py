"""Makes the reader's weights: python -m training.run. Resumes from the last checkpoint in --work."""

import argparse
import logging
from collections import Counter
from pathlib import Path

import torch
from tokenizers import Tokenizer

from dragoman.reader.pieces import Pieces
from dragoman.reader.reader import LONGEST_TEXT, PASSAGE
from dragoman.reader.weights import FOLDER
from training.calibrate import SENTENCES
from training.e5file import read_tensors
from training.encoder import Tagger
from training.examples import SETS, Words, encode, load_sentences
from training.package import Recipe, write_package
from training.sources import ENCODER, TOKENIZER, fetch
from training.tune import Settings, load_checkpoint, tune
from training.vocabulary import prune

NAME = "dragoman-reader-0"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds names/")
    parser.add_argument("--work", type=Path, default=Path("build/model"), help="cache and checkpoints")
    parser.add_argument("--weights", type=Path, default=FOLDER, help="folder to write")
    parser.add_argument("--package-only", action="store_true", help="write the last checkpoint's weights")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    torch.set_num_threads(1)  # tune.py makes its own two threads
    make(arguments.data, arguments.work, arguments.weights, arguments.package_only)


def make(data: Path, work: Path, weights: Path, package_only: bool) -> None:
    """Tune, unless only the package is asked for, and write the weights."""
    (work / "cache").mkdir(parents=True, exist_ok=True)
    sets = [load_sentences(data / "names" / f"ner.{name}.train.jsonl") for name in SETS]
    recipe = make_recipe(sets, work / "cache")
    model, original = (Tagger(recipe.stored, recipe.kept) for _ in range(2))
    if package_only:
        load_checkpoint(work, {"model": model})
    else:
        tune(model, sets, Pieces(Tokenizer.from_str(recipe.tokenizer)), Settings(), work)
    write_package(model, original, recipe, weights, NAME)


def make_recipe(sets: list[list[Words]], cache: Path) -> Recipe:
    """Return the stored encoder, the pruned vocabulary, and the sentences to calibrate on."""
    text, kept = prune(fetch(TOKENIZER, cache), cache, frequent_words(sets))
    logging.info("%d pieces kept", len(kept))
    pieces = Pieces(Tokenizer.from_str(text))
    chosen = [sentence for sentences in sets for sentence in sentences[:SENTENCES]]
    windows = [example.pieces for example in encode(chosen, pieces)]
    plain = [PASSAGE + " ".join(word for word, _ in sentence) for sentence in chosen]
    texts = [pieces.encode_text(sentence, LONGEST_TEXT) for sentence in plain]
    return Recipe(read_tensors(fetch(ENCODER, cache)), kept, text, windows, texts)


def frequent_words(sets: list[list[Words]], least: int = 4) -> list[str]:
    """Return the words that stand at least so often in the training sets."""
    counts = Counter(word for sentences in sets for sentence in sentences for word, _ in sentence)
    return sorted(word for word, count in counts.items() if count >= least)


if __name__ == "__main__":
    main()
