"""What a guide says of the web page that is made beside its pictures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from infographic.content.guide.web_address import folder_address, secure_address
from infographic.content.guide.wording import ReadBy, SameOrEach, Text, checked_same_or_each
from infographic.content.yaml.check import Part

Folder = Annotated[Text, ReadBy(checked_same_or_each(folder_address), "url")]
Url = Annotated[Text, ReadBy(checked_same_or_each(secure_address), "url")]


class Licence(Part):
    name: SameOrEach = Field(
        description="Käyttöehto lyhyesti, tarvittaessa kielittäin. The terms in a few words.",
        examples=["CC BY 4.0"],
    )
    url: Url | None = Field(
        None,
        description="Ehtojen osoite, tarvittaessa kielittäin. The address of the terms.",
        examples=["https://creativecommons.org/licenses/by/4.0/deed.fi"],
    )


class WebPage(Part):
    address: Folder | None = Field(
        None,
        description="Osoite, johon koko kansio julkaistaan; kielten kansiot ovat sen alla. "
        "Where the whole folder is published, with the folders of languages below it.",
        examples=["https://www.kela.fi/kuvat/somessa/"],
    )
    licence: Licence | None = Field(
        None, description="Miten kuvaa saa käyttää. How others may use the picture."
    )
    accessibility: Url | None = Field(
        None,
        description="Saavutettavuusselosteen osoite, tarvittaessa kielittäin. The address of the "
        "accessibility statement.",
        examples=["https://www.kela.fi/saavutettavuus"],
    )
