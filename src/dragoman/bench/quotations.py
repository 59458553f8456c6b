"""The benchmark of quotations: each text is read as one body, by the stages of the plan up to quotations."""

from collections.abc import Sequence
from typing import Any

from dragoman.bench.documents import make_plain
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.stage import extend
from dragoman.reader import Reader
from dragoman.records import QuotationMention, Reading
from dragoman.reference import load_language

Row = dict[str, Any]
LAST = "quotations"


def predict_quotations(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Rows {"id", "text", "language"} in, rows {"id", "quotations": [{"content", "speaker"}]} out."""
    return [{"id": row["id"], "quotations": [make_row(q) for q in read_row(row, reader).quotations]} for row in rows]


def read_row(row: Row, reader: Reader) -> Reading:
    """Return the reading of a row's text as far as its quotations."""
    reading, language = (
        Reading(document=make_plain(row["id"], row["text"], row["language"])),
        load_language(row["language"]),
    )
    for stage in PLAN:
        reading = extend(reading, stage, stage.run(reading, language, reader))
        if stage.name == LAST:
            break
    return reading


def make_row(quotation: QuotationMention) -> Row:
    """Return one quotation in the scorer's form."""
    speaker = quotation.speaker
    return {
        "content": [[f.start, f.end] for f in quotation.fragments],
        "speaker": [[speaker.start, speaker.end]] if speaker else [],
    }
