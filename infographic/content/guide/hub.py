"""What is in the middle of the reel: a face, an icon or nothing.

A face suits guides that may smile, and not those about illness or an emergency: so a guide that
says nothing has none.
"""

from __future__ import annotations

from typing import Annotated

from infographic.assets.icon import icon_names
from infographic.content.words.icon_name import icon_name
from infographic.content.yaml.check import nearest, wrong
from infographic.content.yaml.field import read_by, scalar
from infographic.message import say

FACE, PLAIN = "face", "plain"
_HUBS = (FACE, PLAIN)
_EXPECTED = say("face, plain or the name of an icon")


def _hub(value: object) -> str:
    name = str(scalar(value, _EXPECTED))
    if name in _HUBS:
        return name
    meant = nearest(name, _HUBS)
    if meant and name not in icon_names():
        raise wrong(
            say("expected {what}, found “{name}”", what=_EXPECTED, name=name),
            say("did you mean “{match}”?", match=meant),
        )
    return icon_name(value)


Hub = Annotated[str, read_by(_hub, {"$kind": "hub"})]
