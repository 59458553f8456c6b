"""Links inside the page: to an event, a quotation, a person, a document, a difference."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.urls import make_anchor, make_href
from dragoman.publish.wording import DIFFERENCE_KINDS
from dragoman.publish.words import direction_attribute, flatten_text, language_attribute, shorten_text


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A link to a record on the same page. `language` is None where the words are the page's own.

    The page's own words run left to right even where they begin with a name in another script.
    """

    href: str | None
    text: str
    kind: str = ""
    language: str | None = None
    direction: str = "ltr"
    title: str = ""


def link_document(case: Case, document: str) -> Link:
    """Return a link to a document by its letter."""
    href = make_href(make_anchor("document", document))
    return Link(href=href, text=case.sigla[document], kind="document", title=case.sources[document])


def link_event(case: Case, event: str) -> Link:
    """Return a link to an event: 'event 3', with its label."""
    anchor = make_anchor("event", event)
    label = flatten_text(case.events[event].label)
    return Link(href=make_href(anchor), text=label, kind=f"event {case.numbers[anchor]}")


def link_entity(case: Case, entity: str) -> Link:
    """Return a link to a person, organization, place or group."""
    found = case.entities[entity]
    name = flatten_text(found.name)
    tag = next((spelling.language for spelling in found.names if spelling.text == found.name), None)
    return Link(
        href=make_href(make_anchor("entity", entity)),
        text=name,
        kind=found.kind,
        language=None if tag is None else language_attribute(tag),
        direction="auto" if tag is None else direction_attribute(tag),
    )


def link_quotation(case: Case, quotation: str) -> Link:
    """Return a link to a quotation: 'quotation 2', with the beginning of its words."""
    anchor = make_anchor("quotation", quotation)
    first = case.quotations[quotation].variants[0]
    document = case.documents[first.document]
    words = shorten_text(first.fragments[0].within(document.text), 48)
    return Link(
        href=make_href(anchor),
        text=words,
        kind=f"quotation {case.numbers[anchor]}",
        language=language_attribute(document.language),
        direction=direction_attribute(document.language),
    )


def link_difference(case: Case, difference: str) -> Link:
    """Return a link to a difference by its number."""
    anchor = make_anchor("difference", difference)
    kind = DIFFERENCE_KINDS[case.differences[difference].kind]
    return Link(href=make_href(anchor), text=kind, kind=f"difference {case.numbers[anchor]}")
