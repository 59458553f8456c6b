"""The benchmark of stories: documents as they come, grouped by find_copies and find_stories."""

from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.align.copies import find_copies
from dragoman.align.stories import find_stories
from dragoman.align.stories.profile import LEAD_SENTENCES
from dragoman.annotate.mentions import find_mentions
from dragoman.annotate.sentences import find_sentences
from dragoman.ids import hash_text
from dragoman.reader import Reader
from dragoman.records import DateSeen, Document, Reading, Text, Zone
from dragoman.reference import load_language

Row = Mapping[str, Any]
NAMED = 5  # sentences at the beginning whose names are looked for
LONGEST_TITLE = 300  # code points; a longer first line is no headline


def predict_stories(rows: Sequence[Row], reader: Reader) -> list[dict[str, Any]]:
    """Return the story of each row's document, named by the story's first document."""
    readings = [read_lightly(row, reader, LEAD_SENTENCES) for row in rows]
    stories = find_stories(readings, find_copies(readings))
    found = {id: story.documents[0] for story in stories for id in story.documents}
    return [{"id": row["id"], "story": found[row["id"]]} for row in rows]


def read_lightly(row: Row, reader: Reader, most: int | None = None) -> Reading:
    """Return a row's document with sentences, vectors and the names of its beginning: what stories and copies take.

    With `most` it holds no further sentences than these: enough for stories, too little for translated copies.
    """
    document = make_document(row)
    language = load_language(document.language)
    sentences = tuple(find_sentences(document, language))
    texts = [document.words(sentence.span) for sentence in sentences]
    if not texts:
        return Reading(document=document)
    mentions = find_mentions(document, sentences[:NAMED], reader.tag(texts[:NAMED]), language)
    kept, vectors = sentences[:most], reader.embed(texts[:most])
    return Reading(document=document, sentences=kept, vectors=vectors, mentions=tuple(mentions))


def make_document(row: Row) -> Document:
    """Return a document whose first line is its headline and the rest its body."""
    text, sha = row["text"], hash_text(row["text"])
    cut = text.find("\n")
    zones: tuple[Zone, ...] = (Zone("body", 0, len(text)),)
    if 0 < cut <= LONGEST_TITLE and cut + 1 < len(text):
        zones = (Zone("headline", 0, cut), Zone("body", cut + 1, len(text)))
    published = row.get("published")
    return Document(
        id=row["id"], text=text, language=row.get("language") or "und", zones=zones, sha256=sha, source_sha256=sha,
        outlet=Text(row["outlet"]) if row.get("outlet") else None, url=row.get("url"),
        dates_seen=(DateSeen(published[:10], "meta"),) if published else (),
    )  # fmt: skip
