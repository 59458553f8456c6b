"""Variants: one quotation as each document words it, and the words in which wordings of one language part."""

from collections.abc import Sequence

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.evidence import Marked, find_href, make_evidence, make_passage, span_tokens
from dragoman.publish.order import MODES
from dragoman.publish.pages.link import Link, link_document
from dragoman.publish.tokens import Token, compare_wordings
from dragoman.publish.wording import MODES as MODE_WORDS
from dragoman.publish.wording import SPEAKER_BASES, name_language, plain_words
from dragoman.publish.words import Evidence, Words
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
    same_as: Link | None  # an earlier report with the very same words
    apart: bool  # too unlike the first wording of its language to mark single words


class Comparison(msgspec.Struct, frozen=True):
    """A wording beside the others of its language: the first document with the very words, and what differs."""

    first: str
    marked: tuple[Marked, ...] = ()
    apart: bool = False


def order_variants(case: Case, quotation: Quotation) -> list[Variant]:
    """Return the wordings: the original's language first, direct before reported, then by document."""

    def key(variant: Variant) -> tuple[bool, int, int, Span]:
        foreign = variant.language != quotation.original_language
        return foreign, MODES.index(variant.mode), case.places[variant.document], variant.fragments[0]

    return sorted(quotation.variants, key=key)


def make_variants(case: Case, variants: Sequence[Variant]) -> tuple[VariantRow, ...]:
    """Return the wordings of a quotation, in the order given."""
    tokens = {v.id: [token for span in v.fragments for token in span_tokens(case, span)] for v in variants}
    documents = {variant.id: variant.document for variant in variants}
    return tuple(
        make_variant(case, variant, compare_variant(variant, variants, tokens), documents) for variant in variants
    )


def compare_variant(variant: Variant, variants: Sequence[Variant], tokens: dict[str, list[Token]]) -> Comparison:
    """Compare a wording with the first other one of its language."""
    words = {v.id: [word for *_, word in tokens[v.id]] for v in variants if v.language == variant.language}
    peers = [v for v in variants if v.id in words]
    first = next(peer.document for peer in peers if words[peer.id] == words[variant.id])
    other = next((peer for peer in peers if words[peer.id] != words[variant.id]), None)
    if other is None:
        return Comparison(first)
    changed = compare_wordings(tokens[other.id], tokens[variant.id])
    if changed is None:
        return Comparison(first, apart=True)
    return Comparison(first, tuple((*tokens[variant.id][i][:2], "differs") for i in changed))


def make_variant(case: Case, variant: Variant, found: Comparison, documents: dict[str, str]) -> VariantRow:
    """Return one wording. Insertions of the outlet are marked so, before differing words."""
    inserted = [(span, "inserted") for span in variant.insertions]
    differs = [(Span(variant.document, start, end), kind) for start, end, kind in found.marked]
    differs = [(span, kind) for span, kind in differs if not any(span.overlaps(s) for s, _ in inserted)]
    derived = documents.get(variant.derived_from or "")
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
        speaker_basis=SPEAKER_BASES.get(variant.speaker_basis, plain_words(variant.speaker_basis)),
        source_kind=plain_words(variant.source_kind or ""),
        derived_from=link_document(case, derived) if derived else None,
        same_as=link_document(case, found.first) if found.first != variant.document else None,
        apart=found.apart,
    )
