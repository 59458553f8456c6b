"""Signatures: “…” ― Name. A person named behind a dash after the marks, on the rest of the line, has spoken.

`uncued` knows this of a frame that begins with the marks; here it is enough that the words end with them, for lists of
readers' voices often open with a wrong mark or none.
"""

import msgspec
import regex

from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import Names, Speaker
from dragoman.records import Document

NAME = r"(?P<name>[\p{Lu}\p{Lo}][^\n,;:.“\"«،]{1,60})"
SIGNED = regex.compile(rf"[\"“”»«'’.,!?…]{{0,4}}\s*(?:[―—–]|--)\s*{NAME}\s*(?=$|[\n,])")
FAR = 120  # code points behind the words that are looked at


def with_signature(document: Document, draft: Draft, names: Names) -> Draft:
    """Return a quoted draft that nobody speaks with the person who signs it, where one does."""
    if draft.speaker is not None or not draft.quoted:
        return draft
    end = max(end for _, end in draft.spans)
    found = SIGNED.match(document.text[end : end + FAR].partition("\n")[0])
    if found is None:
        return draft
    start, stop = end + found.start("name"), end + found.end("name")
    signed = next((m for m in names.between(start, stop) if m.kind == "person" and m.span.start <= start + 1), None)
    if signed is None:
        return draft
    speaker = Speaker(signed.span.start, signed.span.end, "name after a dash", signed)
    return msgspec.structs.replace(draft, speaker=speaker)
