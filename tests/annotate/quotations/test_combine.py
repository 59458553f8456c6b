from dragoman.annotate.quotations.combine import LEAST, NAMED, combine
from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import Speaker
from tests.builders import doc

DOCUMENT = doc("Ane said: 'the dam holds' , Ola thinks so now; Ane fears the road will not last.\n" + "x" * 60)
ANE, OLA = Speaker(0, 3, "subject"), Speaker(28, 31, "reader")
QUOTED = Draft(spans=((11, 24),), pieces=(Piece(10, 25, 11, 24),), found_by="marks")
INDIRECT = Draft(spans=((11, 24),), speaker=ANE)
READ = Draft(spans=((12, 22),), speaker=OLA, cue_start=32, cue_end=38, found_by="reader", score=0.9, speaker_score=0.9)


def test_a_rule_keeps_its_edges_and_its_speaker() -> None:
    assert combine(DOCUMENT, [READ], [INDIRECT]) == [INDIRECT]


def test_the_reader_names_who_speaks_where_the_rule_does_not() -> None:
    (found,) = combine(DOCUMENT, [READ], [QUOTED])
    assert (found.spans, found.speaker) == (QUOTED.spans, OLA)


def test_nobody_inside_the_words_or_on_another_line_speaks_them() -> None:
    inside, below = Speaker(15, 18, "reader"), Speaker(90, 95, "reader")
    for speaker in (inside, below):
        read = Draft(spans=READ.spans, speaker=speaker, cue_start=32, cue_end=38, score=0.9, speaker_score=0.9)
        assert combine(DOCUMENT, [read], [QUOTED]) == [QUOTED]


def test_indirect_speech_that_the_reader_does_not_see_is_let_go() -> None:
    assert combine(DOCUMENT, [], [INDIRECT, QUOTED]) == [QUOTED]
    assert combine(DOCUMENT, [], [INDIRECT], read=False) == [INDIRECT]


def make_far(score: float, named: float, speaker: Speaker | None = OLA) -> Draft:
    return Draft(
        spans=((57, 79),), speaker=speaker, cue_start=51, cue_end=56, found_by="reader", score=score,
        speaker_score=named,
    )  # fmt: skip


def test_the_reader_adds_what_is_sure() -> None:
    far = make_far(LEAST, NAMED)
    assert combine(DOCUMENT, [READ, far], [INDIRECT]) == [INDIRECT, far]
    for unsure in (make_far(LEAST - 0.01, 1.0), make_far(1.0, NAMED - 0.01), make_far(1.0, 0.0, None)):
        assert combine(DOCUMENT, [unsure], [INDIRECT]) == []
