"""The notation of the corpus: marked text to passages, with offsets in the plain text.

## en-004 register=agency topic=water
{per:a|Lucía Ferro} {cue:q by=a|said} {ind of=q|that she had {evt type=CONSULT actor=a|met} farmers}.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

OPENING = re.compile(r"\{(?P<label>[a-z]+)(?::(?P<id>\w+))?(?P<keys>(?:\s+[a-z]+=[\w,.-]+)*)\s*\|")
HEADER = re.compile(r"^## +(?P<id>[\w-]+)(?P<keys>(?: +[a-z]+=[\w,.-]+)*) *$", re.MULTILINE)
SIGNS = "{|}\\"
SPACES = re.compile(r"[ \t]*\n[ \t]*")


@dataclass(frozen=True)
class Mark:
    """A marked stretch [start, end) of a passage's text."""

    label: str
    id: str | None
    start: int
    end: int
    keys: Mapping[str, str]

    def values(self, key: str) -> tuple[str, ...]:
        """Return the ids or words that a key lists."""
        return tuple(self.keys[key].split(",")) if key in self.keys else ()


@dataclass(frozen=True)
class Passage:
    """One passage: its plain text and its marks, outer ones before inner ones."""

    id: str
    keys: Mapping[str, str]
    text: str
    marks: tuple[Mark, ...]

    def words(self, mark: Mark) -> str:
        """Return the words of a mark."""
        return self.text[mark.start : mark.end]


class BrokenNotation(ValueError):
    """A passage whose brackets do not pair."""


def read_passages(text: str) -> Iterator[Passage]:
    """Yield the passages of a file. Raises BrokenNotation, naming the passage."""
    headers = list(HEADER.finditer(text))
    ends = [header.start() for header in headers[1:]] + [len(text)]
    for header, end in zip(headers, ends, strict=True):
        plain, marks = read_marks(join_lines(text[header.end() : end]), header["id"])
        yield Passage(header["id"], read_keys(header["keys"]), plain, marks)


def join_lines(text: str) -> str:
    """Return a passage's lines joined by spaces; an empty line stays as the end of a paragraph."""
    return "\n\n".join(SPACES.sub(" ", part.strip()) for part in re.split(r"\n\s*\n", text.strip()))


def read_keys(text: str) -> dict[str, str]:
    """Return 'a=1 b=2' as a table."""
    return {key: value for key, _, value in (pair.partition("=") for pair in text.split())}


def read_marks(text: str, passage: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the plain text and its marks, by start, the longer first."""
    letters: list[str] = []
    opened: list[tuple[re.Match[str], int]] = []
    marks: list[Mark] = []
    at = 0
    while at < len(text):
        opening = OPENING.match(text, at)
        if opening:
            opened.append((opening, len(letters)))
            at = opening.end()
        elif text[at] == "}":
            if not opened:
                raise BrokenNotation(f"{passage}: a bracket closes that none opened: …{text[max(0, at - 30) : at + 1]}")
            begun, start = opened.pop()
            marks.append(Mark(begun["label"], begun["id"], start, len(letters), read_keys(begun["keys"])))
            at += 1
        elif text[at] == "{":
            raise BrokenNotation(f"{passage}: a bracket without label: {text[at : at + 30]}…")
        else:
            at += text[at] == "\\" and text[at + 1 : at + 2] in SIGNS
            letters.append(text[at])
            at += 1
    if opened:
        raise BrokenNotation(f"{passage}: never closed: {opened[-1][0].group()}")
    order = sorted(range(len(marks)), key=lambda i: (marks[i].start, -marks[i].end, -i))
    return "".join(letters), tuple(marks[i] for i in order)


def write_passage(passage: Passage) -> str:
    """Return a passage in the notation; reading it again gives the same passage."""
    keys = "".join(f" {key}={value}" for key, value in passage.keys.items())
    return f"## {passage.id}{keys}\n{write_marks(passage.text, passage.marks)}\n"


def write_marks(text: str, marks: Sequence[Mark]) -> str:
    """Return text with its marks written in."""
    opens: dict[int, str] = {}
    closes: dict[int, int] = {}
    for mark in marks:
        name = f":{mark.id}" if mark.id else ""
        keys = "".join(f" {key}={value}" for key, value in mark.keys.items())
        opens[mark.start] = opens.get(mark.start, "") + f"{{{mark.label}{name}{keys}|"
        closes[mark.end] = closes.get(mark.end, 0) + 1
    letters = []
    for i in range(len(text) + 1):
        letters.append("}" * closes.get(i, 0) + opens.get(i, ""))
        if i < len(text):
            letters.append("\\" * (text[i] in SIGNS) + text[i])
    return "".join(letters)
