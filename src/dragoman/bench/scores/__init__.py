"""Scorers: what each figure means, equal to the reference scorer's to the last digit."""
