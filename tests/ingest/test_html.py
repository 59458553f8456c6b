"""HTML pages: body, captions, metadata, every date candidate and never an invented day."""

from pathlib import Path

from dragoman.ingest import read_inputs
from dragoman.records import Document

BODY = "".join(
    f"<p>Crews of ferry number {n} went back to work on Friday, their union said after four days of talks.</p>"
    for n in range(1, 6)
)
PAGE = """<html><head><title>Ferry crews end strike | Harbour Post</title>{head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry crews end strike</h1>{top}{body}</article>
<div class="comments"><p>I disagree with all of this, wrote one reader.</p></div></body></html>"""


def read(folder: Path, head: str = "", top: str = "", body: str = BODY) -> Document:
    """Return the document of a page with some metadata."""
    (folder / "p.html").write_text(PAGE.format(head=head, top=top, body=body))
    (document,) = read_inputs([folder / "p.html"])
    assert isinstance(document, Document)
    return document


def words_of(document: Document, kind: str) -> list[str]:
    """Return the words of the zones of a kind."""
    return [document.text[z.start : z.end] for z in document.zones if z.kind == kind]


def test_title_and_body_become_zones(tmp_path: Path) -> None:
    document = read(tmp_path)
    assert words_of(document, "headline") == ["Ferry crews end strike"]
    assert len(words_of(document, "body")) == 5
    assert "I disagree" not in document.text
    assert document.outlet is None
    assert document.dates_seen == ()


def test_all_dates_are_kept_with_their_place(tmp_path: Path) -> None:
    head = """<meta property="article:published_time" content="2031-05-04T08:00:00Z">
    <link rel="canonical" href="https://post.example/2031/05/03/ferry">
    <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-04", "dateModified":
    "2031-05-06", "publisher": {"name": "The Harbour Post"}, "author": {"name": "Ida Holm"}}</script>"""
    document = read(tmp_path, head, top='<p class="byline">By Ida Holm</p>')
    seen = {(d.edtf, d.where) for d in document.dates_seen}
    assert {("2031-05-04", "meta"), ("2031-05-06", "meta"), ("2031-05-03", "url")} <= seen
    assert document.outlet is not None
    assert document.outlet.text == "The Harbour Post"
    assert document.byline is not None
    assert document.byline.span is not None


def test_a_year_alone_is_no_first_of_january(tmp_path: Path) -> None:
    document = read(tmp_path, '<meta name="date" content="2021">')
    assert [(d.edtf, d.where) for d in document.dates_seen] == [("2021", "meta")]


def test_captions_are_their_own_zone(tmp_path: Path) -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Ferries lie idle in Port Sala in May 2031</figcaption></figure>"
    assert words_of(read(tmp_path, top=figure), "caption") == ["Ferries lie idle in Port Sala in May 2031"]


def test_broken_metadata_is_no_harm(tmp_path: Path) -> None:
    head = '<script type="application/ld+json">{"@graph": [1, {"datePublished": 7}, </script><meta content="x">'
    assert len(words_of(read(tmp_path, head), "body")) == 5
