"""The corpus that we write: reading its notation, checking it, showing it.

`notation` marked text to Passage · `labels` what may be marked and how · `rules` what is wrong with a passage ·
`diversity` sentences written twice, and none taken from elsewhere · `page` the corpus as a page
"""
