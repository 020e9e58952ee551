"""What a guide says of the web page that is made beside its pictures."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import Field, ValidationInfo
from pydantic_core import PydanticCustomError

from infographic.content.guide.filling import IN_ADDRESS
from infographic.content.guide.placeholder import placeholders_in
from infographic.content.guide.web_address import above, folder_address, secure_address
from infographic.content.guide.wording import (
    ReadBy,
    SameOrEach,
    Text,
    WordsKind,
    checked_same_or_each,
    read_same_or_each,
)
from infographic.content.known import Known
from infographic.content.yaml.check import Location, Part, all_wrong_within, wrong
from infographic.message import say

_ADDRESS = say("the address")
_SECURE = WordsKind(secure_address, IN_ADDRESS)


def _read_folder(value: object, info: ValidationInfo) -> Text:
    """Where the folders of the languages are put, which are no part of it."""
    languages = Known.to(info).languages or ()
    kind = WordsKind(partial(folder_address, below=languages), IN_ADDRESS)
    folder = read_same_or_each(value, info, kind, _ADDRESS)
    errors: dict[Location, PydanticCustomError] = {}
    for code, words in folder.words.items():
        if not placeholders_in(words) and (meant := above(words, languages)) != words:
            name = words.removesuffix("/").rpartition("/")[2]
            what = say(
                "“{name}” at the end is put there for each language by the program", name=name
            )
            each = isinstance(value, dict)
            hint = say("write  {example}", example=f"{code if each else info.field_name}: {meant}")
            errors[(code,) if each else ()] = wrong(what, hint)
    if errors:
        raise all_wrong_within(errors.items())
    return folder


Folder = Annotated[Text, ReadBy(_read_folder, "url")]
Url = Annotated[Text, ReadBy(checked_same_or_each(_SECURE, _ADDRESS), "url")]


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

    @classmethod
    def key_of(cls, text: str) -> str:
        return "url" if "://" in text else "name"


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
