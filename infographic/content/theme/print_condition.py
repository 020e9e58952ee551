"""How a theme's CMYK colours are printed: a registered condition, or one that an ICC profile
defines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from infographic.content.yaml.check import wrong
from infographic.files import MissingError, TooLargeError, UnreadableError, read_whole
from infographic.message import say
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
    b"scnr": say("a scanner or camera"),
    b"mntr": say("a screen"),
    b"link": say("two devices linked together"),
    b"spac": say("a colour space"),
    b"abst": say("an effect"),
    b"nmcl": say("named colours"),
}
_MOST_BYTES = 20_000_000  # the largest that printers hand out have some millions
_ASK = say(
    "ask the printer for the ICC output profile of the press and paper: for CMYK, of version 2 or 4"
)


def read_profile(path: Path) -> bytes:
    """The ICC profile in a file; `wrong` when it is missing or not one for printing in CMYK that
    LittleCMS can use."""
    from infographic.colour.profile import ProfileError, ProfilePress  # with Pillow

    profile = _bytes(path)
    if len(profile) < _HEADER or profile[_SIGNATURE] != _PROFILE:
        raise wrong(say("“{name}” is no ICC profile", name=path.name), _ASK)
    if int.from_bytes(profile[_SIZE], "big") != len(profile):
        raise wrong(
            say("the ICC profile “{name}” is not whole", name=path.name), say("copy the file again")
        )
    if what := _not_for_print(profile, path.name):
        raise wrong(what, _ASK)
    try:
        ProfilePress(profile)
    except ProfileError as error:
        raise wrong(
            say("the ICC profile “{name}” is damaged: {what}", name=path.name, what=error.what),
            _ASK,
        ) from None
    return profile


def _not_for_print(profile: bytes, name: str) -> str:
    """What the header of a file's profile says that one for printing in CMYK does not say; empty if
    nothing."""
    if profile[_VERSION] not in _VERSIONS:
        return say(
            "“{name}” is an ICC profile of version {version}, which cannot go into a print PDF",
            name=name,
            version=profile[_VERSION],
        )
    if profile[_SPACE] != _CMYK:
        space = profile[_SPACE].decode("ascii", "replace").strip()
        if not space.isalnum():
            return say("“{name}” is a profile for unknown colours, not for CMYK", name=name)
        return say(
            "“{name}” is a profile for {space} colours, not for CMYK", name=name, space=space
        )
    if profile[_CLASS] != _OUTPUT:
        other = _CLASSES.get(profile[_CLASS], say("something else"))
        return say(
            "“{name}” is not the profile of a printing press but of {other}", name=name, other=other
        )
    if profile[_CONNECTION] not in _CONNECTIONS:
        return say("“{name}” is a profile that does not say how its colours look", name=name)
    return ""


def _bytes(path: Path) -> bytes:
    try:
        return read_whole(path, _MOST_BYTES)
    except MissingError:
        where = say(
            "put it into {folder}, beside the theme, or correct its name",
            folder=f"{path.parent.name}/",
        )
        raise wrong(say("there is no file “{name}”", name=path.name), where) from None
    except TooLargeError as error:
        raise wrong(
            say("“{name}”: {what}, too large for an ICC profile", name=path.name, what=error.what),
            _ASK,
        ) from None
    except UnreadableError as error:
        raise wrong(say("“{name}”: {what}", name=path.name, what=error.what), error.hint) from None
