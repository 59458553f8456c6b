"""Countries, their adjectives, people and capitals, and international bodies, by the reference tables."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.mentions.candidate import Candidate
from dragoman.annotate.mentions.capitals import drop_capitals
from dragoman.records import EntityKind
from dragoman.reference import Language
from dragoman.reference.countries import CountryForm, load_bodies, load_countries
from dragoman.reference.names import load_polities, merged_clitics
from dragoman.text.phrases import Match, Word, find_phrases, is_gap, split_words, uncliticized

KINDS: dict[str, EntityKind] = {"names": "place", "adjectives": "place", "capitals": "place", "people": "group"}
Found = Match[CountryForm]


def find_countries(text: str, sentences: Sequence[tuple[Word, ...]], language: Language) -> Iterator[Candidate]:
    """Yield countries, nationality words, people and capitals; a form of several countries by the document."""
    table, clitics = load_countries(language.code), merged_clitics(language)
    matches = [m for words in sentences for m in find_phrases(text, words, table, clitics)]
    fitting = [m for m in matches if fits_case(text[m.start : m.end], m.value)]
    fitting = [with_capital(m, fitting) for m in fitting]
    elsewhere = drop_capitals(text, fitting, language.code)
    sure = [m for m in fitting if len(m.value.countries) == 1 and not m.value.weak and m.start not in elsewhere]
    seen = Counter(m.value.countries[0] for m in sure)
    for match in fitting:
        if match.start in elsewhere:
            yield Candidate(start=match.start, end=match.end, kind="place", found_by="countries", rank=2)
            continue
        found = make_country(text, match, decide_country(match.value, seen), seen)
        yield with_polity(text, found, language) if match.value.kind == "names" else found


def with_polity(text: str, country: Candidate, language: Language) -> Candidate:
    """Return a country with the words 'Republic of', 'Kingdom of' before it."""
    before = split_words(text[max(0, country.start - 40) : country.start], max(0, country.start - 40))
    for length in (4, 3, 2, 1):
        words = before[-length:]
        if len(words) == length and " ".join(w.text for w in words) in load_polities(language.code):
            if is_gap(text[words[-1].end : country.start]):
                return msgspec.structs.replace(country, start=words[0].start)
        elif len(words) == length and (cut := clitic_polity(words, language)):
            return msgspec.structs.replace(country, start=words[0].start + cut)
    return country


def clitic_polity(words: tuple[Word, ...], language: Language) -> int:
    """Return the length of the clitic before a polity's word, 0 where there is none."""
    rest = " ".join(w.text for w in words[1:])
    for form, cut in uncliticized(words[0].text, merged_clitics(language)):
        if cut and f"{form} {rest}".strip() in load_polities(language.code):
            return cut
    return 0


def fits_case(words: str, form: CountryForm) -> bool:
    """Tell whether the words are written as the form requires ('US', not 'us'; 'Turkey', not 'turkey')."""
    if words[0].lower() == words[0].upper() or form.lower:
        return True
    letters = [c for c in words if c.isalpha()]
    return all(c.isupper() for c in letters) if form.upper else words[0].isupper()


def with_capital(match: Found, matches: Sequence[Found]) -> Found:
    """Return a match as the capital of another country where the document names that one, and not this."""
    other = match.value.capital_of
    if other is None:
        return match
    named = Counter(m.value.countries[0] for m in matches if m.value.capital_of is None)
    if named[other] <= named[match.value.countries[0]]:
        return match
    form = msgspec.structs.replace(match.value, kind="capitals", countries=(other,))
    return msgspec.structs.replace(match, value=form)


def decide_country(form: CountryForm, seen: Counter[str]) -> str | None:
    """Return the form's country: the only one, else the one that the document names more often than others."""
    ordered = sorted(form.countries, key=lambda c: -seen[c])
    if len(ordered) == 1 or seen[ordered[0]] > seen[ordered[1]]:
        return ordered[0]
    return None


def make_country(text: str, match: Found, country: str | None, seen: Counter[str]) -> Candidate:
    """Return the candidate of a country form; a weak one counts where the document names its country otherwise."""
    form = match.value
    weak = form.weak and not seen[country or ""]
    end = (
        match.end + 1 if "." in text[match.start : match.end] and text[match.end : match.end + 1] == "." else match.end
    )
    return Candidate(
        start=match.start,
        end=end,
        kind=KINDS[form.kind],
        country=country,
        adjective=form.kind == "adjectives",
        city=form.kind == "capitals",
        found_by="weak" if weak else "countries",
        rank=-1 if weak else 2,
    )


def find_bodies(text: str, sentences: Sequence[tuple[Word, ...]], language: Language) -> Iterator[Candidate]:
    """Yield international bodies; acronyms as they are written in the table."""
    table, clitics = load_bodies(language.code), merged_clitics(language)
    for words in sentences:
        for match in find_phrases(text, words, table, clitics):
            stated = text[match.start : match.end]
            if is_named(stated, match.value.acronyms):
                yield Candidate(
                    start=match.start, end=match.end, kind="organization", country=match.value.country,
                    found_by="bodies", rank=3,
                )  # fmt: skip


def is_named(stated: str, acronyms: tuple[str, ...]) -> bool:
    """Tell whether words are written as a name: capitals in cased scripts, an acronym wholly so."""
    plain = stated.replace(".", "")
    if plain.upper() in {a.upper() for a in acronyms} and len(plain) <= 4:
        return plain.isupper() or plain.upper() == plain.lower()
    return stated[0].isupper() or stated[0].lower() == stated[0].upper()
