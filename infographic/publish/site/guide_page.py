"""What the template of the page is filled with, in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from os.path import relpath

from markupsafe import Markup

from infographic.content.guide.local import LocalGuide, LocalStep
from infographic.content.language.page_words import PageWords
from infographic.content.load import Content
from infographic.content.theme.theme import Theme
from infographic.errors import Problem
from infographic.layout.box.frame import audience_sign
from infographic.message import say
from infographic.paint.description import description
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
from infographic.publish.site.shape_name import css_pixels
from infographic.publish.site.shown import ShownPicture, detail_of, pictures_on_page
from infographic.publish.site.texts import alone, lang


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
    """The page in a language, `is_current` if it is this one."""

    code: str
    name: str
    href: str
    is_current: bool


@dataclass(frozen=True)
class GuidePage:
    """All that the page says in a language. `alt` says what the picture shows, `embed` is the HTML
    that puts it on other pages. `main` is the picture, `tall` another one for narrow screens and
    for paper, `is_whole` whether they say all that the text says. `signs` are the classes that give
    the signs of audiences their colours, by the ids of these."""

    guide: LocalGuide
    words: PageWords
    head: PageHead
    alt: str
    embed: str
    logo: Markup | None
    main: PageImage
    tall: PageImage | None
    is_whole: bool
    steps: tuple[PageStep, ...]
    signs: Mapping[str, str]
    languages: tuple[LanguageLink, ...]
    downloads: tuple[UseRows, ...]
    credits: PageCredits
    is_draft: bool

    @property
    def said_in(self) -> Markup:
        """The attribute that tells the language of `words` where it is not the guide's, else
        empty."""
        return lang(self.guide.language.foreign(self.words.language))

    @property
    def downloads_in(self) -> Markup:
        """Likewise of what is said of the files."""
        return lang(self.guide.language.foreign(self.guide.language.downloads.language))


@dataclass(frozen=True)
class _Pictures:
    """Those that lie ready, as the page shows them."""

    main: PageImage
    tall: PageImage | None
    shared: PageImage | None
    is_whole: bool


_MEND = say("mend what is said of it; the page can show any format whose files are svg or png")


def guide_page(
    manuscript: Manuscript,
    language: str,
    shelf: Shelf,
    languages: Sequence[str],
    beside: Beside,
) -> GuidePage:
    """The page in a language, which leads to those in others and to the files beside it;
    NotReadyError when no picture shows as much of the guide as the page is meant to."""
    guide, content = manuscript.guides[language], manuscript.content
    pictures = _ready(content, language, shelf)
    linked = [manuscript.guides[code] for code in languages]
    address = guide.page.address
    return GuidePage(
        guide=guide,
        words=guide.language.page,
        head=page_head(guide, linked, content.theme, pictures.main, pictures.shared),
        alt=description(guide),
        embed=embed_html(guide, pictures.main.seen_from(address), address),
        logo=logo_mark(guide.logo) if guide.logo else None,
        main=pictures.main,
        tall=pictures.tall,
        is_whole=pictures.is_whole and not _explains(guide),
        steps=_steps(guide, content.theme),
        signs={each.id: audience_sign(at) for at, each in enumerate(guide.audiences)},
        languages=_language_links(manuscript, language, languages),
        downloads=downloads(content, guide, shelf, beside),
        credits=page_credits(content.theme),
        is_draft=bool(manuscript.drafts(language)),
    )


def _explains(guide: LocalGuide) -> bool:
    """Whether the guide says something that no picture does."""
    rules = guide.rules.items if guide.rules else ()
    of_rules = any(rule.explanation for rule in rules)
    return of_rules or any(step.explanation for step in guide.steps)


def _steps(guide: LocalGuide, theme: Theme) -> tuple[PageStep, ...]:
    count = len(guide.steps)
    return tuple(
        PageStep(step, station_marks(step, guide, theme), strand_of(step, count))
        for step in guide.steps
    )


def _language_links(
    manuscript: Manuscript, current: str, languages: Sequence[str]
) -> tuple[LanguageLink, ...]:
    named = ((code, manuscript.guides[code].language.name) for code in languages)
    return tuple(
        LanguageLink(code, alone(name), relpath(index_of(code), current), code == current)
        for code, name in named
    )


def _ready(content: Content, language: str, shelf: Shelf) -> _Pictures:
    """The best of the pictures that lie ready; NotReadyError when none shows as much of the guide
    as the page is meant to."""
    formats = content.formats
    ready = (
        replace(page, files=tuple(shelf.files(language, name))) for name, page in formats.items()
    )
    shown, meant = pictures_on_page(ready), pictures_on_page(formats.values()).main
    main = shown.main
    if main is None or meant is None or detail_of(main) > detail_of(meant):
        missing = meant.page.name if meant else say("a format with svg or png files")
        what = say("the page lacks its picture: {format} has not been made", format=missing)
        raise NotReadyError(Problem(what, item=say("web page, {part}", part=language), hint=_MEND))
    tall = shown.tall if shown.tall is not main else None
    return _Pictures(
        main=_image(main, language, shelf),
        tall=_image(tall, language, shelf) if tall else None,
        shared=_image(shown.shared, language, shelf) if shown.shared else None,
        is_whole=detail_of(main) == 0,
    )


def _image(shown: ShownPicture, language: str, shelf: Shelf) -> PageImage:
    file = shelf.files(language, shown.page.name)[shown.kind]
    return PageImage(relpath(file.path, language), *css_pixels(shown.page.size))
