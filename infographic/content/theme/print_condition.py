"""How a theme's CMYK colours are printed: a registered condition, or one that an ICC profile
defines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from infographic.content.yaml.check import wrong
from infographic.files import MissingError, TooLargeError, UnreadableError, read_whole
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
_SIZE, _VERSION, _CLASS, _SPACE = slice(0, 4), 8, slice(12, 16), slice(16, 20)
_CONNECTION, _SIGNATURE = slice(20, 24), slice(36, 40)
_PROFILE, _OUTPUT, _CMYK = b"acsp", b"prtr", b"CMYK"
_CONNECTIONS = (b"Lab ", b"XYZ ")
_VERSIONS = (2, 4)  # 5, which is iccMAX, PDF/X-4 does not allow
_CLASSES: Mapping[bytes, str] = {
    b"scnr": "a scanner or camera",
    b"mntr": "a screen",
    b"link": "two devices linked together",
    b"spac": "a colour space",
    b"abst": "an effect",
    b"nmcl": "named colours",
}
_MOST_BYTES = 20_000_000  # the largest that printers hand out have some millions
_ASK = (
    "ask the printer for the ICC output profile of the press and paper: for CMYK, of version 2 or 4"
)


def read_profile(path: Path) -> bytes:
    """The ICC profile in a file; `wrong` when it is missing or not one for printing in CMYK that
    LittleCMS can use."""
    from infographic.colour.profile import ProfileError, ProfilePress  # with Pillow

    profile = _bytes(path)
    if len(profile) < _HEADER or profile[_SIGNATURE] != _PROFILE:
        raise wrong(f"“{path.name}” is no ICC profile", _ASK)
    if int.from_bytes(profile[_SIZE], "big") != len(profile):
        raise wrong(f"the ICC profile “{path.name}” is not whole", "copy the file again")
    if what := _not_for_print(profile):
        raise wrong(f"“{path.name}” {what}", _ASK)
    try:
        ProfilePress(profile)
    except ProfileError as error:
        raise wrong(f"the ICC profile “{path.name}” is damaged: {error}", _ASK) from None
    return profile


def _not_for_print(profile: bytes) -> str:
    """What the header says that a profile for printing in CMYK does not say; empty if nothing."""
    if profile[_VERSION] not in _VERSIONS:
        return f"is an ICC profile of version {profile[_VERSION]}, which cannot go into a print PDF"
    if profile[_SPACE] != _CMYK:
        space = profile[_SPACE].decode("ascii", "replace").strip()
        of = f"for {space} colours" if space.isalnum() else "for unknown colours"
        return f"is a profile {of}, not for CMYK"
    if profile[_CLASS] != _OUTPUT:
        other = _CLASSES.get(profile[_CLASS], "something else")
        return f"is not the profile of a printing press but of {other}"
    if profile[_CONNECTION] not in _CONNECTIONS:
        return "is a profile that does not say how its colours look"
    return ""


def _bytes(path: Path) -> bytes:
    try:
        return read_whole(path, _MOST_BYTES)
    except MissingError:
        where = f"put it into {path.parent.name}/, beside the theme, or correct its name"
        raise wrong(f"there is no file “{path.name}”", where) from None
    except TooLargeError as error:
        raise wrong(f"“{path.name}”: {error.what}, too large for an ICC profile", _ASK) from None
    except UnreadableError as error:
        raise wrong(f"“{path.name}”: {error.what}", error.hint) from None
