"""Triggers: where a sentence uses a form of the lexicon, and whether as verb, passive or noun."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.events.lexicon import Entry, Form, Lexicon
from dragoman.annotate.events.people import is_done_to_people
from dragoman.annotate.events.tags import decide_tag
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word, strip_clitics

NEAR = 9  # words to either side within which a word that an entry needs must stand
ACCIDENTAL = frozenset({"kill", "injure", "destroy"})  # modes that accidents share with assaults


class Trigger(msgspec.Struct, frozen=True):
    """One use of a lexicon form: word indices [first, last], its entry, its form, the clitics before it."""

    first: int
    last: int
    entry: Entry
    tag: str  # as in Form; 'passive' where the subject suffers the deed
    clitics: tuple[str, ...] = ()

    @property
    def noun(self) -> bool:
        """Tell whether the deed is named, not told: 'the visit'."""
        return self.tag == "noun"


def find_triggers(words: Sequence[Word], units: Sequence[Unit], lexicon: Lexicon) -> Iterator[Trigger]:
    """Yield the triggers of one sentence in text order; none inside a name."""
    named = {i for u in units if u.mention.form == "name" and not u.adjective for i in range(u.first, u.last + 1)}
    disaster = any(w.text in lexicon.words["disasters"] for w in words)
    i = 0
    while i < len(words):
        trigger = None if i in named else trigger_at(words, units, i, lexicon)
        if (
            trigger is None
            or named & set(range(i, trigger.last + 1))
            or (disaster and trigger.entry.mode in ACCIDENTAL)
        ):
            i += 1
        else:
            yield trigger
            i = trigger.last + 1


def trigger_at(words: Sequence[Word], units: Sequence[Unit], i: int, lexicon: Lexicon) -> Trigger | None:
    """Return the trigger that begins at word i: the longest form whose entry's words stand by."""
    for text, clitics in strip_clitics(words[i].text, lexicon.clitics):
        forms = [f for f in lexicon.forms.get(text, ()) if spells(words, i, f)]
        forms = [f for f in forms if has_words_near(words, i, len(f.words), lexicon.data.entry[f.entry])]
        forms = [f for f in forms if fits_people(words, units, i, f, lexicon)]
        if not forms:
            continue
        longest = [f for f in forms if len(f.words) == len(forms[0].words)]
        longest = [f for f in longest if f.raw == words[i].raw] or longest
        tag = decide_tag(words, units, i, longest, lexicon, clitics)
        form = next((f for f in longest if (f.tag == "noun") == (tag == "noun")), longest[0])
        if tag:
            entry = lexicon.data.entry[form.entry]
            tag = "past" if tag == "passive" and entry.active else tag
            return Trigger(i, i + len(form.words) - 1, entry, tag, clitics)
    return None


def spells(words: Sequence[Word], i: int, form: Form) -> bool:
    """Tell whether the words from i on are the rest of the form; the first is known to fit."""
    rest = words[i + 1 : i + len(form.words)]
    return len(rest) == len(form.words) - 1 and all(w.text == f for w, f in zip(rest, form.words[1:], strict=True))


def fits_people(words: Sequence[Word], units: Sequence[Unit], i: int, form: Form, lexicon: Lexicon) -> bool:
    """Tell whether a form whose entry is done to people alone has some for its sufferer."""
    return not lexicon.data.entry[form.entry].people or is_done_to_people(words, units, i, form, lexicon)


def has_words_near(words: Sequence[Word], i: int, length: int, entry: Entry) -> bool:
    """Tell whether a needed word stands near and no barred word follows."""
    after = [w.text for w in words[i + length : i + length + 2]]
    if any(w in entry.barred for w in after):
        return False
    if entry.apart and any(w.text in entry.apart and w.clause == words[i].clause for w in words[i + length :]):
        return False
    if not entry.near:
        return True
    around = (*words[max(0, i - NEAR) : i], *words[i + length : i + length + NEAR])
    return any(w.text in entry.near for w in around)
