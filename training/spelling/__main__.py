"""Learn the weights of every pair of scripts and write src/dragoman/text/spelling/weights.tsv."""

import argparse
import logging
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from dragoman.text.spelling.align import BIAS, UNKNOWN
from dragoman.text.spelling.table import PATH, SCALE
from training.spelling.expect import SHAPES, count_groups, make_odds
from training.spelling.others import find_others
from training.spelling.refine import Odds, find_path, refine_weights
from training.spelling.words import Pair, join_spellings, read_words

log = logging.getLogger("training.spelling")
DIRECT, JOINED = ("AL", "CL", "HL"), ("LL", "AA", "CC", "HH", "AC", "AH", "CH")
ALIGNED, REFINED = 8000, 10000  # pairs learned from, at most
FEWEST = 3.0  # times that a group must be expected
LENT = {"پ": ("ب", "p"), "گ": ("غ", "g"), "چ": ("تش", "cč"), "ژ": ("ج", "jžz")}  # Persian: by Arabic, with what sound
SOUNDED = 1.0  # log odds that a lent letter has at least
HEAD = "# scripts, left letters, right letters, hundredths of log odds; made by training.spelling\n"


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(prog="python -m training.spelling", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds names/train.coling.jsonl")
    parser.add_argument("--out", type=Path, default=PATH)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    words = read_words(arguments.data / "names" / "train.coling.jsonl")
    with ProcessPoolExecutor(2) as pool:
        learned = dict(zip(DIRECT, pool.map(learn_weights, DIRECT, map(words.__getitem__, DIRECT)), strict=True))
        sure = {codes: [p for p in words[codes] if is_sure(p, *learned[codes])] for codes in DIRECT}
        joined = [join_spellings(sure, codes) for codes in JOINED]
        learned |= zip(JOINED, pool.map(learn_weights, JOINED, joined), strict=True)
    learned["AL"] = lend_letters(learned["AL"][0]), learned["AL"][1]
    rows = [row for codes, (weights, bias) in sorted(learned.items()) for row in make_rows(codes, weights, bias)]
    arguments.out.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def lend_letters(weights: Odds) -> Odds:
    """Return the weights with those of letters that the lists lack but Persian has, from what Arabic writes instead."""
    found = {a: dict(row) for a, row in weights.items()}
    for letter, (group, sounds) in LENT.items():
        for a, row in weights.items():
            lent = {b: w for b, w in row.items() if group in a and any(c in b for c in sounds)}
            table = found.setdefault(a.replace(group, letter), {}) if lent else {}
            table.update((b, max(w, table.get(b, w), SOUNDED * len(letter))) for b, w in lent.items())
    return found


def is_sure(pair: Pair, weights: Odds, bias: float) -> bool:
    """Tell whether a pair is likelier right than wrong: what is found by way of a third word needs clean ones."""
    return sum(weights.get(a, {}).get(b, UNKNOWN) for a, b in find_path(*pair, weights)) + bias > 0


def make_rows(codes: str, weights: Odds, bias: float) -> list[str]:
    """Return the lines of one pair of scripts."""
    rows = [(a, b, w) for a, row in sorted(weights.items()) for b, w in sorted(row.items())]
    return ["\t".join((codes, a, b, str(round(w * SCALE)))) for a, b, w in [*rows, (BIAS, BIAS, bias)]]


def learn_weights(codes: str, pairs: list[Pair]) -> tuple[Odds, float]:
    """Return the weights of one pair of scripts and its bias; a word of one script is also a spelling of itself."""
    dice = random.Random(0)
    one = codes[0] == codes[1]
    same = sorted({(w, w) for pair in pairs for w in pair}) if one else []
    aligned = dice.sample(pairs, min(ALIGNED, len(pairs))) + dice.sample(same, min(ALIGNED, len(same)) // 2)
    longest = (3, 3) if one else (2, 4)
    shapes = [s for s in SHAPES if s[0] <= longest[0] and s[1] <= longest[1]]
    odds = make_odds(count_groups(aligned, shapes), FEWEST)
    chosen = dice.sample(pairs, min(REFINED, len(pairs)))
    others = find_others(pairs, chosen)
    if one:
        others = [(a, b) if a < b else (b, a) for a, b in others]
        chosen = chosen + dice.sample(same, min(len(same), len(chosen) // 2))
    weights, bias = refine_weights(chosen, others, odds)
    log.info("%s: %d pairs, %d groups", codes, len(pairs), sum(map(len, weights.values())))
    return weights, bias


if __name__ == "__main__":
    main()
