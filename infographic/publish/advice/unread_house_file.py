"""A file above a guide that is nearly named as that of a house, and is not read."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.content.house import HOUSE
from infographic.content.load import Content
from infographic.content.yaml.encoding import shown
from infographic.errors import Problem
from infographic.files import almost_named
from infographic.message import say


def unread_house_file(content: Content) -> Iterator[Problem]:
    """A problem for such a file where the guide has no house."""
    above = content.folder.resolve().parent
    if content.house is None and (other := almost_named(above / HOUSE)):
        hint = say("rename it to “{file}”, or give it quite another name", file=HOUSE)
        yield Problem(say("this file is not read"), item=shown(above / other), hint=hint)
