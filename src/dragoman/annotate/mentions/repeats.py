"""Names told again: a person's full name or surname wherever it stands in the document, tagged or not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.reference import Language
from dragoman.reference.countries import load_countries
from dragoman.reference.names import NameWords, load_names, load_titles, merged_clitics
from dragoman.text.fold import fold
from dragoman.text.names import likeness
from dragoman.text.phrases import Phrases, Word, find_phrases, make_phrases, match_at, split_words

INFLECTED = 0.98  # likeness of two cases of one surname
SHORTEST_SURNAME = 4  # letters, where a surname is looked for that nobody tagged


def find_repeats(
    text: str, sentences: Sequence[tuple[Word, ...]], persons: Sequence[Candidate], language: Language
) -> Iterator[Candidate]:
    """Yield every place where a name that was tagged as a person's stands, in full or as a surname alone."""
    names, clitics = load_names(language), merged_clitics(language)
    full = {words_in(text, p) for p in persons}
    table = make_phrases((" ".join(words), words) for words in sorted(full) if len(words) > 1)
    surnames: Phrases[tuple[str, ...]] = make_phrases(
        (word, (word,)) for word in sorted(find_surnames(full, names, language))
    )
    for words in sentences:
        for match in find_phrases(text, words, table, clitics):
            yield Candidate(start=match.start, end=match.end, kind="person", found_by="repeat")
        for match in find_phrases(text, words, surnames, clitics):
            if is_capital(text[match.start]) and not follows_hyphen(text, match.start, match.end):
                yield Candidate(start=match.start, end=match.end, kind="person", found_by="surname")


def words_in(text: str, candidate: Candidate) -> tuple[str, ...]:
    """Return the folded words of a candidate."""
    return tuple(w.text for w in split_words(text[candidate.start : candidate.end]))


def find_surnames(full: set[tuple[str, ...]], names: NameWords, language: Language) -> set[str]:
    """Return surnames that can be looked for: last words that are no common word, country or title."""
    common = {fold(word) for word in names.common}
    table, titles = load_countries(language.code), load_titles(language.code)
    surnames = {words[-1] for words in full if len(words) > 1}
    return {
        s for s in surnames
        if len(s) >= SHORTEST_SURNAME and s not in common and (s,) not in table.entries and (s,) not in titles.entries
    }  # fmt: skip


def is_capital(letter: str) -> bool:
    """Tell whether a letter is a capital, or of a script that has none."""
    return letter.isupper() or letter.lower() == letter.upper()


def follows_hyphen(text: str, start: int, end: int) -> bool:
    """Tell whether the word is part of a longer hyphenated one."""
    return text[max(0, start - 1) : start] == "-" or text[end : end + 1] == "-"


def link_short_names(
    text: str, persons: Sequence[Candidate], inflected: bool = False, genders: Sequence[str | None] = ()
) -> Mapping[int, int]:
    """Return, by index of a short name, the index of the first full name of the document that it shortens.

    A short name is a last word, the first words, or any other single word where only one person of the document
    has it; when two different full names fit, it is the one who is spoken of as a woman or man as the short name
    is ('Mr. X', 'his wife, Y X'), else the one that stands before it, else nobody's.
    """
    words = [words_in(text, p) for p in persons]
    if inflected:
        words = [base_form(name, words) for name in words]
    by_word: dict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(words):
        for word in set(name) if len(name) > 1 else ():
            by_word[word].append(i)
    told = tell_genders(words, genders)
    links = {}
    for i, name in enumerate(words):
        target = shortened_name(name, i, words, by_word)
        if target is None and genders and genders[i]:
            alike = [j for j in by_word.get(name[-1], []) if told.get(words[j]) in (None, genders[i])]
            target = shortened_name(name, i, words, {name[-1]: alike})
        if target:
            links[i] = target[0]
    return links


def tell_genders(names: Sequence[tuple[str, ...]], genders: Sequence[str | None]) -> dict[tuple[str, ...], str]:
    """Return the gender of each full name of which one only is told."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name, gender in zip(names, genders, strict=False):
        if gender and len(name) > 1:
            told[name].add(gender)
    return {name: next(iter(found)) for name, found in told.items() if len(found) == 1}


def base_form(name: tuple[str, ...], names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return a surname without its case ending where the document has just one full name that it may belong to."""
    if len(name) > 1:
        return name
    last = {other[-1] for other in names if len(other) > 1}
    fitting = {word for word in last if name[0] != word and likeness(name[0], word) >= INFLECTED}
    return (fitting.pop(),) if len(fitting) == 1 and name[0] not in last else name


def shortened_name(
    name: tuple[str, ...], index: int, words: Sequence[tuple[str, ...]], by_word: Mapping[str, list[int]]
) -> list[int] | None:
    """Return the indices of the one longer name that ends in these words, else begins with them or has the one."""
    longer = [j for j in by_word.get(name[-1], []) if len(words[j]) > len(name) and j != index]
    ending = [j for j in longer if words[j][-len(name) :] == name]
    begun = [j for j in longer if words[j][: len(name)] == name or len(name) == 1]
    fitting = ending or begun
    for known in (fitting, [j for j in fitting if j < index]):  # of two, the only one who was introduced by then
        if known and one_person([words[j] for j in known]):
            return known
    return None


def one_person(names: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether full names are one: equal, or each the beginning or end of the longest."""
    longest = max(names, key=len)
    return all(set(name) <= set(longest) for name in names)


def titled(text: str, words: tuple[Word, ...], at: int, titles: Phrases[str]) -> bool:
    """Tell whether a title stands right before the word `at`."""
    for back in (1, 2, 3):
        if at - back >= 0 and (match := match_at(text, words, at - back, titles)) and match.last == at:
            return True
    return False
