"""The foot of a slide: the logo, the number of the slide and who publishes, on one line.

It is quiet, and in the same place on all slides of one kind. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from infographic.content.guide.local import LocalGuide, LocalText
from infographic.geometry import Rect
from infographic.layout.box.box import TextBox, middle_of_capitals
from infographic.layout.box.coloured import Coloured
from infographic.layout.page.plan import PlacedBox
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.logo_box import LogoBox
from infographic.layout.slides.slide import Filling
from infographic.message import say
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Placeholder, TextStyle

# Where the foot begins on slides that have nothing below it, and its middle there.
FOOT_TOP, FOOT_MIDDLE = 178.0, 182.8
# How high the logo is with the space around it, and the gaps after it and after the number.
_LOGO, _AFTER_LOGO, _AFTER_NUMBER = 9.0, 4.0, 4.0


@dataclass(frozen=True)
class FootLine:
    """Where the foot of a slide is: from `left` to `right`, its middle at a y."""

    left: float
    right: float
    middle: float = FOOT_MIDDLE


def foot(
    context: LayoutContext, number: int, line: FootLine, like: TextStyle
) -> tuple[PlacedBox, ...]:
    """The logo, the number of the slide, whether it is a draft, and who publishes, the edition and
    the address of the link, as much of it as has room; in the colour of a style."""
    logo = _logo(context, line)
    after = replace(line, left=logo[0].rect.right + _AFTER_LOGO) if logo else line
    return (*logo, *_numbered(context, number, after, like, tuple(_imprints(context))))


def foot_of_title(
    context: LayoutContext, number: int, line: FootLine, like: TextStyle
) -> tuple[PlacedBox, ...]:
    """The number of a slide that says who publishes, the edition and the address large, whether it
    is a draft, and what the guide is, if there is room for that."""
    about = context.guides.map(_beside_publisher)
    return _numbered(context, number, line, like, (about, context.guides.map(_nothing)))


def _beside_publisher(guide: LocalGuide) -> LocalText | None:
    """What the guide is, where that is not who publishes once more."""
    footer, publisher = guide.footer, guide.publisher
    is_same = footer is not None and publisher is not None and footer.value == publisher.value
    return None if is_same else footer


def _nothing(guide: LocalGuide) -> None:  # noqa: ARG001
    return None


def _logo(context: LayoutContext, line: FootLine) -> tuple[PlacedBox, ...]:
    logos = in_all(context.guides.map(lambda guide: guide.logo))
    if logos is None:
        return ()
    box = LogoBox(logos, _LOGO / (1 + 2 * logos.first.clear_space))
    width = max(box.widths.values())
    return (PlacedBox(box, Rect(line.left, line.middle - _LOGO / 2, width, _LOGO)),)


def _numbered(
    context: LayoutContext,
    number: int,
    line: FootLine,
    like: TextStyle,
    choices: tuple[PerLanguage[LocalText | None], ...],
) -> tuple[PlacedBox, ...]:
    """The number, and the first of some texts that has room on one line, after the word for a
    draft."""
    title = context.guides.map(lambda guide: guide.title)
    digits = title.map(lambda words: replace(words, value=str(number), item="slide number"))
    own = context.text(digits, TextStyle.FOOTER, None)
    width = own.max_content_width()
    placed = _on_line(context, own, Placeholder("number"), line, width, like)
    after = replace(line, left=line.left + width + _AFTER_NUMBER)
    room = after.right - after.left
    for words in choices:
        for text in context.optional_text(_after_drafts(context, words), TextStyle.FOOTER):
            if text.max_content_width() <= room:
                footer = _on_line(context, text, Placeholder("footer"), after, room, like)
                return (placed, footer)
    return (placed,)


def _after_drafts(
    context: LayoutContext, texts: PerLanguage[LocalText | None]
) -> PerLanguage[LocalText | None]:
    """Texts after the word for a draft in the languages in which the guide is one; where only some
    languages would have a text then, the others have the title, for what one has they all have."""
    guides = context.guides
    if all(guide.draft is None for guide in guides.values()):
        return texts
    return PerLanguage({code: _after_draft(guides[code], text) for code, text in texts.items()})


def _after_draft(guide: LocalGuide, text: LocalText | None) -> LocalText:
    if guide.draft is None:
        return text or guide.title
    return _joined([guide.draft, text] if text else [guide.draft])


def _on_line(
    context: LayoutContext,
    text: TextBox,
    placeholder: Placeholder,
    line: FootLine,
    width: float,
    like: TextStyle,
) -> PlacedBox:
    box = Filling(Coloured(text, context.theme.type[like].colour), placeholder)
    top = line.middle - middle_of_capitals(text.measurer, text.style)
    return PlacedBox(box, Rect(line.left, top, width, text.leading))


def _imprints(context: LayoutContext) -> Iterator[PerLanguage[LocalText | None]]:
    """From the longest to the shortest."""
    for most in (3, 2, 1, 0):
        yield context.guides.map(lambda guide, most=most: _imprint(guide, most))  # type: ignore[misc]


def _imprint(guide: LocalGuide, most: int) -> LocalText | None:
    """Who publishes, which a logo says already, the edition and the address of the link."""
    link = guide.link.address if guide.link else None
    rest = [each for each in (guide.edition, link) if each is not None]
    publisher = [guide.publisher] if guide.publisher and not (guide.logo and rest) else []
    found = [*publisher, *rest][:most]
    return _joined(found) if found else None


def _joined(texts: Sequence[LocalText]) -> LocalText:
    value = " · ".join(each.value for each in texts)
    return replace(texts[0], value=value, item=say("slide footer"))
