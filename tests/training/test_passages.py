"""The corpus's notation: read, written back, and its faults named; all passages are invented."""

import pytest

from training.passages.agreement import measure_agreement
from training.passages.diversity import find_repeats, find_taken
from training.passages.notation import BrokenNotation, Mark, read_passages, write_passage
from training.passages.page import render_page
from training.passages.rules import find_faults

SPEECH = """## en-001 register=agency topic=water
{per:a|Lucía Ferro}, {post holds=a of=b|energy minister of {loc:b|Bolivia}}, {cue:q by=a|said} on {time|Friday}
{ind of=q|that she had {evt:e type=CONSULT actor=a,c where=d when=t|met} {grp:c|{nat|Laotian} envoys} in {loc:d|Oruro}
{time:t|two days earlier}}. The two sides spoke for an hour about the price of water, the state of the old canal and
the months of drought that lie behind the towns of the plain.

Nobody else was in the room \\{sic\\}.
## ar-001 register=state
{cue:q by=a|قال} {post:p holds=a|وزير المياه} {per:a|سالم الطاهر} {ind of=q|إن السد سيفتح {time|غدا}}."""


def test_marks_stand_where_their_words_stand() -> None:
    english, arabic = read_passages(SPEECH)
    found = {(mark.label, english.words(mark)) for mark in english.marks}
    assert {("per", "Lucía Ferro"), ("loc", "Bolivia"), ("nat", "Laotian"), ("evt", "met")} <= found
    assert ("post", "energy minister of Bolivia") in found
    assert english.text.endswith("plain.\n\nNobody else was in the room {sic}.")
    assert [arabic.words(mark) for mark in arabic.marks] == [
        "قال", "وزير المياه", "سالم الطاهر", "إن السد سيفتح غدا", "غدا",
    ]  # fmt: skip
    assert arabic.keys == {"register": "state"}


def test_a_passage_written_and_read_again_is_the_same() -> None:
    for passage in read_passages(SPEECH):
        assert list(read_passages(write_passage(passage))) == [passage]


def test_a_passage_by_the_guideline_has_no_fault() -> None:
    assert list(find_faults(next(read_passages(SPEECH)))) == []


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("{per:a|Lucía Ferro}", "5 words"),
        ("{man|Lucía Ferro}", "no such label"),
        ("{cue by=z|said}", "by points at z, which is not there"),
        ("{time:t|Friday} {cue by=t|said}", "by may not point at time t"),
        ("{evt type=MEET|met}", "type may not be MEET"),
        ("{evt actor=a|met}", "no type"),
        ("{evt type=CONSULT mode=riot|met}", "CONSULT has no mode riot"),
        ("{per:a|Lucía Ferro,} left", "ends with ','"),
        ("{per:a|Ann} {per:a|Eve}", "an id stands twice"),
        ("{per|{per|Ann} Eve}", "lies inside"),
        ("{cue:q|said} {per:a|Ann} {dir of=q by=a|Yes}", "has both a cue and a speaker"),
    ],
)
def test_faults_are_named(broken: str, fault: str) -> None:
    passage = next(read_passages(f"## en-002\n{broken} and so on"))
    assert any(fault in line for line in find_faults(passage))


@pytest.mark.parametrize("text", ["{per:a|Ann", "Ann}", "{Ann}"])
def test_brackets_that_do_not_pair_are_refused(text: str) -> None:
    with pytest.raises(BrokenNotation, match="en-003"):
        list(read_passages(f"## en-003\n{text}"))


def test_a_mark_tells_its_keys() -> None:
    assert Mark("evt", None, 0, 1, {"actor": "a,b"}).values("actor") == ("a", "b")
    assert Mark("evt", None, 0, 1, {}).values("actor") == ()


def test_sentences_written_thrice_are_found_and_sentences_taken_from_elsewhere() -> None:
    words = "the old canal lies dry behind the eastern towns of the plain in summer"
    passages = [next(read_passages(f"## en-{n}\nWord{n} {words}.")) for n in range(3)]
    assert list(find_repeats(passages[:2])) == []
    assert next(find_repeats(passages)).startswith("en-0, en-1, en-2: 'behind the eastern towns of the plain in'")
    assert next(find_taken(passages[:1], [f"They say {words}"])).startswith("en-0: ")
    assert list(find_taken(passages, ["the old canal lies wet"])) == []


def test_the_page_draws_marks_and_pairs() -> None:
    page = render_page({"en": list(read_passages(SPEECH))})
    assert "<mark class='names'>Lucía Ferro<sup>per</sup></mark>" in page
    assert "<b>said</b>: by <i>Lucía Ferro</i>" in page


def test_agreement_counts_marks_and_pairs() -> None:
    ours = next(read_passages("## en-1\n{per:a|Lucía Ferro} {cue:q by=a|said} {ind of=q|that rain fell}."))
    theirs = next(read_passages("## en-1\n{per:a|Lucía Ferro} {cue:q by=a|said} that {ind of=q|rain fell}."))
    figures = measure_agreement([(ours, theirs)])
    assert figures["contents"] == {"exact": 0.0, "near": 1.0, "marks": 2}
    assert figures["names"]["exact"] == figures["pair cue by"]["near"] == 1.0
    other = next(read_passages("## en-1\n{org:a|Lucía Ferro} said that rain fell."))
    assert measure_agreement([(ours, other)])["names"]["near"] == 0.0
    with pytest.raises(ValueError, match="texts differ"):
        measure_agreement([(ours, next(read_passages("## en-1\nRain fell.")))])
