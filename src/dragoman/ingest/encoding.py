"""Encoding: bytes to text, by byte order mark, UTF-8, declared charset, then by the statistics of the letters."""

import codecs
import re

from charset_normalizer import from_bytes

from dragoman.errors import UnreadableDocument

MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
BINARY = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\x7fELF", b"MZ", b"Rar!", b"7z\xbc",
    b"SQLite format 3", b"\xd0\xcf\x11\xe0", b"OggS", b"ID3", b"RIFF", b"BZh",
)  # fmt: skip
DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.I)
SINGLE = ["cp1256", "cp1251", "cp1252", "iso8859_6", "koi8_r", "cp1250", "iso8859_2", "latin_1"]
SAMPLE = 100_000  # bytes that suffice for statistics
CONTROLS = bytes({*range(1, 9), 11, *range(14, 27), *range(28, 32)})


def decode(data: bytes) -> str:
    """Return the text of the bytes. Raises UnreadableDocument 'empty', 'binary' or 'encoding'."""
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument("empty")
    for mark, name in MARKS:
        if data.startswith(mark):
            return decode_as(data, name)
    if data.startswith(BINARY) and b"\x00" in data[:4096]:
        raise UnreadableDocument("binary")
    if data.count(b"\x00") * 100 > len(data):
        return decode_as(data, find_wide(data))
    controls = len(data[:SAMPLE]) - len(data[:SAMPLE].translate(None, CONTROLS))
    if data.startswith(BINARY) or controls * 50 > len(data[:SAMPLE]):
        raise UnreadableDocument("binary")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return decode_broken(data, error)


def decode_as(data: bytes, name: str) -> str:
    """Return the text in a known encoding; what a cut file lost at its end is left out."""
    text = data.decode(name, "replace")
    if text.count("\ufffd") * 50 > len(text):
        raise UnreadableDocument("encoding")
    return text.lstrip("\ufeff")


def find_wide(data: bytes) -> str:
    """Return 'utf-16-le' or '-be' where every other byte is mostly NUL or a script's block; else it is binary."""
    sample = data[: SAMPLE // 10 * 2]
    even, odd = sample[0::2], sample[1::2]
    for block, name in ((odd, "utf-16-le"), (even, "utf-16-be")):
        top = sum(block.count(b) for b in (b"\x00", b"\x06", b"\x04", b"\x20"))
        if top * 10 >= len(block) * 9 and sample.decode(name, "replace").isprintable() is not None:
            return check_wide(data, name)
    raise UnreadableDocument("binary")


def check_wide(data: bytes, name: str) -> str:
    """Return the encoding's name if the text so read consists of letters; else the bytes are binary."""
    text = data[:4000].decode(name, "replace")
    if 2 * sum(c.isalpha() or c.isspace() for c in text) < len(text):
        raise UnreadableDocument("binary")
    return name


def decode_broken(data: bytes, error: UnicodeDecodeError) -> str:
    """Return the text of bytes that are no clean UTF-8: cut or slightly broken UTF-8, or a one-byte encoding."""
    if error.start >= len(data) - 3:
        return data[: error.start].decode()
    text = data.decode("utf-8", "replace")
    wide = sum(ord(c) > 127 for c in text) - text.count("\ufffd")
    if wide > 20 * text.count("\ufffd"):
        return text
    declared = DECLARED.search(data[:2048])
    if declared and (known := find_codec(declared.group(1).decode("ascii", "replace"))):
        return decode_as(data, known)
    best = from_bytes(data[:SAMPLE], cp_isolation=SINGLE).best()
    if best is None:
        raise UnreadableDocument("encoding")
    return decode_as(data, best.encoding)


def find_codec(name: str) -> str | None:
    """Return the codec of a declared charset, None for an unknown one or UTF-8, which these bytes are not."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    return None if found.startswith("utf") else found
