"""The page's own words, neutral and the same for all sides. Values of the record never appear as code."""

from functools import lru_cache

from babel import Locale
from babel.core import get_global

from dragoman.publish.words import flatten_text

STATUSES = {
    "happened": "",
    "announced": "announced",
    "demanded": "demanded",
    "alleged": "alleged",
    "denied": "denied",
    "conditional": "conditional",
}
EVENT_TYPES = {
    "AGREE": "promise or agreement",
    "CONSULT": "meeting, visit or call",
    "SUPPORT": "support or signing",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "withdrawal or release",
    "REQUEST": "request",
    "ACCUSE": "accusation or criticism",
    "REJECT": "refusal",
    "THREATEN": "warning or threat",
    "PROTEST": "protest",
    "SANCTION": "sanction or breaking off",
    "MOBILIZE": "forces or people readied",
    "COERCE": "arrest, seizure or ban",
    "ASSAULT": "use of force",
    "APPOINT": "appointment or departure",
}
VERDICTS = {
    "conflict": "cannot both hold",
    "update": "changed later",
    "refinement": "one is more exact",
    "wording": "worded differently",
    "single": "told by one origin",
}
DIFFERENCE_KINDS = {
    "date": "Date",
    "number": "Number",
    "place": "Place",
    "participant": "Who took part",
    "name": "Name",
    "post": "Post",
    "wording": "Wording",
    "status": "Whether it happened",
    "attribution": "Whose claim",
    "omission": "Told by some only",
}
MODES = {"direct": "in quotation marks", "mixed": "partly in quotation marks", "indirect": "reported speech"}
MEMBERS = {
    "sole": "own text",
    "copy": "same words",
    "translation": "translated",
    "excerpt": "excerpt",
}
ORIGINS = {"agency": "agency", "office": "office or statement", "outlet": "own report", "unknown": "counted by itself"}
CREDITS = {"text": "text", "cited": "cited for a claim", "photo": "photograph"}
ZONES = {
    "headline": "Headline",
    "body": "Body",
    "caption": "Caption",
    "dateline": "Dateline",
    "byline": "Byline",
    "credit": "Credit",
    "masthead": "Masthead",
    "furniture": "Page furniture",
}
WHERE = {
    "masthead": "page header",
    "meta": "page metadata",
    "url": "address of the page",
    "dateline": "dateline",
    "caption": "caption",
    "body": "text",
    "file": "date of the file",
    "feed": "feed",
}
NO_CELL = "not in the text we hold"


def count_words(number: int, one: str, many: str | None = None) -> str:
    """Return '1 report', '3 reports', '1,204 reports'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


# How the words name the speaker, for a reader; a basis that is not here is shown by its own name.
SPEAKER_BASES = {
    "unknown": "",
    "subject": "who says it",
    "inverted subject": "who says it",
    "pronoun subject": "who says it, by a pronoun",
    "subject before apposition": "who says it",
    "relative clause": "who says it",
    "according to": "according to",
    "apposition": "who says it",
    "participle": "speaker of the same sentence",
    "coordinated verb": "speaker of the same sentence",
    "speaker before": "speaker of the sentence before",
    "same paragraph": "speaker of the same paragraph",
    "paragraph before": "speaker of the paragraph before",
    "name after a dash": "named after a dash",
    "label of a turn": "who speaks in the transcript",
}


def plain_words(code: str) -> str:
    """Return a code of the record ('cue-subject', 'date_of_signing') as words."""
    return flatten_text(code.replace("_", " ").replace("-", " ").replace(":", ": "))


@lru_cache(maxsize=1)
def load_locale() -> Locale:
    """Return CLDR's English names."""
    return Locale("en")


def name_language(tag: str) -> str:
    """Return the English name of a language, its tag where CLDR has none."""
    if tag in ("und", ""):
        return "language unknown"
    return str(load_locale().languages.get(tag.split("-")[0], tag))


def name_country(code: str | None) -> str:
    """Return the English name of a country given as ISO 3166 alpha-3, the code where CLDR has none."""
    if not code:
        return ""
    two = (get_global("territory_aliases").get(code) or [code])[0]
    return str(load_locale().territories.get(two, code))


def join_words(words: list[str]) -> str:
    """Return 'a', 'a and b', 'a, b and c'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
