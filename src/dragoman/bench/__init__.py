"""Benchmarks: gold files in, predictions and figures out, and the gate that holds the floors.

`gold` reading · `benchmark` what one is · `scores/` what each figure means · one module a subject with its `predict_`
functions (`events/` several) · `table` all benchmarks · `gate` floors in `bench/floors.json`
"""
