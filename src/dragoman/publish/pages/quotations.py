"""Who said what: quotations by speaker, each with the wordings of all reports, the original's language first."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.order import MODES, SpeakerGroup, best_mode
from dragoman.publish.pages.clues import DateBasis, make_basis
from dragoman.publish.pages.judged import JudgedRow, list_judged
from dragoman.publish.pages.link import Link, link_entity, link_event
from dragoman.publish.pages.variants import VariantRow, make_variants, order_variants
from dragoman.publish.urls import make_anchor
from dragoman.publish.wording import count_words, name_language
from dragoman.publish.words import flatten_text
from dragoman.records import Quotation, Variant


class QuotationRow(msgspec.Struct, frozen=True, kw_only=True):
    """One utterance."""

    anchor: str
    number: int
    basis: DateBasis
    event: Link | None
    original: str  # the language it was made in, '' where unknown
    support: str
    wordings: str
    variants: tuple[VariantRow, ...]
    judged: tuple[JudgedRow, ...]


class SpeakerRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one speaker said: words in quotation marks, and reported speech apart."""

    anchor: str
    speaker: Link | None
    posts: tuple[str, ...]
    direct: tuple[QuotationRow, ...]
    indirect: tuple[QuotationRow, ...]


def make_speakers(case: Case) -> tuple[SpeakerRow, ...]:
    """Return the quotations by speaker, unknown speakers last."""
    return tuple(make_speaker(case, group) for group in case.speakers)


def make_speaker(case: Case, group: SpeakerGroup) -> SpeakerRow:
    """Return one speaker's quotations."""
    known = group.speaker if group.speaker in case.entities else None
    posts = [post for post in case.record.posts if known is not None and post.holder == known]
    rows = [(best_mode(found), make_quotation(case, found)) for found in group.quotations]
    return SpeakerRow(
        anchor=make_anchor("speaker", known or ""),
        speaker=link_entity(case, known) if known is not None else None,
        posts=tuple(dict.fromkeys(flatten_text(post.title) for post in posts))[:3],
        direct=tuple(row for mode, row in rows if mode < MODES.index("indirect")),
        indirect=tuple(row for mode, row in rows if mode == MODES.index("indirect")),
    )


def make_quotation(case: Case, quotation: Quotation) -> QuotationRow:
    """Return one utterance with its wordings."""
    anchor = make_anchor("quotation", quotation.id)
    ordered = order_variants(case, quotation)
    rows = make_variants(case, ordered)
    return QuotationRow(
        anchor=anchor,
        number=case.numbers[anchor],
        basis=make_basis(case, quotation.date),
        event=link_event(case, quotation.event) if quotation.event in case.events else None,
        original=name_language(quotation.original_language) if quotation.original_language else "",
        support=write_support(quotation, ordered),
        wordings=count_words(sum(row.same_as is None for row in rows), "wording") if len(rows) > 1 else "",
        variants=rows,
        judged=list_judged(case, quotation.id),
    )


def write_support(quotation: Quotation, variants: list[Variant]) -> str:
    """Return '2 origins · 4 reports', '' where one report alone carries it."""
    number = len({variant.document for variant in variants})
    reports = count_words(number, "report") if number > 1 else ""
    origins = count_words(len(quotation.origins), "origin") if number > 1 and quotation.origins else ""
    return " · ".join(filter(None, (origins, reports)))
