"""The benchmark of copies: families, origins and credits of documents without gold, written to be read by people.

Figures say how many texts stand behind how many articles and who is named as their origin; whether that is right
a person decides on the predictions, which hold the words that show it.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.align.copies import find_copies
from dragoman.annotate.credits import find_credits
from dragoman.annotate.quotations import find_quotations
from dragoman.annotate.sentences import find_sentences
from dragoman.assess.origins import find_origins
from dragoman.errors import UnreadableDocument
from dragoman.ingest.jsonl import read_line
from dragoman.ingest.repeats import mark_repeats
from dragoman.reader import Reader
from dragoman.records import Document, Member, Origin, Reading, Rejection, Span
from dragoman.reference import load_language

Row = Mapping[str, Any]
LARGEST = 20_000_000  # bytes of a row
SHOWN = 5  # passages of a member that are written out
FOREIGN = ("agency", "office")  # kinds of origin that are not the outlet itself


def predict_copies(rows: Sequence[Row], reader: Reader) -> list[dict[str, Any]]:
    """Return, for each row, its family, how it belongs, its origin and credits, and the words that show them."""
    documents = read_rows(rows)
    apart = {document.id: document for document in documents.values()}  # an outlet's page met twice is one
    several = len({document.language.split("-")[0] for document in apart.values()}) > 1
    readings = [read_for_copies(document, reader if several else None) for document in apart.values()]
    copies = find_copies(readings)
    origins = find_origins(readings, copies)
    origin_of = {origin.id: origin for origin in origins.origins}
    family_of = {member.document: members for members in copies for member in members}
    credits = {reading.document.id: reading for reading in readings}
    return [
        {"id": id, **describe(credits[d.id], family_of[d.id], origin_of[origins.origin_of[d.id]], apart)}
        for id, d in documents.items()
    ]


def read_rows(rows: Sequence[Row]) -> dict[str, Document]:
    """Return each row's document, as ingest reads it, by the row's id. Raises UnreadableDocument."""
    found = []
    for row in rows:
        document = read_line(json.dumps(row).encode(), str(row["id"]), LARGEST)
        if isinstance(document, Rejection):
            raise UnreadableDocument(f"{row['id']}: {document.reason}")
        found.append(document)
    marked = [document for document in mark_repeats(found) if isinstance(document, Document)]
    return {str(row["id"]): document for row, document in zip(rows, marked, strict=True)}


def read_for_copies(document: Document, reader: Reader | None) -> Reading:
    """Return a document with what copies and origins take; vectors where a reader is given, no names."""
    language = load_language(document.language)
    sentences = tuple(find_sentences(document, language))
    words = [document.words(sentence.span) for sentence in sentences]
    return Reading(
        document=document,
        sentences=sentences,
        quotations=tuple(find_quotations(document, sentences, (), (), language)),
        credits=tuple(find_credits(document, sentences, language)),
        vectors=reader.embed(words) if reader and words else None,
    )


def describe(
    reading: Reading, members: Sequence[Member], origin: Origin, documents: Mapping[str, Document]
) -> dict[str, Any]:
    """Return one document's part of the prediction, evidence as words."""
    document = reading.document
    member = next(m for m in members if m.document == document.id)
    texts = [c for c in reading.credits if c.kind == "text"]
    stated = [show(span, documents) for span in origin.evidence if span.document == document.id]
    told = [f"{documents[s.document].path}: {show(s, documents)}" for s in origin.evidence]
    return {
        "document": document.id, "outlet": document.outlet.text if document.outlet else None,
        "family": documents[members[0].document].path, "members": len(members),
        "kind": member.kind, "share": member.share,
        "origin": {"id": origin.id, "kind": origin.kind, "name": origin.name, "stated": told[:SHOWN]},
        "credited": "directly" if stated else "in the family" if told else "not",
        "credits": [{"kind": c.kind, "outlet": c.outlet, "words": show(c.span, documents)} for c in reading.credits],
        "text_credits": sorted({c.outlet for c in texts}),
        "evidence": [show(span, documents) for span in member.evidence[:SHOWN]],
    }  # fmt: skip


def show(span: Span, documents: Mapping[str, Document]) -> str:
    """Return the words of a span, long ones cut in the middle."""
    words = " ".join(documents[span.document].words(span).split())
    return words if len(words) <= 200 else f"{words[:120]} … {words[-60:]}"


def score_copies(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, Any]:
    """Return counts of articles, texts and origins, and the shares of documents with a named origin."""
    rows = list({row["document"]: row for row in predicted}.values())
    origins = {row["origin"]["id"]: row["origin"] for row in rows}
    foreign = [row for row in rows if row["origin"]["kind"] in FOREIGN]
    counts = Counter(row["credited"] for row in foreign)
    return {
        "articles": len(gold),
        "documents": len(rows),
        "texts": len({row["family"] for row in rows}),
        "families_of_several": len({row["family"] for row in rows if row["members"] > 1}),
        "largest_family": max((row["members"] for row in rows), default=0),
        "members": dict(sorted(Counter(row["kind"] for row in rows).items())),
        "origins": len(origins),
        "origins_stated": sum(bool(origin["stated"]) for origin in origins.values()),
        "origins_by_kind": dict(sorted(Counter(origin["kind"] for origin in origins.values()).items())),
        "agencies_named": len({o["name"] for o in origins.values() if o["kind"] == "agency"}),
        "share_credited_directly": round(counts["directly"] / max(1, len(rows)), 4),
        "share_credited_in_family": round(counts["in the family"] / max(1, len(rows)), 4),
    }
