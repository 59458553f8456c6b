"""Tags: what form a trigger word is where it stands: noun, passive, or a tense of the verb."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Form, Lexicon
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word


def decide_tag(
    words: Sequence[Word],
    units: Sequence[Unit],
    i: int,
    forms: Sequence[Form],
    lexicon: Lexicon,
    clitics: tuple[str, ...],
) -> str:
    """Return what form the word is here: noun where a noun can stand, else the verb's; passive by its auxiliary."""
    tags = {f.tag for f in forms}
    following = i + len(forms[0].words)
    takes_object = "gerund" in tags and any(u.first == following and not u.governor for u in units)
    if "noun" in tags and not takes_object and (len(tags) == 1 or stands_as_noun(words, units, i, lexicon, clitics)):
        return "noun"
    tags.discard("noun")
    if not tags or any(c not in {"and", "future"} for c in clitics):
        return ""
    if is_attributive(words, i, tags, lexicon):
        return ""
    if tags == {"gerund"} and i > 0 and is_owner(words[i - 1].text, lexicon):
        return "noun"
    if "passive" in tags:
        return "passive"
    if "participle" in tags and is_passive(words, i, lexicon):
        return "passive"
    if tags <= {"participle"} and not has_perfect(words, i, lexicon):
        return "passive"
    if tags <= {"base", "present"} and follows_article(words, i, lexicon):
        return ""
    if tags <= {"past", "participle"} and i > 0 and words[i - 1].text in lexicon.words["determiners"]:
        return ""  # 'the injured'
    if tags == {"base"} and lexicon.data.base_ambiguous and not governs_base(words, units, i, lexicon):
        return ""
    for tag in ("past", "future", "present", "gerund", "base", "participle"):
        if tag in tags:
            return "base" if tag == "present" and "base" in tags and follows_infinitive(words, i, lexicon) else tag
    return ""


def stands_as_noun(
    words: Sequence[Word], units: Sequence[Unit], i: int, lexicon: Lexicon, clitics: tuple[str, ...]
) -> bool:
    """Tell whether a word that is noun and verb is a noun here, by what stands before it."""
    if clitics:
        return any(c not in {"and", "future"} for c in clitics)
    if i == 0:
        return True
    before = words[i - 1].text
    if before in lexicon.words["infinitive"] or before in lexicon.words["auxiliaries"] | lexicon.words["have"]:
        return False
    if any((before,) in cues["before"] for cues in lexicon.cues.values()):
        return False
    subject = next((u for u in units if u.last == i - 1), None)
    bare = subject is not None and not (subject.adjective or subject.possessive or subject.governor)
    if bare and not words[i].gap.strip():
        return False
    follower = lexicon.prepositions.get(words[i + 1].text) if i + 1 < len(words) else None
    return follower is not None or before in lexicon.prepositions or is_modifier(words, i - 1, lexicon)


def is_modifier(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether word i can stand before a noun: an article, a possessive, or a word of its own."""
    text = words[i].text
    if is_owner(text, lexicon):
        return True
    return text not in lexicon.words["adverbs"] and text not in lexicon.words["relatives"]


def is_attributive(words: Sequence[Word], i: int, tags: set[str], lexicon: Lexicon) -> bool:
    """Tell whether a participle opens a sentence as a word of its subject: 'Freed nurses arrive home'."""
    if i > 0 or not tags >= {"past", "participle"} or lexicon.data.verb_first or len(words) < 2:
        return False
    return words[1].text not in lexicon.prepositions and not words[1].comma


def follows_article(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether a word that makes nouns of what follows stands before the verb's form: 'a promise', 'of support'."""
    if i == 0 or words[i - 1].text in lexicon.words["infinitive"]:
        return False
    return is_owner(words[i - 1].text, lexicon) or words[i - 1].text in lexicon.prepositions


def governs_base(words: Sequence[Word], units: Sequence[Unit], i: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a base form makes it a verb: 'to', 'will', 'did', a subject, 'and'."""
    j = i - 1
    while j >= 0 and (words[j].text in lexicon.words["adverbs"] or is_adverb(words[j].text, lexicon)):
        j -= 1
    if j < 0:
        return False
    if words[j].text in lexicon.words["infinitive"] | lexicon.words["modals"] | lexicon.words["conjunctions"]:
        return True
    return any(u.last == j and is_subject(u) for u in units)


def is_subject(unit: Unit) -> bool:
    """Tell whether a unit can stand as subject, alone or in a group: 'officials of X meet'."""
    return not unit.possessive and not unit.adjective


def is_adverb(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word ends like an adverb."""
    endings = lexicon.data.small.adverb_endings
    return bool(endings) and word.endswith(endings)


def is_owner(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is an article or a possessive."""
    return word == "'s" or word in lexicon.words["determiners"] or word in lexicon.words["possessives"]


def auxiliary_before(words: Sequence[Word], i: int, lexicon: Lexicon) -> int | None:
    """Return the index of the nearest auxiliary before word i, adverbs and negations between."""
    between = lexicon.words["adverbs"]
    verbs = lexicon.words["auxiliaries"] | lexicon.words["have"]
    for j in range(i - 1, max(-1, i - 4), -1):
        if words[j].text in verbs:
            return j
        if words[j].text not in between and not is_adverb(words[j].text, lexicon):
            return None
    return None


def is_passive(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether the participle at i is passive: after be, or before by, or after a name without have."""
    j = auxiliary_before(words, i, lexicon)
    if j is not None:
        return words[j].text in lexicon.words["auxiliaries"]
    return i + 1 < len(words) and lexicon.prepositions.get(words[i + 1].text) == "by"


def has_perfect(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether a form of have stands before the participle."""
    j = auxiliary_before(words, i, lexicon)
    if j is None and i > 0 and words[i - 1].text in lexicon.words["conjunctions"]:
        verbs = lexicon.words["auxiliaries"] | lexicon.words["have"]
        same = range(i - 2, -1, -1)
        j = next((k for k in same if words[k].text in verbs and words[k].clause == words[i].clause), None)
    return j is not None and words[j].raw in lexicon.data.small.have  # 'à' is no 'a'


def follows_infinitive(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether 'to' stands before the verb."""
    return i > 0 and words[i - 1].raw in lexicon.data.small.infinitive
