"""Where accounts part: each difference with its values, who tells them, and the words behind them."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import day_of, write_day, write_edtf_words
from dragoman.publish.evidence import list_evidence
from dragoman.publish.pages.link import Link, link_document, link_entity, link_event, link_quotation
from dragoman.publish.urls import make_anchor
from dragoman.publish.wording import DIFFERENCE_KINDS, VERDICTS, count_words, join_words, plain_words
from dragoman.publish.words import Evidence, flatten_text, shorten_text
from dragoman.records import About, Difference, DifferenceValue
from dragoman.text.fold import fold


class ValueRow(msgspec.Struct, frozen=True):
    """One of the values that part."""

    value: str  # '' where the evidence is the value, word for word
    support: str
    as_of: str
    evidence: tuple[Evidence, ...]


class DifferenceRow(msgspec.Struct, frozen=True, kw_only=True):
    """One difference."""

    anchor: str
    number: int
    kind: str
    kind_words: str
    about: Link | None
    slot: str  # what a number counts
    verdict: str
    verdict_words: str
    values: tuple[ValueRow, ...]


class DifferencesPage(msgspec.Struct, frozen=True):
    """Differences, those that only say who tells something apart; `kinds` as (code, words, count)."""

    main: tuple[DifferenceRow, ...]
    single: tuple[DifferenceRow, ...]
    kinds: tuple[tuple[str, str, int], ...]


def make_differences(case: Case) -> DifferencesPage:
    """Return the differences, those that cannot both hold first."""
    rows = [make_difference(case, difference) for difference in case.differences.values()]
    main = tuple(row for row in rows if row.verdict != "single")
    kinds = {row.kind: row.kind_words for row in main}
    counts = tuple((kind, kinds[kind], sum(row.kind == kind for row in main)) for kind in kinds)
    return DifferencesPage(main, tuple(row for row in rows if row.verdict == "single"), counts)


def make_difference(case: Case, difference: Difference) -> DifferenceRow:
    """Return one difference."""
    anchor = make_anchor("difference", difference.id)
    values = [make_value(case, value, difference.kind) for value in difference.values]
    if all(is_repeated(value) for value in values):  # the evidence says it all
        values = [msgspec.structs.replace(value, value="") for value in values]
    about, slot = link_about(case, difference.about), plain_words(difference.about.slot)
    return DifferenceRow(
        anchor=anchor,
        number=case.numbers[anchor],
        kind=difference.kind,
        kind_words=DIFFERENCE_KINDS[difference.kind],
        about=about,
        slot=slot if difference.kind == "number" and (about is None or about.text != slot) else "",
        verdict=difference.verdict,
        verdict_words=VERDICTS[difference.verdict],
        values=tuple(values),
    )


def link_about(case: Case, about: About) -> Link | None:
    """Return the link to what a difference is about, None where the record does not hold it."""
    if about.kind == "event" and about.id in case.events:
        return link_event(case, about.id)
    if about.kind == "quotation" and about.id in case.quotations:
        return link_quotation(case, about.id)
    if about.kind == "entity" and about.id in case.entities:
        return link_entity(case, about.id)
    if about.kind == "document" and about.id in case.documents:
        link = link_document(case, about.id)
        return Link(href=link.href, text=f"{link.text} · {link.title}", kind="report")
    return link_point(case, about.id) if about.id in case.points else None


def link_point(case: Case, point: str) -> Link:
    """Return the link to a point: its label, else the beginning of its first sentence."""
    found = case.points[point]
    first = found.sentences[0]
    text = found.label or first.within(case.documents[first.document].text)
    return Link(href=None, text=shorten_text(text, 90), kind="statement")


def make_value(case: Case, value: DifferenceValue, kind: str) -> ValueRow:
    """Return one value with its origins by name and its words."""
    found = [case.origins[origin] for origin in value.origins if origin in case.origins]
    names = list(dict.fromkeys(flatten_text(origin.name) for origin in found if origin.kind != "unknown"))
    counted = count_words(len(found), "origin") if found else ""
    support = f"{counted}: {join_words(names)}" if names else counted
    as_of = f"as of {write_day(day_of(value.as_of), weekday=False)}" if value.as_of else ""
    shown = write_edtf_words(value.value) if kind == "date" else value.value
    return ValueRow(flatten_text(shown), support, as_of, list_evidence(case, value.evidence))


def is_repeated(row: ValueRow) -> bool:
    """Tell whether some evidence is the value, word for word."""
    return any(fold(flatten_text(found.words.text)) == fold(row.value) for found in row.evidence)
