"""One entity, spelled or titled differently by different outlets."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.fuzz import ratio

from dragoman.assess.differences.claims import Case, Claim, make_difference, make_values, parts_origins
from dragoman.records import About, Difference, DifferenceVerdict, Entity, Post
from dragoman.text.fold import fold
from dragoman.text.scripts import main_script

ALIKE = 60.0  # per cent; two spellings of one name's part, not two parts


def find_spellings(entity: Entity, case: Case) -> Iterator[Difference]:
    """Yield the difference of a person's or organization's spelling, script by script."""
    if entity.kind not in ("person", "organization"):
        return
    claims = [Claim(case.words(m.span), m.span.document, (m.span,)) for m in entity.mentions if m.form == "name"]
    for script in sorted({main_script(claim.value) for claim in claims} - {""}):
        names = sorted({claim.value for claim in claims if main_script(claim.value) == script})
        parted = {name for pair in combinations(names, 2) if differ_in_spelling(*pair) for name in pair}
        values = make_values((claim for claim in claims if claim.value in parted), case)
        if parts_origins(values):
            slot = f"name ({script.lower()} script)"
            yield make_difference("name", About("entity", entity.id, slot), values, "wording")


def differ_in_spelling(left: str, right: str) -> bool:
    """Tell whether a part of one name is a part of the other, spelled differently."""
    ours, theirs = fold(left).replace("-", " ").split(), fold(right).replace("-", " ").split()
    return any(
        a not in theirs and b not in ours and ratio(a, b) >= ALIKE and min(len(a), len(b)) > 2
        for a in ours
        for b in theirs
    )


def find_titles(posts: Sequence[Post], case: Case) -> Iterator[Difference]:
    """Yield the difference of what one holder's post is called, where no origin uses both titles."""
    for holder, held in sorted(by_holder(posts).items()):
        claims = [Claim(p.title, span.document, (span,)) for p in held for span in p.evidence]
        values = make_values(claims, case)
        origins = [set(value.origins) for value in values]
        if parts_origins(values) and not any(a & b for a, b in combinations(origins, 2)):
            titles = [value.value for value in values]
            verdict: DifferenceVerdict = "refinement" if nested(titles) else "wording"
            yield make_difference("post", About("entity", holder, "post"), values, verdict)


def by_holder(posts: Sequence[Post]) -> Mapping[str, list[Post]]:
    """Return the posts that somebody holds now, by holder; a former or future post is another post."""
    held: dict[str, list[Post]] = {}
    for post in posts:
        if post.standing == "current":
            held.setdefault(post.holder, []).append(post)
    return held


def nested(titles: Sequence[str]) -> bool:
    """Tell whether of each two titles one holds all words of the other."""
    words = [set(fold(title).split()) for title in titles]
    return all(a <= b or b <= a for a, b in combinations(words, 2))
