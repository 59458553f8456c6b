"""HTML: title, body, captions and metadata through trafilatura, every date candidate kept."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction

from dragoman.errors import UnreadableDocument
from dragoman.ingest.cues import key_of, load_cues
from dragoman.ingest.linecues import find_cue
from dragoman.ingest.metadata import find_dates, find_jsonld, find_publisher
from dragoman.ingest.page import Page, clean_text, hash_bytes
from dragoman.records import ZoneKind

TAGS = re.compile(r"<(?:!doctype html|html|head|body|article|div|p|meta|title)[\s>/]", re.I)
DEEPEST = 200  # nested elements; pages have about 30, and libxml2 drops what lies below 256
LARGEST = 5_000_000  # code points; pages of news have 0.1 to 2 million, and reading takes 10 s a million
VISIBLE = (
    "//*[self::time or @itemprop='datePublished' or "
    + " or ".join(
        f"contains(@class,'{name}')" for name in ("byline", "date", "publish", "author", "time", "posted", "meta")
    )
    + "]"
)
FEW = 100  # words of a body that may be a remnant
SPACE = re.compile(r"\s+")


def looks_like_html(text: str) -> bool:
    """Tell whether a text is a page of HTML, whatever its file is called."""
    start = text[:4000]
    return len(TAGS.findall(start)) >= 2 and start.lstrip().startswith("<")


def read_html(text: str, data: bytes, path: str) -> Iterator[Page]:
    """Yield the one page of an HTML file. Raises UnreadableDocument 'html', 'empty' or 'too large'."""
    if len(text) > LARGEST:
        raise UnreadableDocument("too large")
    tree = parse(text)
    rows = find_jsonld(text)
    meta = extract(tree)
    title = clean(meta.get("title"))
    body = [words for line in find_body(tree, meta, rows).split("\n") if (words := clean(line)) and words != title]
    if not body:
        raise UnreadableDocument("empty")
    visible, captions = find_visible(tree, body[0]), find_captions(tree)
    lines = [title, *visible, *captions, *(b for b in body if b not in captions and b not in visible)]
    kinds: dict[str, ZoneKind] = {**dict.fromkeys(body, "body"), **dict.fromkeys(captions, "caption")}
    url = meta.get("url") or None
    yield Page(
        text="\n".join(words for words in lines if words), source_sha256=hash_bytes(data), path=path, url=url,
        outlet=find_publisher(tree, rows), title=title or None, byline=clean(meta.get("author")) or None,
        dates_seen=find_dates(tree, rows, url), kinds=kinds,
    )  # fmt: skip


def find_body(tree: Any, meta: dict[str, Any], rows: Sequence[dict[str, Any]]) -> str:
    """Return the body: trafilatura's, or a fuller one where its strict reading lost most of the page.

    On the article-extraction-benchmark pages strict reading wins (.964 against .960), but two in a hundred
    pages come out nearly empty; JSON-LD then often holds the whole text.
    """
    body = str(meta.get("text") or "")
    if len(body.split()) < FEW:
        body = max(body, str(extract(tree, strict=False).get("text") or ""), key=len)
    stated = max((str(row.get("articleBody") or "") for row in rows), key=len, default="")
    return stated if len(stated) > 1.3 * len(body) and "<" not in stated else body


def clean(text: str | None) -> str:
    """Return the words of an element on one line; white space in HTML is no part of its text."""
    return SPACE.sub(" ", text or "").strip()


def parse(text: str) -> Any:
    """Return the tree of a page. Raises UnreadableDocument 'html' where libxml2 gives up."""
    parser = lxml_html.HTMLParser(huge_tree=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(clean_text(text).encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableDocument("html") from error
    if is_deep(tree):
        raise UnreadableDocument("html")
    return tree


def is_deep(tree: Any) -> bool:
    """Tell whether elements are nested deeper than any page's, which recursion would not survive."""
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def extract(tree: Any, strict: bool = True) -> dict[str, Any]:
    """Return what trafilatura finds: text, title, author, url; empty where it finds no text."""
    try:
        found = bare_extraction(tree, favor_precision=strict, include_comments=False, with_metadata=True)
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise UnreadableDocument("html") from error
    return found if isinstance(found, dict) else found.as_dict() if found is not None else {}


def find_visible(tree: Any, opening: str) -> list[str]:
    """Return the short lines between headline and body that show a date or a writer, which trafilatura drops."""
    cues = load_cues()
    found: list[str] = []
    for element in elements_above(tree, opening[:40]):
        words = clean(element.text_content())
        known = any(words in other for other in found)
        if 3 <= len(words) <= 90 and not known and find_cue(words, key_of(words), cues) in ("stamp", "byline"):
            found.append(words)
    return found[:4]


def elements_above(tree: Any, opening: str) -> Iterator[Any]:
    """Yield the elements that show dates or writers between the heading and the opening of the body."""
    marked = set(tree.xpath(VISIBLE))
    above: list[Any] = []
    for element in tree.iter("*"):
        if element.tag == "p" and opening and clean(element.text_content()).startswith(opening):
            break
        if element.tag == "h1":
            above = []
        elif element in marked:
            above.append(element)
    else:
        return  # no paragraph opens the body, so nothing stands above it
    yield from above[:40]


def find_captions(tree: Any) -> list[str]:
    """Return the captions of the page's pictures."""
    found = [clean(e.text_content()) for e in tree.xpath("//figcaption")[:20]]
    return [words for i, words in enumerate(found) if 10 <= len(words) <= 600 and words not in found[:i]]
