"""Forms of patterns: sequences of classes of words, and their matching against tokens.

A form is elements parted by spaces: `{class}` a word of a class, `{a|b:name}` one of two classes under another
name, `of|in` one of these words, `x?` an optional element, `<x>` an element that must stand before or after
but is outside the span. Forms are short and tried only where a word of theirs stands: linear in the text.
"""

from collections.abc import Iterable, Sequence

import msgspec

from dragoman.annotate.times.lexer import Token
from dragoman.annotate.times.words import Pattern
from dragoman.text.fold import fold

Slot = tuple[str, Token, str]  # name, token, class


class Element(msgspec.Struct, frozen=True):
    """One element of a form: the classes that fit (literals as `=word`), and how it counts."""

    classes: tuple[str, ...]
    name: str | None
    optional: bool
    outside: bool


class Form(msgspec.Struct, frozen=True):
    """A form: what must stand before and after, the elements of the span, and the pattern it belongs to."""

    pattern: Pattern
    before: Element | None
    elements: tuple[Element, ...]
    after: Element | None
    place: int = 0  # in the data: of two forms equally long the earlier is taken
    second: frozenset[str] | None = None  # classes one of which the second token must have; None where it may have any


def parse_element(text: str) -> Element:
    """Read one element of a form."""
    optional = text.endswith("?") and len(text) > 1
    text = text.removesuffix("?") if optional else text
    outside = text.startswith("<") and text.endswith(">") and len(text) > 2
    text = text[1:-1] if outside else text
    if text.startswith("{"):
        name, _, slot = text[1:-1].partition(":")
        classes = tuple(name.split("|"))
        return Element(classes, slot or classes[0], optional, outside)
    words = text.split("|") if len(text) > 1 else [text]
    return Element(tuple("=" + fold(w.replace("_", " ")) for w in words), None, optional, outside)


def parse_form(text: str, pattern: Pattern, place: int = 0) -> Form:
    """Read a form."""
    elements = [parse_element(part) for part in text.split()]
    before = elements.pop(0) if elements[0].outside else None
    after = elements.pop() if elements[-1].outside else None
    return Form(pattern, before, tuple(elements), after, place, second_classes(elements))


def second_classes(elements: Sequence[Element]) -> frozenset[str] | None:
    """Return the classes that a second token can have; None where the first element or all others are optional."""
    found: set[str] = set()
    for element in elements[1:]:
        found |= set(element.classes)
        if not element.optional:
            return None if elements[0].optional else frozenset(found)
    return None


def first_classes(form: Form) -> Iterable[str]:
    """Yield the classes of words that a match of the form can begin with."""
    for element in form.elements:
        yield from element.classes
        if not element.optional:
            return


def fits(element: Element, token: Token) -> str | None:
    """Return the class by which a token fits an element, None where it does not."""
    values = token.values
    for name in element.classes:
        if name in values:
            return name
    return None


def match_elements(
    elements: Sequence[Element], tokens: Sequence[Token], at: int, first: int = 0
) -> tuple[int, tuple[Slot, ...]] | None:
    """Return where the elements from `first` on end, and the slots they fill; optional ones are tried first."""
    while first < len(elements):
        head = elements[first]
        name = fits(head, tokens[at]) if at < len(tokens) and tokens[at].values else None
        first += 1
        if name is None:
            if not head.optional:
                return None
            continue
        found = match_elements(elements, tokens, at + 1, first)
        if found is not None:
            return (found[0], ((head.name, tokens[at], name), *found[1])) if head.name else found
        if not head.optional:
            return None
    return at, ()


def match_form(form: Form, tokens: Sequence[Token], at: int) -> tuple[int, tuple[Slot, ...]] | None:
    """Return where the form ends when it begins at a place, and its slots; None where it does not fit."""
    if form.before is not None and (at == 0 or fits(form.before, tokens[at - 1]) is None):
        return None
    found = match_elements(form.elements, tokens, at)
    if found is None or found[0] == at:
        return None
    end = found[0]
    if form.after is not None and (end >= len(tokens) or fits(form.after, tokens[end]) is None):
        return None
    return found
