"""A page format: what a picture is made for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, Self, cast, get_args

from pydantic import Field, TypeAdapter, create_model, model_validator

from infographic.content.arrangement_names import REEL
from infographic.content.formats_file import is_based, told_where_based, whole_formats
from infographic.content.known import Choice, Known, Offer, Offered
from infographic.content.theme.theme import TEXT_STYLE_HELP
from infographic.content.yaml.check import Part, all_wrong, checked, wrong
from infographic.content.yaml.collection import (
    Several,
    at_least_one,
    at_most,
    exactly,
    listed,
    mapped,
    no_doubles,
)
from infographic.content.yaml.field import Id, one_of
from infographic.content.yaml.quantity import length, number
from infographic.content.yaml.source import Value
from infographic.content.yaml.yaml_files import ON_DISK, YamlFiles
from infographic.errors import ContentError
from infographic.geometry import MM_PER_INCH, Insets, Rect, Size
from infographic.message import say
from infographic.scene import TextStyle

Detail = Literal["full", "summary", "headlines", "steps"]
LinkKind = Literal["qr", "words", "none"]
# "other" stands for every style that is not named beside it.
StyleOrOther = TextStyle | Literal["other"]

DETAILS: tuple[str, ...] = get_args(Detail)
_TITLES_ALONE: tuple[Detail, ...] = ("headlines", "steps")
LINK_KINDS: tuple[str, ...] = get_args(LinkKind)

USUAL_ARRANGEMENTS = (REEL, "timeline", "grid")

SHORTEST_SIDE, LONGEST_SIDE = 10.0, 2000.0  # mm
MOST_FORMATS = 20
MOST_BLEED = 20.0  # mm
MOST_PIXELS_IN_ALL = 200_000_000  # drawing and packing them takes about a minute
MOST_PIXELS = 30_000  # a side: cairo draws no larger image than 32,767 (CAIRO_MAX_IMAGE_SIZE)


@dataclass(frozen=True)
class PageFormat:
    """One entry of formats.yaml.

    `size` is the trimmed page, `bleed` what is cut off around it, `margin` the safe margin that
    no content leaves: mm. `detail` says how much is shown: `full` is everything, `summary`
    leaves out the tips, `headlines` shows only titles, `steps` only those of the guide and its
    steps. `smallest` gives, by style of text or under "other", the smallest type allowed on the
    printed page, in pt, and `comfortable` larger sizes to be held wherever the guide fits with
    them. `arrangements` are in order of preference, `REEL` among them unless the guide names
    another one; `files` are the kinds of file to write; `dpi` is the resolution of the PNG. `link`
    is how the guide's link is shown: `qr` as a code to be read by a phone with its address beside
    it, `words` as the address alone, `none` not at all.
    """

    name: str
    size: Size
    bleed: float
    margin: float
    detail: Detail
    arrangements: tuple[str, ...]
    smallest: Mapping[StyleOrOther, float]
    dpi: float
    files: tuple[str, ...]
    link: LinkKind = "words"
    comfortable: Mapping[StyleOrOther, float] = field(default_factory=dict)

    @property
    def trimmed(self) -> Rect:
        """The whole page, without its bleed."""
        return Rect(0.0, 0.0, self.size.width, self.size.height)

    @property
    def safe_area(self) -> Rect:
        """The page within its margins."""
        return self.trimmed.inset(Insets.even(self.margin))

    @property
    def has_titles_alone(self) -> bool:
        """Whether steps are shown without their texts."""
        return self.detail in _TITLES_ALONE

    def smallest_size(self, style: TextStyle) -> float:
        """The smallest size allowed for a style of text, in pt."""
        return self.smallest.get(style, self.smallest["other"])


def load_formats(
    path: Path, offer: Offer, files: YamlFiles = ON_DISK, below: tuple[Path, ...] = ()
) -> dict[str, PageFormat]:
    """The formats of a formats.yaml by name, in the order of the file, with what it takes from the
    files `below` it, the nearest first; ContentError with every problem in it, or in one of these
    but the program's."""
    own = files.read(path)
    if not is_based(own):
        entries = checked(_FORMATS, own, Known(offer), "formats")
        return {name: _page_format(name, entry) for name, entry in entries.items()}
    if below[1:]:
        load_formats(below[0], offer, files, below[1:])
    try:
        whole = whole_formats((path, *below), files)
        entries = checked(_FORMATS, whole, Known(offer), "formats")
    except ContentError as error:
        raise told_where_based(error, own) from None
    return {name: _page_format(name, entry) for name, entry in entries.items()}


_PointSize = Annotated[float, length(1, 500, "pt")]

_BY_STYLE: dict[str, Any] = {
    style: (_PointSize | None, Field(None, description=help_text))
    for style, help_text in TEXT_STYLE_HELP.items()
}
_ComfortableSizes: Any = create_model("ComfortableSizes", __base__=Part, **_BY_STYLE)
_SmallestSizes: Any = create_model(
    "SmallestSizes",
    __base__=Part,
    **cast(
        dict[str, Any],
        _BY_STYLE
        | {
            "other": (
                _PointSize,
                Field(
                    description="Muiden tekstien pienin koko. The smallest size of all others.",
                    examples=["7 pt"],
                ),
            )
        },
    ),
)


_Side = Annotated[float, length(SHORTEST_SIDE, LONGEST_SIDE)]


class FormatEntry(Part):
    """One page format as it is written, with what it takes from its base."""

    based_on: Id | None = Field(
        None,
        description="Sivukoko, josta tämä poikkeaa vain siinä, mitä tässä sanotaan. The format "
        "that this one differs from only in what it says.",
        examples=["a4-portrait"],
    )
    size: Annotated[
        tuple[_Side, _Side],
        exactly(2, say("lengths, the width and the height")),
        listed,
    ] = Field(
        description="Valmiin sivun leveys ja korkeus. Width and height of the trimmed page.",
        examples=[["297 mm", "210 mm"]],
    )
    bleed: Annotated[float, length(0, MOST_BLEED)] = Field(
        description="Leikkuuvara sivun ympärillä. The bleed around the page.", examples=["3 mm"]
    )
    margin: Annotated[float, length(0, LONGEST_SIDE / 2)] = Field(
        description="Turvamarginaali, jolle sisältö ei ulotu. The margin that content keeps off.",
        examples=["13 mm"],
    )
    detail: Annotated[str, one_of(DETAILS, say("a level of detail"))] = Field(
        description="full: kaikki; summary: ilman vinkkejä; headlines: vain otsikot; "
        "steps: vain oppaan ja askelten otsikot.",
        examples=["full"],
    )
    arrangements: Annotated[
        Several[Annotated[str, Offered(Choice.ARRANGEMENTS, say("an arrangement of the steps"))]],
        no_doubles,
        at_least_one(say("arrangement")),
    ] = Field(
        USUAL_ARRANGEMENTS,
        description="Askelten asettelut, mieluisin ensin. Arrangements, the preferred one first.",
        examples=[[Choice.ARRANGEMENTS]],
    )
    smallest: _SmallestSizes = Field(
        description="Pienin sallittu kirjainkoko painettuna. The smallest type in print.",
        examples=[{"step_text": "9.5 pt", "other": "7 pt"}],
    )
    comfortable: _ComfortableSizes | None = Field(
        None,
        description="Koot, joita ei aliteta, jos opas mahtuu niillä. Sizes that are held where the "
        "guide fits with them.",
        examples=[{"step_text": "10 pt", "tip": "9 pt"}],
    )
    dpi: Annotated[float, number(30, 1200)] = Field(
        description="PNG-kuvan tarkkuus. The resolution of the PNG.", examples=[300]
    )
    files: Annotated[
        Several[Annotated[str, Offered(Choice.FILE_KINDS, say("a kind of file"))]],
        no_doubles,
        at_least_one(say("kind of file")),
    ] = Field(
        description="Mitkä tiedostot tehdään. The kinds of file to make.",
        examples=[[Choice.FILE_KINDS]],
    )

    link: Annotated[str, one_of(LINK_KINDS, say("a way to show the link"))] = Field(
        "words",
        description="qr: koodi ja osoite; words: osoite; none: ei linkkiä. How the link is shown.",
        examples=["qr"],
    )

    @classmethod
    def example(cls, key: str, value: dict[str, Value], known: object) -> object:
        assert isinstance(known, Known)
        return known.offer.spelt_out(super().example(key, value, known))

    @model_validator(mode="after")
    def _fits(self) -> Self:
        errors = []
        if self.margin >= min(self.size) / 2:
            what = say("the margins leave no room on the page")
            hint = say("write less than {length}", length=f"{min(self.size) / 2:g} mm")
            errors.append((("margin",), wrong(what, hint)))
        pixels = max(self.size) / MM_PER_INCH * self.dpi
        if pixels > MOST_PIXELS:
            what = say(
                "the PNG would be {pixels:.0f} pixels long; at most {most} can be made",
                pixels=pixels,
                most=MOST_PIXELS,
            )
            most = math.floor(MOST_PIXELS / max(self.size) * MM_PER_INCH)
            hint = say("write at most {number}", number=most)
            errors.append((("dpi",), wrong(what, hint)))
        area = self.size[0] * self.size[1] / MM_PER_INCH**2
        if pixels <= MOST_PIXELS and area * self.dpi**2 > MOST_PIXELS_IN_ALL:
            what = say(
                "the PNG would have {millions:.0f} million pixels; at most {most} are drawn",
                millions=area * self.dpi**2 / 1e6,
                most=MOST_PIXELS_IN_ALL // 10**6,
            )
            most = math.floor((MOST_PIXELS_IN_ALL / area) ** 0.5)
            hint = say("write at most {number}", number=most)
            errors.append((("dpi",), wrong(what, hint)))
        if errors:
            raise all_wrong(errors)
        return self


FormatsFile = Annotated[
    dict[Id, FormatEntry],
    at_most(MOST_FORMATS, say("formats")),
    mapped,
    at_least_one(say("format")),
]
_FORMATS: TypeAdapter[dict[str, FormatEntry]] = TypeAdapter(FormatsFile)


def _sizes(entry: Part) -> dict[StyleOrOther, float]:
    """The sizes that are written, by style."""
    written: dict[str, float | None] = dict(entry)
    return {
        "other" if name == "other" else TextStyle(name): size
        for name, size in written.items()
        if size is not None
    }


def _page_format(name: str, entry: FormatEntry) -> PageFormat:
    return PageFormat(
        name=name,
        comfortable=_sizes(entry.comfortable) if entry.comfortable else {},
        size=Size(*entry.size),
        bleed=entry.bleed,
        margin=entry.margin,
        detail=cast(Detail, entry.detail),
        arrangements=_with_reel(entry.arrangements),
        smallest=_sizes(entry.smallest),
        dpi=entry.dpi,
        files=entry.files,
        link=cast(LinkKind, entry.link),
    )


def _with_reel(arrangements: tuple[str, ...]) -> tuple[str, ...]:
    """With the reel first where it is not named: a list from before there was one has it too."""
    return arrangements if REEL in arrangements else (REEL, *arrangements)
