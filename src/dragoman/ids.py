"""Identifiers: hashes of JSON of the identifying parts, so that the same input gives the same id.

JSON keeps ("ab", "c") and ("a", "bc") apart, which plain joining does not.
"""

import hashlib
import json

ID_LENGTH = 12  # hexadecimal digits: 48 bits, a clash in a million records has odds of 1 in 500


def make_id(kind: str, *parts: str | int | None) -> str:
    """Return an id such as 'doc-4f1a…' from the parts that identify a record."""
    data = json.dumps([kind, *parts], ensure_ascii=False, separators=(",", ":"))
    return f"{kind}-{hashlib.sha256(data.encode('utf-8', 'surrogatepass')).hexdigest()[:ID_LENGTH]}"


def hash_text(text: str) -> str:
    """Return the SHA-256 of the UTF-8 bytes of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
