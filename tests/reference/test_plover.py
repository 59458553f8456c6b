"""The table of event types, and that the lexicons of all languages use nothing outside it."""

import pytest

from dragoman.annotate.events.lexicon import load_lexicon
from dragoman.errors import UnknownName
from dragoman.records import EVENT_TYPES
from dragoman.reference import available_languages, load_language
from dragoman.reference.plover import load_plover, strict_type

ROLES = {"actor", "recipient", "other"}


def test_the_table_holds_exactly_the_event_types() -> None:
    assert set(load_plover().types) == set(EVENT_TYPES)


def test_every_label_belongs_to_a_type_and_a_mode() -> None:
    table = load_plover()
    for name, label in table.labels.items():
        kind, _, mode = name.partition("/")
        assert not mode or mode in (*table.types[kind].modes, *table.types[kind].own_modes)
        assert "{a}" in label.both
        assert "{a}" in label.actor
        assert "{b}" in label.recipient
        assert "{" not in label.bare
    assert set(table.types) <= set(table.labels)


@pytest.mark.parametrize("code", available_languages())
def test_entries_use_types_modes_and_frames_of_the_table(code: str) -> None:
    table = load_plover()
    for entry in load_lexicon(load_language(code)).data.entry:
        kind = table.types[entry.type]
        assert entry.mode is None or entry.mode in (*kind.modes, *kind.own_modes)
        assert set(table.frame(entry.frame).slots.values()) <= ROLES
        assert entry.verbs or entry.nouns or entry.passives


def test_english_and_arabic_cover_all_types() -> None:
    for code in ("en", "ar"):
        assert {e.type for e in load_lexicon(load_language(code)).data.entry} == set(EVENT_TYPES)


@pytest.mark.parametrize(
    ("kind", "status", "mode", "strict"),
    [
        ("CONSULT", "happened", None, "CONSULT"),
        ("CONSULT", "announced", None, "AGREE"),
        ("ASSAULT", "announced", None, "THREATEN"),
        ("RETREAT", "announced", "withdraw", "CONCEDE"),
        ("AID", "demanded", None, "REQUEST"),
        ("ASSAULT", "alleged", "kill", "ASSAULT"),
        ("CONSULT", "denied", None, "REJECT"),
        ("APPOINT", "happened", "resign", "RETREAT"),
        ("APPOINT", "happened", "name", ""),
    ],
)
def test_strict_plover_has_no_status(kind: str, status: str, mode: str | None, strict: str) -> None:
    assert strict_type(kind, status, mode) == strict


def test_an_unknown_frame_is_named() -> None:
    with pytest.raises(UnknownName, match="no frame 'dance'"):
        load_plover().frame("dance")
