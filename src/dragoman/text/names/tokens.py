"""The words of a name that carry it: articles and links off, 'Abd al-' and '-eddin' joined, family name last."""

from functools import lru_cache

import msgspec
import regex

from dragoman.text.fold import fold
from dragoman.text.names.particles import load_particles
from dragoman.text.scripts import main_script
from dragoman.text.sounds import sounds_of

WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c'’ʼ`´ʿʾ]+")
INITIALS = regex.compile(r"(?<![\p{L}\p{M}])(\p{L})\.\s*(?=\p{L}\.|\p{L}\p{L})")
FAMILY_FIRST = regex.compile(r"^([^,،]+)[,،]\s*([^,،]+)$")
SERVANT = regex.compile(r"^(?:abd|ebd|عبد|абд|עבד)$|^abd[aeou]{1,2}[lrsdnzt]$|^абд(?:[эуеао]ль?|[уе]р|е|ал|оль)$")
GLUED_SERVANT = regex.compile(
    r"^abd[aeou]{1,2}l(?=[^aeiou])|^abd[aeou]{1,2}([rsdnzt])(?=\1)|^абд[уеаэо]ль?(?=[^аеиоуэ])|^абд[уеаэо]([рсднзт])(?=\2)|^عبدال"
)
ARTICLES_OF_FAITH = ("ال", "al", "el", "ed", "ud", "ul", "ol", "эд", "уд", "ад")
SERVANTS = {"ARABIC": "عبد", "CYRILLIC": "абд", "HEBREW": "עבד"}
BARE_LENGTH = 4  # letters that a closing word must have more of to lose its article


class Name(msgspec.Struct, frozen=True):
    """The words of a name, folded in case; `children` are the places of words behind 'son of'."""

    words: tuple[str, ...]
    children: frozenset[int] = frozenset()
    ordinal: str = ""


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name that carry it: articles and 'son of' off, 'Abd al-' and '-eddin' joined."""
    return read_name(name).words


@lru_cache(maxsize=65536)
def read_name(name: str) -> Name:
    """Return the words of a name and what its small words say."""
    words = find_words(name)
    words, ordinal = split_ordinal(words)
    tokens, children = join_words(words)
    kept = tuple(t for t in tokens if sounds_of(t))
    return Name(kept, children, ordinal) if len(kept) == len(tokens) else Name(kept or tuple(words), ordinal=ordinal)


def find_words(name: str) -> list[str]:
    """Return all words of a name in small letters; a family name before a comma goes last."""
    turned = FAMILY_FIRST.match(name)
    if turned and split_ordinal(find_words(turned[2]))[0] != []:
        name = f"{turned[2]} {turned[1]}"
    spaced = INITIALS.sub(r"\1 ", name.replace("-", " "))
    return [w for found in WORD.findall(spaced) if (w := found.strip("'’ʼ`´").lower())]


def split_ordinal(words: list[str]) -> tuple[list[str], str]:
    """Return the words without a closing 'Jr' or 'II', and what it says."""
    said = load_particles().ordinals.get(fold(words[-1]), "") if words else ""
    return (words[:-1], said) if said else (words, "")


def join_words(words: list[str]) -> tuple[list[str], frozenset[int]]:
    """Return the words that carry a name, and the places of those behind 'son of'."""
    particles = load_particles()
    tokens: list[str] = []
    children: set[int] = set()
    servant = False
    for i, word in enumerate(words):
        folded, last = fold(word), i == len(words) - 1
        if folded in particles.articles or (folded in particles.sun_articles and tokens and not last):
            continue
        if not last and i > 0 and folded in particles.links | particles.children:
            if folded in particles.children:
                children.add(len(tokens))
        elif SERVANT.match(folded) and not last:
            servant = True
        elif folded in particles.faith and tokens and not servant:
            tokens[-1] += bare_faith(word)
        else:
            tokens.append(servant_of(word) if servant else GLUED_SERVANT.sub(lambda m: m.group()[:3], word))
            servant = False
    return tokens, frozenset(c for c in children if c < len(tokens))


def servant_of(word: str) -> str:
    """Return the word joined to 'abd', in its own script."""
    return SERVANTS.get(main_script(word), "abd") + word.removeprefix("ال")


def bare_faith(word: str) -> str:
    """Return the word that closes a name like Nur al-Din without its article."""
    return word[2:] if word.startswith(ARTICLES_OF_FAITH) and len(word) > BARE_LENGTH else word
