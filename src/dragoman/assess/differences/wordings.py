"""Remarks that documents of one language word differently, and speakers on whom they do not agree."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.assess.differences.claims import Case, Claim, make_difference, make_values, parts_origins
from dragoman.records import About, Difference, Quotation, Variant
from dragoman.text.fold import fold


def find_wordings(quotation: Quotation, case: Case) -> Iterator[Difference]:
    """Yield the difference of a remark's words, language by language; a remark cut short does not part."""
    quoted = [variant for variant in quotation.variants if variant.mode != "indirect"]
    for language in sorted({variant.language for variant in quoted}):
        variants = [variant for variant in quoted if variant.language == language]
        if any(part(a, b, case) for a, b in combinations(variants, 2)):
            values = make_values((make_claim(variant, case) for variant in distinct(variants, case)), case)
            if parts_origins(values):
                slot = "wording" if len(variants) == len(quoted) else f"wording ({language})"
                yield make_difference("wording", About("quotation", quotation.id, slot), values, "wording")


def fragments(variant: Variant, case: Case) -> list[str]:
    """Return the folded words of each fragment, without signs."""
    texts = [fold(case.words(span)) for span in variant.fragments]
    return [" ".join("".join(c if c.isalnum() else " " for c in text).split()) for text in texts]


def part(left: Variant, right: Variant, case: Case) -> bool:
    """Tell whether neither variant holds the words of the other."""
    if left.document == right.document:
        return False
    ours, theirs = fragments(left, case), fragments(right, case)
    return not (holds(ours, theirs) or holds(theirs, ours))


def holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Tell whether every fragment of `shorter` stands in `longer`."""
    whole = f" {' '.join(longer)} "
    return all(f" {fragment} " in whole for fragment in shorter)


def distinct(variants: Sequence[Variant], case: Case) -> list[Variant]:
    """Return the variants that part from at least one other."""
    return [v for v in variants if any(part(v, other, case) for other in variants if other is not v)]


def make_claim(variant: Variant, case: Case) -> Claim:
    """Return a variant's words as a claim."""
    words = " … ".join(case.words(span) for span in variant.fragments)
    return Claim(words, variant.document, variant.fragments)


def find_speakers(quotation: Quotation, case: Case) -> Iterator[Difference]:
    """Yield the difference of who said it, where documents name different speakers."""
    claims = []
    for variant in quotation.variants:
        entity = speaker_of(variant, case)
        if variant.speaker and entity:
            claims.append(Claim(case.name(entity), variant.document, (variant.speaker,)))
    values = make_values(claims, case)
    if parts_origins(values):
        yield make_difference("attribution", About("quotation", quotation.id, "speaker"), values, "conflict")


def speaker_of(variant: Variant, case: Case) -> str | None:
    """Return the entity whose mention is the variant's speaker."""
    if variant.speaker is None:
        return None
    mentions = case.named.get(variant.speaker.document, ())
    return next((entity.id for span, entity in mentions if span == variant.speaker), None)
