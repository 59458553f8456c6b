"""Pure functions on strings: folding with offsets, words, scripts. Nothing here knows a document."""
