"""The proof of the pictures and presentations of one page format, and its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from infographic.deck import Deck, native_slides
from infographic.errors import Problem
from infographic.geometry import Size
from infographic.layout.fit.fit import Layout
from infographic.per_language import PerLanguage
from infographic.publish.artefact import Artefact
from infographic.publish.drawn_from import drawn_from
from infographic.publish.file_kind import (
    FILE_KINDS,
    PictureKind,
    PresentationKind,
)
from infographic.publish.job import Drawable
from infographic.publish.judge.contrast import TextContrast, text_contrasts
from infographic.publish.judge.faint_strand import refuse_faint_strands
from infographic.publish.judge.legibility import refuse_low_contrast
from infographic.publish.judge.measured import figures
from infographic.publish.judge.painted_part import Painted
from infographic.publish.judge.visibility import refuse_hidden
from infographic.publish.manuscript import Manuscript
from infographic.publish.painted import PaintedDeck, PaintedPage
from infographic.publish.picture_plan import PicturePlan
from infographic.publish.program import made_with
from infographic.publish.progress import Progress
from infographic.publish.report import Entry, FileEntry, Key, file_entry
from infographic.scene import Scene
from infographic.text.typeset import Typesetter


@dataclass(frozen=True)
class PictureProof:
    """One format in each language that is wanted: scenes, how well the texts in them stand out,
    and presentations if any are wanted."""

    plan: PicturePlan
    layout: Layout
    scenes: PerLanguage[Scene]
    contrasts: PerLanguage[Sequence[TextContrast]]
    decks: PerLanguage[Deck]

    @property
    def drawables(self) -> Sequence[Drawable]:
        theme, dpi = self.plan.manuscript.content.theme, self.plan.page.dpi
        painted = self.scenes.map(lambda scene: PaintedPage(scene, dpi, theme.print_condition))
        return [self._drawable(artefact, painted) for artefact in self.plan.artefacts]

    @property
    def layouts(self) -> Sequence[Layout]:
        return (self.layout,)

    def _drawable(self, artefact: Artefact, painted: PerLanguage[PaintedPage]) -> Drawable:
        language = artefact.key.language
        match FILE_KINDS[artefact.kind]:
            case PictureKind() as kind:
                return PictureFile(artefact, kind, painted[language])
            case PresentationKind() as kind:
                deck = PaintedDeck(self.decks[language])
                return Presentation(artefact, kind, deck, self.plan.page.size)

    def entry(self, key: Key, files: tuple[FileEntry, ...]) -> Entry:
        """The figures of the picture in one language, and its files."""
        manuscript, contrasts = self.plan.manuscript, self.contrasts[key.language]
        level = manuscript.content.guide.contrast
        return Entry(
            **asdict(figures(self.layout, key.language, contrasts, level)),
            **key._asdict(),
            drafts=manuscript.drafts(key.language),
            made_from=manuscript.picture_made_from(key.language, self.plan.page),
            made_with=made_with(),
            files=files,
        )


@dataclass(frozen=True)
class PictureFile:
    """The picture in one language and kind of file."""

    artefact: Artefact
    kind: PictureKind
    painted: PaintedPage

    @property
    def drawn_from(self) -> str:
        return drawn_from(self.kind.name, self.painted.fingerprint)

    def draw(self) -> bytes:
        return self.kind.render(self.painted)

    def faults(self, data: bytes) -> Sequence[Problem]:
        return self.kind.check(data, self.painted)

    def entry(self, data: bytes) -> FileEntry:
        size, pixels = self.painted.scene.size, self.kind.pixels(data)
        return file_entry(self.kind.name, self.artefact.path, data, size, pixels)


@dataclass(frozen=True)
class Presentation:
    """The slides that go with the picture of a page of this size, in one language."""

    artefact: Artefact
    kind: PresentationKind
    painted: PaintedDeck
    size: Size

    @property
    def drawn_from(self) -> str:
        return drawn_from(self.kind.name, self.painted.fingerprint)

    def draw(self) -> bytes:
        return self.kind.render(self.painted.deck)

    def faults(self, data: bytes) -> Sequence[Problem]:  # noqa: ARG002
        """None that could be read back yet."""
        return ()

    def entry(self, data: bytes) -> FileEntry:
        return file_entry(self.kind.name, self.artefact.path, data, self.size, None)


def picture_proof(plan: PicturePlan, progress: Progress) -> PictureProof:
    """What is planned of a page format, fit to be drawn; LayoutError, HiddenError or
    ContrastError otherwise."""
    manuscript = plan.manuscript
    with progress.stage("layout"):
        layout = manuscript.lay_out(plan.page)
    with progress.stage("paint"):
        languages = dict.fromkeys(artefact.key.language for artefact in plan.artefacts)
        scenes = PerLanguage({code: manuscript.scene(layout, code) for code in languages})
    with progress.stage("contrast"):
        contrasts = scenes.map(text_contrasts)
        _judge(manuscript, [Painted(scenes[code], contrasts[code]) for code in scenes])
    kinds = [FILE_KINDS[artefact.kind] for artefact in plan.artefacts]
    decks = PerLanguage[Deck]({})
    if any(isinstance(kind, PresentationKind) for kind in kinds):
        decks = _decks(manuscript, layout, scenes, progress)
    return PictureProof(plan, layout, scenes, contrasts, decks)


def _decks(
    manuscript: Manuscript, layout: Layout, scenes: PerLanguage[Scene], progress: Progress
) -> PerLanguage[Deck]:
    """The presentations that go with the pictures; the same errors as for these."""
    # Takes 30 ms, and pictures alone do not need it.
    from infographic.layout.slides.deck_layout import lay_out_deck
    from infographic.paint.slides import paint_deck

    theme, guides = manuscript.content.theme, manuscript.guides
    with progress.stage("layout"):
        slides = lay_out_deck(guides, theme, layout, Typesetter)
    with progress.stage("paint"):
        decks = PerLanguage(
            {code: paint_deck(slides, scenes[code], guides[code], theme) for code in scenes}
        )
    with progress.stage("contrast"):
        shown = [slide.scene for deck in decks.values() for slide in native_slides(deck)]
        _judge(manuscript, [Painted(scene, text_contrasts(scene)) for scene in shown])
    return decks


def _judge(manuscript: Manuscript, painted: Sequence[Painted]) -> None:
    """HiddenError or ContrastError when something in it cannot be seen or read."""
    theme, level = manuscript.content.theme, manuscript.content.guide.contrast
    refuse_hidden(theme, painted)
    refuse_low_contrast(theme, level, [text for each in painted for text in each.contrasts])
    refuse_faint_strands(theme, painted)
