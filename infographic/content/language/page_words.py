"""What the web page says beside the guide, and how that is written in the file of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from infographic.content.language.placeholder import filled
from infographic.content.yaml.check import Part
from infographic.content.yaml.field import Name


@dataclass(frozen=True)
class PageWords:
    """What the web page says beside the guide, in the language of the code `language`."""

    language: str
    skip: str
    languages: str
    download: str
    read: str
    embed: str
    same_as_text: str
    enlarge: str
    draft: str
    steps: str
    chart_label: str
    chart_value: str
    chart_note: str
    downloads: str
    downloads_intro: str
    embedding: str
    html_code: str
    html_code_intro: str
    html_code_beside: str
    alternative_text: str
    alternative_text_intro: str
    publisher: str
    licence: str
    icons: str
    changed: str
    fonts: str
    accessibility: str
    to_top: str


class PageWordsEntry(Part):
    """What the web page says beside the guide."""

    skip: Name = Field(
        description="Linkki sivun alusta sisältöön. The link to the content.",
        examples=["Siirry sisältöön"],
    )
    languages: Name = Field(
        description="Kielten luettelon nimi. What the choice of languages is called.",
        examples=["Kieli"],
    )
    download: Name = Field(
        description="Painike tiedostoihin. The button to the files.",
        examples=["Lataa"],
    )
    read: Name = Field(
        description="Painike tekstiin. The button to the text.",
        examples=["Lue tekstinä"],
    )
    embed: Name = Field(
        description="Painike upotuskoodiin. The button to the code.",
        examples=["Upota kuva"],
    )
    same_as_text: Name = Field(
        description="Kuvan alla. Below the picture.",
        examples=["Kuva kertoo saman kuin alla oleva teksti."],
    )
    enlarge: Name = Field(
        description="Linkki suureen kuvaan. The link to the large picture.",
        examples=["Avaa kuva suurena"],
    )
    draft: Name = Field(
        description="Kun tekstejä odottaa hyväksyntää. When texts await approval.",
        examples=["Luonnos"],
    )
    steps: Name = Field(
        description="Askelten otsikko. The heading of the steps.",
        examples=["Askel askeleelta"],
    )
    chart_label: Name = Field(
        description="Kaavion taulukon ensimmäinen sarake. First column of the chart as a table.",
        examples=["Mikä"],
    )
    chart_value: Name = Field(
        description="Luvun sarake. The column of the number.",
        examples=["Luku"],
    )
    chart_note: Name = Field(
        description="Selitteen sarake. The column of the note.",
        examples=["Selite"],
    )
    downloads: Name = Field(
        description="Tiedostojen otsikko. The heading of the files.",
        examples=["Lataa kuva ja opas"],
    )
    downloads_intro: Name = Field(
        description="Tiedostojen johdanto. Below that heading.",
        examples=["Valitse tiedosto sen mukaan, mihin tarvitset sitä."],
    )
    embedding: Name = Field(
        description="Upotuksen otsikko. The heading of embedding.",
        examples=["Upota kuva omalle sivullesi"],
    )
    html_code: Name = Field(
        description="Koodin otsikko. The heading of the code.",
        examples=["HTML-koodi"],
    )
    html_code_intro: Name = Field(
        description="Koodin ohje. What to do with the code.",
        examples=["Napsauta koodia, niin se tulee kokonaan valituksi. Kopioi se sitten."],
    )
    html_code_beside: Annotated[Name, filled("file")] = Field(
        description="Mitä koodi tarvitsee, kun opas ei kerro sivun osoitetta; {file} on kuvan "
        "tiedosto. What the code needs where the guide does not say where its page is published.",
        examples=["Kopioi myös tiedosto {file} sivusi viereen."],
    )
    alternative_text: Name = Field(
        description="Vaihtoehtoisen tekstin otsikko. The heading of the alternative text.",
        examples=["Vaihtoehtoinen teksti"],
    )
    alternative_text_intro: Name = Field(
        description="Vaihtoehtoisen tekstin ohje. What it is for.",
        examples=["Kopioi tämä julkaisujärjestelmän kenttään, kun lisäät kuvan itse."],
    )
    publisher: Name = Field(
        description="Julkaisijan edellä. Before the publisher.",
        examples=["Julkaisija"],
    )
    licence: Name = Field(
        description="Kuvan käyttöehtojen edellä. Before the licence of the picture.",
        examples=["Kuvan käyttöehdot"],
    )
    icons: Name = Field(
        description="Kuvakkeiden tekijän edellä. Before who made the icons.",
        examples=["Kuvakkeet"],
    )
    changed: Name = Field(
        description="Kuvakkeista, joiden värit ovat teeman. Of icons, which have other colours.",
        examples=["muutettu"],
    )
    fonts: Name = Field(
        description="Fonttien tekijän edellä. Before who made the fonts.",
        examples=["Fontit"],
    )
    accessibility: Name = Field(
        description="Linkki saavutettavuusselosteeseen. The link to the accessibility statement.",
        examples=["Saavutettavuusseloste"],
    )
    to_top: Name = Field(
        description="Linkki sivun alkuun. The link to the top.",
        examples=["Takaisin sivun alkuun"],
    )

    def data(self, language: str) -> PageWords:
        return PageWords(language, **dict(self))
