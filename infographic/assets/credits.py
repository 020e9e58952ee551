"""Whom to credit: the authors of what pictures and pages are made with, as its licences ask.

CC BY 4.0 (section 3.a.1), of the icons, asks for author, source, licence and whether anything was
changed; the SIL Open Font License 1.1 (clause 2), of most fonts, for copyright and licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from infographic.assets.font import known_fonts, shaping_font
from infographic.assets.icon import FONT_AWESOME
from infographic.scene import FontFile

# OpenType name ids: “Copyright notice”, “Manufacturer”, “License Description”, “License Info URL”.
_SAID = _COPYRIGHT, _MANUFACTURER, _LICENCE, _LICENCE_URL = 0, 8, 13, 14
# “Copyright 2010, 2012 Adobe (http://www.adobe.com/), with Reserved Font Name …”: who, and where.
_NOTICE = re.compile(
    r"(?:(?:copyright|\(c\)|©)[\s:]*+)++(?:[\d\s,–-]++)?(?:by\s+)?"
    r"(?P<author>[^(;\n\d][^(;\n]*?)\s*"
    r"(?:\((?P<source>https?://[^)\s]+)\)|[(;\n]|,?\s+with\b|\.\s+(?:all|this|with)\b|$)",
    re.IGNORECASE,
)
_OPEN_FONT_LICENCE = re.compile(r"SIL Open Font License(?:,? Version ([\d.]*\d))?", re.IGNORECASE)
_OPEN_FONT_LICENCE_URL = "https://openfontlicense.org"
_MOST_SAID = 2000  # characters
_FIRST_SENTENCE = re.compile(r"^.*?(?=\.(?:\s|$)|\n|$)", re.DOTALL)


@dataclass(frozen=True)
class Credit:
    """What others have made: its `name`, who made it, its licence by name, and the `url` of the
    licence. `source` is where it is found, `is_changed` whether it is shown otherwise than it was
    made. What is not known is empty."""

    name: str
    author: str
    licence: str
    url: str
    source: str = ""
    is_changed: bool = False

    @property
    def notice(self) -> str:
        """All of it in one English sentence without its full stop."""
        author = f" by {self.author}" if self.author else ""
        licence = f"{self.licence}{_in_brackets(self.url)}" if self.licence else self.url
        named = f"{self.name}{author}{_in_brackets(self.source)}"
        return ", ".join(filter(None, (named, licence, "changed" if self.is_changed else "")))


def _in_brackets(url: str) -> str:
    return f" ({url})" if url else ""


@cache
def icon_credit() -> Credit:
    """That of the icons, which pictures show in colours of their own.

    Remembered: asking for the version of the package takes a millisecond, and each picture asks.
    """
    return Credit(
        name=f"Font Awesome Free{_version()}",
        author="Fonticons, Inc.",
        licence="CC BY 4.0",
        url="https://creativecommons.org/licenses/by/4.0/",
        source="https://fontawesome.com",
        is_changed=True,
    )


def _version() -> str:
    try:
        return f" {version(FONT_AWESOME)}"
    except PackageNotFoundError:
        return ""


def font_credits(fonts: Iterable[FontFile]) -> tuple[Credit, ...]:
    """Those of fonts, each family once, in the order of their first use; MachineError when a file
    is damaged."""
    return tuple(dict.fromkeys(_font_credit(font) for font in _one_of_each(fonts)))


def family_credits(families: Iterable[str], own: tuple[FontFile, ...] = ()) -> tuple[Credit, ...]:
    """Those of fonts by the names of their families, with those that a guide brings along; of one
    that there is not none."""
    one_of_each = {font.family: font for font in _one_of_each(known_fonts(own).values())}
    return font_credits(one_of_each[family] for family in families if family in one_of_each)


def _one_of_each(fonts: Iterable[FontFile]) -> Iterable[FontFile]:
    """The first font of each family."""
    found: dict[str, FontFile] = {}
    for font in fonts:
        found.setdefault(font.family, font)
    return found.values()


def _font_credit(font: FontFile) -> Credit:
    """What the font says of itself; its licence as the guide notes it, if it does."""
    said = _said(font)
    author, source = _author(said[_COPYRIGHT])
    licence, url = _licence(said[_LICENCE], said[_LICENCE_URL])
    if font.licence and not is_open(font):
        licence, url = font.licence, ""
    return Credit(font.family, author or said[_MANUFACTURER], licence, url, source)


def is_open(font: FontFile) -> bool:
    """Whether the font itself says that it is under the SIL Open Font License."""
    return _OPEN_FONT_LICENCE.search(_said(font)[_LICENCE]) is not None


def _said(font: FontFile) -> dict[int, str]:
    """What the font says of itself, by the id of the name: a part of what goes on for pages, with
    no character that is not seen."""
    face = shaping_font(font).face
    return {
        name_id: " ".join(
            "".join(map(_seen, (face.get_name(name_id) or "")[:_MOST_SAID])).strip().split(" ")
        )
        for name_id in _SAID
    }


def _seen(sign: str) -> str:
    return sign if sign.isprintable() or sign == "\n" else " "


def _author(copyright_notice: str) -> tuple[str, str]:
    """Who holds the copyright, and the address that follows the name; all of the notice where its
    wording is not the usual one."""
    match = _NOTICE.search(copyright_notice)
    if match is None:
        return copyright_notice, ""
    return match["author"].strip(), match["source"] or ""


def _licence(description: str, url: str) -> tuple[str, str]:
    """The name of a licence and its address; the first sentence about it where it has no name that
    is known."""
    match = _OPEN_FONT_LICENCE.search(description)
    if match is None:
        found = _FIRST_SENTENCE.match(description)
        return found[0].strip() if found else "", url
    return f"SIL OFL {match[1] or '1.1'}", url or _OPEN_FONT_LICENCE_URL
