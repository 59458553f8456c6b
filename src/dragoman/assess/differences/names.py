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
    """Yield the difference of a person's spelling, script by script."""
    if entity.kind != "person":
        return
    claims = [Claim(case.words(m.span), m.span.document, (m.span,)) for m in entity.mentions if m.form == "name"]
    for script in sorted({main_script(claim.value) for claim in claims} - {""}):
        names = sorted({claim.value for claim in claims if main_script(claim.value) == script})
        parted = {name for pair in combinations(names, 2) if differ_in_spelling(*pair) for name in pair}
        full = {name: fullest(name, parted) for name in parted}
        told = (Claim(full[c.value], c.document, c.spans) for c in claims if c.value in full)
        values = make_values(told, case)
        if parts_origins(values):
            slot = f"name ({script.lower()} script)"
            yield make_difference("name", About("entity", entity.id, slot), values, "wording")


def fullest(name: str, names: set[str]) -> str:
    """Return the name itself, or the longest of the names that holds all its parts ('Molnar' in 'Viktor Molnar')."""
    parts = set(name_parts(name))
    return max((n for n in names if parts <= set(name_parts(n))), key=lambda n: (len(name_parts(n)), n))


def name_parts(name: str) -> list[str]:
    """Return the folded parts of a name."""
    return fold(name).replace("-", " ").split()


def differ_in_spelling(left: str, right: str) -> bool:
    """Tell whether a part of one name is a part of the other, spelled differently."""
    ours, theirs = name_parts(left), name_parts(right)
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
