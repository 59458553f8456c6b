"""Letterheads: the office and the kind of paper above an official statement, which are no headline."""

from collections.abc import Sequence

import msgspec

from dragoman.ingest.body import find_body
from dragoman.ingest.cues import Cues, key_of, openings, starts_with
from dragoman.ingest.lines import Line

LONGEST = 12  # words of an office's name
TOP = 8  # lines of a page among which a letterhead stands
SMALL = 3  # letters of the words that stay small inside a name, as 'of' and 'des'
OFFICE, PAPER = "office", "paper"


def mark_letterheads(lines: Sequence[Line], cues: Cues) -> list[Line]:
    """Return the lines, those of a letterhead above the body with their cue.

    An office's name alone may open a headline ('Ministry of Health denies …'). It is a letterhead where the page
    names the kind of paper, a second office or the office's country, or shows the name again.
    """
    first, _ = find_body(lines)
    top = range(min(first, TOP))
    papers = [i for i in top if is_paper(lines[i], cues)]
    offices = [i for i in top if lines[i].cue in ("", "section") and is_office(lines[i], cues)]
    keys = [line.key for line in lines]
    told = bool(papers) or len(offices) > 1
    kept = [i for i in offices if told or ends_in_country(lines[i], cues) or keys.count(lines[i].key) > 1]
    if not any(line.words >= 4 and not line.cue for i, line in enumerate(lines[:first]) if i not in kept):
        kept = [i for i in kept if not papers or i < papers[-1]]  # below the kind of paper stands the headline
    marks = dict.fromkeys(papers, PAPER) | dict.fromkeys(kept, OFFICE)
    return [msgspec.structs.replace(line, cue=marks[i]) if i in marks else line for i, line in enumerate(lines)]


def is_office(line: Line, cues: Cues) -> bool:
    """Tell whether a line is nothing but an office's name, as far as its first word and its capitals tell."""
    if line.ended or line.item or not 2 <= line.words <= LONGEST or not starts_with(line.key, cues.offices):
        return False
    words = [word for word in line.text.split() if word[0].isalpha()]
    cased = [word for word in words if word[0].lower() != word[0].upper() and len(word) > SMALL]
    return not cased or sum(word[0].isupper() for word in cased) >= min(2, len(cased))


def is_paper(line: Line, cues: Cues) -> bool:
    """Tell whether a line names the kind of paper, with a number or a day perhaps: 'Press release no. 12'."""
    opening = next((o for o in openings(line.key) if o in cues.papers), None)
    if opening is None or line.ended or line.cue not in ("", "section", "furniture"):
        return False
    rest = line.key[len(opening) :].split()
    return all(w == "0" or w in cues.numbers or w in cues.months or w in cues.days for w in rest)


def ends_in_country(line: Line, cues: Cues) -> bool:
    """Tell whether a line ends in 'of' and a country: '… of the Republic of Chad'."""
    words = line.text.split()
    for size in range(1, min(5, len(words) - 2)):
        if key_of(" ".join(words[-size:])) in cues.countries:
            before = words[-size - 1]
            return before.islower() and len(before) <= SMALL
    return False
