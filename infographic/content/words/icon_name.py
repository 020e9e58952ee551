"""The name of an icon as editors write it."""

from __future__ import annotations

import re
from typing import Annotated

from infographic.assets.icon import icon_names
from infographic.content.words.icons import near_icons
from infographic.content.yaml.check import wrong
from infographic.content.yaml.field import read_by, require_short, scalar
from infographic.content.yaml.mistyped import CURLY_QUOTES
from infographic.message import say

_WHAT = say("the name of an icon")


def icon_name(value: object) -> str:
    """The value when an icon is called so."""
    name = str(scalar(value, _WHAT))
    require_short(name, _WHAT)
    if name not in icon_names():
        raise wrong(say("there is no icon “{name}” in Font Awesome Free", name=name), _hint(name))
    return name


def _hint(name: str) -> str:
    """What to write instead; fontawesome.com shows an icon as “fa-solid fa-user-plus”."""
    name = name.strip(CURLY_QUOTES)
    pasted = re.findall(r"\bfa-([a-z0-9-]+)", name)
    if exact := [word for word in pasted if word in icon_names()]:
        return say("write only  {name}", name=exact[-1])
    last = name.rstrip("/").rpartition("/")[2].partition("?")[0]
    if last != name and last in icon_names():  # the address of its page
        return say("write only  {name}", name=last)
    icons = near_icons(pasted[-1] if pasted else name)
    if icons:
        return say("did you mean {meant}?", meant=", ".join(icons))
    return say("see {address}", address="fontawesome.com/icons")


IconName = Annotated[str, read_by(icon_name, {"$kind": "icon"})]
