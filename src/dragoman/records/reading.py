"""Reading: one document with everything that was found in it; what the later stages take."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.records.document import Document
from dragoman.records.mark import Mark
from dragoman.records.mention import (
    CreditMention,
    EventMention,
    Mention,
    PostMention,
    QuotationMention,
    Sentence,
    TimeMention,
)


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One document and its annotations.

    `vectors` is (len(sentences), 384), `quotation_vectors` (len(quotations), 384): float32, unit length.
    """

    document: Document
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[Mark, ...] = ()
    mentions: tuple[Mention, ...] = ()
    posts: tuple[PostMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quotations: tuple[QuotationMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    credits: tuple[CreditMention, ...] = ()
    vectors: NDArray[np.float32] | None = None
    quotation_vectors: NDArray[np.float32] | None = None
