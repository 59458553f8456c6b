"""One post of a country that two people are said to hold at the same time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.assess.differences.claims import Case, Claim, make_difference, make_values, parts_origins
from dragoman.records import About, Difference, Post
from dragoman.reference.posts import is_singular
from dragoman.text.names import compare_names
from dragoman.text.scripts import main_script

HOLDING = ("current", "acting")
OTHER = 0.6  # likeness of names in one script below which they are no spellings of one


def find_holders(posts: Sequence[Post], case: Case) -> Iterator[Difference]:
    """Yield each such post with its holders; one who is said to have followed the other is no second holder."""
    groups: dict[tuple[str, str], list[Post]] = defaultdict(list)
    for post in posts:
        if post.country and post.standing in HOLDING and is_singular(post.title):
            groups[post.title, post.country].append(post)
    for (title, country), held in sorted(groups.items()):
        parted = [p for p in held if any(is_beside(p, other, case) for other in held)]
        claims = [Claim(case.name(p.holder), span.document, (span,)) for p in parted for span in p.evidence]
        values = make_values(claims, case)
        if parts_origins(values):
            about = About("entity", min(p.holder for p in parted), f"{title} of {country}")
            yield make_difference("post", about, values, "conflict")


def is_beside(left: Post, right: Post, case: Case) -> bool:
    """Tell whether two people are said to hold a post on the same days, and none to have followed the other."""
    if left.holder == right.holder or right.holder in (left.predecessor, left.successor):
        return False
    days = [(p.attested.start, p.attested.end) for p in (left, right)]
    if left.holder in (right.predecessor, right.successor) or not all(a and b for a, b in days):
        return False
    apart = any((a[1] or "") < (b[0] or "") for a, b in (days, days[::-1]))
    return not apart and are_others(case.name(left.holder), case.name(right.holder))


def are_others(left: str, right: str) -> bool:
    """Tell whether two names in one script are surely not spellings of one."""
    return main_script(left) == main_script(right) and compare_names(left, right) < OTHER
