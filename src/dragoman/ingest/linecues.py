"""What the words and the shape of one line say that it is: furniture, a date, a byline, a credit, a caption …"""

import re
from collections.abc import Iterator

from dragoman.ingest.cues import Cues, key_of, openings, phrases, starts_with
from dragoman.ingest.signatures import find_dated, find_signature
from dragoman.ingest.stamps import is_stamp
from dragoman.text.fold import fold

LONG = 1200  # code points beyond which a line is running text and no cue is looked for
ADDRESS = re.compile(
    r"^\W*(?:https?://\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?|\S+@\S+\.\w+|@\w+)\W*$", re.I
)
EMBED = re.compile(r"^(?:[—–-]+\s?[^()]{1,60}\s?\(@\w{2,30}\).{0,40}|pic\.(?:twitter|x)\.com/\w+)$")
SEPARATED = re.compile(r"\s*(?:[|›»>•·/]|\s[-–—]\s)\s*")
CREDIT_TAIL = re.compile(
    r"[.!?\"”»]\s*[\[(][^\[\]()]{2,60}[\])]\.?$|[.!?\"”»]\s*(?:/|\||—|–)\s*[^.!?/]{2,50}$|\s/\s?[^\W\d_][^.!?/]{1,40}$"
)
PHOTO_TAIL = re.compile(r"([^\W\d_][\w ]{1,30}?)\s?[:©]\s?[^:.]{2,70}[)\]]?\.?$")
IMAGE = re.compile(r"^!\[[^\]]*\]\([^)]*\)$")
ENDS = re.compile(r"[.!?…؟۔।。！？:](?:\s?[»›])?[\"'”’»)\]*_]*$")


def find_cue(text: str, key: str, cues: Cues) -> str:
    """Return what the words of a line say that it is, '' where they say nothing. Order matters."""
    if len(text) > LONG:
        return ""
    size = key.count(" ") + 1
    held = phrases(key)
    if EMBED.match(text) or (size <= 9 and starts_with(key, cues.embeds)):
        return "embed"
    if is_stamp(text, cues):
        return "byline" if find_signature(text, cues) else "stamp"
    if ADDRESS.match(text) or IMAGE.match(text) or key in cues.lines or not key.replace("0", "").strip():
        return "furniture"
    if key in cues.breaks:
        return "break"
    if key in cues.closings or (size <= 8 and starts_closing(text, key, cues)):
        return "closing"
    if size <= 60 and not held.isdisjoint(cues.contains):
        return "furniture"
    ended = ENDS.search(text[-12:]) is not None
    if (
        size <= 40
        and not held.isdisjoint(cues.contributions)
        and (ended or text[0] in "([" or starts_with(key, cues.contributions))
    ):
        return "credit"
    if size <= 18 and find_signature(text, cues):
        return "byline"
    if size <= 14 and is_credit(text, key, cues):
        return "credit"
    if size <= 80 and (not held.isdisjoint(cues.captions) or is_caption(text, size, cues)):
        return "caption"
    if size <= 60 and not held.isdisjoint(cues.bios):
        return "bio"
    if size <= 25 and starts_with(key, cues.starts) and (not ended or size <= 9):
        return "furniture"
    return find_short_cue(text, key, size, cues)


def find_short_cue(text: str, key: str, size: int, cues: Cues) -> str:
    """Return the cue of a short line: alternative text, a section's name or a path of sections."""
    if "©" in text and size <= 25:
        return "furniture"
    if size <= 5 and any(key == w or key.endswith(f" {w}") for w in cues.images):
        return "furniture"
    if size <= 8 and find_dated(text, cues) is not None:
        return "dated"
    if key in cues.sections or is_path(text, cues) or is_menu(key, cues):
        return "section"
    if all(word.startswith("#") for word in text.split()):
        return "furniture"
    return ""


def starts_closing(text: str, key: str, cues: Cues) -> bool:
    """Tell whether a short heading is a closing one with a number or a name behind ('Comments (3)')."""
    return any(o in cues.closings and o.count(" ") + 2 >= key.count(" ") for o in openings(key)) and (
        ENDS.search(text) is None or text.endswith(":")
    )


def is_menu(key: str, cues: Cues) -> bool:
    """Tell whether a line is nothing but three or more names of sections and buttons: 'World Politics Sport'."""
    words, count = key.split(" "), 0
    while words:
        size = next((n for n in (3, 2, 1) if " ".join(words[:n]) in cues.sections | cues.lines), 0)
        if not size:
            return False
        words, count = words[size:], count + 1
    return count >= 3


def is_path(text: str, cues: Cues) -> bool:
    """Tell whether a line is a path of sections: 'News / Defence', 'Home > World > Africa'."""
    parts = [part.strip() for part in SEPARATED.split(text.strip(" /|›»>"))]
    if len(parts) < 2 or len(parts) > 12 or any(len(part.split()) > 4 for part in parts):
        return False
    keys = [key_of(part) for part in parts]
    named = sum(key in cues.sections or key in cues.lines for key in keys)
    return named >= 1 or (len(parts) >= 3 and ENDS.search(text) is None)


def is_credit(text: str, key: str, cues: Cues) -> bool:
    """Tell whether a line only says where text or picture come from: 'Source: Reuters', '(AFP)', 'Oslo - AFP'."""
    parts = SEPARATED.split(text) if len(key) < 60 else [text]
    if key_of(parts[-1]) in cues.agencies or (len(parts) > 1 and key_of(parts[-1]) in cues.desks):
        return True
    opening = next((o for o in openings(key) if o in cues.credits), None)
    return opening is not None and re.match(rf"\W*[\w\s]{{2,{len(opening) + 3}}}?\s?[:/©]", text) is not None


def is_caption(text: str, size: int, cues: Cues) -> bool:
    """Tell whether a line describes a picture: by '(left)', or by who took it at its end."""
    if size >= 5 and is_credited(text, cues):
        return True
    plain = fold(text)
    return size <= 60 and any(side in plain for side in cues.sides)


def is_credited(text: str, cues: Cues) -> bool:
    """Tell whether a line ends with the credit of a picture: '… on the quay. (Reuters)', '… Photo: Ida Holm'."""
    tail = text[-90:]
    labelled = PHOTO_TAIL.search(tail)
    if labelled and any(label in cues.photos for label in closings_of(key_of(labelled.group(1)))):
        return True
    match = CREDIT_TAIL.search(tail[-80:])
    if match is None or re.search(r"\d$", text):
        return False
    credit = key_of(match.group())
    return not phrases(credit).isdisjoint(cues.agencies) or starts_with(credit, cues.photos)


def closings_of(key: str) -> Iterator[str]:
    """Yield the last words of a key: one, two, three."""
    words = key.split(" ")
    return (" ".join(words[-n:]) for n in (1, 2, 3))
