"""How a language is written in data/languages/<code>.yaml, and how it is read."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, TypeAdapter

from infographic.content.language.download_words import DownloadWords, DownloadWordsEntry
from infographic.content.language.language_data import (
    SHORTEST_STEM,
    SPELLERS,
    SYLLABLES,
    Conventions,
    Hyphenation,
    LanguageData,
    SlideWords,
    Spelling,
    Vocabulary,
)
from infographic.content.language.page_words import PageWordsEntry
from infographic.content.language.placeholder import filled
from infographic.content.language.slip_words import SlipWordsEntry, slip_words
from infographic.content.yaml.check import Part, checked, wrong
from infographic.content.yaml.collection import Several, exactly, listed, no_doubles
from infographic.content.yaml.encoding import decoded
from infographic.content.yaml.field import Id, Name, one_of, read_by, scalar
from infographic.content.yaml.reader import read
from infographic.files import program_data
from infographic.kept import kept
from infographic.message import say

FOLDER = "languages"
REGION_PATTERN = r"^[A-Z]{2}$"  # ISO 3166-1, as BCP 47 takes it


def path_of(code: str) -> Path:
    """Where the program's file of a language is, if it brings one."""
    return program_data() / FOLDER / f"{code}.yaml"


@cache
def language_data(code: str) -> LanguageData | None:
    """The data of a language by its code; None when the program brings none.

    ContentError with every problem of the file, which is read once: that takes about 20 ms.
    """
    path = path_of(code)
    if not path.is_file():
        return None
    source = decoded(path).encode()
    rooms = ("content/language", "content/yaml")
    return kept(f"{code}.language", source, lambda: _read(code, path), *rooms)


def _read(code: str, path: Path) -> LanguageData:
    written = checked(_LANGUAGE, read(path), None)
    breaks, check, words = written.hyphenation, written.spelling, written.vocabulary
    return LanguageData(
        name=written.name,
        region=written.region or "",
        conventions=Conventions(
            written.quotation_marks,
            written.inner_quotation_marks,
            written.space_before,
            written.units,
            written.before_number,
        ),
        hyphenation=breaks.data() if breaks else Hyphenation(),
        spelling=check.data() if check else Spelling(),
        vocabulary=words.data() if words else Vocabulary(),
        slides=written.slides.data(code) if written.slides else None,
        page=written.page.data(code) if written.page else None,
        downloads=DownloadWords(code, **dict(written.downloads)) if written.downloads else None,
        slip=slip_words(written.slip, code) if written.slip else None,
    )


def every_language() -> tuple[LanguageData, ...]:
    """The data of all languages that the program brings, by their codes."""
    files = sorted((program_data() / FOLDER).glob("*.yaml"))
    return tuple(data for file in files if (data := language_data(file.stem)) is not None)


def _region(value: object) -> str:
    region = str(scalar(value, say("the code of a region, such as FI")))
    if not re.fullmatch(REGION_PATTERN, region):
        raise wrong(
            say("“{region}” is not the code of a region", region=region),
            say("write for example  {example}", example="FI"),
        )
    return region


def _mark(value: str) -> str:
    if len(value) != 1:
        raise wrong(
            say("expected one quotation mark, found “{value}”", value=value),
            say("write for example  {example}", example="”"),
        )
    return value


_Marks = Annotated[
    tuple[Annotated[Name, AfterValidator(_mark)], Annotated[Name, AfterValidator(_mark)]],
    exactly(2, say("quotation marks, the opening and the closing one")),
    listed,
]
_Names = Annotated[Several[Name], no_doubles]
_Region = Annotated[str, read_by(_region, {"type": "string", "pattern": REGION_PATTERN})]


class HyphenationEntry(Part):
    """How words are broken at the ends of lines."""

    syllables: Annotated[str, one_of(SYLLABLES, say("a way to find syllables"))] = Field(
        description="Tavujen löytäjä: finnish on suomen tavusäännöt, pyphen sen kuviot. "
        "What finds the syllables.",
        examples=["pyphen"],
    )
    words: Id | None = Field(
        None,
        description="Sanaluettelo kansiossa data/hyphenation/. A list of words and their parts.",
        examples=["fi"],
    )

    def data(self) -> Hyphenation:
        return Hyphenation(self.syllables, self.words or "")


class SpellingEntry(Part):
    """What checks the spelling when a maintainer asks for it."""

    program: Annotated[str, one_of(SPELLERS, say("a program that checks spelling"))] = Field(
        description="Oikolukija. The program that checks the spelling.", examples=["hunspell"]
    )
    dictionary: Name = Field(
        description="Sanaston nimi oikolukijassa. What the program calls the language.",
        examples=["sv_FI"],
    )

    def data(self) -> Spelling:
        return Spelling(self.program, self.dictionary)


class VocabularyEntry(Part):
    """Words that the program has to know in texts, each as far as all its forms begin alike."""

    percent: _Names = Field(
        (),
        description="Prosenttia tarkoittavat sanat, kunkin muotojen yhteinen alku. Words for per "
        "cent: what all forms of each begin with.",
        examples=[["prosent", "pros."]],
    )
    steps: _Names = Field(
        (),
        description="Oppaan askeleita tarkoittavat sanat, kunkin muotojen yhteinen alku. Words for "
        "the steps of a guide: what all forms of each begin with.",
        examples=[["askel"]],
    )
    rules: _Names = Field(
        (),
        description="Oppaan sääntöjä tarkoittavat sanat, kunkin muotojen yhteinen alku. Words for "
        "the rules of a guide: what all forms of each begin with.",
        examples=[["pelisään"]],
    )
    some_of: _Names = Field(
        (),
        description="Sanat, jotka lukumäärän vieressä kertovat, ettei se ole kaikkien määrä; "
        f"{SHORTEST_STEM} kirjaimesta alkaen muotojen yhteinen alku. Words that say beside a "
        f"number that it is not that of all; from {SHORTEST_STEM} letters on, what their forms "
        "begin with.",
        examples=[["ensimmäi", "vähintään"]],
    )
    other_steps: _Names = Field(
        (),
        description="Sanat, jotka askelten perässä kertovat, etteivät ne ole oppaan askelia. Words "
        "that say after a number of steps that they are not those of the guide.",
        examples=[["taaksepäin"]],
    )
    number_cases: _Names = Field(
        (),
        description="Lukusanojen sijamuodot num2words-kirjaston nimin. The cases of number words, "
        "as the library num2words calls them.",
        examples=[["nominative", "genitive"]],
    )

    def data(self) -> Vocabulary:
        return Vocabulary(**dict(self))


class SlidesEntry(Part):
    """What the slides of a presentation are called, and what some are for."""

    cover: Name = Field(description="Kansidia. The slide of the title.", examples=["Kansi"])
    overview: Name = Field(
        description="Kaikki askeleet. The slide of all steps.", examples=["Yhteenveto"]
    )
    step: Annotated[Name, filled("number")] = Field(
        description="Yhden askeleen dia; {number} on sen numero. The slide of one step.",
        examples=["Askel {number}"],
    )
    goal: Name = Field(description="Viimeinen askel. The last step.", examples=["Maali"])
    rules: Name = Field(description="Pelisäännöt. The rules.", examples=["Pelisäännöt"])
    quote: Name = Field(description="Sitaatti. The quote.", examples=["Sitaatti"])
    chart: Name = Field(description="Kaavio. The chart.", examples=["Luvut"])
    quote_and_chart: Name = Field(
        description="Sitaatti ja kaavio. Quote and chart.", examples=["Sitaatti ja luvut"]
    )
    closing: Name = Field(description="Lopetusdia. The slide to end with.", examples=["Lopuksi"])
    picture: Name = Field(description="Koko kuva. The whole picture.", examples=["Koko kuva"])
    cover_notes: Name = Field(
        description="Mihin kansidia on. What the slide of the title is for.",
        examples=["Näytä tämä, kun aloitat."],
    )
    overview_notes: Name = Field(
        description="Mihin yhteenveto on. What the slide of all steps is for.",
        examples=["Kaikki askeleet yhdellä dialla."],
    )
    picture_notes: Name = Field(
        description="Mihin koko kuvan dia on. What the slide of the whole picture is for.",
        examples=["Koko kuva jaettavaksi."],
    )

    def data(self, language: str) -> SlideWords:
        return SlideWords(language, **dict(self))


class LanguageFile(Part):
    """A language as it is written."""

    name: Name = Field(
        description="Kielen nimi sillä kielellä. What its speakers call it.", examples=["suomi"]
    )
    region: _Region | None = Field(
        None,
        description="Maa, jonka kieltä kirjoitetaan, kun oppaan kielikoodi ei sitä kerro. The "
        "region whose language is written, where the code of a guide's language names none.",
        examples=["FI"],
    )
    quotation_marks: _Marks = Field(
        description="Avaava ja sulkeva lainausmerkki. The opening and the closing quotation mark.",
        examples=[["”", "”"]],
    )
    inner_quotation_marks: _Marks = Field(
        description="Lainausmerkit lainauksen sisällä. Quotation marks within a quotation.",
        examples=[["’", "’"]],
    )
    space_before: _Names = Field(
        (),
        description="Merkit, joiden ja luvun väliin tulee väli. What a space parts from a number.",
        examples=[["%", "€"]],
    )
    units: _Names = Field(
        (),
        description="Yksiköt, jotka pysyvät lukunsa kanssa samalla rivillä. Units that stay on the "
        "line of their number.",
        examples=[["km", "kk"]],
    )
    before_number: _Names = Field(
        (),
        description="Lyhenteet, jotka pysyvät seuraavan luvun kanssa samalla rivillä. What stays "
        "on the line of the number after it.",
        examples=[["klo", "s."]],
    )
    hyphenation: HyphenationEntry | None = Field(
        None, description="Tavutus; ilman tätä sanoja ei katkaista. How words are broken."
    )
    spelling: SpellingEntry | None = Field(
        None, description="Oikoluku ylläpitäjälle. How maintainers check the spelling."
    )
    vocabulary: VocabularyEntry | None = Field(
        None,
        description="Sanat, jotka ohjelman pitää tuntea teksteistä. Words that the program has to "
        "know in texts.",
    )
    slides: SlidesEntry | None = Field(
        None,
        description="Esityksen diojen nimet; ilman niitä englanniksi. What the slides of a "
        "presentation are called; without it, in English.",
    )
    page: PageWordsEntry | None = Field(
        None,
        description="Verkkosivun sanat; ilman niitä englanniksi. What the web page says; without "
        "it, in English.",
    )
    downloads: DownloadWordsEntry | None = Field(
        None,
        description="Mitä verkkosivu sanoo tiedostoista; ilman niitä englanniksi. What the web "
        "page says of files; without it, in English.",
    )
    slip: SlipWordsEntry | None = Field(
        None,
        description="Kirjapainon lapun sanat; ilman niitä englanniksi. What the slip for the "
        "printer says; without it, in English.",
    )


_LANGUAGE: TypeAdapter[LanguageFile] = TypeAdapter(LanguageFile)
