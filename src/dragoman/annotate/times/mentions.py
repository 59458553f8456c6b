"""From matches to TimeMentions: spans of the original text, fields, and the days where they are stated."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dragoman.annotate.times.fields import KINDS
from dragoman.annotate.times.find import Match, find_matches, read_tokens
from dragoman.annotate.times.grammar import load_grammar
from dragoman.annotate.times.lexer import Token
from dragoman.annotate.times.order import choose_order, find_country
from dragoman.annotate.times.value import value_days
from dragoman.annotate.times.words import Pattern, Value
from dragoman.ids import make_id
from dragoman.records import Document, Span, TimeMention
from dragoman.reference import Language
from dragoman.text.calendar import Days, find_day, iso_day
from dragoman.text.edtf import write_edtf
from dragoman.text.eras import SIGHTING, hijri_days, jalali_days
from dragoman.text.fold import fold_with_offsets
from dragoman.text.parts import MONTH_PARTS, narrow_part

TRAILING = frozenset(",،/-(")
PARAGRAPH = "\n\n"
BLOCK = 1 << 16  # code points


def find_times(document: Document, language: Language) -> Iterator[TimeMention]:
    """Yield each time that a document's text gives, in all its zones, in the order of the text."""
    grammar = choose_order(load_grammar(language), find_country(document))
    if not grammar.forms:
        return
    for begin, end in split_blocks(document.text):
        text = document.text[begin:end]
        folded = fold_with_offsets(text)
        tokens = read_tokens(text, folded, grammar)
        for match in find_matches(tokens, grammar):
            start, stop = folded.original(*find_ends(match, tokens))
            mention = make_mention(Span(document.id, begin + start, begin + stop), match)
            if mention is not None:
                yield mention


def split_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of a text that end between paragraphs, so that a long one takes no more memory than a short."""
    start = 0
    while start < len(text):
        cut = text.rfind(PARAGRAPH, start, start + BLOCK) if len(text) - start > BLOCK else -1
        cut = text.find(PARAGRAPH, start + BLOCK) if cut < 0 and len(text) - start > BLOCK else cut
        end = len(text) if cut < 0 else cut + len(PARAGRAPH)
        yield start, end
        start = end


def find_ends(match: Match, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return where a match begins and ends in the folded text, without marks whose date stopped short."""
    last = match.end - 1
    while tokens[last].text in TRAILING and last > match.start:
        last -= 1
    return tokens[match.start].start, tokens[last].end


def make_mention(span: Span, match: Match) -> TimeMention | None:
    """Return the mention of a match; None where the calendar has no such day."""
    pattern = match.form.pattern
    if pattern.kind not in KINDS:  # 'skip': words that look like a time and are none
        return None
    fields = KINDS[pattern.kind](match.values, pattern)
    if not is_day(fields) and not pattern.calendar and "calendar" not in match.values:
        return None
    fields["modifier"] = read_modifier(match.values, pattern)
    if "approximate" in match.values:
        fields |= {"modifier": str(match.values["approximate"]), "approximate": True}
    fields["calendar"] = str(match.values.get("calendar", pattern.calendar or "gregorian"))
    return TimeMention(id=make_id("time", span.document, span.start, span.end), span=span, **add_days(fields))


def read_modifier(values: Mapping[str, Value], pattern: Pattern) -> str | None:
    """Return the TIMEX3 modifier: of the words, else the pattern's."""
    if "half" in values and "clock" not in values and "hour" not in values:
        return "FIRST_HALF" if values["half"] == 1 else "SECOND_HALF"
    return str(values["modifier"]) if "modifier" in values else pattern.modifier


def is_day(fields: dict[str, Any]) -> bool:
    """Tell whether day and month, where stated, are in the calendar; a leap day needs no year."""
    if fields.get("day") is None or fields.get("month") is None:
        return True
    return find_day(fields.get("year") or 2000, fields["month"], fields["day"]) is not None


def add_days(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with the days they span by themselves, converted from other calendars."""
    if fields["calendar"] != "gregorian":
        fields = convert_fields(fields)
        days = era_days(fields)
    else:
        days = value_days(fields["value"])
    days = narrow_part(days, fields["modifier"])
    part = fields.get("month_days")
    if part and days:
        days = ((days[0][0] + part[0] - 1, min(days[0][0] + part[1] - 1, days[0][1])),)
    elif not part and fields.get("month") is not None and fields.get("day") is None:
        fields |= {"month_days": MONTH_PARTS.get(fields["modifier"])}
    if not days:
        return fields
    return fields | {"earliest": iso_day(days[0][0]), "latest": iso_day(days[-1][1])}


def era_days(fields: dict[str, Any]) -> Days:
    """Return the Gregorian days of a year, month or day of another calendar; empty without a year."""
    year, month, day = fields.get("year"), fields.get("month"), fields.get("day")
    if year is None:
        return ()
    read = hijri_days if fields["calendar"] == "hijri" else jalali_days
    days = read(year, month, day)
    end = read(year, month, fields["end_day"]) if fields.get("end_day") else days
    return ((days[0][0], end[-1][1]),) if days and end else ()


def convert_fields(fields: dict[str, Any]) -> dict[str, Any]:
    """Write the value of another calendar's date in Gregorian days; a Hijri day is as the tables have it."""
    days = era_days(fields)
    day = fields.get("day")
    if not days:
        return fields | {"value": "XXXX" if day is None else "XXXX-XX-XX"}
    if fields["calendar"] == "hijri":
        exact: Days = ((days[0][0] + SIGHTING, days[-1][1] - SIGHTING),)
        return fields | {"value": write_edtf(exact), "approximate": True}
    return fields | {"value": write_edtf(days)}
