"""Metadata of HTML pages: every date candidate and the publisher, from JSON-LD, meta, <time> and the address."""

import logging
from collections.abc import Sequence
from typing import Any

from extruct.jsonld import JsonLdExtractor
from htmldate import find_date
from lxml import etree

from dragoman.ingest.stamps import find_url_date, read_stamp
from dragoman.records import DateSeen

NAMED_BY = ("property", "name", "itemprop")
DATES = ("datePublished", "dateCreated", "uploadDate", "dateModified")
META = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date",
    "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article:modified_time", "og:updated_time",
    "last-modified", "datemodified",
)  # fmt: skip
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def find_dates(tree: Any, rows: Sequence[dict[str, Any]], url: str | None) -> tuple[DateSeen, ...]:
    """Return every date that the page's metadata and address give, the stated ones first, none twice."""
    stated = [row[name] for name in DATES for row in rows if isinstance(row.get(name), str)]
    stated += [value for name in META for value in find_meta(tree, name)]
    stated += [str(e.get("datetime")) for e in tree.xpath("//time[@datetime]")[:5]]
    found = [(edtf, "meta") for value in stated if (edtf := read_stamp(value))]
    if url and (day := find_url_date(url)):
        found.append((day, "url"))
    if (guess := find_guess(tree)) and not any(edtf.startswith(guess) for edtf, _ in found):
        found.append((guess, "masthead"))
    return tuple(DateSeen(edtf, where) for edtf, where in dict.fromkeys(found))


def find_guess(tree: Any) -> str | None:
    """Return htmldate's answer; its 1 January is mostly a year with an invented day, so it is left out."""
    try:
        found = find_date(tree, extensive_search=False, original_date=True, outputformat="%Y-%m-%d")
    except (etree.LxmlError, ValueError, OverflowError, RecursionError):
        return None
    return found if found and not found.endswith("-01-01") else None


def find_jsonld(text: str) -> list[dict[str, Any]]:
    """Return the objects of a page's JSON-LD that are articles, graphs opened; broken JSON-LD gives none."""
    if "ld+json" not in text:
        return []
    try:
        rows = JsonLdExtractor().extract(text)
    except (ValueError, etree.LxmlError, RecursionError, AttributeError, TypeError):
        return []
    items = [item for row in rows if isinstance(row, dict) for item in open_graph(row)]
    return [item for item in items if "Article" in str(item.get("@type")) or "datePublished" in item]


def open_graph(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects of a JSON-LD graph, or the object itself."""
    graph = row.get("@graph")
    return [item for item in graph if isinstance(item, dict)] if isinstance(graph, list) else [row]


def find_meta(tree: Any, name: str) -> list[str]:
    """Return the contents of the meta elements of a name, which writers spell in any case."""
    elements = tree.xpath("//meta[@content]")
    return [str(e.get("content")) for e in elements if name in (str(e.get(a)).lower() for a in NAMED_BY)]


def find_publisher(tree: Any, rows: Sequence[dict[str, Any]]) -> str | None:
    """Return who publishes, as JSON-LD or og:site_name say; None where they do not."""
    for row in rows:
        publisher = row.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str) and name.strip():
            return name.strip()
    return next((v.strip() for v in find_meta(tree, "og:site_name") if v.strip()), None)
