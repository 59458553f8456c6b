"""Members of a body: 'Red Cross officials', 'guerrilleros de las FARC' act for the body that stands beside them.

Only of people who act for a body whoever says so: its workers and supporters act for themselves.
"""

from collections.abc import Iterator, Sequence

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.reference import Language
from dragoman.reference.names import NameWords, load_groups, load_names, merged_clitics
from dragoman.text.fold import fold
from dragoman.text.phrases import match_at, split_words

ACTING = frozenset({"officials", "lawmakers", "delegation", "fighters", "rebels", "militants", "peacekeepers"})


def find_members(text: str, chosen: Sequence[Candidate], language: Language) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield (people, body) for people without a country beside the name of a body."""
    names = load_names(language)
    for place, people in enumerate(chosen):
        if people.kind == "group" and people.country is None and is_acting(text, people, language):
            before = chosen[place - 1] if place else None
            after = chosen[place + 1] if place + 1 < len(chosen) else None
            if before and is_body(before) and leads(text[before.end : people.start], names):
                yield people, before
            elif after and is_body(after) and owns(text, people, after, names):
                yield people, after


def is_acting(text: str, people: Candidate, language: Language) -> bool:
    """Tell whether a group's first or last word is one for people who act for others."""
    own = text[people.start : people.end]
    words, groups, clitics = split_words(own), load_groups(language.code), merged_clitics(language)
    found = [match_at(own, words, first, groups, clitics) for first in range(len(words))]
    return any(m and m.value in ACTING and (m.first == 0 or m.last == len(words)) for m in found)


def is_body(candidate: Candidate) -> bool:
    """Tell whether a candidate is a body called by its name."""
    return candidate.kind == "organization" and candidate.form == "name"


def leads(between: str, names: NameWords) -> bool:
    """Tell whether what stands between a body and the people behind it makes them its own."""
    return names.body_before and between in {" ", *(ending + " " for ending in names.possessives)}


def owns(text: str, people: Candidate, body: Candidate, names: NameWords) -> bool:
    """Tell whether what stands between people and a body behind them makes them its own."""
    between, behind = text[people.end : body.start], split_words(text[body.end : body.end + 20])
    if names.constructs and not any(text.endswith(form, 0, people.end) for form in names.constructs):
        return False
    if behind and behind[0].text in names.not_behind:
        return False
    link = " ".join(word.text for word in split_words(between))
    return link in {fold(word) for word in names.belongings} and (bool(link) or between == " ")
