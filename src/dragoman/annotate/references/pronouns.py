"""Subject pronouns: the one person spoken of before in the sentence, else the subject of the sentence before."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.annotate.references.words import ReferenceWords
from dragoman.records import Document, Sentence, Span
from dragoman.reference import Language
from dragoman.text.fold import fold
from dragoman.text.phrases import split_words

SENTENCES_BACK = 2
SUBJECT_REACH = 80  # code points from the beginning of a sentence within which its subject begins


def find_pronouns(document: Document, sentence: Sentence, language: Language) -> Iterator[Span]:
    """Yield the subject pronouns of a sentence that stand outside quotation marks."""
    words = language.load("references", ReferenceWords)
    pronouns, impersonal = {p.lower() for p in words.pronouns}, {fold(w) for w in words.not_before}
    feminine = {w.lower() for w in words.feminine}
    found = split_words(document.text[sentence.span.start : sentence.span.end], sentence.span.start)
    for i, word in enumerate(found):
        following = found[i + 1].text if i + 1 < len(found) else ""
        stated = document.text[word.start : word.end].lower()  # unfolded: Spanish él is not el
        personal = following not in impersonal or stated in feminine
        if stated in pronouns and personal and not is_quoted(document, sentence, word.start):
            yield document.span(word.start, word.end)


def is_quoted(document: Document, sentence: Sentence, place: int) -> bool:
    """Tell whether a place lies within quotation marks that the sentence has opened."""
    before = document.text[sentence.span.start : place]
    opened = before.count("“") + before.count("«") - before.count("”") - before.count("»")
    return opened > 0 or before.count('"') % 2 == 1


def choose_subject(
    place: int, index: int, sentences: Sequence[Sentence], spoken: Sequence[Mapping[int, str]]
) -> str | None:
    """Return the root of the person that a pronoun stands for.

    `spoken` gives for each sentence the root of the person spoken of at each place; `index` is the pronoun's
    sentence. Two people before it in its own sentence leave it open.
    """
    here = {root for p, root in spoken[index].items() if p < place}
    if here:
        return here.pop() if len(here) == 1 else None
    for back in range(1, SENTENCES_BACK + 1):
        if index - back < 0 or sentences[index - back].zone != sentences[index].zone:
            return None
        before = sorted(spoken[index - back].items())
        if before:
            alone = len({root for _, root in before}) == 1
            start = sentences[index - back].span.start
            return before[0][1] if alone or before[0][0] - start <= SUBJECT_REACH else None
    return None
