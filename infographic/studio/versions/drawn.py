"""The pictures of a version and of the guide as it is now, as far as there are any."""

from __future__ import annotations

from dataclasses import dataclass, field

from infographic.content.guide.approval import number_awaiting
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.history.history import History
from infographic.history.version import Version
from infographic.message import Message, joined, say
from infographic.studio.desk.state import DeskState
from infographic.studio.editing.pictures import Pictures, Shown, View
from infographic.studio.versions.compared import Compared
from infographic.studio.versions.earlier import EarlierGuides
from infographic.studio.versions.pair import Pair, Side, side

NOW = "now"


@dataclass(frozen=True)
class Drawings:
    """Those of one guide, for as long as its desk is there, and the `versions` that were asked for,
    by their ids: to look one up takes long in a large repository; and which of them are drafts."""

    now: Pictures = field(default_factory=Pictures)
    then: EarlierGuides = field(default_factory=EarlierGuides)
    versions: dict[str, Version] = field(default_factory=dict)
    drafts: dict[str, bool] = field(default_factory=dict)

    def is_draft(self, history: History, version: Version) -> bool:
        """Whether texts of a version await approval, as far as it can be read."""
        if version.id not in self.drafts:
            content = EarlierGuides().of(history, version).content
            self.drafts[version.id] = content is not None and bool(
                number_awaiting(content.guide, content.approvals, content.guide.languages)
            )
        return self.drafts[version.id]


@dataclass(frozen=True)
class Drawn:
    """A picture, or why there is none, and what there is to say of it."""

    shown: Shown | None
    problems: tuple[Problem, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Easel:
    """What is to be drawn: a guide on a page format, in a language."""

    drawings: Drawings
    shape: str
    language: str

    def of_now(self, state: DeskState) -> Drawn:
        """The picture of what is edited; the last that could be drawn, while that cannot be."""
        content = state.content
        if content is None:
            return Drawn(None, state.problems)
        missing = self._missing(content)
        if missing:
            return Drawn(None, missing)
        view = self.drawings.now.view(content, state.content_time, self.shape, (self.language,))
        return self._drawn(view, ())

    def of_then(self, history: History, version: Version) -> Drawn:
        """The picture of a version. HistoryError when its files cannot be read."""
        earlier = self.drawings.then.of(history, version)
        if earlier.content is None:
            return Drawn(None, earlier.problems)
        missing = self._missing(earlier.content)
        if missing:
            return Drawn(None, missing, earlier.notes)
        return self._drawn(*earlier.view(self.shape, self.language))

    def _drawn(self, view: View, notes: tuple[Message, ...]) -> Drawn:
        shown = view.pictures.get(self.language)
        return Drawn(shown, tuple(each.problem for each in view.problems), notes)

    def _missing(self, content: Content) -> tuple[Problem, ...]:
        if self.shape not in content.formats:
            return (Problem(say("there is no picture of this shape")),)
        if self.language not in content.guide.languages:
            return (Problem(say("there is no picture in this language")),)
        return ()

    def address(self, base: str, name: str) -> str:
        return f"{base}/{name}/picture/{self.shape}/{self.language}"


@dataclass(frozen=True)
class Compare:
    """A version of a `moment` beside what is on the desk, and what was found to be different; the
    pictures' addresses are below `base`."""

    version: Version
    moment: Message
    state: DeskState
    found: Compared
    base: str


def pair_of(easel: Easel, history: History, asked: Compare) -> Pair:
    """Both pictures, with the differences marked in them. HistoryError when the version cannot be
    read."""
    then, now = easel.of_then(history, asked.version), easel.of_now(asked.state)
    who = asked.version.who
    return Pair(
        then=_side(easel.address(asked.base, asked.version.id), then, asked.found),
        now=_side(easel.address(asked.base, NOW), now, asked.found),
        about_then=joined(", ", [asked.moment, who] if who else [asked.moment]),
        is_saved=not asked.state.copy.edited,
        notes=then.notes,
    )


def _side(address: str, drawn: Drawn, found: Compared) -> Side:
    return side(drawn.shown, address, found, drawn.problems)
