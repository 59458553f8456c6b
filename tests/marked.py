"""Marks for tests: a text in the corpus's notation, read as the reader would read it if it were always right."""

from dragoman.annotate.sentences import find_sentences
from dragoman.records import Choice, Document, Link, Mark, Sentence, Span
from dragoman.reference import load_language
from tests.builders import doc
from training.marked import layer_of
from training.passages.notation import Mark as Noted
from training.passages.notation import read_marks

CHOSEN = ("status", "mode", "role")


def marked(language: str, noted: str, score: float = 0.9) -> tuple[Document, tuple[Sentence, ...], tuple[Mark, ...]]:
    """Return the document, its sentences, and its marks, each as sure as `score`."""
    text, marks = read_marks(noted, "test")
    document = doc(text, language)
    numbers = {mark.id: number for number, mark in enumerate(marks) if mark.id}
    made = tuple(make_mark(document, mark, numbers, score) for mark in marks)
    return document, tuple(find_sentences(document, load_language(language))), made


def make_mark(document: Document, mark: Noted, numbers: dict[str, int], score: float) -> Mark:
    """Return one mark as the reader gives it."""
    layer, label = layer_of(mark)
    links = (
        Link(key, numbers[target], score)
        for key in mark.keys
        for target in mark.values(key)
        if key not in CHOSEN and target in numbers
    )
    choices = tuple(Choice(key, mark.keys[key], score) for key in CHOSEN if key in mark.keys)
    if layer == "events":
        choices = (Choice("type", label, score), *choices)
    span = Span(document.id, mark.start, mark.end)
    return Mark(span=span, layer=layer, label=label, score=score, choices=choices, links=tuple(links))
