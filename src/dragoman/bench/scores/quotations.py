"""Quotations: joint F1 of content (IoU of letters and digits) and speaker (overlap), over all and over quoted.

IoU >= .5, one to one, best first. `quoted` asks for gold of mode direct or mixed alone.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dragoman.bench.scores.counts import score_counts

Letters = frozenset[int]
Pair = tuple[Letters, Letters]  # content, speaker
MARKS = {"de": ("„»", "“«”")}
COMMON = ("“„«〝", "”»〞")
MATCHED = 0.5


def mask_quoted(text: str, language: str) -> bytearray:
    """Return 1 for each code point inside double quotation marks; an unclosed mark ends with its paragraph."""
    openers, closers = MARKS.get(language, COMMON)
    inside, mask = False, bytearray(len(text))
    for i, character in enumerate(text):
        if character == "\n" or character in closers:
            inside = False
        elif character in openers:
            inside = True
        elif character == '"':
            inside = not inside
        elif inside:
            mask[i] = 1
    return mask


def find_letters(spans: Sequence[Sequence[int]], text: str) -> Letters:
    """Return the offsets of letters and digits that the spans cover."""
    return frozenset(i for start, end in spans for i in range(start, min(end, len(text))) if text[i].isalnum())


def compare_letters(left: Letters, right: Letters) -> float:
    """Return intersection over union."""
    return len(left & right) / len(left | right)


def match_contents(gold: Sequence[Letters], predicted: Sequence[Letters], least: float) -> list[tuple[int, int]]:
    """Return one-to-one pairs of indices with IoU >= least, best first."""
    scored = sorted(
        ((compare_letters(g, p), -i, -j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if g & p),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs = []
    for value, i, j in scored:
        if value >= least and i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((-i, -j))
    return pairs


def count_matches(gold: Sequence[Pair], predicted: Sequence[Pair], counts: Counter[str]) -> None:
    """Add one document's matches to the counts."""
    contents = [pair[0] for pair in gold], [pair[0] for pair in predicted]
    counts["gold"] += len(gold)
    counts["predicted"] += len(predicted)
    counts["exact"] += len(match_contents(*contents, 1.0))
    for i, j in match_contents(*contents, MATCHED):
        wanted, said = gold[i][1], predicted[j][1]
        counts["matched"] += 1
        counts["joint"] += bool(wanted & said) if wanted else not said
        counts["stated"] += bool(said)
        counts["right"] += bool(wanted & said)


def report_counts(counts: Counter[str]) -> dict[str, Any]:
    """Return joint, iou50, exact and the precision of stated speakers."""
    figures: dict[str, Any] = {
        name: score_counts(counts[key], counts["predicted"], counts["gold"])
        for name, key in (("joint", "joint"), ("iou50", "matched"), ("exact", "exact"))
    }
    figures["speaker_precision"] = round(counts["right"] / counts["stated"], 4) if counts["stated"] else None
    return figures


def score_quotations(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Rows {"quotations": [{"content", "speaker"}]} against {"text", "language", "quotes"}."""
    counts: dict[str, Counter[str]] = {"all": Counter(), "quoted": Counter()}
    recall: Counter[str] = Counter()
    for g, p in zip(gold, predicted, strict=True):
        text, mask = g["text"], mask_quoted(g["text"], g["language"])
        marked = [(find_letters(q["content"], text), find_letters(q["speaker"], text), q["mode"]) for q in g["quotes"]]
        marked = [row for row in marked if row[0]]
        golds = [(content, speaker) for content, speaker, _ in marked]
        said = [(find_letters(q["content"], text), find_letters(q["speaker"], text)) for q in p["quotations"]]
        said = [pair for pair in said if pair[0]]
        indirect = [content for content, _, mode in marked if mode == "indirect"]
        quoted = [
            pair for pair in said
            if any(mask[i] for i in pair[0]) and not any(compare_letters(o, pair[0]) >= MATCHED for o in indirect)
        ]  # fmt: skip
        count_matches(golds, said, counts["all"])
        count_matches([(c, s) for c, s, mode in marked if mode != "indirect"], quoted, counts["quoted"])
        recall.update("gold " + mode for _, _, mode in marked)
        recall.update(marked[i][2] for i, _ in match_contents([x[0] for x in golds], [x[0] for x in said], MATCHED))
    figures: dict[str, Any] = {key: report_counts(each) for key, each in counts.items()}
    figures["recall_by_mode"] = {
        mode: round(recall[mode] / max(1, recall["gold " + mode]), 4) for mode in ("direct", "mixed", "indirect")
    }
    return figures
