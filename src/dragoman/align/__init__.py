"""Aligning: what several documents say alike. Copies, stories, sentences, quotations, events, points."""
