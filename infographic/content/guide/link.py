"""The link to the full guide as editors write it."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from infographic.content.guide.filling import IN_ADDRESS
from infographic.content.guide.web_address import secure_address, too_long
from infographic.content.guide.wording import ReadBy, Text, WordsKind, checked_same_or_each
from infographic.content.yaml.check import Part
from infographic.message import say

# Longer addresses make a code of more and smaller modules than a phone reads from paper.
MAX_LENGTH = 150


def link_address(words: str) -> str:
    """The https address of a link as it is written; raises `wrong` for anything else, and for one
    that is too long."""
    if len(secure_address(words)) > MAX_LENGTH:
        raise too_long(words, MAX_LENGTH)
    return words


def short_form(url: str) -> str:
    """An address as people read it aloud: without https:// and a last slash."""
    return re.sub(r"^https://", "", url, flags=re.IGNORECASE).removesuffix("/")


_ADDRESS = WordsKind(link_address, IN_ADDRESS)
Url = Annotated[Text, ReadBy(checked_same_or_each(_ADDRESS, say("the address")), "url")]


class Link(Part):
    url: Url = Field(
        description="Verkko-osoite, tarvittaessa kielittäin. The address, if need be for each "
        "language.",
        examples=["https://www.kela.fi"],
    )
    label: Text = Field(
        description="Mitä osoitteesta löytyy. What is found there.",
    )

    @classmethod
    def key_of(cls, text: str) -> str:
        return "url" if "." in text and " " not in text else ""
