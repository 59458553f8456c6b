"""record.json: the record as UTF-8 JSON, the same bytes for the same record."""

import msgspec

from dragoman.records import Record


def encode_record(record: Record) -> bytes:
    """Return record.json, indented by one space, with a line end at its end."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def decode_record(data: bytes) -> Record:
    """Return the record of a record.json. Raises msgspec.ValidationError where it does not fit."""
    return msgspec.json.decode(data, type=Record)


def make_schema() -> bytes:
    """Return the JSON Schema of record.json."""
    schema = msgspec.json.schema(Record)
    return msgspec.json.format(msgspec.json.encode(schema), indent=1) + b"\n"
