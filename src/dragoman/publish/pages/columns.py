"""Columns of the synopsis: reports grouped by the origin of their text."""

from collections.abc import Iterable

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.pages.link import Link, link_document
from dragoman.publish.wording import MEMBERS
from dragoman.publish.words import flatten_text


class Column(msgspec.Struct, frozen=True):
    """A report: its letter, its source, and how it shares a text with others."""

    document: Link
    source: str
    note: str


class OriginColumns(msgspec.Struct, frozen=True):
    """The reports of one origin, side by side."""

    origin: str
    columns: tuple[Column, ...]


def group_columns(case: Case, documents: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Return the documents by the origin of their text, in the page's order."""
    groups: dict[str, list[str]] = {}
    for document in sorted(documents, key=case.places.__getitem__):
        family = case.families.get(case.documents[document].family or "")
        groups.setdefault(family.origin if family else document, []).append(document)
    return list(groups.items())


def make_columns(case: Case, origin: str, documents: list[str]) -> OriginColumns:
    """Return the columns of one origin."""
    found = case.origins.get(origin)
    name = flatten_text(found.name) if found and found.kind != "unknown" else "source not stated"
    return OriginColumns(name, tuple(make_column(case, document) for document in documents))


def make_column(case: Case, document: str) -> Column:
    """Return one report's column."""
    family = case.families.get(case.documents[document].family or "")
    member = next((m for m in family.members if m.document == document), None) if family else None
    shared = f"{MEMBERS[member.kind]}, {member.share:.0%}" if member and member.kind != "sole" else ""
    return Column(link_document(case, document), case.sources[document], shared)
