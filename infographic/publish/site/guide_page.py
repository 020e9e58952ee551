"""What the template of the page is filled with, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from os.path import relpath

from markupsafe import Markup

from infographic.content.guide.local import LocalGuide, LocalStep
from infographic.content.language.page_words import PageWords
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.geometry import MM_PER_INCH
from infographic.paint.picture import description
from infographic.paint.station import strand_of
from infographic.publish.manuscript import Manuscript
from infographic.publish.shelf import NotReadyError, Shelf
from infographic.publish.site.beside import Beside
from infographic.publish.site.downloads import UseRows, downloads
from infographic.publish.site.embed import embed_html
from infographic.publish.site.file_names import index_of
from infographic.publish.site.head import PageHead, page_head
from infographic.publish.site.marks import logo_mark, station_marks
from infographic.publish.site.page_credits import PageCredits, page_credits
from infographic.publish.site.picture import PageImage
from infographic.publish.site.places import place_of
from infographic.publish.site.shown import PagePictures, ShownPicture, pictures_on_page


@dataclass(frozen=True)
class PageStep:
    """A step and the drawings beside it, one for each of the page's themes, the light one first;
    `strand` is the class that gives the strand its colour."""

    step: LocalStep
    marks: tuple[Markup, ...]
    strand: str

    @property
    def place(self) -> str:
        return place_of(self.step)


@dataclass(frozen=True)
class LanguageLink:
    """The page in another language, or in this one, which is `current`."""

    code: str
    name: str
    href: str
    is_current: bool


@dataclass(frozen=True)
class GuidePage:
    """All that the page says in a language. `alt` says what the picture shows, `embed` is the HTML
    that puts it on other pages."""

    guide: LocalGuide
    words: PageWords
    head: PageHead
    alt: str
    embed: str
    logo: Markup | None
    wide: PageImage
    tall: PageImage | None
    shared: PageImage | None
    steps: tuple[PageStep, ...]
    languages: tuple[LanguageLink, ...]
    downloads: tuple[UseRows, ...]
    credits: PageCredits
    is_draft: bool


_CSS_DPI = 96


def guide_page(
    manuscript: Manuscript,
    language: str,
    shelf: Shelf,
    languages: Iterable[str],
    beside: Beside,
) -> GuidePage:
    """The page in a language, which leads to those in others and to the files beside it;
    NotReadyError when there is no picture to show."""
    guide, content = manuscript.guides[language], manuscript.content
    shown = _ready(content, language, shelf)
    on_page = shown.wide or shown.tall
    if on_page is None:
        what = "the page has no picture to show: none of the guide's formats has been made"
        hint = "mend what is said of the formats; or give one of them svg or png files"
        raise NotReadyError(Problem(what, item=f"web page, {language}", hint=hint))
    wide = _image(on_page, language, shelf)
    shared = _image(shown.shared, language, shelf) if shown.shared else None
    linked = tuple(map(manuscript.guides.__getitem__, languages))
    address = guide.page.address
    return GuidePage(
        guide=guide,
        words=guide.language.page,
        head=page_head(guide, linked, content.theme, wide, shared),
        alt=description(guide),
        embed=embed_html(guide, wide.seen_from(address), address),
        logo=logo_mark(guide.logo) if guide.logo else None,
        wide=wide,
        tall=_image(shown.tall, language, shelf) if shown.tall else None,
        shared=shared,
        steps=tuple(
            PageStep(
                step,
                station_marks(step, guide, content.theme),
                strand_of(step, len(guide.steps)),
            )
            for step in guide.steps
        ),
        languages=tuple(
            LanguageLink(
                each.language.code,
                _by_itself(each.language.name),
                relpath(index_of(each.language.code), language),
                each is guide,
            )
            for each in linked
        ),
        downloads=downloads(content, guide, shelf, beside),
        credits=page_credits(content.theme),
        is_draft=bool(manuscript.drafts(language)),
    )


def _by_itself(name: str) -> str:
    """A word as it is written where it stands alone: “Suomi”."""
    return name[:1].upper() + name[1:]


def _ready(content: Content, language: str, shelf: Shelf) -> PagePictures:
    """The best of the pictures that lie ready."""
    ready = (
        replace(page, files=tuple(shelf.files(language, name)))
        for name, page in content.formats.items()
    )
    return pictures_on_page(ready)


def _image(shown: ShownPicture, language: str, shelf: Shelf) -> PageImage:
    file = shelf.files(language, shown.page.name)[shown.kind]
    width, height = (
        round(side / MM_PER_INCH * _CSS_DPI)
        for side in (shown.page.size.width, shown.page.size.height)
    )
    return PageImage(relpath(file.path, language), width, height)
