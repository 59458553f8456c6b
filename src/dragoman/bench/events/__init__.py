"""The benchmarks of event mentions: what the annotate stage finds in single texts, as the gold sets count it.

`strict` an event as PLOVER 0.8 has it · `choice` which event answers for a marked pair ·
`telling` which events a text tells · `predict` rows in, rows out
"""
