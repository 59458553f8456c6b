"""Outlets met in a case: those that publish its documents, and those that these credit or cite."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from dragoman.ids import make_id
from dragoman.records import Credit, Document, Outlet, Reading
from dragoman.reference.outlets import find_outlet, find_outlet_of_url, kind_of_name, load_outlets
from dragoman.text.fold import fold

ADDRESS = re.compile(r"(?:[a-z]+:)?(?://)?(?:[\w-]+\.)+[^\W\d_]{2,}\.?(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def make_outlet(name: str) -> Outlet:
    """Return the outlet of a name, a domain or an id of the table; one that no table knows is made from the name."""
    shown = " ".join(name.split())
    known = load_outlets().get(name) or find_outlet(name)
    if known is None and ADDRESS.fullmatch(shown):
        return outlet_of_address(shown)
    return known or Outlet(id=make_id("outlet", fold(shown)), name=shown, names=(shown,), kind=kind_of_name(shown))


def outlet_of(document: Document) -> Outlet | None:
    """Return who publishes a document: by the name it gives, else by its address; None where it tells neither."""
    if document.outlet is not None and document.outlet.text.strip():
        return make_outlet(document.outlet.text)
    address = (document.url or "").strip()
    return outlet_of_address(address) if ADDRESS.fullmatch(address) else None


def outlet_of_address(address: str) -> Outlet:
    """Return the outlet at an address or domain; one that no table knows goes by its domain."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or address
    name = host.removeprefix("www.").removeprefix("m.").rstrip(".")
    made = Outlet(id=make_id("outlet", name), name=name, names=(name,), domains=(name,))
    return find_outlet_of_url(host) or made


def find_outlets(readings: Sequence[Reading]) -> tuple[Outlet, ...]:
    """Return every outlet met, sorted by id."""
    met = {outlet.id: outlet for reading in readings for outlet in outlets_in(reading)}
    return tuple(met[id] for id in sorted(met))


def outlets_in(reading: Reading) -> Iterator[Outlet]:
    """Yield the outlets that one document names as publisher, source, or whose claim an event is."""
    own = outlet_of(reading.document)
    if own:
        yield own
    yield from (make_outlet(credit.outlet) for credit in reading.credits)
    claims = (event.attributed_to for event in reading.events)
    yield from (make_outlet(claim.outlet) for claim in claims if claim and claim.outlet)


def credits_in(reading: Reading) -> tuple[Credit, ...]:
    """Return a document's credits by outlet id, in text order."""
    found = sorted(reading.credits, key=lambda credit: credit.span)
    return tuple(Credit(outlet=make_outlet(c.outlet).id, kind=c.kind, span=c.span) for c in found)
