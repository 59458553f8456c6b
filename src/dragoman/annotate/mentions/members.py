"""Members of a body: 'Red Cross officials', 'guerrilleros de las FARC' act for the body that stands beside them.

Only of people who act for a body whoever says so: its workers and supporters act for themselves.
"""

from collections.abc import Iterator, Sequence

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.reference import Language
from dragoman.reference.names import NameWords, load_groups, load_names, merged_clitics
from dragoman.text.phrases import match_at, split_words

ACTING = frozenset({"officials", "lawmakers", "delegation", "fighters", "rebels", "militants", "peacekeepers"})


def find_members(text: str, chosen: Sequence[Candidate], language: Language) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield (people, body) for people without a country beside the name of a body."""
    names = load_names(language)
    for place, people in enumerate(chosen):
        if people.kind == "group" and people.country is None and is_acting(text, people, language):
            before = chosen[place - 1] if place else None
            after = chosen[place + 1] if place + 1 < len(chosen) else None
            if before and is_body(before) and names.country_before and text[before.end : people.start] == " ":
                yield people, before
            elif after and is_body(after) and owns(text[people.end : after.start], names):
                yield people, after


def is_acting(text: str, people: Candidate, language: Language) -> bool:
    """Tell whether a group is named by a word for people who act for others."""
    words = split_words(text[people.start : people.end])
    groups, clitics = load_groups(language.code), merged_clitics(language)
    found = match_at(text[people.start : people.end], words, 0, groups, clitics) if words else None
    return found is not None and found.value in ACTING


def is_body(candidate: Candidate) -> bool:
    """Tell whether a candidate is a body called by its name."""
    return candidate.kind == "organization" and candidate.form == "name"


def owns(between: str, names: NameWords) -> bool:
    """Tell whether what stands between people and a body makes them its own."""
    link = " ".join(word.text for word in split_words(between))
    return between == " " if not link else link in {" ".join(w.text for w in split_words(g)) for g in names.genitives}
