"""From the layout of a presentation to its slides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from infographic.content.guide.local import LocalGuide, LocalLink, LocalRules, LocalStep, LocalText
from infographic.content.language.language import with_region
from infographic.content.theme.theme import ColourToken, Theme
from infographic.deck import Deck, NativeSlide, PictureSlide, Slide, Slot
from infographic.layout.box.frame import Frame
from infographic.layout.slides.arial import FAMILY
from infographic.layout.slides.deck_layout import DeckLayout, PlacedSlides
from infographic.paint.addresses import addresses_in
from infographic.paint.look import Look, look_of
from infographic.paint.palette import palette
from infographic.paint.picture import painted
from infographic.scene import Link, LinkedPart, Role, Scene, TextStyle

S = TypeVar("S", NativeSlide, PictureSlide)

# The tokens that stand for a theme in the palette of a presentation: the grounds and the strands,
# which every slide shows. Tokens of the same colour go with them (headings with the rules, scenes
# with the grounds), so that another palette changes all slides; what is left (in most themes the
# colours of audiences, which slides do not show) is among its further colours.
_SLOTS: Mapping[Slot, str] = {
    "lt1": ColourToken.PAPER,
    "lt2": ColourToken.TIPS,
    "dk2": ColourToken.RULES,
    "accent1": ColourToken.STRAND_1,
    "accent2": ColourToken.HERO,
    "accent3": ColourToken.STRAND_3,
    "accent4": ColourToken.GOAL,
    "accent5": ColourToken.ASIDE,
    "accent6": ColourToken.STRAND_2,
}
# The style that the address of the guide's link is: other links look like it where a program
# gives them a colour of their own.
_LINK_TEXT = TextStyle.TIP


def paint_deck(layout: DeckLayout, picture: Scene, guide: LocalGuide, theme: Theme) -> Deck:
    """The presentation that goes with a picture, in the language of `guide`."""
    like = replace(picture, size=layout.page.size)
    words = guide.language.slides
    whole = tuple(_guide_notes(guide))
    cover_notes, overview = (words.cover_notes, *whole), _overview_notes(guide)
    slides: tuple[Slide, ...] = (
        *_aided(_slides(layout.title, words.cover, like, guide, theme, cover_notes), guide),
        *_aided(_slides(layout.overview, words.overview, like, guide, theme, overview), guide),
        *_step_slides(layout.steps, like, guide, theme),
        *_rules_slide(layout.rules, like, guide, theme),
        *_slides(layout.voices, _voices(guide), like, guide, theme, (*_voice_notes(guide),)),
        *_slides(layout.closing, words.closing, like, guide, theme, _closing_notes(guide)),
        *_aided([_picture(picture, guide, (words.picture_notes, *whole))], guide),
    )
    return Deck(
        size=layout.page.size,
        dpi=layout.page.dpi,
        language=with_region(guide.language.code),
        title=picture.title,
        description=picture.description,
        author=picture.author,
        font=FAMILY,
        palette=palette(guide, theme),
        scheme={
            **_SLOTS,
            "dk1": theme.type[TextStyle.STEP_TEXT].colour,
            "hlink": theme.type[_LINK_TEXT].colour,
            "folHlink": theme.type[_LINK_TEXT].colour,
        },
        slides=slides,
    )


def _aided(slides: Iterable[S], guide: LocalGuide) -> Iterator[S]:
    """Slides whose notes begin with what the program says of them, in the language of its words."""
    foreign = guide.language.foreign(guide.language.slides.language)
    begin_in = with_region(foreign) if foreign else ""
    return (replace(slide, notes_begin_in=begin_in) for slide in slides)


def _overview_notes(guide: LocalGuide) -> Sequence[str]:
    about = _lines(guide.title, guide.subtitle)
    return guide.language.slides.overview_notes, about, _lines(*_numbered(guide))


def _picture(scene: Scene, guide: LocalGuide, notes: Sequence[str]) -> PictureSlide:
    subtitle = f" – {guide.subtitle.plain}" if guide.subtitle else ""
    joined = "\n\n".join(notes)
    links = _note_links(joined, guide.link)
    title = f"{guide.title.plain}{subtitle}"
    return PictureSlide(guide.language.slides.picture, title, scene, joined, links)


def _slides(
    placed: PlacedSlides | None,
    design: str,
    like: Scene,
    guide: LocalGuide,
    theme: Theme,
    notes: Sequence[str],
) -> Iterator[NativeSlide]:
    """Slides that are one alone, if they are there."""
    if placed is None:
        return
    look, joined = look_of(theme, placed.lengths), "\n\n".join(notes)
    for frame in placed.frames[guide.language.code]:
        scene = _scene(frame, look, like, _title_in(frame) or guide.title)
        yield NativeSlide(design, scene, joined, _note_links(joined, guide.link))


def _title_in(frame: Frame) -> LocalText | None:
    """The text that is the title of a slide."""
    titles = (each.paragraph for each in frame.walk() if each.role is Role.TITLE)
    return next((title.words for title in titles if title is not None), None)


def _step_slides(
    placed: PlacedSlides, like: Scene, guide: LocalGuide, theme: Theme
) -> Iterator[NativeSlide]:
    look, words = look_of(theme, placed.lengths), guide.language.slides
    frames = placed.frames[guide.language.code]
    for step, frame in zip(guide.steps, frames, strict=True):
        scene = _scene(frame, look, like, step.title)
        notes = "\n\n".join(_step_notes(step))
        design = words.goal if step is guide.steps[-1] else words.step.format(number=step.number)
        yield NativeSlide(design, scene, notes, addresses_in(notes))


def _rules_slide(
    placed: PlacedSlides | None, like: Scene, guide: LocalGuide, theme: Theme
) -> Iterator[NativeSlide]:
    if guide.rules is None:
        return
    notes = [*_rules_notes(guide.rules)]
    for slide in _slides(placed, guide.language.slides.rules, like, guide, theme, notes):
        yield replace(slide, note_links=addresses_in(slide.notes))


def _scene(frame: Frame, look: Look, like: Scene, title: LocalText) -> Scene:
    """A slide with the page and the palette of another; nothing of it is cut off."""
    root = painted(frame, look)
    return replace(like, bleed=0.0, title=title.plain, description="", root=root)


# The notes hold the whole text: what a slide has no room for, and what it shows as a drawing.


def _guide_notes(guide: LocalGuide) -> Iterator[str]:
    yield _lines(guide.title, guide.subtitle)
    if guide.alt:
        yield guide.alt.plain
    for step in guide.steps:
        yield from _step_notes(step)
    if guide.rules:
        yield from _rules_notes(guide.rules)
    yield from _voice_notes(guide)
    if guide.link:
        yield _link_notes(guide.link)
    if guide.foot:
        yield _lines(*guide.foot)


def _closing_notes(guide: LocalGuide) -> Sequence[str]:
    """The link, or without one the steps, and what stands at the foot of the picture."""
    more = _link_notes(guide.link) if guide.link else _lines(guide.title, *_numbered(guide))
    who = (_lines(guide.publisher, *guide.foot),) if guide.publisher or guide.foot else ()
    return (more, *who)


def _numbered(guide: LocalGuide) -> Iterator[str]:
    yield from (f"{step.number}. {step.title.plain}" for step in guide.steps)


def _step_notes(step: LocalStep) -> Iterator[str]:
    yield _lines(f"{step.number}. {step.title.plain}", step.text)
    if step.scene_alt:
        yield step.scene_alt.plain
    for tip in step.tips:
        yield f"{tip.audience.label.plain}: {tip.text.plain}"
    if step.explanation:
        yield step.explanation.plain


def _rules_notes(rules: LocalRules) -> Iterator[str]:
    yield _lines(rules.heading, rules.intro)
    for rule in rules.items:
        yield _lines(rule.title, rule.explanation)


def _voice_notes(guide: LocalGuide) -> Iterator[str]:
    if guide.quote:
        yield _lines(guide.quote.text, guide.quote.author, guide.quote.role)
    if guide.chart:
        yield _lines(guide.chart.heading, *guide.chart.told)


def _voices(guide: LocalGuide) -> str:
    """What the slide of quote and chart is called."""
    words = guide.language.slides
    if guide.quote and guide.chart:
        return words.quote_and_chart
    return words.quote if guide.quote else words.chart


def _link_notes(link: LocalLink) -> str:
    return _lines(link.label, link.url)


def _note_links(notes: str, link: LocalLink | None) -> tuple[LinkedPart, ...]:
    """The addresses in the notes of a guide, and its link, which may end in a sign that no address
    in a text does."""
    found = addresses_in(notes)
    if link is None or _link_notes(link) not in notes:
        return found
    end = notes.rindex(_link_notes(link)) + len(_link_notes(link))
    own = LinkedPart(end - len(link.url), end, Link(link.url, link.alt))
    before = (each for each in found if each.start < own.start)
    after = (each for each in found if each.start >= own.end)
    return (*before, own, *after)


def _lines(*texts: LocalText | str | None) -> str:
    return "\n".join(text if isinstance(text, str) else text.plain for text in texts if text)
