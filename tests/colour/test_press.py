"""What inks look like, against what is published of printing conditions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from infographic.colour.lab import difference, lab_of_xyz, xyz_of_lab
from infographic.colour.press import COATED, UNCOATED, ModelPress, Solids, press_for
from infographic.colour.profile import ProfilePress
from infographic.scene import PrintCondition
from tests.colour.icc import profile

GHOSTSCRIPT = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")


def with_black(lab: tuple[float, float, float]) -> np.ndarray:
    """A colour as it is before black is made black: the darkest ink reflects 0.9 % of paper."""
    darkest = 0.4 * xyz_of_lab(np.array([16.0, 0, 0]))[1] / xyz_of_lab(np.array([95.0, 0, 0]))[1]
    relative = xyz_of_lab(np.array(lab))
    white = xyz_of_lab(np.array([100.0, 0.0, 0.0]))
    return lab_of_xyz(relative * (1 - darkest) + white * darkest)


@pytest.mark.parametrize(
    ("inks", "published"),
    [
        ((0, 70, 20, 0), (63.673, 51.577, 5.811)),
        ((0, 81, 81, 30), (45.060, 45.477, 35.459)),
    ],
)
def test_fogra39_is_nearly_as_its_profile_says(
    inks: tuple[float, ...], published: tuple[float, float, float]
) -> None:
    """The examples of `device-cmyk` in CSS Color 5, relative to paper."""
    found = with_black(tuple(ModelPress(COATED).lab(np.array(inks, np.float64))))
    assert float(difference(found, np.array(published))) < 3.5


@pytest.mark.parametrize("solids", [COATED, UNCOATED], ids=["coated", "uncoated"])
def test_paper_is_white_and_the_most_ink_black(solids: Solids) -> None:
    white, black = ModelPress(solids).lab(
        np.array([[0, 0, 0, 0], [100, 100, 100, 100]], np.float64)
    )
    assert white == pytest.approx([100, 0, 0], abs=0.01)
    assert black == pytest.approx([0, 0, 0], abs=2.5)


@pytest.mark.parametrize("ink", range(4))
def test_more_ink_is_darker(ink: int) -> None:
    tones = np.zeros((21, 4))
    tones[:, ink] = np.linspace(0, 100, 21)
    assert (np.diff(ModelPress(COATED).lab(tones)[:, 0]) < 0).all()


@pytest.mark.skipif(not GHOSTSCRIPT.exists(), reason="ghostscript's profiles are not installed")
def test_the_model_is_near_to_a_profile_of_a_similar_press() -> None:
    every = np.array(np.meshgrid(*4 * [np.arange(0, 101, 20)])).reshape(4, -1).T.astype(float)
    every = every[every.sum(axis=1) <= 300]
    off = difference(
        ModelPress(COATED).lab(every), ProfilePress(GHOSTSCRIPT.read_bytes()).lab(every)
    )
    assert off.mean() < 4.5
    assert np.percentile(off, 95) < 9


def test_a_condition_with_a_profile_prints_by_it() -> None:
    condition = PrintCondition("Custom", "", 300, profile())
    grey = np.array([0, 0, 0, 50], np.float64)
    by_profile, by_model = press_for(condition).lab(grey), ModelPress(COATED).lab(grey)
    assert by_profile[0] == pytest.approx(56, abs=2)  # halfway in Lab, as the table is straight
    assert float(difference(by_profile, by_model)) > 1


def test_uncoated_paper_has_the_paler_black() -> None:
    black = np.array([0, 0, 0, 100], np.float64)
    coated, uncoated = (
        press_for(PrintCondition(name, "", 300)).lab(black)[0] for name in ("FOGRA39", "FOGRA52")
    )
    assert coated < 15 < uncoated
