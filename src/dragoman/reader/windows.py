"""Cuts long runs of words into windows that the reader can take at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence

LONGEST_WINDOW = 128  # pieces without start and end; longer ones were read worse (training/README.md)
SENTENCE_ENDS = frozenset(".!?\u2026\u061f\u06d4\u3002")


def find_windows(words: Sequence[str], sizes: Sequence[int], most: int = LONGEST_WINDOW) -> Iterator[tuple[int, int]]:
    """Yield (first word, end word) of windows of at most `most` pieces that together hold every word once.

    A window ends after the last sentence end of its second half, else after the last sign, else where it is full.
    """
    begin = 0
    while begin < len(words):
        full = _fill(sizes, begin, most)
        end = full if full == len(words) else _cut(words, begin, full)
        yield begin, end
        begin = end


def _fill(sizes: Sequence[int], begin: int, most: int) -> int:
    """Return the end of the longest window, of one word at least."""
    end, total = begin + 1, sizes[begin]
    while end < len(sizes) and total + sizes[end] <= most:
        total += sizes[end]
        end += 1
    return end


def _cut(words: Sequence[str], begin: int, full: int) -> int:
    rules: tuple[Callable[[str], bool], ...] = (
        lambda word: word[-1] in SENTENCE_ENDS and len(word) != 2,  # "J." ends no sentence
        lambda word: not any(character.isalnum() for character in word),
    )
    half = begin + (full - begin) // 2
    for rule in rules:
        for end in range(full, half, -1):
            if rule(words[end - 1]):
                return end
    return full


def find_ends(words: Sequence[str], breaks: Iterable[int]) -> list[int]:
    """Return the numbers of the words that end a sentence, or a paragraph (`breaks`)."""
    signs = (place for place, word in enumerate(words) if word[-1] in SENTENCE_ENDS and len(word) != 2)
    return sorted({*signs, *breaks})
