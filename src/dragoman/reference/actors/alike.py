"""Groups whose names are spelled in many ways (Ansar al-Din, Ansar Eddine): found by sound where nothing else fits."""

from collections import Counter, defaultdict
from functools import cache

from dragoman.reference.actors.named import Named, table_names
from dragoman.text.names import compare_names, name_keys, name_tokens

TABLE = "groups"
ALIKE = 0.9  # likeness of a whole name
MOST = 20  # candidates


@cache
def index_groups() -> dict[str, tuple[tuple[str, Named], ...]]:
    """Return the groups' names of two words or more by the blocking keys of their words."""
    found: dict[str, list[tuple[str, Named]]] = defaultdict(list)
    for name, named in table_names():
        if named.table == TABLE and len(name_tokens(name)) > 1:
            for key in sorted(name_keys(name)):
                found[key].append((name, named))
    return {key: tuple(pairs) for key, pairs in found.items()}


def find_alike(name: str) -> Named | None:
    """Return the group whose name sounds as this one of two words or more, None where none or two do."""
    if len(name_tokens(name)) < 2:
        return None
    hits: Counter[tuple[str, Named]] = Counter(
        p for key in sorted(name_keys(name)) for p in index_groups().get(key, ())
    )
    alike = [n for (other, n), shared in hits.most_common(MOST) if shared > 1 and compare_names(name, other) >= ALIKE]
    return alike[0] if len({(n.country, n.sector) for n in alike}) == 1 else None
