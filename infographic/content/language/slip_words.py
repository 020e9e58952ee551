"""What the slip for the printer says of a print PDF, and how that is written in the file of a
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
class SlipWords:
    """In the language of the code `language`. In `coverage`, {most} is the most ink that is used
    and {limit} the most that may be, in per cent as the language writes them. Those of `checks` are
    called like the checks of a print PDF.
    """

    language: str
    title: str
    file: str
    standard: str
    condition: str
    trim: str
    bleed: str
    sheet: str
    pages: str
    inks: str
    cyan: str
    magenta: str
    yellow: str
    black: str
    ink: str
    coverage: str
    fonts: str
    embedded: str
    no_fonts: str
    checks: Mapping[str, str]
    passed: str
    drafts: str


_CHECKS: Mapping[str, tuple[str, str]] = {
    "standard": ("Onko tiedosto PDF/X. That the file is a PDF/X.", "PDF/X ja painotapa"),
    "boxes": ("Koko ja leikkuuvara. Trim and bleed.", "Koko ja leikkuuvara"),
    "colours": ("Värit ja niiden määrä. Colours and total ink.", "Värit painoväreinä"),
    "lines": ("Musta teksti ja viivat. Black text and lines.", "Viivat vähintään 0,25 pt"),
    "pictures": ("Kuvat painoväreinä. Pictures in inks.", "Kuvat painoväreinä"),
    "objects": ("Läpinäkyvyys ja linkit. Transparency and links.", "Ei läpinäkyvyyttä"),
    "fonts": ("Fontit ovat mukana. The fonts are there.", "Fontit upotettu"),
    "texts": ("Tekstit ovat mukana. The texts are there.", "Kaikki tekstit mukana"),
}
_HELP: Mapping[str, tuple[str, str]] = {
    "title": ("Otsikko. The heading.", "Painotiedot"),
    "file": ("Tiedoston nimi. The name of the file.", "Tiedosto"),
    "standard": ("PDF/X-standardi. The standard of the file.", "Standardi"),
    "condition": ("Painotapa ja paperi. Printing condition.", "Painotapa"),
    "trim": ("Leikattu koko. The size when cut.", "Koko leikattuna"),
    "bleed": ("Leikkuuvara. The bleed.", "Leikkuuvara"),
    "sheet": ("Arkki merkkeineen. The sheet with its marks.", "Arkki leikkausmerkkeineen"),
    "pages": ("Sivumäärä. The number of pages.", "Sivuja"),
    "inks": ("Painovärit. The inks.", "Painovärit"),
    "cyan": ("Syaani. Cyan.", "syaani"),
    "magenta": ("Magenta. Magenta.", "magenta"),
    "yellow": ("Keltainen. Yellow.", "keltainen"),
    "black": ("Musta. Black.", "musta"),
    "ink": ("Värin määrä. Ink in one colour.", "Väriä yhdessä sävyssä"),
    "coverage": (
        "Käytetty {most} ja suurin {limit} määrä. Used and allowed.",
        "enintään {most}, raja {limit}",
    ),
    "fonts": ("Fontit. The fonts.", "Fontit"),
    "embedded": ("Fontit ovat mukana. That fonts are embedded.", "upotettu osajoukkoina"),
    "no_fonts": ("Tekstit ovat ääriviivoja. That texts are outlines.", "ei fontteja"),
    "passed": ("Läpäistyt tarkistukset. The checks that it passed.", "Tarkistettu"),
    "drafts": ("Ennen hyväksyntää. While texts await approval.", "Hyväksymättä"),
}


# What words with placeholders are read as.
_FILLED: Mapping[str, Any] = {"coverage": Annotated[Name, filled("most", "limit")]}


def _model(name: str, help_texts: Mapping[str, tuple[str, str]], **more: Any) -> Any:  # noqa: ANN401
    fields: dict[str, Any] = {
        key: (_FILLED.get(key, Name), Field(description=help_text, examples=[example]))
        for key, (help_text, example) in help_texts.items()
    }
    return create_model(name, __base__=Part, **fields, **more)


_ChecksEntry: Any = _model(
    "SlipChecksEntry", _CHECKS, __doc__="What each check of a print PDF looks at."
)
SlipWordsEntry: Any = _model(
    "SlipWordsEntry",
    _HELP,
    __doc__="What the slip for the printer says.",
    checks=(_ChecksEntry, Field(description="Tarkistukset. The checks of a print PDF.")),
)


def slip_words(entry: Any, language: str) -> SlipWords:  # noqa: ANN401
    """The words of an entry as read from the file of a language."""
    return SlipWords(**{**dict(entry), "language": language, "checks": dict(entry.checks)})
