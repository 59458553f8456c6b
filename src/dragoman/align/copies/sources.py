"""Whom a document names as the source of its text, and whether two documents contradict each other in it."""

import msgspec

from dragoman.records import Reading
from dragoman.reference import load_language
from dragoman.reference.outlets import find_outlet, is_unnamed, load_outlets, name_words
from dragoman.text.names import name_tokens
from dragoman.text.scripts import main_script
from dragoman.text.sounds import skeleton

SHORTEST_SOUND = 2  # consonants of a reporter's name


class StaffWords(msgspec.Struct, frozen=True):
    """The part of `credits.toml` that names an outlet's own people without a name."""

    staff: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """Outlets that a document credits with its text, and the reporters who sign it, by the sound of their names."""

    outlets: frozenset[str] = frozenset()
    signed: frozenset[str] = frozenset()


def find_source(reading: Reading) -> Source:
    """Return the source that a document states; 'agencies' and 'our correspondent' state none."""
    texts = {credit.outlet for credit in reading.credits if credit.kind == "text"}
    outlets = frozenset(name for name in texts if not is_unnamed(name))
    byline = reading.document.byline
    if byline is None or names_nobody(byline.text, reading.document.language):
        return Source(outlets)
    sounds = (skeleton(token) for token in name_tokens(byline.text))
    return Source(outlets, frozenset(sound for sound in sounds if len(sound) >= SHORTEST_SOUND))


def names_nobody(byline: str, language: str) -> bool:
    """Tell whether a byline holds an outlet or its staff instead of a reporter's name."""
    words = name_words(byline)
    staff = {name_words(phrase) for phrase in load_language(language).load("credits", StaffWords).staff}
    stretches = {words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return is_unnamed(byline) or find_outlet(byline) is not None or not staff.isdisjoint(stretches)


def contradict(left: Source, right: Source) -> bool:
    """Tell whether both name a source and none is the same; a text signed here may be credited there."""
    if left.outlets and right.outlets:
        pairs = [(a, b) for a in left.outlets for b in right.outlets]
        return left.outlets.isdisjoint(right.outlets) and all(comparable(a, b) for a, b in pairs)
    return bool(left.signed and right.signed) and left.signed.isdisjoint(right.signed)


def comparable(left: str, right: str) -> bool:
    """Tell whether two names would be alike if they named one outlet: both listed, or written in one script."""
    listed = load_outlets()
    return (left in listed and right in listed) or main_script(left) == main_script(right)
