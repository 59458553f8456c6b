"""The canonical title, the country and the organization of a post's stretch of words."""

from collections.abc import Sequence

from dragoman.annotate.posts.line import Line
from dragoman.annotate.posts.stretch import Stretch
from dragoman.records import Mention, Standing
from dragoman.reference.names import OrganizationClass, load_organizations
from dragoman.text.phrases import Match, match_at
from dragoman.text.wraps import flatten

HEAD_OF_STATE = "president"  # of anything else he is its head
GOVERNOR, CENTRAL_BANK = "governor", "central bank"  # else of a province
LEADERS = {"union": "union leader"}
STANDINGS: tuple[Standing, ...] = ("former", "late", "acting", "elect")
THEN = "then"  # a modifier: held at the time of what is told, no more at the time of telling


def make_title(line: Line, stretch: Stretch) -> str:
    """Return the canonical title: the head's, made exact by the domain or body that the post belongs to."""
    title, words = stretch.head.value, line.tables.words
    if title in ("minister", "deputy minister") and (domain := find_domain(line, stretch)):
        title = title.replace("minister", f"{domain} minister")
    elif title == GOVERNOR and (body := body_behind(line, stretch)) and body.name == CENTRAL_BANK:
        title = f"{CENTRAL_BANK} {GOVERNOR}"
    elif title in words.generic:
        title = exact_title(line, stretch, title)
    elif title == HEAD_OF_STATE and has_own_words(line, stretch):
        title = exact_title(line, stretch, "head")
    if title in words.of_country and country_of(line, stretch):
        title = words.of_country[title]
    if "deputy" in stretch.modifiers and "deputy" not in title and title != "vice president":
        title = f"deputy {title}" if title != "president" else "vice president"
    return title


def find_domain(line: Line, stretch: Stretch) -> str | None:
    """Return the domain named in the stretch ('foreign'), None where there is none."""
    for at in range(stretch.first, stretch.last):
        match = match_at(line.text, line.words, at, line.tables.domains, line.clitics)
        if match and match.last <= stretch.last and not overlaps(match, stretch.head):
            return match.value
    return None


def overlaps(left: Match[str], right: Match[str]) -> bool:
    """Tell whether two matches share a word."""
    return left.first < right.last and right.first < left.last


def exact_title(line: Line, stretch: Stretch, title: str) -> str:
    """Return a generic title with the class of its body; with the words themselves where it has another one."""
    body = body_behind(line, stretch) or body_before(line, stretch)
    if body:
        military = body.sector == "MIL" and title in ("commander", "chief", "head", "leader")
        return LEADERS.get(body.name, f"{body.name} {line.tables.words.military if military else title}")
    if has_own_words(line, stretch):
        return literal_title(line, stretch)
    return title


def body_behind(line: Line, stretch: Stretch) -> OrganizationClass | None:
    """Return the class of the body that follows the head first, where no further noun changes it."""
    at = skip_links(line, stretch.head.last, stretch.last)
    mention = line.begins.get(at)
    starts = covered(line, mention) if mention and mention.kind == "organization" else [at]
    for start in starts:
        if start >= stretch.last:
            break
        match = match_at(line.text, line.words, start, load_organizations(line.code), line.clitics)
        if match and match.last <= stretch.last:
            owned = mention is not None and mention.country and mention.span.end == line.words[stretch.last - 1].end
            return match.value if owned or ends_body(line, match.last, stretch.last) else None
    return None


def skip_links(line: Line, at: int, last: int) -> int:
    """Return the first word that is no connector, country or nationality."""
    while at < last:
        mention = line.begins.get(at)
        word = line.words[at].text
        if word in line.tables.connectors or (mention is not None and mention.kind == "place"):
            at += 1
        else:
            break
    return at


def ends_body(line: Line, at: int, last: int) -> bool:
    """Tell whether a body's name is over at a word: a neutral noun, a connector, a country or the end follows."""
    while at < last and line.words[at].text in line.tables.neutral:
        at += 1
    if at < last and line.words[at].text in line.tables.coordinators:
        return False
    if at >= last or at in line.begins or line.words[at].text in line.tables.connectors:
        return True
    return line.words[at].text not in line.tables.complements and not line.text[line.words[at].start].isupper()


def body_before(line: Line, stretch: Stretch) -> OrganizationClass | None:
    """Return the class of the body that stands right before the head ('army chief')."""
    for at in range(stretch.first, stretch.head.first):
        match = match_at(line.text, line.words, at, load_organizations(line.code))
        if match and match.last == stretch.head.first:
            return match.value
    return None


def has_own_words(line: Line, stretch: Stretch) -> bool:
    """Tell whether the stretch says more than the head, countries, links and modifiers."""
    return bool(own_words(line, stretch))


def own_words(line: Line, stretch: Stretch) -> list[int]:
    """Return the words of the stretch besides its head, countries, links and modifiers."""
    countries = {i for m in line.begins.values() if m.kind == "place" for i in covered(line, m)}
    modifiers = {
        i
        for at in range(stretch.first, stretch.last)
        if (m := match_at(line.text, line.words, at, line.tables.modifiers, line.clitics))
        for i in range(m.first, m.last)
    }
    return [
        i for i in range(stretch.first, stretch.last)
        if i not in countries and i not in modifiers and not stretch.head.first <= i < stretch.head.last
        and line.words[i].text not in line.tables.connectors and line.words[i].text not in line.tables.coordinators
    ]  # fmt: skip


def covered(line: Line, mention: Mention) -> list[int]:
    """Return the indices of a mention's words."""
    return [i for i, w in enumerate(line.words) if w.start < mention.span.end and mention.span.start < w.end]


def literal_title(line: Line, stretch: Stretch) -> str:
    """Return the post's own words in lower case, without what stands before or behind its last own noun."""
    own = own_words(line, stretch)
    first, last = min(own[0], stretch.head.first), max(own[-1] + 1, stretch.head.last)
    return flatten(line.text[line.words[first].start : line.words[last - 1].end]).lower()


def country_of(line: Line, stretch: Stretch) -> str | None:
    """Return the country of the post: of a nationality word, else of a place or organization in it.

    A diplomat's country is the one before his title; the one he is sent to is not his.
    """
    last = host_begins(line, stretch) if stretch.head.value in line.tables.words.diplomatic else stretch.last
    inside = [m for i, m in sorted(line.begins.items()) if stretch.first <= i < last and m.country]
    adjectives = [m for m in inside if m.adjective]
    return next((m.country for m in (*adjectives, *inside)), None)


def host_begins(line: Line, stretch: Stretch) -> int:
    """Return the word at which a diplomat's host country begins: behind 'to', 'in'; the end where there is none."""
    spatial = (i for i in range(stretch.head.last, stretch.last) if line.words[i].text in line.tables.spatial)
    return next(spatial, stretch.last)


def country_behind(line: Line, holder: Mention) -> str | None:
    """Return the country linked behind the holder's name: 'Foreign Minister X of Chad'."""
    at = next((i for i, m in line.ends.items() if m.id == holder.id), len(line.words))
    linked = at + 1 < len(line.words) and line.words[at].text in line.tables.connectors - line.tables.spatial
    place = line.begins.get(at + 1) if linked else None
    return place.country if place and place.kind == "place" and not place.adjective else None


def organization_of(line: Line, stretch: Stretch) -> str | None:
    """Return the id of the organization that the post belongs to: the first in it with a country, else the first."""
    inside = [m for i, m in sorted(line.begins.items()) if stretch.first <= i < stretch.last]
    bodies = [m for m in inside if m.kind == "organization"]
    return next((m.id for m in (*(b for b in bodies if b.country), *bodies)), None)


def find_standing(modifiers: Sequence[str]) -> Standing:
    """Return the standing that the modifiers of a post state, else 'current'."""
    stated = ["former" if m == THEN else m for m in modifiers]
    return next((s for s in STANDINGS if s in stated), "current")


def body_sector(line: Line, stretch: Stretch) -> str | None:
    """Return the sector of the first body named in the stretch, for titles that tell none."""
    for at in range(stretch.first, stretch.last):
        match = match_at(line.text, line.words, at, load_organizations(line.code), line.clitics)
        if match and match.last <= stretch.last:
            return match.value.sector
    return None
