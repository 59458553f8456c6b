"""Governors: the class of the preposition that a name hangs on, a word before it or letters glued to it."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.stretches import is_small
from dragoman.annotate.events.words import Word

REACH = 4  # words that may stand between a preposition and its name: 'with the visiting senior ...'


def governing(words: Sequence[Word], first: int, left: int, lexicon: Lexicon) -> str:
    """Return the class of the preposition before a unit, '' where none stands within reach."""
    for i in range(first - 1, max(left, first - 1 - REACH), -1):
        if words[i + 1].gap.strip(" \"“”'‘’«»") or words[i + 1].clause != words[i].clause:
            return ""
        if words[i].text in lexicon.say:
            return ""
        kind = lexicon.prepositions.get(words[i].text)
        if kind and words[i].text in lexicon.words["infinitive"] and is_infinitive(words, i + 1, first, lexicon):
            return "infinitive"
        if kind in {"of", "from"}:
            return outer_governor(words, i, left, lexicon) or kind
        if kind:
            return kind
        skipped = words[i].text in lexicon.words["determiners"] or words[i].text in lexicon.words["possessives"]
        if not skipped and (is_small(words[i].text, lexicon) or is_trigger(words[i].text, lexicon)):
            return ""
    return ""


def is_trigger(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word by itself is a form of a trigger; 'state' of 'state of emergency' is none."""
    return any(len(form.words) == 1 for form in lexicon.forms.get(word, ()))


def outer_governor(words: Sequence[Word], at: int, left: int, lexicon: Lexicon) -> str:
    """Return the class of the preposition before a plain noun that 'of' hangs on: 'by the chiefs of X' is by X."""
    for i in range(at - 1, max(left, at - 1 - REACH), -1):
        if words[i + 1].gap.strip() or words[i + 1].clause != words[i].clause or is_trigger(words[i].text, lexicon):
            return ""
        kind = lexicon.prepositions.get(words[i].text)
        if kind:
            return kind if i < at - 1 and kind in {"by", "with", "between"} else ""
    return ""


def is_infinitive(words: Sequence[Word], start: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether the words after 'to' begin with a verb: 'to counter X', not 'to the visiting X'."""
    if start >= stop:
        return False
    word = words[start]
    return not (word.capital or word.text in lexicon.words["determiners"] or word.text in lexicon.words["possessives"])


def glued_class(letters: str, clitics: dict[str, str]) -> str:
    """Return the class of letters glued before a name: the preposition, else 'and', else ''."""
    classes: list[str] = []
    while letters:
        piece = next((c for c in sorted(clitics, key=len, reverse=True) if letters.startswith(c)), None)
        if piece is None:
            break
        classes.append(clitics[piece])
        letters = letters[len(piece) :]
    found = [c for c in classes if c not in {"the", "and", "future"}]
    return found[-1] if found else "and" if "and" in classes else ""
