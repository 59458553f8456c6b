"""The event lexicon of a language: entries, forms of verbs and nouns by rule data, and the small words.

A language is `languages/<code>/events.toml`. Verbs stand there by their dictionary form; `verb_rules` make
the other forms from the ending, `irregular` lists those that no rule makes. Parts of one verb (an Arabic past
and present) are joined by '/'. Everything is compared folded.
"""

from collections import defaultdict
from functools import lru_cache

import msgspec

from dragoman.reference import Language
from dragoman.text.fold import fold


class Entry(msgspec.Struct, frozen=True):
    """Triggers of one type: `near` words of which one must stand by, `barred` words that may not follow."""

    type: str
    frame: str
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()  # verbs whose subject suffers the deed
    nouns: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()  # words that may not stand after it in its clause
    least: int = 1  # participants without which it is no event
    recipient: bool = False  # no event without somebody or some number that it is done to
    people: bool = False  # only of people: 'captured X', not 'captured the town'
    matter: bool = False  # what somebody said of a deed or a deal is enough: 'condemned the attack'
    objects: str = ""  # class of the preposition that marks its object: Arabic 'released about X'
    active: bool = False  # never passive, whatever stands before its participle: 'est arrivé'


class Rule(msgspec.Struct, frozen=True):
    """For words that end in `ending` (part `part` of a verb): cut `strip` letters and fill the templates."""

    forms: dict[str, tuple[str, ...]]
    ending: str = ""
    strip: int = 0
    head: int = 0  # letters cut from the front
    part: int = 0


class Cues(msgspec.Struct, frozen=True):
    """Words that say whether a deed happened. `before` stand by the trigger, `governing` earlier in its clause."""

    before: tuple[str, ...] = ()
    governing: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Small(msgspec.Struct, frozen=True):
    """The small words of a language."""

    prepositions: dict[str, tuple[str, ...]] = {}
    clitics: dict[str, str] = {}  # letters before a word, and the class of preposition they are
    conjunctions: tuple[str, ...] = ()
    boundaries: tuple[str, ...] = ()  # a new clause begins here
    relatives: tuple[str, ...] = ()  # boundaries whose subject stands just before
    determiners: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()  # be: with a participle they make the passive
    have: tuple[str, ...] = ()
    infinitive: tuple[str, ...] = ()
    modals: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    light: tuple[str, ...] = ()  # verbs that say nothing themselves: held (talks), paid (a visit)
    object_endings: tuple[str, ...] = ()  # pronouns glued to a verb: Arabic 'launched-it'
    object_marks: tuple[str, ...] = ()  # words after an object: Persian
    passive_light: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()  # forms of these verbs that are mostly nouns: state, reports
    according: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()  # nouns that may head an unnamed source: officials, media
    possessives: tuple[str, ...] = ()  # his, her, their
    places: tuple[str, ...] = ("in",)
    presence: tuple[str, ...] = ()
    collective: tuple[str, ...] = ()  # nouns that act for their country: delegation, forces
    reporting: tuple[str, ...] = ()
    people: tuple[str, ...] = ()  # nouns for people without a name: gunmen, nurses
    bodies: tuple[str, ...] = ()  # nouns beside which a nationality word stands for its state: army, delegation
    private: tuple[str, ...] = ()  # unnamed sources whose word alone makes a deed a claim: a relative, a resident
    matters: tuple[str, ...] = ()  # what is praised or condemned without a name: attack, agreement
    locatives: tuple[str, ...] = ()  # prepositions that before a place may say where, marks kept: French 'à'
    claims: tuple[str, ...] = ()  # what is denied with its content: reports (that ...)
    firsts: tuple[str, ...] = ()
    since: tuple[str, ...] = ()  # 'the first visit since 2011' tells no visit of 2011
    disasters: tuple[str, ...] = ()  # what kills and destroys without an assault: earthquake, crash
    suffer: tuple[str, ...] = ()  # verbs whose subject has done to it what the noun behind says: 'faces charges'
    suffering: tuple[str, ...] = ()  # other words before such a noun: 'under sanctions'
    pairs: tuple[str, ...] = ()  # words for both of those just named: two, both, they


class Events(msgspec.Struct, frozen=True):
    """`languages/<code>/events.toml`."""

    entry: tuple[Entry, ...] = ()
    verb_rules: tuple[Rule, ...] = ()
    noun_rules: tuple[Rule, ...] = ()
    irregular: dict[str, dict[str, tuple[str, ...]]] = {}
    small: Small = Small()
    modes: dict[str, tuple[str, ...]] = {}  # words of a trigger that give a mode of our own, by 'TYPE/mode'
    status: dict[str, Cues] = {}
    verb_first: bool = False
    verb_last: bool = False
    genitive_next: bool = False
    base_ambiguous: bool = False  # a verb's base form is written like a noun: 'attack', 'petition'
    voice_unwritten: bool = False  # 'killed' and 'was killed' are written alike


class Form(msgspec.Struct, frozen=True):
    """One way to write a trigger: its words, its entry, and what form it is."""

    words: tuple[str, ...]
    entry: int
    tag: str  # base present past participle gerund future passive noun
    raw: str = ""  # the first word, marks kept: French 'arrêté' is no 'arrête'


class Lexicon(msgspec.Struct, frozen=True):
    """A language's events, compiled: forms by their first word, longest first."""

    data: Events
    forms: dict[str, tuple[Form, ...]]
    light: frozenset[str]
    passive_light: frozenset[str]
    say: frozenset[str]
    suffered: frozenset[tuple[str, ...]]  # the words of `suffer` and `suffering`, in all forms
    words: dict[str, frozenset[str]]  # the plain sets of `small`, folded
    own_modes: dict[tuple[str, str], str]  # a mode of our own by type and word, folded
    cues: dict[str, dict[str, tuple[tuple[str, ...], ...]]]  # status, place of the cue, words of each cue
    prepositions: dict[str, str]
    clitics: dict[str, str]


def conjugate(
    word: str, rules: tuple[Rule, ...], irregular: dict[str, dict[str, tuple[str, ...]]]
) -> set[tuple[str, str]]:
    """Return (form, tag) of every form of a verb or noun; several words keep what follows the first."""
    made: set[tuple[str, str]] = set()
    head, _, rest = word.partition(" ")
    tail = f" {rest}" if rest else ""
    for part, piece in enumerate(head.split("/")):
        if piece in irregular:
            made |= {(f + tail, tag) for tag, forms in irregular[piece].items() for f in forms}
            continue
        fitting = [r for r in rules if r.part == part and piece.endswith(r.ending)]
        if not fitting:
            made.add((piece + tail, "base"))
            continue
        best = max(len(r.ending) for r in fitting)
        for rule in (r for r in fitting if len(r.ending) == best):
            stem = piece[rule.head : len(piece) - rule.strip]
            made |= {(t.replace("{}", stem) + tail, tag) for tag, ts in rule.forms.items() for t in ts}
    return made


def entry_forms(entry: Entry, data: Events) -> set[tuple[str, str]]:
    """Return (form, tag) of all triggers of an entry."""
    forms = set().union(*(conjugate(v, data.verb_rules, data.irregular) for v in entry.verbs))
    for verb in entry.passives:
        forms |= {(form, "passive") for form, _ in conjugate(verb, data.verb_rules, data.irregular)}
    for noun in entry.nouns:
        forms |= {(form, "noun") for form, _ in conjugate(noun, data.noun_rules, {})}
    return forms


def verb_set(verbs: tuple[str, ...], data: Events) -> frozenset[str]:
    """Return all forms of some verbs, folded."""
    return frozenset(fold(f) for v in verbs for f, _ in conjugate(v, data.verb_rules, data.irregular))


def fold_entries(data: Events) -> Events:
    """Return the data with the words that entries need or bar folded."""
    entries = tuple(
        msgspec.structs.replace(e, **{name: tuple(map(fold, getattr(e, name))) for name in ("near", "barred", "apart")})
        for e in data.entry
    )
    return msgspec.structs.replace(data, entry=entries)


def fold_cues(cues: Cues, ands: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the cues of one status as folded words, longest first; letters for 'and' may be glued before them."""
    folded = {
        name: {tuple(fold(letters + c).split()) for c in getattr(cues, name) for letters in ("", *ands)}
        for name in cues.__struct_fields__
    }
    return {name: tuple(sorted(found, key=lambda c: (-len(c), c))) for name, found in folded.items()}


@lru_cache(maxsize=64)
def load_lexicon(language: Language) -> Lexicon:
    """Return the compiled lexicon of a language; an empty one where it has no data."""
    data = fold_entries(language.load("events", Events))
    forms: dict[str, set[Form]] = defaultdict(set)
    for i, entry in enumerate(data.entry):
        for form, tag in entry_forms(entry, data):
            words = tuple(fold(form).replace("-", " ").split())
            forms[words[0]].add(Form(words, i, tag, form.casefold().replace("-", " ").split()[0]))
    small = data.small
    sets = {
        name: frozenset(fold(w) for w in getattr(small, name))
        for name in small.__struct_fields__
        if isinstance(getattr(small, name), tuple)
    }
    ands = tuple(letters for letters, kind in small.clitics.items() if kind == "and")
    return Lexicon(
        data=data,
        forms={
            w: tuple(sorted(fs, key=lambda f: (-len(f.words), f.entry, f.tag, f.raw)))
            for w, fs in sorted(forms.items())
        },
        light=verb_set(small.light, data),
        passive_light=verb_set(small.passive_light, data),
        say=verb_set(small.say, data) - sets["unsaid"],
        suffered=frozenset(tuple(w.split()) for w in (verb_set(small.suffer, data) | sets["suffering"])),
        words=sets,
        own_modes={
            (kind, fold(w)): mode for name, ws in data.modes.items() for kind, mode in [name.split("/")] for w in ws
        },
        cues={status: fold_cues(cues, ands) for status, cues in data.status.items()},
        prepositions={fold(w): kind for kind, ws in small.prepositions.items() for w in ws},
        clitics={fold(letters): kind for letters, kind in small.clitics.items()},
    )
