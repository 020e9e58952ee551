"""The link to the full guide as editors write it."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from infographic.content.guide.web_address import secure_address, too_long
from infographic.content.guide.wording import ReadBy, Text, checked_same_or_each
from infographic.content.yaml.check import Part
from infographic.message import say

# Longer addresses make a code of more and smaller modules than a phone reads from paper.
MAX_LENGTH = 150


def _address(words: str) -> str:
    if len(secure_address(words)) > MAX_LENGTH:
        raise too_long(words, MAX_LENGTH)
    return words


def short_form(url: str) -> str:
    """An address as people read it aloud: without https:// and a last slash."""
    return re.sub(r"^https://", "", url, flags=re.IGNORECASE).removesuffix("/")


Url = Annotated[Text, ReadBy(checked_same_or_each(_address, say("the address")), "url")]


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
