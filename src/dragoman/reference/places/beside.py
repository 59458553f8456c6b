"""What stands right behind a place: the larger one that it lies in ('Cairo, Illinois', 'Gao, dans le nord du Mali')."""

import regex

from dragoman.reference.language import load_language
from dragoman.reference.names import merged_clitics
from dragoman.reference.places.table import Level, find_levels
from dragoman.reference.places.words import keys_of, load_places
from dragoman.text.phrases import split_words, uncliticized

COMMA = regex.compile(r"[\"”»]?\s?[,،(–]\s*")
GAP = regex.compile(r"[ \-–'’]{1,3}")
WINDOW = 60  # code points behind a place in which the larger one stands
MOST_SMALL = 3  # words between them
LONGEST = 3  # words of a level's name


def find_behind(text: str, end: int, code: str) -> int | None:
    """Return where the larger place may begin behind one that ends at `end`: behind a comma, or words like 'in'."""
    tables = load_places(code)
    small = {w.text for phrase in (*tables.within, *tables.links, *tables.levels) for w in split_words(phrase)}
    comma = COMMA.match(text, end)
    at = comma.end() if comma else end
    words = split_words(text[at : at + WINDOW], at)
    count = next((i for i, w in enumerate(words) if i == MOST_SMALL or w.text not in small), len(words))
    ends = [at, *(w.end for w in words[:count])]
    spaced = all(GAP.fullmatch(text[a : w.start]) for a, w in zip(ends[1:], words[1 : count + 1], strict=False))
    first = count < len(words) and (comma is not None or GAP.fullmatch(text[end : words[0].start]))
    return words[count].start if first and spaced and (comma or count or has_clitic(words[0].text, code)) else None


def has_clitic(word: str, code: str) -> bool:
    """Tell whether a word like 'in' is written on to the next one."""
    clitics = merged_clitics(load_language(code))
    return any(word.startswith(w) and w in clitics for w in load_places(code).within)


def find_levels_behind(text: str, end: int, code: str) -> tuple[Level, ...]:
    """Return the first levels of the name that stands behind a place which ends at `end`."""
    at = find_behind(text, end, code)
    if at is None or (text[at].lower() == text[at] and text[at].upper() != text[at]):
        return ()
    words = split_words(text[at : at + WINDOW])
    for length in range(LONGEST, 0, -1):
        for first, _ in uncliticized(words[0].text, merged_clitics(load_language(code))):
            for key in keys_of([first, *(w.text for w in words[1:length])], code):
                if levels := find_levels(key):
                    return levels
    return ()
