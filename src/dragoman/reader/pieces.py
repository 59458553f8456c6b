"""Words to piece numbers of the pruned vocabulary."""

from collections.abc import Collection, Iterable, Sequence

from tokenizers import Tokenizer

START, PAD, END, UNKNOWN = 0, 1, 2, 3
LONGEST_WORD = 64  # characters; more can only be noise
MOST_PIECES = 16  # of one word
REMEMBERED = 200_000  # words; about 40 MB


def end_paragraphs(words: Sequence[tuple[int, ...]], breaks: Collection[int]) -> list[tuple[int, ...]]:
    """Return the words' pieces, an end behind each word that ends a paragraph (`breaks`, by number)."""
    return [(*word, END) if number in breaks else word for number, word in enumerate(words)]


class Pieces:
    """A tokenizer that remembers the pieces of each word it met."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}
        self._blank = tokenizer.token_to_id("\u2581")

    def encode_words(self, sentences: Sequence[Sequence[str]]) -> list[list[tuple[int, ...]]]:
        """Return the piece numbers of each word (never empty), word by word so that neighbours do not matter."""
        self._learn({word for sentence in sentences for word in sentence})
        return [[self._known[word] for word in sentence] for sentence in sentences]

    def encode_text(self, text: str, most: int) -> list[int]:
        """Return start, at most `most` - 2 pieces, end: text as the original encoder was trained to read it."""
        numbers = self.tokenizer.encode(text, add_special_tokens=False).ids
        return [START, *numbers[: most - 2], END]

    def _learn(self, words: Iterable[str]) -> None:
        if len(self._known) > REMEMBERED:
            self._known.clear()
        new = sorted(word for word in words if word not in self._known)
        encoded = self.tokenizer.encode_batch([word[:LONGEST_WORD] for word in new], add_special_tokens=False)
        for word, encoding in zip(new, encoded, strict=True):
            self._known[word] = self._trim(encoding.ids)

    def _trim(self, numbers: Sequence[int]) -> tuple[int, ...]:
        kept = [number for number in numbers if number != self._blank] or list(numbers) or [UNKNOWN]
        return tuple(kept[:MOST_PIECES])
