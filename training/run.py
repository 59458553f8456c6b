"""Makes the reader's weights: python -m training.run. Resumes from the last checkpoint in --work."""

import argparse
import logging
import re
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
from training.examples import SETS, encode, encode_marked, load_sentences
from training.marked import is_checked, load_corpus
from training.package import Recipe, write_package
from training.sources import ENCODER, TOKENIZER, fetch
from training.tune import Lessons, Settings, load_checkpoint, tune
from training.vocabulary import prune

NAME = "dragoman-reader-4"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds names/")
    parser.add_argument("--work", type=Path, default=Path("build/model/1"), help="checkpoints")
    parser.add_argument("--cache", type=Path, default=Path("build/model/cache"), help="what was fetched")
    parser.add_argument("--weights", type=Path, default=FOLDER, help="folder to write")
    parser.add_argument("--package-only", action="store_true", help="write the last checkpoint's weights")
    parser.add_argument("--begin", type=Path, help="checkpoint of an earlier run whose weights this one begins with")
    parser.add_argument("--twice", help="ids of passages that are learned twice a round: a regular expression")
    for name in ("epochs", "rounds", "rate", "head_rate", "padded", "seed"):
        default = getattr(Settings(), name)
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=default)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    torch.set_num_threads(1)  # tune.py makes its own two threads
    settings = Settings(
        epochs=arguments.epochs, rounds=arguments.rounds, rate=arguments.rate, head_rate=arguments.head_rate,
        padded=arguments.padded, seed=arguments.seed,
    )  # fmt: skip
    make(arguments, settings)


def make(arguments: argparse.Namespace, settings: Settings) -> None:
    """Tune, unless only the package is asked for, and write the weights."""
    data, work = arguments.data, arguments.work
    for folder in (work, arguments.cache):
        folder.mkdir(parents=True, exist_ok=True)
    sets = [load_sentences(data / "names" / f"ner.{name}.train.jsonl") for name in SETS]
    passages = [passage for passage in load_corpus() if not is_checked(passage.id)]
    again = [passage for passage in passages if arguments.twice and re.match(arguments.twice, passage.id)]
    lessons = Lessons(sets, [*passages, *again])
    recipe = make_recipe(lessons, arguments.cache)
    model, original = (Tagger(recipe.stored, recipe.kept) for _ in range(2))
    if arguments.begin:
        model.load_state_dict(torch.load(arguments.begin)["model"])
    if arguments.package_only:
        load_checkpoint(work, {"model": model})
    else:
        tune(model, lessons, Pieces(Tokenizer.from_str(recipe.tokenizer)), settings, work)
    write_package(model, original, recipe, arguments.weights, NAME)


def make_recipe(lessons: Lessons, cache: Path) -> Recipe:
    """Return the stored encoder, the pruned vocabulary, and the sentences to calibrate on."""
    text, kept = prune(fetch(TOKENIZER, cache), cache, frequent_words(lessons))
    logging.info("%d pieces kept", len(kept))
    pieces = Pieces(Tokenizer.from_str(text))
    chosen = [sentence for sentences in lessons.names for sentence in sentences[:SENTENCES]]
    marked = lessons.passages[:: max(1, len(lessons.passages) // (4 * SENTENCES))]
    windows = [example.pieces for example in (*encode(chosen, pieces), *encode_marked(marked, pieces))]
    plain = [PASSAGE + " ".join(word for word, _ in sentence) for sentence in chosen]
    texts = [pieces.encode_text(sentence, LONGEST_TEXT) for sentence in plain]
    return Recipe(read_tensors(fetch(ENCODER, cache)), kept, text, windows, texts)


def frequent_words(lessons: Lessons, least: int = 4) -> list[str]:
    """Return the words that stand at least so often in what is learned from."""
    counts = Counter(word for sentences in lessons.names for sentence in sentences for word, _ in sentence)
    counts.update(word for passage in lessons.passages for word in passage.words)
    return sorted(word for word, count in counts.items() if count >= least)


if __name__ == "__main__":
    main()
