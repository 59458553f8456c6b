"""Who followed whom: 'X succeeded Y as foreign minister', 'his predecessor Y', 'خلفاً لـ Y', 'X сменил Y'.

The two people stand on both sides of the words; the one before them is taken with at most a few words between, the
one behind with titles or a post at most. What is stated goes to the post that one of the two holds in that sentence
or the one before: the post's `successor` or `predecessor`.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dragoman.annotate.posts.line import Line
from dragoman.records import Mention, PostMention, Standing
from dragoman.reference.names import load_titles
from dragoman.reference.succession import Following, load_between, load_succession
from dragoman.text.phrases import Match, find_phrases, match_at

NEAR, FAR = 8, 25  # words between the phrase and the person behind it, and the one before it
CLOSE = 6  # words between a person and a phrase like 'to succeed him'
OVER = ("former", "late")
BESIDE = 20  # code points between the second person and a post of which no holder is named: 'на посту министра'


class Followed(msgspec.Struct, frozen=True):
    """The mentions of two people of whom the second took the first one's post, and where this is said."""

    predecessor: Mention
    successor: Mention
    start: int
    end: int
    future: bool


def find_followed(line: Line, earlier: Mention | None, posts: Sequence[PostMention]) -> Iterator[Followed]:
    """Yield who followed whom in a sentence with its posts; `earlier` holds a post in the sentence before it."""
    for match in find_phrases(line.text, line.words, load_succession(line.code), line.clitics):
        before, behind = person_before(line, match), person_behind(line, match)
        if match.value == "him":
            before = behind or (before if before and is_close(line, before, match) else None)
            behind = find_removed(line, posts, before) if before else None  # as with 'in place of': named last
        elif match.value in ("predecessor", "successor") and before is None:
            before = earlier
        if before and behind and before.id != behind.id:
            first, second = order_pair(match.value, before, behind)
            end = max(before.span.end, behind.span.end)
            yield Followed(first, second, match.start, end, match.value == "future")


def is_close(line: Line, person: Mention, match: Match[Following]) -> bool:
    """Tell whether a person is named so close before a phrase that it can only be said of him: no 'and' between."""
    between = [w.text for w in line.words if person.span.end <= w.start < match.start]
    return len(between) <= CLOSE and line.tables.coordinators.isdisjoint(between)


def find_removed(line: Line, posts: Sequence[PostMention], successor: Mention) -> Mention | None:
    """Return who is named last before somebody who took the post 'in his place', if a post of his is stated."""
    before = [m for m in line.begins.values() if m.kind == "person" and m.span.end <= successor.span.start]
    last = max(before, key=lambda m: m.span.start, default=None)
    return last if last and any(p.holder == last.id for p in posts) else None


def order_pair(following: Following, before: Mention, behind: Mention) -> tuple[Mention, Mention]:
    """Return the predecessor, then the successor."""
    return (before, behind) if following in ("passive", "successor") else (behind, before)


def person_before(line: Line, match: Match[Following]) -> Mention | None:
    """Return the last person named before a phrase."""
    ends = (line.ends.get(at) for at in range(match.first, max(-1, match.first - FAR), -1))
    return next((m for m in ends if m is not None and m.kind == "person" and m.span.end <= match.start), None)


def person_behind(line: Line, match: Match[Following]) -> Mention | None:
    """Return the person named right behind a phrase, with titles, posts and the like between."""
    for at in range(match.last, min(len(line.words), match.last + NEAR)):
        if line.person_at(at):
            return line.begins[at]
        if any(c in ".;:؛" for c in line.gap(at - 1, at)) or not is_passed(line, at):
            return None
    return None


def is_passed(line: Line, at: int) -> bool:
    """Tell whether a word may stand between a phrase and the name it leads to: a title, a post, a country, a link."""
    tables, word = line.tables, line.words[at]
    small = tables.articles | tables.connectors | tables.complements | tables.neutral | load_between(line.code)
    if word.text in small or len(word.text) <= 1 or at in line.begins or is_inside(line, at):
        return True
    phrases = (tables.titles, tables.modifiers, load_titles(line.code), tables.domains)
    for back in range(3):
        if at - back >= 0 and any(
            (m := match_at(line.text, line.words, at - back, table, line.clitics)) and m.last > at for table in phrases
        ):
            return True
    return False


def is_inside(line: Line, at: int) -> bool:
    """Tell whether a word is part of a name that is no person's."""
    word = line.words[at]
    return any(m.span.start <= word.start < m.span.end and m.kind != "person" for m in line.begins.values())


def with_other(post: PostMention, pair: Followed, ended: bool) -> PostMention:
    """Return a post with who followed its holder, whose term then is over, or whom its holder followed."""
    if not ended:
        return msgspec.structs.replace(post, predecessor=pair.predecessor.id)
    standing: Standing = "former" if post.standing == "current" and not pair.future else post.standing
    return msgspec.structs.replace(post, successor=pair.successor.id, standing=standing)


def with_followed(
    posts: Sequence[PostMention], followed: Sequence[Followed], same: Mapping[str, str]
) -> list[PostMention]:
    """Return the posts, each with who followed and who was followed in it; `same` names one person's first mention."""
    found = list(posts)
    for pair in followed:
        old, new = same.get(pair.predecessor.id, pair.predecessor.id), same.get(pair.successor.id, pair.successor.id)
        if old == new:
            continue
        holders = [same.get(p.holder or "", p.holder) for p in found]
        held = [i for i, h in enumerate(holders) if h == old or (h == new and found[i].standing not in OVER)]
        if held:
            at = min(held, key=lambda i: (abs(found[i].span.start - pair.start), i))
            found[at] = with_other(found[at], pair, ended=holders[at] == old)
        elif open_posts := [i for i, p in enumerate(found) if not p.holder and 0 < p.span.start - pair.end <= BESIDE]:
            found[open_posts[0]] = msgspec.structs.replace(
                with_other(found[open_posts[0]], pair, ended=True), holder=pair.predecessor.id
            )
    return found
