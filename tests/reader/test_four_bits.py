import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dragoman.reader.four_bits import quantize, unpack_rows


def test_numbers_lie_in_halves_of_bytes() -> None:
    scale = np.array([0.5], "<f2").view(np.uint8)
    halves = np.array([0x1F, *[0x88] * 15], np.uint8)
    values = unpack_rows(np.concatenate([scale, halves])[None])
    assert values.shape == (1, 32)
    assert values[0, 0] == 3.5
    assert values[0, 16] == -3.5
    assert not values[0, 1:16].any()


@given(arrays(np.float32, (3, 8), elements=st.floats(-4, 4, width=32).filter(lambda value: abs(value) > 1e-3)))
def test_int8_is_within_half_a_step(weight: np.ndarray) -> None:
    numbers, scales = quantize(weight)
    assert numbers.dtype == np.int8
    assert numbers.shape == (8, 3)
    assert (np.abs(numbers.T * scales[:, None] - weight) <= scales[:, None] * 0.501).all()
