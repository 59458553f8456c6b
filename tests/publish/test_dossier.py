"""The whole file: its links, its policy, its order, and that it is the same bytes every time."""

import base64
import hashlib
import random
import re
from html.parser import HTMLParser

import msgspec
import pytest

from dragoman.publish.html import render_dossier
from dragoman.records import Generator, Record
from tests.publish.sample import make_record

LOADS = {"img": "src", "script": "src", "link": "href", "iframe": "src", "object": "data", "source": "src"}


class Reader(HTMLParser):
    """Collects ids, links inside the page and what the page would load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.attributes: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.attributes += found
        self.ids += [found["id"] or ""] if "id" in found else []
        href = found.get("href") or ""
        self.links += [href] if href.startswith("#") else []
        self.loads += [tag] if LOADS.get(tag) in found else []


def shuffle_record(record: Record) -> Record:
    """Return the record with each list that pages must sort themselves in another order."""
    order = random.Random(7)
    lists = {
        name: tuple(order.sample(getattr(record, name), len(getattr(record, name))))
        for name in ("documents", "events", "quotations", "differences", "entities", "posts", "stories", "origins")
    }
    return msgspec.structs.replace(record, **lists)


EMPTY = Record(generator=Generator(version="0.0.0"))


@pytest.mark.parametrize("excerpts", [False, True])
@pytest.mark.parametrize("record", [make_record(), EMPTY], ids=["sample", "empty"])
def test_every_link_inside_the_page_has_its_target(record: Record, excerpts: bool) -> None:
    page = Reader(render_dossier(record, excerpts))
    assert len(page.links) > 6
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_nothing_is_loaded_and_the_policy_names_what_is_inside() -> None:
    html = render_dossier(make_record())
    page = Reader(html)
    assert page.loads == []
    assert not {name for name in page.attributes if name.startswith("on") or name == "style"}
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;;")
    assert "unsafe" not in policy[1]
    for tag in ("style", "script"):
        inside = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert len(inside) == 1
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1]


def test_sections_stand_in_order() -> None:
    html = render_dossier(make_record())
    order = ("timeline", "people", "quotations", "synopsis", "differences", "origins", "documents")
    places = [html.index(f'<section id="{name}"') for name in order]
    assert places == sorted(places)


def test_the_same_record_gives_the_same_bytes_in_any_order() -> None:
    record = make_record()
    assert render_dossier(record) == render_dossier(shuffle_record(record))


def test_excerpts_leave_out_what_nothing_rests_on() -> None:
    full, short = render_dossier(make_record()), render_dossier(make_record(), excerpts=True)
    assert "Share this story with your friends" in full
    assert "Share this story with your friends" not in short
    assert "The two " in short
    assert len(short) < len(full)


def test_the_words_of_the_page_are_neutral_about_absence() -> None:
    html = render_dossier(make_record())
    assert "not in the text we hold" in html
    assert "matched, not translated" in html
    assert "at most 4 independent origins" in html
