"""Speakers: sieves in order of precision, each named in the result; none of them guesses.

A sieve answers with the words that name the speaker and the mention they belong to, or not at all.
"""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.cues import Cue
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.records import Mention, PostMention

LONGEST = 14  # words that a subject may have
SENTIENT = frozenset({"person", "organization", "group", "place"})


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks: the words, their mention where there is one, the sieve, and the items they take up."""

    start: int
    end: int
    basis: str
    mention: Mention | None = None
    first: int = -1
    last: int = -1
    words: tuple[str, ...] = ()  # folded words of the whole phrase

    def carried(self, basis: str) -> "Speaker":
        """Return the same speaker as found by a sieve that carries speakers on."""
        return msgspec.structs.replace(self, basis=basis, first=-1, last=-1)


class Names(msgspec.Struct, frozen=True):
    """The mentions of a document in order, and the posts with the mention that holds them."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    posts: tuple[PostMention, ...] = ()

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that overlap a stretch, longest first where they begin together."""
        low = bisect_left(self.starts, start - 300)
        found = [m for m in self.mentions[low : bisect_left(self.starts, end)] if m.span.end > start]
        return [m for m in found if m.kind in SENTIENT and not m.adjective]

    def names_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of names and posts, inside which no word is a verb."""
        low = bisect_left(self.starts, start)
        named = [m.span for m in self.mentions[low : bisect_left(self.starts, end)] if m.form in {"name", "post"}]
        spans = [*named, *(p.span for p in self.posts if start <= p.span.start < end)]
        return [(s.start, s.end) for s in spans]

    def holder(self, start: int, end: int) -> Mention | None:
        """Return the holder of a post whose words lie in a stretch."""
        for post in self.posts:
            if start <= post.span.start and post.span.end <= end and post.holder:
                return next((m for m in self.mentions if m.id == post.holder), None)
        return None


def make_names(mentions: Sequence[Mention], posts: Sequence[PostMention]) -> Names:
    """Return the mentions ready for look-up."""
    ordered = tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.id)))
    return Names(ordered, tuple(m.span.start for m in ordered), tuple(sorted(posts, key=lambda p: p.span)))


def find_speaker(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon, after_first: bool) -> Speaker | None:
    """Return the grammatical subject of a cue, looked for on the sides the language allows."""
    if cue.kind == "source":
        return find_object(items, cue, names, lexicon)
    order = lexicon.subject_order
    if after_first and "after" in order:
        order = ("after", *(o for o in order if o != "after"))
    if lexicon.fixed_order and not after_first and (not cue.first or items[cue.first - 1].word not in {",", "—", "–"}):
        order = ("before",)
    for side in order:
        speaker = (
            find_before(items, cue, names, lexicon)
            if side == "before"
            else find_after(items, cue, names, lexicon, after_first)
        )
        if speaker:
            return speaker
    return None


def find_before(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon) -> Speaker | None:
    """Return the subject that ends right before a cue, past adverbs and an apposition between commas."""
    if cue.joined:
        return None
    at = skip_back(items, cue.first - 1, lexicon)
    basis, apposition = "subject", None
    if at >= 0 and items[at].word in {",", "،"}:
        opening = find_back_comma(items, at - 1)
        if opening is None:
            return None
        apposition = opening + 1, at
        at, basis = skip_back(items, opening - 1, lexicon), "subject before apposition"
    if at < 0 or items[at].kind != "word" or is_boundary(items[at], lexicon):
        return None
    word = items[at]
    if lexicon.has("relatives", word.word):
        return find_antecedent(items, at, names)
    if lexicon.has("pronouns", word.word):
        return make_speaker(items, at, at, mention_at(names, word.start, word.end), "pronoun subject")
    first = chunk_start(items, at, lexicon)
    subject = pick_before(items, first, at, names, lexicon, basis)
    return name_apposition(items, apposition, subject, names) if apposition and subject else subject


def name_apposition(items: Sequence[Item], apposition: tuple[int, int], subject: Speaker, names: Names) -> Speaker:
    """Return the person named between the commas ('the mayor, Ada Smith, said') where the subject has no name."""
    mention = subject.mention
    if mention is not None and mention.kind == "person" and (mention.form == "name" or mention.refers_to):
        return subject
    first, end = apposition
    start, stop = items[first].start, items[end - 1].end
    found = [m for m in names.between(start, stop) if m.kind == "person" and m.form == "name"]
    if len(found) != 1 or subject.first < 0 or stop - found[0].span.end > 1:
        return subject
    named = make_mention_speaker(items, subject.first, end, found[0], "apposition")
    return msgspec.structs.replace(named, words=subject.words)


def skip_back(items: Sequence[Item], at: int, lexicon: Lexicon) -> int:
    """Return the index of the nearest item at or before `at` that is no adverb, auxiliary or aside."""
    while at >= 0 and (items[at].kind == "aside" or (items[at].kind == "word" and lexicon.skips(items[at].word))):
        at -= 1
    return at


def find_back_comma(items: Sequence[Item], at: int) -> int | None:
    """Return the index of the comma that opens the apposition whose closing comma was met."""
    for k in range(at, max(-1, at - 2 * LONGEST), -1):
        if items[k].word in {",", "،"}:
            return k
        if items[k].kind == "mark":
            return None
    return None


def is_boundary(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether an item cannot lie inside a subject."""
    if item.kind in {"mark", "piece"}:
        return True
    names = ("conjunctions", "contrasts", "complementisers", "relatives")
    return item.kind == "word" and any(lexicon.has(n, item.word) for n in names)


def chunk_start(items: Sequence[Item], at: int, lexicon: Lexicon) -> int:
    """Return the index where the subject that ends at `at` can begin at the earliest."""
    first = at
    while first > 0 and at - first < LONGEST:
        item = items[first - 1]
        if is_boundary(item, lexicon):
            break
        first -= 1
    return first


def find_antecedent(items: Sequence[Item], at: int, names: Names) -> Speaker | None:
    """Return the relative pronoun as the speaker's words, with the mention that it stands for."""
    before = at - 1
    while before >= 0 and items[before].word in {",", "،"}:
        before -= 1
    mention = mention_ending(names, items[before].end) if before >= 0 and items[before].kind == "word" else None
    return make_speaker(items, at, at, mention, "relative clause")


def pick_before(
    items: Sequence[Item], first: int, last: int, names: Names, lexicon: Lexicon, basis: str
) -> Speaker | None:
    """Return the head of a subject phrase: its mention, or its bare words."""
    start, end = items[first].start, items[last].end
    found = [m for m in names.between(start, end) if m.span.start >= start]
    heads = [m for m in found if not after_preposition(items, first, m.span.start, lexicon)]
    beside = [m for m in heads if m.span.end >= end]
    if beside:
        return make_mention_speaker(items, first, last, best(beside), basis)
    late = [m for m in found if m.span.end >= end and m.kind != "place" and not is_governed(items, m, lexicon)]
    people = [m for m in heads if m.kind == "person" and m.form != "pronoun"]
    if people:
        return make_mention_speaker(items, first, last, people[0], basis)
    if late and lexicon.has("prepositions", items[first].word):
        return make_mention_speaker(items, first, last, best(late), basis)
    noun = trim_phrase(items, first, last, lexicon)
    if noun is None:
        return None
    return make_speaker(items, noun, last, names.holder(items[noun].start, end), basis)


def is_governed(items: Sequence[Item], mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a preposition stands right before a mention."""
    before = [i for i in items if i.end <= mention.span.start and i.kind == "word"]
    return bool(before) and lexicon.has("prepositions", before[-1].word)


def after_preposition(items: Sequence[Item], first: int, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition of the phrase stands somewhere before an offset."""
    return any(i.kind == "word" and i.start < start and lexicon.has("prepositions", i.word) for i in items[first:])


def trim_phrase(items: Sequence[Item], first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return where a subject without a mention begins; None where the phrase need not be a subject."""
    if lexicon.has("prepositions", items[first].word):
        if not lexicon.fixed_order:
            return None
        starts = [k for k in range(first + 1, last + 1) if lexicon.has("determiners", items[k].word)]
        start = starts[-1] if starts else last
    else:
        start = max(first, last - 7)
        if lexicon.fixed_order or lexicon.has("determiners", items[first].word):
            return start
    return start if names_speakers(items, start, last, lexicon) else None


def names_speakers(items: Sequence[Item], first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase holds a noun of people, outlets or papers that can speak."""
    kinds = ("people", "outlets", "papers", "officials", "witnesses")
    return any(lexicon.has(k, i.word) for i in items[first : last + 1] for k in kinds)


def best(mentions: Sequence[Mention]) -> Mention:
    """Return a person's name before other forms and kinds, the longest before shorter ones."""
    return min(mentions, key=lambda m: (m.kind != "person", m.form != "name", m.span.start - m.span.end, m.id))


def find_after(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon, after_quote: bool) -> Speaker | None:
    """Return the subject that follows a cue: said Ada Smith; qala l-wazir."""
    first = cue.last + 1
    while first < len(items) and (items[first].kind == "aside" or lexicon.skips(items[first].word)):
        first += 1
    if first >= len(items) or items[first].kind != "word":
        return None
    if lexicon.has("pronouns", items[first].word):
        word = items[first]
        return make_speaker(items, first, first, mention_at(names, word.start, word.end), "pronoun subject")
    last = chunk_end(items, first, lexicon)
    if last < first:
        return None
    picked = name_behind(items, last, pick_after(items, first, last, names, lexicon), names)
    ends = last + 1 >= len(items) or items[last + 1].kind == "mark"
    bare = after_quote and ends and not lexicon.drops_subjects and not lexicon.has("moments", items[first].word)
    return make_speaker(items, first, last, None, "inverted subject") if picked is None and bare else picked


def name_behind(items: Sequence[Item], last: int, subject: Speaker | None, names: Names) -> Speaker | None:
    """Return the person named behind a comma ('said the mayor, Ada Smith,') where the subject has no name."""
    comma = next((k for k in range(last + 1, min(len(items), last + 7)) if items[k].kind != "word"), len(items))
    at = comma + 1
    if subject is None or at >= len(items) or items[comma].word not in {",", "،"}:
        return subject
    if subject.mention is not None and subject.mention.form == "name" and subject.mention.kind == "person":
        return subject
    found = [m for m in names.between(items[at].start, items[at].end) if m.kind == "person" and m.form == "name"]
    if not found or found[0].span.start != items[at].start:
        return subject
    covered = last_item(items, at, found[0].span.end)
    named = make_mention_speaker(items, subject.first, covered, found[0], "apposition")
    return msgspec.structs.replace(named, words=subject.words)


def chunk_end(items: Sequence[Item], first: int, lexicon: Lexicon) -> int:
    """Return the index of the last item of the phrase that starts at `first`."""
    last = first - 1
    while last + 1 < len(items) and last - first < LONGEST:
        item = items[last + 1]
        stop = item.kind == "word" and (lexicon.has("prepositions", item.word) or lexicon.has("infinitives", item.word))
        if is_boundary(item, lexicon) or stop or (last >= first and is_verb(item, lexicon)):
            break
        last += 1
    return last


def is_verb(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether an item is a cue of one word that is not also a noun."""
    words = lexicon.cues.get(item.word, ()) if item.kind == "word" else ()
    return any(len(w) == 1 and k != "source" for w, k in words) and not lexicon.has("clausal", item.word)


def pick_after(items: Sequence[Item], first: int, last: int, names: Names, lexicon: Lexicon) -> Speaker | None:
    """Return the head of a phrase after a cue: a name behind its post, else the first mention, else a noun."""
    start, end = items[first].start, items[last].end
    found = [m for m in names.between(start, end) if m.span.start < end]
    named = [m for m in found if m.kind == "person" and m.form == "name"]
    head = min(first + lexicon.has("determiners", items[first].word), last)
    at_start = [m for m in found if m.span.start <= items[head].start]
    pick = named or [m for m in found if m.kind == "person"] or at_start
    if pick:
        covered = last_item(items, first, pick[0].span.end)
        return make_mention_speaker(items, first, covered, pick[0], "inverted subject")
    if names_speakers(items, first, last, lexicon):
        holder = names.holder(start, end)
        return make_speaker(items, first, last, holder, "inverted subject")
    return None


def last_item(items: Sequence[Item], first: int, end: int) -> int:
    """Return the index of the last item that begins before an offset, with an aside behind it."""
    at = first
    while at + 1 < len(items) and (items[at + 1].start < end or items[at + 1].kind == "aside"):
        at += 1
    return at


def find_object(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon) -> Speaker | None:
    """Return whom 'according to' names."""
    first = cue.last + 1
    last = first - 1
    while last + 1 < len(items) and last - first < LONGEST and not is_boundary(items[last + 1], lexicon):
        last += 1
    if last < first:
        return None
    start, end = items[first].start, items[last].end
    found = [m for m in names.between(start, end) if not within_phrase(items, first, m.span.start, lexicon)]
    if found:
        return make_mention_speaker(items, first, last, best(found), "according to")
    return make_speaker(items, first, last, None, "according to")


def within_phrase(items: Sequence[Item], first: int, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a mention hangs on a preposition inside the phrase after 'according to'."""
    return after_preposition(items, first, start, lexicon)


def make_mention_speaker(items: Sequence[Item], first: int, last: int, mention: Mention, basis: str) -> Speaker:
    """Return a speaker whose words are a mention's."""
    words = tuple(i.word for i in items[first : last + 1] if i.kind == "word")
    return Speaker(mention.span.start, mention.span.end, basis, mention, first, last, words)


def make_speaker(items: Sequence[Item], first: int, last: int, mention: Mention | None, basis: str) -> Speaker:
    """Return a speaker whose words are the items."""
    words = tuple(i.word for i in items[first : last + 1] if i.kind == "word")
    return Speaker(items[first].start, items[last].end, basis, mention, first, last, words)


def mention_at(names: Names, start: int, end: int) -> Mention | None:
    """Return the mention that covers exactly a stretch."""
    return next((m for m in names.between(start, end) if (m.span.start, m.span.end) == (start, end)), None)


def mention_ending(names: Names, end: int) -> Mention | None:
    """Return the mention that ends at an offset."""
    return next((m for m in names.between(end - 1, end) if m.span.end == end), None)
