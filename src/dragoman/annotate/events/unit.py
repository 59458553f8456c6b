"""Unit: a stretch of a sentence that stands for one participant."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.words import Word
from dragoman.records import Mention


class Unit(msgspec.Struct, frozen=True):
    """One participant: word indices [first, last], its head mention, and how it hangs in the sentence."""

    first: int
    last: int
    mention: Mention
    start: int  # offsets in the document
    end: int
    governor: str = ""  # class of the preposition before it; '' where it stands bare
    possessive: bool = False
    joined: int | None = None  # the unit before it in a list: 'A and B'
    opens: bool = False  # a comma stands before it
    locative: bool = False  # a preposition before it may say where: French 'à Kidal'

    @property
    def adjective(self) -> bool:
        """Tell whether only a nationality word stands for it."""
        return self.mention.adjective


def owns(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether the words are one possessive pronoun."""
    return len(words) == 1 and words[0].text in lexicon.words["possessives"]
