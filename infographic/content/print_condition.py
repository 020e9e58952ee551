"""How a theme's CMYK colours are printed: a registered condition, or one that an ICC profile
defines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from infographic.content.check import wrong
from infographic.scene import PrintCondition

# Names as in the International Color Consortium's registry of characterization data. Ink limits
# are those of the profiles that the European Color Initiative publishes for the conditions; for
# FOGRA39 of its “ISO Coated v2 300 %”, because fast presses cannot dry the 330 % of the other one.
REGISTERED: Mapping[str, PrintCondition] = {
    condition.name: condition
    for condition in (
        PrintCondition("FOGRA39", "Offset on coated paper (ISO 12647-2:2004)", 300),
        PrintCondition("FOGRA47", "Offset on uncoated white paper (ISO 12647-2:2004)", 300),
        PrintCondition("FOGRA51", "Offset on coated paper (ISO 12647-2:2013)", 300),
        PrintCondition("FOGRA52", "Offset on uncoated white paper (ISO 12647-2:2013)", 300),
    )
}
USUAL = REGISTERED["FOGRA39"]
# The name of a condition that only its profile defines.
CUSTOM = "Custom"

# The header of a profile (ICC.1:2022, 7.2): where each field is, and what a print profile has.
_HEADER = 128  # bytes
_SIZE, _CLASS, _SPACE, _SIGNATURE = slice(0, 4), slice(12, 16), slice(16, 20), slice(36, 40)
_PROFILE, _OUTPUT, _CMYK = b"acsp", b"prtr", b"CMYK"
_ASK = "ask the printer for the ICC profile of the press and paper"


def read_profile(path: Path) -> bytes:
    """The ICC profile in a file; `wrong` when it is missing or not one for printing in CMYK."""
    try:
        profile = path.read_bytes()
    except FileNotFoundError:
        where = f"put it into {path.parent.name}/, beside the theme, or correct its name"
        raise wrong(f"there is no file “{path.name}”", where) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise wrong(f"the file “{path.name}” cannot be read: {reason}", _ASK) from None
    if len(profile) < _HEADER or profile[_SIGNATURE] != _PROFILE:
        raise wrong(f"“{path.name}” is no ICC profile", _ASK)
    if int.from_bytes(profile[_SIZE], "big") != len(profile):
        raise wrong(f"the ICC profile “{path.name}” is not whole", "copy the file again")
    space = profile[_SPACE].decode("latin-1").strip()
    if profile[_SPACE] != _CMYK:
        raise wrong(f"“{path.name}” is a profile for {space} colours, not for CMYK", _ASK)
    if profile[_CLASS] != _OUTPUT:
        raise wrong(f"“{path.name}” is not the profile of a printing press", _ASK)
    return profile
