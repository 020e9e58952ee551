"""The guide as it was in a version, and its pictures."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from infographic.content.earlier import load_earlier
from infographic.content.guide.model import DEFAULT_THEME
from infographic.content.house import copy_house
from infographic.content.load import Content
from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import Theme
from infographic.errors import ContentError, Problem
from infographic.files import program_data
from infographic.history.history import History
from infographic.history.version import Version
from infographic.message import Message, say
from infographic.publish.offer import OFFER
from infographic.studio.editing.pictures import Pictures, View
from infographic.studio.live.refusal import THEME

_MOST_KEPT = 4


@dataclass(frozen=True)
class Earlier:
    """The guide of a version with what had to be taken from today's program, in sentences; without
    content, `problems` say why it cannot be shown. `pictures` are those that were drawn of it, and
    `todays` those with today's theme."""

    content: Content | None
    notes: tuple[Message, ...] = ()
    problems: tuple[Problem, ...] = ()
    pictures: Pictures = field(default_factory=Pictures)
    todays: Pictures = field(default_factory=Pictures)

    def view(self, shape: str, language: str) -> tuple[View, tuple[Message, ...]]:
        """The picture in a language on one of its page formats, and what there is to say of it. A
        theme that nothing could be read in gives way to today's of its name."""
        if self.content is None:
            return View(), self.notes
        content = self.content
        view = self.pictures.view(content, None, shape, (language,))
        if not any(each.text_id == THEME for each in view.problems):
            return view, self.notes
        theme = _theme_of_today(content.theme.name)
        if theme == content.theme:
            return view, self.notes
        shown = self.todays.view(replace(content, theme=theme), None, shape, (language,))
        if shown.problems:
            return view, self.notes
        note = say(
            "the theme “{name}” of then is refused today: today’s “{shown}” is shown",
            name=content.theme.name,
            shown=theme.name,
        )
        return shown, (*self.notes, note)


class EarlierGuides:
    """The guides of the versions that were looked at last, which take long to read and to draw."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Earlier] = OrderedDict()
        self._lock = Lock()

    def of(self, history: History, version: Version) -> Earlier:
        """That of a version; HistoryError when its files cannot be read."""
        with self._lock:
            known = self._known.get(version.id)
            if known is None:
                known = earlier(lambda into: opened_with_house(history, version, into))
                self._known[version.id] = known
            self._known.move_to_end(version.id)
            while len(self._known) > _MOST_KEPT:
                self._known.popitem(last=False)
            return known


def opened_with_house(history: History, version: Version, into: Path) -> Path:
    """The guide of a version in a folder, and beside that the house of today: what guides share is
    not part of their versions."""
    guide = history.opened_at(version, into)
    with suppress(OSError):  # what is lacking is told where the guide is read
        copy_house(history.folder, guide)
    return guide


def earlier(open_in: Callable[[Path], Path]) -> Earlier:
    """The guide that is put into a folder, which is there only meanwhile."""
    with TemporaryDirectory(prefix="infographic-") as folder:
        try:
            content, notes = load_earlier(open_in(Path(folder) / "guide"), OFFER)
        except ContentError as error:
            return Earlier(None, problems=error.problems)
    return Earlier(content, notes)


def _theme_of_today(name: str) -> Theme:
    """The program's theme of a name, or else the one that guides have who name none."""
    path = program_data() / THEMES / f"{name}.yaml"
    return load_theme(path if path.is_file() else program_data() / THEMES / f"{DEFAULT_THEME}.yaml")
