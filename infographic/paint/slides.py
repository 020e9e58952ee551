"""From the layout of a presentation to its slides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

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
from infographic.paint.picture import paint, painted
from infographic.scene import Link, LinkedPart, Scene, TextStyle

# The tokens that stand for a theme in the palette of a presentation. Those for which the accents
# have no room are among its further colours.
_SLOTS: Mapping[Slot, str] = {
    "lt1": ColourToken.PAPER,
    "lt2": ColourToken.TIPS,
    "dk2": ColourToken.RULES,
    "accent1": ColourToken.STRAND_1,
    "accent2": ColourToken.HERO,
    "accent3": ColourToken.STRAND_3,
    "accent4": ColourToken.GOAL,
    "accent5": ColourToken.ASIDE,
    "accent6": ColourToken.AUDIENCE_1,
}
# The style that the address of the guide's link is: other links look like it where a program
# gives them a colour of their own.
_LINK_TEXT = TextStyle.TIP


def paint_deck(layout: DeckLayout, picture: Scene, guide: LocalGuide, theme: Theme) -> Deck:
    """The presentation that goes with a picture, in the language of `guide`."""
    overview = paint(layout.overview, guide, theme)
    whole = "\n\n".join(_guide_notes(guide))
    links = _note_links(whole, guide.link)
    subtitle = f" – {guide.subtitle.plain}" if guide.subtitle else ""
    slides: tuple[Slide, ...] = (
        PictureSlide(f"{guide.title.plain}{subtitle}", picture, whole, links),
        NativeSlide(guide.title.plain, overview, whole, links),
        *_step_slides(layout.steps, overview, guide, theme),
        *_rules_slide(layout.rules, overview, guide, theme),
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


def _step_slides(
    placed: PlacedSlides, like: Scene, guide: LocalGuide, theme: Theme
) -> Iterator[NativeSlide]:
    look = look_of(theme, placed.lengths)
    design = f"1–{len(guide.steps)}"
    frames = placed.frames[guide.language.code]
    for step, frame in zip(guide.steps, frames, strict=True):
        scene = _scene(frame, look, like, step.title)
        notes = "\n\n".join(_step_notes(step))
        yield NativeSlide(design, scene, notes, addresses_in(notes))


def _rules_slide(
    placed: PlacedSlides | None, like: Scene, guide: LocalGuide, theme: Theme
) -> Iterator[NativeSlide]:
    if placed is None or guide.rules is None:
        return
    (frame,) = placed.frames[guide.language.code]
    scene = _scene(frame, look_of(theme, placed.lengths), like, guide.rules.heading)
    notes = "\n\n".join(_rules_notes(guide.rules))
    yield NativeSlide(guide.rules.heading.plain, scene, notes, addresses_in(notes))


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
    if guide.quote:
        yield _lines(guide.quote.text, guide.quote.author, guide.quote.role)
    if guide.chart:
        yield _lines(guide.chart.heading, *guide.chart.told)
    if guide.link:
        yield _link_notes(guide.link)
    if guide.foot:
        yield _lines(*guide.foot)


def _step_notes(step: LocalStep) -> Iterator[str]:
    yield _lines(f"{step.number}. {step.title.plain}", step.text)
    for tip in step.tips:
        yield f"{tip.audience.label.plain}: {tip.text.plain}"
    if step.explanation:
        yield step.explanation.plain


def _rules_notes(rules: LocalRules) -> Iterator[str]:
    yield _lines(rules.heading, rules.intro)
    for rule in rules.items:
        yield _lines(rule.title, rule.explanation)


def _link_notes(link: LocalLink) -> str:
    return _lines(link.label, link.url)


def _note_links(notes: str, link: LocalLink | None) -> tuple[LinkedPart, ...]:
    """The addresses in the notes of a guide, and its link, which may end in a sign that no address
    in a text does."""
    found = addresses_in(notes)
    if link is None:
        return found
    end = notes.rindex(_link_notes(link)) + len(_link_notes(link))
    own = LinkedPart(end - len(link.url), end, Link(link.url, link.alt))
    before = (each for each in found if each.start < own.start)
    after = (each for each in found if each.start >= own.end)
    return (*before, own, *after)


def _lines(*texts: LocalText | str | None) -> str:
    return "\n".join(text if isinstance(text, str) else text.plain for text in texts if text)
