"""The corpus as a page: every passage with its marks drawn around the words, and its pairs below."""

from collections.abc import Iterable, Mapping
from html import escape

from dragoman.text.scripts import direction
from training.passages.labels import LAYER_OF
from training.passages.notation import Mark, Passage

COLOURS = {
    "names": "#dbeafe", "posts": "#fef3c7", "quantities": "#e0e7ff", "times": "#f3f4f6", "references": "#fce7f3",
    "cues": "#fed7aa", "contents": "#f7fee7", "events": "#fecaca",
}  # fmt: skip
STYLE = """
body { font: 17px/2 Georgia, "Noto Naskh Arabic", serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h2 { font: 600 14px/1.4 system-ui, sans-serif; margin: 2em 0 .3em; color: #444; }
p { margin: 0 0 .5em; } ul { font: 13px/1.5 system-ui, sans-serif; color: #333; margin: 0; }
mark { padding: .1em .15em; border-radius: .2em; border-bottom: 1px solid #555; }
mark > sup { font: 10px/1 system-ui, sans-serif; color: #333; padding-inline-start: .2em; }
"""


def render_page(corpus: Mapping[str, Iterable[Passage]]) -> str:
    """Return the page of a corpus, passages by language."""
    colours = "".join(f"mark.{layer} {{ background: {colour}; }}\n" for layer, colour in COLOURS.items())
    body = "".join(
        render_passage(passage, language) for language in sorted(corpus) for passage in corpus[language]
    )  # fmt: skip
    return (
        f"<!doctype html><html lang='en'><meta charset='utf-8'><title>Corpus</title><style>{STYLE}{colours}</style>"
        f"<body>{body}</body></html>"
    )


def render_passage(passage: Passage, language: str) -> str:
    """Return one passage."""
    keys = " · ".join(passage.keys.values())
    text = render_text(passage).replace("\n\n", "<br><br>")
    pairs = "".join(f"<li>{line}</li>" for line in render_pairs(passage))
    return (
        f"<h2>{escape(passage.id)} · {escape(keys)}</h2><p lang='{language}' dir='{direction(language)}'>{text}</p>"
        f"<ul>{pairs}</ul>"
    )


def render_text(passage: Passage) -> str:
    """Return the text with its marks drawn."""
    opens: dict[int, list[Mark]] = {}
    closes: dict[int, list[Mark]] = {}
    for mark in passage.marks:
        opens.setdefault(mark.start, []).append(mark)
        closes.setdefault(mark.end, []).insert(0, mark)
    parts = []
    for i in range(len(passage.text) + 1):
        parts += [f"<sup>{escape(name_mark(mark))}</sup></mark>" for mark in closes.get(i, ())]
        parts += [f"<mark class='{LAYER_OF.get(mark.label, '')}'>" for mark in opens.get(i, ())]
        parts.append(escape(passage.text[i : i + 1]))
    return "".join(parts)


def name_mark(mark: Mark) -> str:
    """Return what is written behind a mark: its label, an event's type and status."""
    if mark.label == "evt":
        return f"{mark.keys.get('type', '?')} {mark.keys.get('status', 'happened')}"
    return mark.label


def render_pairs(passage: Passage) -> Iterable[str]:
    """Yield 'said: by Lucía Ferro' for each mark that points at others."""
    by_id = {mark.id: mark for mark in passage.marks if mark.id}
    for mark in passage.marks:
        told = [
            f"{key} <i>{escape(passage.words(by_id[id]))}</i>"
            for key in mark.keys for id in mark.values(key) if id in by_id
        ]  # fmt: skip
        if told:
            yield f"<b>{escape(passage.words(mark)[:40])}</b>: {', '.join(told)}"
