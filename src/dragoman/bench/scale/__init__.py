"""The benchmark of scale: stores of synthesised annotations, and what the stages over many documents cost on them.

`vocabulary` made-up words and names of three scripts · `happenings` what the made-up documents tell ·
`synthesis` one document with its annotations · `measure` store, read back, time and memory of each stage
"""

from dragoman.bench.scale.measure import measure_scale

__all__ = ["measure_scale"]
