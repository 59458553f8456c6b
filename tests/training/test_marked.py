import random

import numpy as np
import pytest

from dragoman.reader.layers import RELATIONS
from training.marked import (
    Marked,
    find_people,
    is_checked,
    join,
    load_corpus,
    make_marked,
    pairs_of,
    restyle,
    swap_people,
    write_plainly,
)
from training.passages.notation import read_passages

NOTED = """## en-t-001 topic=test
{org:p|{nat|Danish} police} {evt type=COERCE mode=arrest actor=p recipient=g count=n|arrested} {qty:n role=arrested|two}
{grp:g|men}, {cue:q by=s|said} {per:s|Ane Holm}.

"{dir:c of=q|We {evt type=COERCE status=denied actor=p source=s|released} nobody, as "{dir by=s|he}" wished}."
"""


@pytest.fixture
def passage() -> Marked:
    return make_marked(next(iter(read_passages(NOTED))))


def told(passage: Marked) -> set[tuple[str, str, str]]:
    words = [" ".join(passage.words[span.first : span.end]) for span in passage.spans]
    return {(words[head], relation, words[target]) for head, relation, target in passage.links}


def test_marks_become_spans_of_words_in_their_layers(passage: Marked) -> None:
    spans = [(s.layer, s.label, " ".join(passage.words[s.first : s.end])) for s in passage.spans]
    assert ("parties", "org", "Danish police") in spans
    assert ("parties", "nat", "Danish") not in spans  # inside the wider mark of its layer
    assert ("inner", "content", "he") in spans
    assert ("events", "COERCE", "arrested") in spans
    assert passage.paragraphs == (passage.words.index(".", 5),)


def test_links_and_choices_follow_the_spans(passage: Marked) -> None:
    assert {("arrested", "actor", "Danish police"), ("arrested", "count", "two"), ("said", "by", "Ane Holm")} <= told(
        passage
    )
    chosen = {(passage.words[passage.spans[n].first], name): value for (n, name), value in passage.choices.items()}
    assert chosen["arrested", "mode"] == "arrest"
    assert chosen["arrested", "status"] == "happened"
    assert chosen["released", "status"] == "denied"


def test_every_link_is_a_pair_that_may_be_related(passage: Marked) -> None:
    pairs, truth = pairs_of(passage)
    found = {
        (int(pairs.heads[row]), RELATIONS[number].name, int(pairs.targets[row]))
        for row, number in zip(*np.nonzero(truth == 1), strict=True)
    }
    assert found == passage.links


def test_a_passage_that_is_cut_keeps_what_lies_before(passage: Marked) -> None:
    cut = passage.within(5)
    assert [span.label for span in cut.spans] == ["org", "COERCE", "qty", "grp"]
    assert {relation for _, relation, _ in cut.links} == {"actor", "recipient", "count"}


def test_other_quotation_marks_open_and_close_in_turn() -> None:
    assert restyle(['"', "a", '"', "b", "\u00ab", "c", "\u00bb"], "\u201e\u201c") == [
        "\u201e", "a", "\u201c", "b", "\u201e", "c", "\u201c",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "plain"),
    [("señaló", "senalo"), ("أعلن", "اعلن"), ("Élysée", "Elysee"), ("\u0301", "\u0301"), ("한국", "한국")],
)
def test_old_wires_have_no_accents(word: str, plain: str) -> None:
    assert write_plainly(word) == plain


def test_the_whole_corpus_becomes_words() -> None:
    corpus = load_corpus()
    lost = sum(len(p.links) - int((pairs_of(p)[1] == 1).sum()) for p in random.Random(0).sample(corpus, 60))
    assert lost <= 6  # a number inside a wider mark has nobody to count it
    assert 0.05 < sum(is_checked(p.id) for p in corpus) / len(corpus) < 0.15


def test_people_are_called_otherwise_but_stay_the_same_ones() -> None:
    others = make_marked(next(iter(read_passages("## en-t-002 topic=test\n{per|Ola Bryn} met {per|Kai Moe}.\n"))))
    one = make_marked(next(iter(read_passages("## en-t-003 topic=test\n{per|Ane de Holm} left. {per|Holm} wept.\n"))))
    words = swap_people(one, find_people([others]), random.Random(1))
    assert words[1] == "de"
    assert words[0] in {"Ola", "Kai"}
    assert words[2] in {"Bryn", "Moe"}
    assert words[2] == words[5]


def test_two_passages_are_paragraphs_of_one_text(passage: Marked) -> None:
    both = join(passage, passage)
    assert told(both) == told(passage)
    assert len(both.links) == 2 * len(passage.links)
    assert [both.words[span.first] for span in both.spans] == 2 * [passage.words[s.first] for s in passage.spans]
    assert both.paragraphs == (
        *passage.paragraphs,
        len(passage.words) - 1,
        *(p + len(passage.words) for p in passage.paragraphs),
    )
    assert {name for _, name in both.choices} == {name for _, name in passage.choices}
