"""Texts are hostile: markup, controls and overrides in every field stay words."""

# ruff: noqa: E501

import msgspec
import pytest
from lxml import html as lxml_html

from dragoman.publish.html import render_dossier
from dragoman.records import Entity, EntityMention, EntityName, Outlet, Record, Rejection, Span, Story, Text, Zone
from tests.publish.sample import make_record
from tests.publish.sample_texts import hash_text

ATTACKS = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><style>*{display:none}</style>",
    "{{ 7 * 7 }}{% raw %}",
    "\u202etxt.exe\u202d override",
    "a\x00b\x0bc\x1bd",
    "&lt;b&gt; <!-- x",
)


def poison_record(attack: str) -> Record:
    """Return a record with the attack as text, title, byline, outlet, name, label, id and path."""
    text = f"{attack} said Nura Bello of the river board.\n\n{attack}"
    identity = f"doc-{attack}"
    first = Span(identity, 0, len(attack) + 5)
    base = make_record().documents[0]
    document = msgspec.structs.replace(
        base, id=identity, text=text, zones=(Zone("body", 0, len(text)),), title=Text(attack), url=f"javascript:{attack}",
        byline=Text(attack, first), sha256=hash_text(text), published=None, dates_seen=(), credits=(), family=None,
        outlet="out", story="sto", path=attack,
    )  # fmt: skip
    name = EntityName(attack, "en", 1)
    entity = Entity(id=attack, kind="person", name=attack, names=(name,), mentions=(EntityMention(first, "name"),))
    return Record(
        generator=make_record().generator, documents=(document,), outlets=(Outlet(id="out", name=attack),),
        stories=(Story(id="sto", label=attack, documents=(identity,)),), entities=(entity,),
        rejections=(Rejection(attack, None, "ingest", attack),),
    )  # fmt: skip


@pytest.mark.parametrize("excerpts", [False, True])
@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_texts_stays_words(attack: str, excerpts: bool) -> None:
    html = render_dossier(poison_record(attack), excerpts)
    tree = lxml_html.fromstring(html)
    assert len(tree.findall(".//script")) == 1
    assert len(tree.findall(".//style")) == 1
    assert tree.findall(".//img") == []
    assert not [a for node in tree.iter() if isinstance(node.tag, str) for a in node.attrib if a.startswith("on")]
    assert not [a for a in tree.xpath("//@href") if not a.startswith(("#", "http"))]
    ids = set(tree.xpath("//@id"))
    assert {href[1:] for href in tree.xpath("//@href") if href.startswith("#")} <= ids
    assert html.encode()


def test_words_survive_escaping() -> None:
    attack = ATTACKS[0]
    tree = lxml_html.fromstring(render_dossier(poison_record(attack)))
    assert attack in tree.text_content()
    assert tree.find(".//title").text.startswith(attack)


def test_overrides_of_direction_become_visible_and_inert() -> None:
    html = render_dossier(poison_record(ATTACKS[4]))
    assert "\u202e" not in html
    assert "\u202d" not in html
    assert "⟨RLO⟩txt.exe" in html


def test_controls_become_pictures() -> None:
    html = render_dossier(poison_record(ATTACKS[5]))
    assert "a␀b␋c␛d" in html
    assert not set(html) & set("\x00\x0b\x1b")


def test_only_addresses_of_the_web_are_links() -> None:
    assert "javascript:" not in "".join(lxml_html.fromstring(render_dossier(poison_record("x"))).xpath("//@href"))
