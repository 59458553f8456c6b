"""Assess: what is concluded from what was found: dates, origins, events, quotations, differences."""
