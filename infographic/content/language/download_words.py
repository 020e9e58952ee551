"""What the web page says of the files that it offers, and how that is written in the file of a
language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, create_model

from infographic.content.language.placeholder import filled
from infographic.content.yaml.check import Part
from infographic.content.yaml.field import Name


@dataclass(frozen=True)
class DownloadWords:
    """In the language of the code `language`; in `landscape` and `portrait`, {size} is that of the
    paper. Words of kinds of file are called like these, with _ in place of -."""

    language: str
    print: str
    print_note: str
    web: str
    web_note: str
    presentation: str
    presentation_note: str
    social: str
    social_note: str
    landscape: str
    portrait: str
    slide: str
    square: str
    wide: str
    tall: str
    texts: str
    svg: str
    svg_live: str
    png: str
    png_presentation: str
    png_social: str
    png_transparent: str
    pdf: str
    pdf_print: str
    pptx: str
    slip: str
    plain_text: str
    markdown: str
    alternative_text: str
    all_print: str
    all_web: str
    kilobytes: str
    megabytes: str


# What each is, in Finnish and English, and an example.
_HELP: Mapping[str, tuple[str, str]] = {
    "print": ("Kirjapainolle. Files for the printer.", "Painoon"),
    "print_note": ("Mitä niillä tehdään. What to do with them.", "Lähetä kirjapainolle."),
    "web": ("Verkkosivuille ja ruudulle. Files for web sites and screens.", "Verkkoon"),
    "web_note": ("Mitä niillä tehdään. What to do with them.", "Julkaise tai lue ruudulta."),
    "presentation": ("Esityksiin. Files for presentations.", "Esitykseen"),
    "presentation_note": ("Mitä niillä tehdään. What to do with them.", "Näytä kokouksessa."),
    "social": ("Sosiaaliseen mediaan. Files for social media.", "Someen"),
    "social_note": ("Mitä niillä tehdään. What to do with them.", "Jaa kuva."),
    "landscape": (
        "Paperi vaakasuunnassa; {size} on sen koko. Paper that is wider than high.",
        "{size} vaaka",
    ),
    "portrait": (
        "Paperi pystysuunnassa; {size} on sen koko. Paper that is higher than wide.",
        "{size} pysty",
    ),
    "slide": ("Dian kokoinen kuva. A picture of the size of a slide.", "Dia"),
    "square": ("Neliön muotoinen kuva. A picture with equal sides.", "Neliö"),
    "wide": ("Leveä kuva. A picture that is wider than high.", "Leveä kuva"),
    "tall": ("Korkea kuva. A picture that is higher than wide.", "Korkea kuva"),
    "texts": ("Opas teksteinä. The guide as text.", "Opas tekstinä"),
    "svg": ("Mihin svg on. What svg is for.", "Kuva verkkosivulle"),
    "svg_live": ("Mihin svg-live on. What svg-live is for.", "Kuva, jonka tekstin voi kopioida"),
    "png": ("Mihin png on. What png is for.", "Kuva asiakirjaan"),
    "png_presentation": ("Mihin png on esityksessä. What png is for there.", "Kuva dialle"),
    "png_social": ("Mihin png on somessa. What png is for there.", "Kuva julkaisuun"),
    "png_transparent": ("Mihin png-transparent on. What png-transparent is for.", "Ilman taustaa"),
    "pdf": ("Mihin pdf on. What pdf is for.", "Saavutettava PDF"),
    "pdf_print": ("Mihin pdf-print on. What pdf-print is for.", "PDF painoon"),
    "pptx": ("Mihin pptx on. What pptx is for.", "PowerPoint-esitys"),
    "slip": ("Tiedot kirjapainolle. The slip for the printer.", "Painotiedot"),
    "plain_text": ("Opas tekstitiedostona. The guide as plain text.", "Teksti"),
    "markdown": ("Opas Markdown-tekstinä. The guide as Markdown.", "Markdown"),
    "alternative_text": (
        "Vaihtoehtoinen teksti tiedostona. The alternative text as a file.",
        "Vaihtoehtoinen teksti",
    ),
    "all_print": ("Painon tiedostot yhdessä. All files for the printer.", "Kaikki painoon"),
    "all_web": ("Verkon tiedostot yhdessä. All files for the web.", "Kaikki verkkoon"),
    "kilobytes": ("Kilotavun lyhenne. Short for kilobytes.", "kt"),
    "megabytes": ("Megatavun lyhenne. Short for megabytes.", "Mt"),
}

# What words with placeholders are read as.
_FILLED: Mapping[str, Any] = dict.fromkeys(
    ("landscape", "portrait"), Annotated[Name, filled("size")]
)
_FIELDS: dict[str, Any] = {
    name: (_FILLED.get(name, Name), Field(description=help_text, examples=[example]))
    for name, (help_text, example) in _HELP.items()
}
DownloadWordsEntry: Any = create_model(
    "DownloadWordsEntry",
    __base__=Part,
    __doc__="What the web page says of the files that it offers.",
    **_FIELDS,
)
