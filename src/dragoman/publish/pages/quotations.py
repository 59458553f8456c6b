"""Who said what: quotations by speaker, each with the wordings of all reports, the original's language first."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.evidence import Marked, find_href, make_evidence, make_passage, span_tokens
from dragoman.publish.order import MODES, SpeakerGroup, best_mode
from dragoman.publish.pages.clues import DateBasis, make_basis
from dragoman.publish.pages.link import Link, link_document, link_entity, link_event
from dragoman.publish.tokens import compare_wordings
from dragoman.publish.urls import make_anchor
from dragoman.publish.wording import MODES as MODE_WORDS
from dragoman.publish.wording import count_words, name_language, plain_words
from dragoman.publish.words import Evidence, Words, flatten_text
from dragoman.records import Quotation, Span, Variant


class VariantRow(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation as one document words it."""

    document: Link
    source: str
    language_name: str
    href: str | None
    words: Words
    quoted: bool  # the words stand in quotation marks there
    mode: str
    cue: Evidence | None
    speaker: Evidence | None
    speaker_basis: str
    source_kind: str
    derived_from: Link | None
    apart: bool  # too unlike the first wording of its language to mark single words


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
    marked = mark_variants(case, ordered)
    return QuotationRow(
        anchor=anchor,
        number=case.numbers[anchor],
        basis=make_basis(case, quotation.date),
        event=link_event(case, quotation.event) if quotation.event in case.events else None,
        original=name_language(quotation.original_language) if quotation.original_language else "",
        support=write_support(quotation, ordered),
        wordings=count_words(len(ordered), "wording") if len(ordered) > 1 else "",
        variants=tuple(make_variant(case, quotation, v, marked[v.id]) for v in ordered),
    )


def write_support(quotation: Quotation, variants: list[Variant]) -> str:
    """Return '2 origins · 4 reports', '' where one report alone carries it."""
    number = len({variant.document for variant in variants})
    reports = count_words(number, "report") if number > 1 else ""
    origins = count_words(len(quotation.origins), "origin") if number > 1 and quotation.origins else ""
    return " · ".join(filter(None, (origins, reports)))


def order_variants(case: Case, quotation: Quotation) -> list[Variant]:
    """Return the wordings: the original's language first, direct before reported, then by document."""

    def key(variant: Variant) -> tuple[bool, int, int, Span]:
        foreign = variant.language != quotation.original_language
        return foreign, MODES.index(variant.mode), case.places[variant.document], variant.fragments[0]

    return sorted(quotation.variants, key=key)


def mark_variants(case: Case, variants: list[Variant]) -> dict[str, list[Marked] | None]:
    """Return for each wording the words that the first of its language lacks; None where too unlike.

    The first of a language gets the words that the second lacks.
    """
    tokens = {v.id: [t for f in v.fragments for t in span_tokens(case, f)] for v in variants}
    marked: dict[str, list[Marked] | None] = {}
    for variant in variants:
        peers = [peer for peer in variants if peer.language == variant.language and peer.id != variant.id]
        if not peers:
            marked[variant.id] = []
            continue
        changed = compare_wordings(tokens[peers[0].id], tokens[variant.id])
        own = tokens[variant.id]
        marked[variant.id] = None if changed is None else [(*own[i][:2], "differs") for i in changed]
    return marked


def make_variant(case: Case, quotation: Quotation, variant: Variant, marked: list[Marked] | None) -> VariantRow:
    """Return one wording. Insertions of the outlet are marked so, before differing words."""
    inserted = [(span, "inserted") for span in variant.insertions]
    differs = [(Span(variant.document, start, end), kind) for start, end, kind in marked or ()]
    differs = [(span, kind) for span, kind in differs if not any(span.overlaps(s) for s, _ in inserted)]
    others = {other.id: other.document for other in quotation.variants}
    derived = others.get(variant.derived_from or "")
    return VariantRow(
        document=link_document(case, variant.document),
        source=case.sources[variant.document],
        language_name=name_language(variant.language),
        href=find_href(case, variant.fragments[0]),
        words=make_passage(case, variant.fragments, inserted + differs),
        quoted=variant.mode == "direct",
        mode=MODE_WORDS[variant.mode],
        cue=make_evidence(case, variant.cue) if variant.cue else None,
        speaker=make_evidence(case, variant.speaker) if variant.speaker else None,
        speaker_basis="" if variant.speaker_basis == "unknown" else plain_words(variant.speaker_basis),
        source_kind=plain_words(variant.source_kind or ""),
        derived_from=link_document(case, derived) if derived else None,
        apart=marked is None,
    )
