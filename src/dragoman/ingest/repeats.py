"""Repeats: lines that stand on many pages of one outlet are the page, not the report.

Only documents of the same outlet in the same run count, so unrelated documents change nothing.
"""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.ingest.cues import key_of
from dragoman.ingest.page import replace_zones
from dragoman.records import Document, Rejection, Zone

PAGES = 3  # a line on so many different reports of one outlet is repeated
COMPARED = 200  # reports of one outlet that are compared, the first by id
SHORT = 100  # code points; longer running text that agencies repeat as background stays
ALIKE = 0.5  # share of lines above which two pages are versions of one report


def mark_repeats(found: Iterable[Document | Rejection]) -> Iterator[Document | Rejection]:
    """Yield everything in its order, the documents of an outlet with their repeated lines as furniture."""
    kept = list(found)
    outlets: dict[str, list[Document]] = {}
    for item in kept:
        if isinstance(item, Document) and item.outlet is not None:
            outlets.setdefault(key_of(item.outlet.text), []).append(item)
    repeated = {name: find_repeated(pages) for name, pages in outlets.items() if len(pages) >= PAGES}
    for item in kept:
        if isinstance(item, Document) and item.outlet is not None:
            keys = repeated.get(key_of(item.outlet.text))
            yield mark_lines(item, keys) if keys else item
        else:
            yield item


def find_repeated(pages: Sequence[Document]) -> frozenset[str]:
    """Return the keys of the lines that stand in at least PAGES reports that are not versions of one another."""
    reports: list[frozenset[str]] = []
    for page in sorted(pages, key=lambda p: p.id)[:COMPARED]:
        keys = frozenset(key_of(line) for line in page.text.split("\n")) - {""}
        if all(len(keys & other) < ALIKE * min(len(keys), len(other)) for other in reports):
            reports.append(keys)
    counts: dict[str, int] = {}
    for keys in reports:
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
    return frozenset(key for key, count in counts.items() if count >= PAGES)


def mark_lines(document: Document, repeated: frozenset[str]) -> Document:
    """Return the document whose short repeated lines are furniture; its headline stays."""
    zones = [Zone("furniture", z.start, z.end) if is_repeated(document, z, repeated) else z for z in document.zones]
    return replace_zones(document, zones)


def is_repeated(document: Document, zone: Zone, repeated: frozenset[str]) -> bool:
    """Tell whether a zone is a short line of the page around the report."""
    words = document.text[zone.start : zone.end]
    return zone.kind in ("body", "caption") and len(words) <= SHORT and key_of(words) in repeated
