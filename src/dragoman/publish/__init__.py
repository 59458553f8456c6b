"""Publish: the record as people and programs read it. Pages are frozen dataclasses; templates only print them."""
