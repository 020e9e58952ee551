"""Profiles that LittleCMS can use, and those that it cannot."""

from __future__ import annotations

import numpy as np
import pytest

from infographic.colour.profile import ProfileError, ProfilePress
from tests.colour.icc import profile

WHOLE = profile()
FLAT = bytes([255, 128, 128] * 16)  # paper, whatever the ink


def test_solids_are_as_the_profile_has_them() -> None:
    inks = np.array([[0, 0, 0, 0], [100, 0, 0, 0], [0, 0, 100, 0]], np.float64)
    found = ProfilePress(WHOLE).lab(inks)
    assert found[0] == pytest.approx([100, 0, 0], abs=0.5)
    assert found[1] == pytest.approx([56, -42, -52], abs=2)
    assert found[2] == pytest.approx([94, -5, 105], abs=2)
    assert ProfilePress(WHOLE).lab(inks[1]).shape == (3,)


def flat_profile() -> bytes:
    table = WHOLE[WHOLE.index(b"mft1") :]
    head, rest = table[: 48 + 4 * 256], table[48 + 4 * 256 + 48 :]
    return profile(changed={b"A2B0": head + FLAT + rest[: 3 * 256]})


USELESS = {
    "a header alone": WHOLE[:128],
    "an empty body": WHOLE[:128] + bytes(len(WHOLE) - 128),
    "cut off in its tables": WHOLE[:1000],
    "no way to colours": profile(left_out=(b"A2B0",)),
    "no way from colours": profile(left_out=(b"B2A0",)),
    "a table that is none": profile(changed={b"A2B0": b"mft1" + bytes(20)}),
    "black as light as paper": flat_profile(),
    "nothing": b"",
}


@pytest.mark.parametrize("data", USELESS.values(), ids=USELESS)
def test_a_profile_that_is_of_no_use(data: bytes) -> None:
    with pytest.raises(ProfileError):
        ProfilePress(data)
