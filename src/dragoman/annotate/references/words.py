"""Words that stand for people: `references.toml` of a language."""

import msgspec


class ReferenceWords(msgspec.Struct, frozen=True):
    """Subject pronouns, what follows an impersonal one, and the ranks that may describe a person."""

    pronouns: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
