"""What a match in a mention is worth: a word of a name, a country that only sides, a name that is a common word."""

from collections.abc import Collection, Sequence
from typing import Protocol

from dragoman.reference.actors.named import LISTED, SHORTEST, Named, acronyms, is_acronym
from dragoman.reference.actors.words import ActorTables, Term
from dragoman.reference.countries import CountryForm
from dragoman.text.phrases import Match, Word, split_words

VAGUE = ("UNK", "CVL")  # of words that tell nothing in a name: 'Northern Territory', 'Cape Town'
ABBREVIATED = 3  # letters of an abbreviated title ('Sen.'), which is no last word
POSSESSIVE = ("s",)  # what split_words leaves of 'Peru's'


class Stretch(Protocol):
    """What stands at [start, end) of a text."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point behind the last."""


def is_given(mention: str, match: Match[CountryForm], words: tuple[Word, ...], tables: ActorTables) -> bool:
    """Tell whether a country or capital is somebody's first name: 'Jordan' before one unknown word with a capital."""
    if words[match.first].text not in tables.given or match.last - match.first != 1 or match.last != len(words) - 1:
        return False
    last = words[match.last]
    return mention[last.start].isupper() and (last.text,) not in tables.terms.entries and last.text not in POSSESSIVE


def is_name_word(mention: str, match: Match[Term], words: tuple[Word, ...]) -> bool:
    """Tell whether a role word is a part of a name: 'Town' in 'Cape Town', 'Sen' at the end of a name."""
    written = mention[match.start : match.end]
    short = len(written) <= ABBREVIATED and written.istitle() and match.last == len(words)
    return match.first > 0 and (short or (match.value.sector in VAGUE and written[0].isupper()))


def is_sided(match: Match[CountryForm], words: tuple[Word, ...], tables: ActorTables) -> bool:
    """Tell whether a country is only the one that somebody is for, against or helped by: 'pro-', '-backed'."""
    before = words[match.first - 1].text if match.first else ""
    return before in tables.siding or (match.last < len(words) and words[match.last].text in tables.sided)


def is_common(match: Match[tuple[Named, ...]], stated: Collection[str]) -> bool:
    """Tell whether a name that is a role word too is the word: it is of a list ('National Guard'), or not of here."""
    return match.value[0].table in LISTED or bool(stated and not any(n.country in stated for n in match.value))


def is_capital(mention: str, match: Stretch) -> bool:
    """Tell whether an acronym is written in capitals: 'the CAR', not 'the car'."""
    return mention[match.start : match.end] == mention[match.start : match.end].upper()


def is_written(mention: str, match: Match[tuple[Named, ...]]) -> bool:
    """Tell whether a name is written as one: 'Hope' the party, not 'hope', and 'the WHO', not 'who'."""
    words = mention[match.start : match.end]
    if match.last - match.first == 1 and split_words(words)[0].text in acronyms():
        return is_acronym(words) or sum(c.isupper() for c in words) >= SHORTEST
    return words != words.lower() or words == words.upper()


def inside(match: Stretch, others: Sequence[Stretch], equal: bool = True) -> bool:
    """Tell whether a match lies within a longer one of others, or, where wanted, within an equal one."""
    size = match.end - match.start
    spans = ((o.start, o.end) for o in others if o.start <= match.start and match.end <= o.end)
    return any(equal or end - start > size for start, end in spans)
