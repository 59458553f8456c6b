"""Made-up words and names in three scripts, the same on every machine: syllables picked by a running number."""

from random import Random

import msgspec

SYLLABLES = {
    "en": ("ba", "ne", "ri", "to", "ku", "lan", "mer", "sol", "vin", "dra", "pel", "gos", "tha", "wi", "zor", "ham"),
    "ar": ("با", "نو", "ري", "تا", "كو", "لان", "مر", "سول", "فين", "درا", "بل", "جوس", "ثا", "وي", "زور", "هام"),
    "ru": ("ба", "не", "ри", "то", "ку", "лан", "мер", "сол", "вин", "дра", "пел", "гос", "та", "ви", "зор", "хам"),
}  # fmt: skip
COMMON = 4000  # words that any document may hold
COUNTRIES = ("TCD", "PER", "LAO", "ISL", "NER", "BOL", "KHM", "EST", "GAB", "URY", "NPL", "LVA")
FAMOUS = 200  # people of whom many documents speak


class Name(msgspec.Struct, frozen=True):
    """One person's given and family name as numbers, so that every script spells the same one."""

    given: int
    family: int


def spell(number: int, language: str, least: int = 2) -> str:
    """Return the word of a number: the digits of the number to the base of the syllables, `least` of them or more."""
    syllables = SYLLABLES[language]
    digits: list[int] = []
    while number or len(digits) < least:
        number, digit = divmod(number, len(syllables))
        digits.append(digit)
    return "".join(syllables[digit] for digit in digits)


def spell_name(name: Name, language: str) -> str:
    """Return a name in the script of a language, capitals where the script has them."""
    return f"{spell(name.given, language).title()} {spell(name.family, language, 3).title()}"


def pick_words(random: Random, language: str, rare: tuple[int, ...], count: int) -> str:
    """Return `count` words, one in four of them a rare one of the story."""
    numbers = (random.choice(rare) if random.random() < 0.25 else int(random.betavariate(0.5, 2) * COMMON)
               for _ in range(count))  # fmt: skip
    return " ".join(spell(number, language, 3) for number in numbers)


def make_people(count: int) -> tuple[Name, ...]:
    """Return people, no two of one name, though many share a family name, as in life."""
    random = Random("people")
    pairs = {Name(random.randrange(256), random.randrange(4096)): None for _ in range(count + count // 8)}
    return tuple(pairs)[:count]
