"""The picture and the guide as HTML that others put on pages of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup, escape

from infographic.content.guide.local import LocalGuide
from infographic.paint.description import description
from infographic.publish.site.passages import (
    Heading,
    Paragraph,
    Part,
    Passage,
    Point,
    Quotation,
    Reference,
    StepHeading,
    Tip,
    parts,
)
from infographic.publish.site.picture import PageImage
from infographic.publish.site.texts import in_line, lang

# Narrow columns have it narrower; a page that allows no such rule shows it at its size.
_SHRINKS = "max-width: 100%; height: auto"


def embed_html(guide: LocalGuide, picture: PageImage, page: str) -> str:
    """A figure with the picture, which leads to the guide's `page` unless that is empty, and all
    that the guide says.

    Nothing in it is a heading: on whose page it will stand, and at which level, nobody knows, and
    headings that leave out a level mislead those who go by them. Lists say how the guide is made
    up, and strong words what its parts are called. Its language is told, for the page around it may
    be in another, and that of what the program says in it where it has no words of the guide's.
    """
    image = Markup('<img src="{}" width="{}" height="{}" alt="{}" style="{}">').format(
        picture.href, picture.width, picture.height, description(guide), _SHRINKS
    )
    words = guide.language.page
    foreign = guide.language.foreign(words.language)
    lines = (
        Markup('<figure lang="{}">').format(guide.language.code),
        Markup('<a href="{}">{}</a>').format(page, image) if page else image,
        Markup("<details>\n<summary{}>{}</summary>").format(lang(foreign), words.read),
        *_whole(guide),
        Markup("</details>"),
        *_caption(guide),
        Markup("</figure>"),
    )
    return "\n".join(map(str, lines))


def _caption(guide: LocalGuide) -> Iterator[Markup]:
    """Who made it, and on what terms it may be used."""
    licence = guide.page.licence
    told = [escape(guide.publisher.plain)] if guide.publisher else []
    if licence and licence.url:
        link = Markup('<a href="{}" rel="license">{}</a>')
        told.append(link.format(licence.url, licence.name.plain))
    elif licence:
        told.append(escape(licence.name.plain))
    if told:
        yield Markup("<figcaption>{}</figcaption>").format(Markup(", ").join(told))


def _whole(guide: LocalGuide) -> Iterator[Markup]:
    for are_steps, some in groupby(parts(guide), _is_step):
        blocks = (_step(part) if are_steps else _blocks(part) for part in some)
        yield from _listed("ol", blocks) if are_steps else blocks


def _is_step(part: Part) -> bool:
    return isinstance(part[0], StepHeading)


def _step(part: Part) -> Markup:
    return Markup("<li>{}</li>").format(_blocks(part))


def _listed(tag: str, entries: Iterable[Markup]) -> Iterator[Markup]:
    yield Markup("<{}>").format(tag)
    yield from entries
    yield Markup("</{}>").format(tag)


def _blocks(part: Part) -> Markup:
    """The passages of a part, those of lists in lists."""
    lines: list[Markup] = []
    for are_entries, some in groupby(part, _is_entry):
        blocks = map(_block, some)
        lines += _listed("ul", blocks) if are_entries else blocks
    return Markup("\n").join(lines)


def _is_entry(passage: Passage) -> bool:
    return isinstance(passage, Tip | Point)


def _block(passage: Passage) -> Markup:
    match passage:
        case Heading(text=text, language=code):
            return Markup("<p{}><strong>{}</strong></p>").format(lang(code), text)
        case StepHeading(text=text):
            return Markup("<p><strong>{}</strong></p>").format(text)
        case Paragraph(text):
            return Markup("<p>{}</p>").format(text)
        case Tip(audience, text):
            return Markup("<li><strong>{}:</strong> {}</li>").format(audience, text)
        case Point(text, explanation):
            more = Markup("<br>{}").format(explanation) if explanation else ""
            return Markup("<li>{}{}</li>").format(text, more)
        case Quotation(text, author):
            quoted = Markup("<blockquote><p>{}</p></blockquote>\n<p>{}</p>")
            return quoted.format(text, author)
        case Reference(label, name, url, code):
            shown = Markup('<a href="{}">{}</a>').format(url, name) if url else name
            return Markup("<p>{}: {}</p>").format(in_line(label, lang(code)), shown)
