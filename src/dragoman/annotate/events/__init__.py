"""Event mentions: deeds told in a document, by trigger lexicons of the language data and frames of roles.

`lexicon` data and its forms · `words` words and clauses · `units` who stands where, from `stretches`,
`governors` and `lists` · `triggers` and their `tags` · `roles` participants, by `verbs`, `nouns`, `subjects`,
`reach`, `sides`, `plural` · `weight` enough for an event · `setting` place and time · `status` · `sources` whose
claim it is · `embedding` deeds in deeds · `scene` one sentence · `find` all of it
"""

from dragoman.annotate.events.find import find_events

__all__ = ["find_events"]
