"""The store: one SQLite file a case, and the only SQL of the program.

`migrations` the numbered steps of the schema · `connection` opening · `annotations` what was found ·
`conclusions` what was concluded, recomputable · `inputs` what was read, and what could not be ·
`judgements` what persons judged · `former` ids that clusters had
"""

from dragoman.store.annotations import AnnotationTable
from dragoman.store.conclusions import ConclusionTable
from dragoman.store.connection import open_connection
from dragoman.store.former import FormerTable
from dragoman.store.inputs import InputTable
from dragoman.store.judgements import JudgementTable
from dragoman.store.store import Store, open_store

__all__ = [
    "AnnotationTable",
    "ConclusionTable",
    "FormerTable",
    "InputTable",
    "JudgementTable",
    "Store",
    "open_connection",
    "open_store",
]
