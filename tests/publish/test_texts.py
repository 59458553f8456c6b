"""Texts as trees: nothing of the text is lost or added, and every stretch gets its anchor once."""

from collections.abc import Iterator, Sequence

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.publish.excerpts import find_excerpts
from dragoman.publish.marks import Mark
from dragoman.publish.nodes import Node, find_anchors
from dragoman.publish.texts import Block, make_blocks
from dragoman.publish.urls import make_words_anchor
from dragoman.publish.words import clean_text
from dragoman.records import DocumentRecord, Span, Zone

TEXT = "Ana Brito met the mayor.\n\n“We agree,” she said.\nمرحبا بكم في المدينة\nTail 🙂 end"


def make_document(text: str = TEXT, zones: tuple[Zone, ...] | None = None) -> DocumentRecord:
    zones = (Zone("body", 0, len(text)),) if zones is None else zones
    return DocumentRecord(id="doc-1", language="en", text=text, zones=zones, sha256="", source_sha256="")


def read_nodes(nodes: Sequence[Node]) -> str:
    return "".join(node.text + read_nodes(node.children) for node in nodes)


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from walk(node.children)


def read_blocks(blocks: Sequence[Block]) -> str:
    return "".join(read_nodes(block.nodes) for block in blocks)


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(
    lambda pair: Span("doc-1", pair[0], min(len(TEXT), pair[0] + pair[1]))
)
kinds = st.sampled_from(["mention", "trigger", "said", "sentence", "evidence"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Mark, spans, kinds, st.just("t")), max_size=12))
def test_the_text_stays_whole_whatever_is_marked(marks: list[Mark]) -> None:
    blocks = make_blocks(make_document(), sorted(set(marks)))
    assert "".join(read_blocks(blocks).split()) == "".join(clean_text(TEXT).split())
    anchors = [anchor for block in blocks for anchor in find_anchors(block.nodes)]
    assert len(anchors) == len(set(anchors))
    wanted = {make_words_anchor(m.span) for m in marks if m.span.within(TEXT).strip()}
    assert wanted <= set(anchors)


def test_no_link_stands_inside_a_link() -> None:
    inner, outer = Span("doc-1", 4, 9), Span("doc-1", 0, 9)
    nodes = make_blocks(make_document(), [Mark(outer, "mention", "a"), Mark(inner, "mention", "b")])[0].nodes
    assert nodes[0].href == "#a"
    assert [child.href for child in nodes[0].children] == [None, None]


def test_a_stretch_that_crosses_another_is_cut_and_goes_on() -> None:
    left, right = Span("doc-1", 0, 13), Span("doc-1", 4, 23)
    blocks = make_blocks(make_document(), [Mark(left, "said", "q"), Mark(right, "trigger", "e")])
    parts = [node for node in walk(blocks[0].nodes) if node.part_of == make_words_anchor(right)]
    assert [read_nodes([part]) for part in parts] == [TEXT[13:23]]
    assert blocks[0].notes == ("q", "e")


def test_lines_are_cut_at_zones() -> None:
    zones = (Zone("byline", 0, 9), Zone("body", 10, len(TEXT)))
    blocks = make_blocks(make_document(zones=zones), [])
    assert [block.zone for block in blocks[:2]] == ["byline", "body"]
    assert [block.opens for block in blocks[:3]] == [False, False, True]


def test_marks_between_zones_stay_with_what_stands_before_them() -> None:
    text = "BANJUL (Wire) — The ferry sailed."
    zones = (Zone("dateline", 0, 13), Zone("body", 16, len(text)))
    blocks = make_blocks(make_document(text, zones), [])
    assert [(block.zone, read_nodes(block.nodes)) for block in blocks] == [
        ("dateline", "BANJUL (Wire) — "),
        ("body", "The ferry sailed."),
    ]


def test_excerpts_keep_whole_sentences_around_evidence() -> None:
    text = "One thing. Two things were agreed. Three.\nFour."
    marks = [Mark(Span("doc-1", 26, 32), "trigger", "e"), Mark(Span("doc-1", 0, 3), "mention", "p")]
    kept = find_excerpts(text, marks)
    assert [text[start:end] for start, end in kept] == ["Two things were agreed."]
    blocks = make_blocks(make_document(text), marks, kept)
    assert read_blocks(blocks) == "Two things were agreed."
    assert blocks[0].skipped


def test_notes_stand_where_a_stretch_begins() -> None:
    document = make_document("A b\nC d")
    blocks = make_blocks(document, [Mark(Span("doc-1", 0, 7), "said", "q")])
    assert [block.notes for block in blocks] == [("q",), ()]
    assert msgspec.structs.asdict(blocks[1].nodes[0])["part_of"] == "words-doc-1-0-7"
