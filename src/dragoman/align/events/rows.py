"""Rows: how far apart two sentences of one document stand, for what is told near by."""

from dragoman.records import Reading

HEADLINE = -1
CAPTION = -100  # captions are near nothing, and every one for itself
STEP = -10


def find_rows(reading: Reading) -> dict[int, int]:
    """Return the row of every event's trigger by its offset: body sentences count from 0."""
    rows: list[tuple[int, int, int]] = []
    body = aside = 0
    for sentence in reading.sentences:
        if sentence.zone == "body":
            row, body = body, body + 1
        elif sentence.zone == "headline":
            row = HEADLINE
        else:
            row, aside = CAPTION + aside * STEP, aside + 1
        rows.append((sentence.span.start, sentence.span.end, row))
    rows.sort()
    found: dict[int, int] = {}
    at = 0
    for start in sorted(event.trigger.start for event in reading.events):
        while at < len(rows) and rows[at][1] <= start:
            at += 1
        if at < len(rows):
            found[start] = rows[at][2]
    return found
