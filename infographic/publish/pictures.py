"""The pictures of one format in each language, fit to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.theme.theme import Theme
from infographic.deck import Deck, native_slides
from infographic.layout.fit.fit import Layout
from infographic.layout.slides.deck_layout import lay_out_deck
from infographic.paint.slides import paint_deck
from infographic.per_language import PerLanguage
from infographic.publish.file_kind import DECK_RENDERERS
from infographic.publish.judge.contrast import TextContrast, text_contrasts
from infographic.publish.judge.legibility import refuse_low_contrast
from infographic.publish.judge.visibility import Painted, refuse_hidden
from infographic.publish.progress import Progress
from infographic.publish.source import Source
from infographic.publish.variants import Variant
from infographic.scene import Scene
from infographic.text.typeset import Typesetter


@dataclass(frozen=True)
class Pictures:
    """One format in each language that is wanted: scenes, how well the texts in them stand out,
    and presentations if any are wanted."""

    theme: Theme
    layout: Layout
    scenes: PerLanguage[Scene]
    contrasts: PerLanguage[Sequence[TextContrast]]
    decks: PerLanguage[Deck]


def pictures(source: Source, variants: Sequence[Variant], progress: Progress) -> Pictures:
    """The pictures of one format, fit to be drawn; LayoutError, HiddenError or ContrastError
    otherwise."""
    theme = source.content.theme
    with progress.stage("layout"):
        layout = source.lay_out(variants[0].page)
    with progress.stage("paint"):
        languages = dict.fromkeys(variant.language for variant in variants)
        scenes = PerLanguage({code: source.scene(layout, code) for code in languages})
    with progress.stage("contrast"):
        contrasts = scenes.map(text_contrasts)
        refuse_hidden(theme, (Painted(scenes[code], contrasts[code]) for code in scenes))
        texts = [text for each in contrasts.values() for text in each]
        refuse_low_contrast(theme, source.content.guide.contrast, texts)
    needs_decks = any(variant.kind in DECK_RENDERERS for variant in variants)
    decks = _decks(source, layout, scenes, progress) if needs_decks else PerLanguage[Deck]({})
    return Pictures(theme, layout, scenes, contrasts, decks)


def _decks(
    source: Source, layout: Layout, scenes: PerLanguage[Scene], progress: Progress
) -> PerLanguage[Deck]:
    """The presentations that go with the pictures; the same errors as for these."""
    theme, guides = source.content.theme, source.guides
    with progress.stage("layout"):
        slides = lay_out_deck(guides, theme, layout, Typesetter)
    with progress.stage("paint"):
        decks = PerLanguage(
            {code: paint_deck(slides, scenes[code], guides[code], theme) for code in scenes}
        )
    with progress.stage("contrast"):
        painted = [
            Painted(slide.scene, text_contrasts(slide.scene))
            for deck in decks.values()
            for slide in native_slides(deck)
        ]
        refuse_hidden(theme, painted)
        texts = [text for slide in painted for text in slide.contrasts]
        refuse_low_contrast(theme, source.content.guide.contrast, texts)
    return decks
