"""ICC profiles of printing presses, as LittleCMS reads them."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

from infographic.colour.lab import Floats
from infographic.message import say

_BYTE = 255
# By how much less the L* of black ink is than that of paper; on newsprint it is 45.
_LEAST_RANGE = 25.0


class ProfileError(Exception):
    """LittleCMS cannot turn CMYK into colours and back by a profile, or makes no sense of it;
    `what` says why."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class ProfilePress:
    """A press as its profile describes it: relative colorimetric, with black point compensation,
    in steps of 1/255 of an ink; ProfileError when the profile cannot be used."""

    def __init__(self, profile: bytes) -> None:
        lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        try:
            press = ImageCms.getOpenProfile(BytesIO(profile))
            self._to_lab = _transform(press, lab, "CMYK", "LAB")
            _transform(lab, press, "LAB", "CMYK")  # which the printer's programs need
        except (ImageCms.PyCMSError, OSError, ValueError) as error:
            raise ProfileError(say("the colour engine LittleCMS cannot use it")) from error
        paper, black = self.lab(np.array([[0, 0, 0, 0], [0, 0, 0, 100]], np.float64))[:, 0]
        if paper - black < _LEAST_RANGE:
            raise ProfileError(say("by it, black ink is hardly darker than paper"))

    def lab(self, inks: Floats) -> Floats:
        rows = np.asarray(inks, np.float64)
        parts = np.rint(rows.reshape(-1, 4) * _BYTE / 100).astype(np.uint8)
        image = Image.frombytes("CMYK", (len(parts), 1), parts.tobytes())
        found = ImageCms.applyTransform(image, self._to_lab)
        assert found is not None  # only a transform in place gives none
        lab = np.frombuffer(found.tobytes(), np.uint8).reshape(-1, 3)
        signed = lab[:, 1:].astype(np.int8)  # as ICC encodes a* and b* in a byte
        columns = np.column_stack([lab[:, 0] * (100 / _BYTE), signed]).astype(np.float64)
        return columns.reshape(*rows.shape[:-1], 3)


def _transform(
    source: ImageCms.ImageCmsProfile,
    target: ImageCms.ImageCmsProfile,
    from_mode: str,
    to_mode: str,
) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        source,
        target,
        from_mode,
        to_mode,
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
