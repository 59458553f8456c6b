"""Labels of events: neutral words by type, the same for all sides, with the names of entities."""

from collections.abc import Sequence

from dragoman.reference.plover import load_plover

PLACED = frozenset({"ASSAULT", "PROTEST", "COERCE"})
SHOWN = 4  # names after which a list says 'and others'


def make_label(
    kind: str, mode: str | None, status: str, actors: Sequence[str], recipients: Sequence[str], place: str | None = None
) -> str:
    """Return the label of an event: 'A met B', 'X was killed', 'A and B signed an agreement (announced)'.

    The place stands in labels of attacks, protests and arrests that name no victim, and in those that name nobody.
    """
    table = load_plover()
    label = table.label(kind, mode)
    if label.single and not recipients and len(actors) == 1:
        return with_status(label.single.format(a=actors[0]), status)
    if len(actors) == 2 and not recipients and label.single:
        actors, recipients = actors[:1], actors[1:]
    if actors and recipients:
        words = label.both.format(a=join_names(actors), b=join_names(recipients))
    elif actors:
        words = (label.several if label.several and len(actors) > 1 else label.actor).format(a=join_names(actors))
    elif recipients:
        words = agree(label.recipient, recipients).format(b=join_names(recipients))
    else:
        words = label.bare
    lacking = not recipients and (kind in PLACED or not actors)
    return with_status(f"{words} in {place}" if place and lacking else words, status)


def agree(template: str, names: Sequence[str]) -> str:
    """Return a label's words with the verb that several subjects need."""
    return (
        template.replace("{b} was ", "{b} were ", 1) if len(names) > 1 and template.startswith("{b} was ") else template
    )


def with_status(words: str, status: str) -> str:
    """Add what the status says; nothing for what happened."""
    note = load_plover().statuses.get(status)
    return f"{words} ({note})" if note else words


def join_names(names: Sequence[str]) -> str:
    """Return 'A', 'A and B', 'A, B and C', or 'A, B, C and others'."""
    if len(names) > SHOWN:
        return f"{', '.join(names[: SHOWN - 1])} and others"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
