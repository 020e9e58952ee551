"""The page that `make review` writes, from what there is to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from tools.colour_vision import FILTERS, filter_values

_QUARTER = 0.25  # of the full size: as a picture is seen from afar
_HALF = 620  # px wide: as pictures are shown beside each other
_SMALL = 170  # px high, as in the style below: slides, and pictures in other themes
_FIGURES_IN_TABLE = ("arrangement", "main_text_pt", "lowest_contrast", "empty_corner")

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem 2rem 4rem; color: #1a1a1a; }
h1, h2, h3, h4 { line-height: 1.2; margin: 2rem 0 .5rem; }
h2 { border-top: 2px solid; padding-top: 1rem; }
img { border: 1px solid #767676; height: auto; vertical-align: top; }
figure { margin: 0; } figcaption { font-size: 14px; }
.full { overflow: auto; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; align-items: flex-start; }
.row img { max-width: 100%; } .row table { max-width: 22rem; }
.refused { white-space: pre-wrap; border-left: 4px solid #b3261e; padding-left: 1rem; }
table { border-collapse: collapse; font-size: 14px; }
th, td { border: 1px solid #b0b0b0; padding: 2px 8px; text-align: left; font-weight: normal; }
thead th { font-weight: bold; }
.row .small { height: 170px; }
.greyscale { filter: url(#greyscale); } .deuteranopia { filter: url(#deuteranopia); }
"""

Child = Element | str


@dataclass(frozen=True)
class Picture:
    """One variant: the language and format it is in, its file, seen from the page, its width and
    height in CSS px, and the figures that the report has of it. `before` is the file of the last
    release, or nothing where that did not have it."""

    guide: str
    format: str
    language: str
    source: str
    width: float
    height: float
    figures: Mapping[str, object]
    before: str = ""

    @property
    def anchor(self) -> str:
        return f"{self.guide}-{self.format}-{self.language}"


@dataclass(frozen=True)
class Refused:
    """A format that a guide is not made in, and what is said about it."""

    format: str
    message: str


@dataclass(frozen=True)
class Slide:
    """The name of its layout, and its file, seen from the page."""

    design: str
    source: str


@dataclass(frozen=True)
class Slides:
    """The slides of a presentation in one language, in their order."""

    language: str
    slides: Sequence[Slide]


@dataclass(frozen=True)
class Guide:
    """All of one guide; `title` is in `language`."""

    name: str
    title: str
    language: str
    pictures: Sequence[Picture]
    refused: Sequence[Refused]
    decks: Sequence[Slides] = ()


@dataclass(frozen=True)
class Changed:
    """A picture that differs from its reference by a share of its pixels, and the files of the
    reference, of the picture and of the difference, in this order."""

    name: str
    share: float
    sources: tuple[str, str, str]


@dataclass(frozen=True)
class Before:
    """What pictures are compared with: what it is called, and what is to be said of it."""

    name: str
    told: str


@dataclass(frozen=True)
class Review:
    """All that is on the page. `themes` are the program's guide in each theme, under the name of
    the theme, and `scenes` the file with the sheet of all scenes, if there is one."""

    guides: Sequence[Guide]
    changed: Sequence[Changed]
    before: Before
    themes: Sequence[Guide] = ()
    scenes: str = ""


def page(review: Review) -> bytes:
    """The whole page as HTML; the pictures are files beside it."""
    head = _element(
        "head",
        _element("meta", charset="utf-8"),
        _element("meta", name="viewport", content="width=device-width"),
        _element("title", "Review of the pictures"),
        _element("style", _STYLE),
    )
    main = _element(
        "main",
        _element("h1", "Review of the pictures"),
        _element("p", review.before.told),
        _contents(review.guides),
        *_changes(review.changed),
        *_themes(review.themes),
        *_scenes(review.scenes),
        *_table(review.guides),
        *(part for guide in review.guides for part in _guide(guide, review.before)),
    )
    root = _element("html", head, _element("body", _filters(), main), lang="en")
    written: str = tostring(root, encoding="unicode", method="html")
    return f"<!doctype html>\n{written}\n".encode()


def _element(tag: str, *children: Child, **attributes: str) -> Element:
    """`class_` and `aria_label` stand for `class` and `aria-label`."""
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    made = Element(tag, names)
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + child
        else:
            made.text = (made.text or "") + child
    return made


def _filters() -> Element:
    """What the classes of pictures in other colours refer to."""
    filters = []
    for name, matrix in FILTERS.items():
        values = _element("feColorMatrix", type="matrix", values=filter_values(matrix))
        colours = {"color-interpolation-filters": "linearRGB"}
        filters.append(_element("filter", values, id=name, **colours))
    return _element("svg", *filters, width="0", height="0", aria_hidden="true", style="float:left")


_SECTIONS = {
    "changed": "Changed pictures",
    "themes": "Themes",
    "scenes": "Scenes",
    "figures": "All figures",
}


def _section(anchor: str) -> Element:
    return _element("h2", _SECTIONS[anchor], id=anchor)


def _contents(guides: Sequence[Guide]) -> Element:
    links = [(title, anchor) for anchor, title in _SECTIONS.items()]
    links += [(guide.name, guide.name) for guide in guides]
    items = (_element("li", _element("a", text, href=f"#{anchor}")) for text, anchor in links)
    return _element("nav", _element("ul", *items), aria_label="Contents")


def _changes(changed: Sequence[Changed]) -> Iterable[Element]:
    yield _section("changed")
    if not changed:
        yield _element("p", "Every picture is what its reference shows.")
        return
    told = "pictures differ" if len(changed) > 1 else "picture differs"
    yield _element(
        "p",
        f"{len(changed)} {told} from the reference. If that is meant, type ",
        _element("code", "make update-references"),
        ".",
    )
    for each in changed:
        yield _element("h3", f"{each.name}: {each.share:.1%} of the pixels")
        names = ("expected", "actual", "difference")
        figures = (
            _figure(name, f"{each.name}, {name}", source)
            for name, source in zip(names, each.sources, strict=True)
        )
        yield _element("div", *figures, class_="row")


def _themes(themes: Sequence[Guide]) -> Iterable[Element]:
    """The program's own guide in one theme after the other, each in a row."""
    yield _section("themes")
    for theme in themes:
        yield _element("h3", theme.name)
        yield from _refusals(theme)
        small = (_small(_what(each), each.format, each.source) for each in theme.pictures)
        yield _element("div", *small, class_="row")


def _scenes(source: str) -> Iterable[Element]:
    yield _section("scenes")
    if source:
        sheet = _element("img", src=source, alt="all scenes, in every theme", loading="lazy")
        scrolled = {"tabindex": "0", "role": "region", "aria_label": "the sheet of scenes"}
        yield _element("div", sheet, class_="full", **scrolled)


def _table(guides: Sequence[Guide]) -> Iterable[Element]:
    yield _section("figures")
    columns = ("guide", "format", "language", *map(_in_words, _FIGURES_IN_TABLE))
    head = _element("tr", *(_element("th", name, scope="col") for name in columns))
    rows = []
    for guide in guides:
        for each in guide.pictures:
            link = _element("a", guide.name, href=f"#{each.anchor}")
            cells = [each.format, each.language]
            cells += [str(each.figures[name]) for name in _FIGURES_IN_TABLE]
            row = _element("th", link, scope="row")
            rows.append(_element("tr", row, *(_element("td", cell) for cell in cells)))
        rows += [_refused_row(guide, refused, len(columns) - 2) for refused in guide.refused]
    yield _element("table", _element("thead", head), _element("tbody", *rows))


def _refused_row(guide: Guide, refused: Refused, columns: int) -> Element:
    return _element(
        "tr",
        _element("th", _element("a", guide.name, href=f"#{guide.name}"), scope="row"),
        _element("td", refused.format),
        _element("td", "refused", colspan=str(columns)),
    )


def _guide(guide: Guide, before: Before) -> Iterable[Element]:
    title = _element("span", guide.title, lang=guide.language)
    yield _element("h2", f"{guide.name}: ", title, id=guide.name)
    yield from _refusals(guide)
    shown = ""
    for picture in guide.pictures:
        if picture.format != shown:
            shown = picture.format
            yield _element("h3", f"{guide.name}, {shown}")
        yield from _variants(picture, before)
    for deck in guide.decks:
        yield _element("h3", f"{guide.name}, presentation in “{deck.language}”")
        yield _element("div", *_slides(guide, deck), class_="row")


def _refusals(guide: Guide) -> Iterable[Element]:
    for refused in guide.refused:
        yield _element("h3", f"{refused.format} is refused")
        yield _element("p", refused.message, class_="refused")


def _slides(guide: Guide, deck: Slides) -> Iterable[Element]:
    for number, slide in enumerate(deck.slides, start=1):
        alt = f"{guide.name}, slide {number} in “{deck.language}”"
        yield _small(alt, f"{number} {slide.design}", slide.source)


def _small(alt: str, caption: str, source: str) -> Element:
    """One of several beside each other, as wide as its shape asks for."""
    image = _element("img", src=source, alt=alt, height=str(_SMALL), class_="small")
    return _captioned(caption, image)


@dataclass(frozen=True)
class _Manner:
    """A way to look at a picture: what it is called, how large, in CSS px, and in which colours."""

    name: str
    width: float
    height: float
    style: str = "full-colour"

    @classmethod
    def of(cls, picture: Picture, name: str, scale: float, style: str = "full-colour") -> _Manner:
        return cls(name, picture.width * scale, picture.height * scale, style)


def _variants(picture: Picture, before: Before) -> Iterable[Element]:
    """A picture in its own size, from afar with its figures, and the other ways to look at it."""
    what = _what(picture)
    yield _element("h4", what, id=picture.anchor)
    full = _image(picture.source, what, _Manner.of(picture, "full size", 1))
    yield _element("div", full, class_="full", tabindex="0", role="region", aria_label=what)
    far = _beside(picture, before, _Manner.of(picture, "25 %", _QUARTER))
    yield _element("div", *far, _figures(picture.figures), class_="row")
    for manner in _closer(picture):
        yield _element("div", *_beside(picture, before, manner), class_="row")


def _what(picture: Picture) -> str:
    return f"{picture.guide}, {picture.format} in “{picture.language}”"


def _closer(picture: Picture) -> Iterable[_Manner]:
    half = min(1.0, _HALF / picture.width)
    if picture.before:
        yield _Manner.of(picture, "as it is", half)
    for name in FILTERS:
        yield _Manner.of(picture, name, half, name)


def _beside(picture: Picture, before: Before, manner: _Manner) -> Iterable[Element]:
    """A picture and that of the last release, looked at in one way."""
    yield _captioned(manner.name, _image(picture.source, _what(picture), manner))
    if picture.before:
        what = f"{_what(picture)}, {before.name}"
        yield _captioned(f"{before.name}, {manner.name}", _image(picture.before, what, manner))


def _image(source: str, what: str, manner: _Manner) -> Element:
    return _element(
        "img",
        src=source,
        alt=f"{what}, {manner.name}",
        width=f"{manner.width:.0f}",
        height=f"{manner.height:.0f}",
        loading="lazy",
        class_=manner.style,
    )


def _figure(caption: str, alt: str, source: str) -> Element:
    return _captioned(caption, _element("img", src=source, alt=alt, loading="lazy"))


def _captioned(caption: str, image: Element) -> Element:
    return _element("figure", image, _element("figcaption", caption))


def _figures(figures: Mapping[str, object]) -> Element:
    rows = (
        _element("tr", _element("th", _in_words(name), scope="row"), _element("td", _told(value)))
        for name, value in figures.items()
    )
    return _element("table", _element("tbody", *rows))


def _in_words(name: str) -> str:
    return name.replace("_", " ")


def _told(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{_in_words(str(name))} {each}" for name, each in value.items()) or "–"
    return str(value)
