"""The record's format for people (record-format.md) and programs (JSON Schema), generated from the Structs."""

import inspect
import types
from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.publish.record import make_schema
from dragoman.records import FORMAT, Record

HEAD = f"""# The format of record.json (`{FORMAT}`)

Generated from `src/dragoman/records` by `make docs`; do not edit. The JSON Schema is `record.schema.json`.
Offsets are Unicode code points, half-open. A field with a default may be left out by other writers.
"""


def describe_format() -> str:
    """Return record-format.md: a table for each record, in the order in which they are met."""
    return HEAD + "".join(describe_struct(struct) for struct in walk_structs(Record, []))


def walk_structs(struct: type[msgspec.Struct], met: list[type[msgspec.Struct]]) -> list[type[msgspec.Struct]]:
    """Return the struct and every struct that its fields hold, each once."""
    if struct in met:
        return met
    met.append(struct)
    for field in msgspec.structs.fields(struct):
        for inner in find_structs(field.type):
            walk_structs(inner, met)
    return met


def find_structs(kind: Any) -> Iterator[type[msgspec.Struct]]:
    """Yield the structs that a type annotation names."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
    for inner in getattr(kind, "__args__", ()):
        yield from find_structs(inner)


def describe_struct(struct: type[msgspec.Struct]) -> str:
    """Return one record's docstring and its table of fields."""
    rows = "".join(
        f"| `{field.encode_name}` | {describe_type(field.type)} | {'yes' if field.required else 'no'} |\n"
        for field in msgspec.structs.fields(struct)
    )
    return f"\n## {struct.__name__}\n\n{inspect.getdoc(struct)}\n\n| field | type | required |\n|---|---|---|\n{rows}"


def describe_type(kind: Any) -> str:
    """Return a type in words: `text`, `list of Span`, `Date or null`, or the values of a closed vocabulary."""
    plain = {str: "text", int: "integer", float: "number", bool: "true or false", types.NoneType: "null"}
    if kind in plain:
        return plain[kind]
    arguments: tuple[Any, ...] = getattr(kind, "__args__", ())
    if getattr(kind, "__origin__", None) is tuple:
        return f"list of {describe_type(arguments[0])}"
    if getattr(kind, "__origin__", None) is dict:
        return "object of texts"
    if arguments and all(isinstance(a, str) for a in arguments):
        return " · ".join(f"`{a}`" for a in arguments)
    if arguments:
        return " or ".join(describe_type(a) for a in arguments)
    return f"[{kind.__name__}](#{kind.__name__.lower()})"


def make_documents() -> dict[str, bytes]:
    """Return the generated files of docs/ by name."""
    return {"record-format.md": describe_format().encode(), "record.schema.json": make_schema()}
