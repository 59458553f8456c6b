"""The benchmark of quotations: each text is read as one body, by the stages of the plan up to quotations."""

from collections.abc import Sequence
from typing import Any

from dragoman.bench.documents import make_plain
from dragoman.pipeline.read import read_until
from dragoman.reader import Reader
from dragoman.records import QuotationMention

Row = dict[str, Any]
LAST = "quotations"


def predict_quotations(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Rows {"id", "text", "language"} in, rows {"id", "quotations": [{"content", "speaker"}]} out."""
    return [predict_row(row, reader) for row in rows]


def predict_row(row: Row, reader: Reader) -> Row:
    """Return the quotations of one row's text."""
    reading = read_until(make_plain(row["id"], row["text"], row["language"]), LAST, reader)
    return {"id": row["id"], "quotations": [make_row(quotation) for quotation in reading.quotations]}


def make_row(quotation: QuotationMention) -> Row:
    """Return one quotation in the scorer's form."""
    speaker = quotation.speaker
    return {
        "content": [[f.start, f.end] for f in quotation.fragments],
        "speaker": [[speaker.start, speaker.end]] if speaker else [],
    }
