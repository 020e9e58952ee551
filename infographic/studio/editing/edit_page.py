"""What the edit view shows, ready for its templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from infographic.assets.icon import icon_names
from infographic.errors import Problem
from infographic.message import Message, say
from infographic.studio.desk.form_parts import FieldKind
from infographic.studio.desk.overview import Field
from infographic.studio.desk.own_colours import COLOURS
from infographic.studio.editing.form import Form, Panel, Part
from infographic.studio.editing.picking.found import icon_label, scene_label

Mood = Literal["ok", "wait", "bad", "none"]


@dataclass(frozen=True)
class Mark:
    """A state: its sign and colour go by the `mood`, and `words` say it; `short` where there is
    little room."""

    mood: Mood
    words: str
    short: str = ""


@dataclass(frozen=True)
class Room:
    """How much room is left for a text: `at` is its length and `tick` where type begins to shrink,
    both in per cent of what the page takes; `over` are the characters that it has too many."""

    mood: Mood
    words: str
    at: int
    tick: int
    over: int = 0


@dataclass(frozen=True)
class About:
    """What there is to say of a text in a language, beside its words."""

    mark: Mark | None = None
    room: Room | None = None
    problems: tuple[Problem, ...] = ()
    may_be_approved: bool = False

    @property
    def over(self) -> int:
        return self.room.over if self.room else 0

    @property
    def is_wrong(self) -> bool:
        return bool(self.problems) or self.over > 0


@dataclass(frozen=True)
class NamedLanguage:
    """A language of the guide: what its speakers call it."""

    code: str
    name: str


@dataclass(frozen=True)
class Shape:
    """A page format: `image` is the address of a small picture, if there is one; one that is not
    drawn as things stand `is_refused`. `width` and `height` are those of its page."""

    name: str
    label: str
    width: float
    height: float
    image: str = ""
    is_refused: bool = False


@dataclass(frozen=True)
class Advice:
    """Something to see to: `opens` is the id of the field that it is about, if of one, in a
    `language`, and `where` is the name of its part."""

    mood: Mood
    what: str
    hint: str = ""
    opens: str = ""
    where: str = ""
    language: str = ""


@dataclass(frozen=True)
class Remedy:
    """A way out that the engine has tried: the change that its button asks for, with its data."""

    words: str
    change: str
    data: Mapping[str, str]


@dataclass(frozen=True)
class Line:
    """A line of a file, as the sheet of a broken one shows it: `caret` is the column, from 1, of
    what is wrong in it, or 0."""

    number: int
    text: str
    caret: int = 0


@dataclass(frozen=True)
class Broken:
    """A file that cannot be read: the picture is that of an earlier time."""

    file: str
    line: int
    what: str
    hint: str
    lines: tuple[Line, ...]
    picture_from: str
    repair: Remedy | None = None
    actions: tuple[Remedy, ...] = ()


@dataclass(frozen=True)
class Bar:
    """A message across the page that stays until it is answered or put away."""

    mood: Mood
    words: str
    actions: tuple[Remedy, ...] = ()
    key: str = "bar"


_NOTHING = About()


@dataclass(frozen=True)
class EditPage:
    """`chosen` is the id of the field that is worked in, `language` that of the caret, `seen` those
    of the pictures. `about` is by id and language, `marks` of parts by key. `drawn_at` is when the
    picture was drawn, if that is not now. Drawings are named in the language of `interface`."""

    guide: str
    address: str
    form: Form
    languages: tuple[NamedLanguage, ...]
    chosen: str
    language: str
    seen: tuple[str, ...]
    shape: str
    shapes: tuple[Shape, ...]
    about: Mapping[tuple[str, str], About] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    advice: tuple[Advice, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    bars: tuple[Bar, ...] = ()
    broken: Broken | None = None
    changes: int = 0
    can_undo: bool = False
    can_redo: bool = False
    saved_at: str = ""
    state: Mark | None = None
    drawn_at: str = ""
    revision: int = 0
    picker: str = "picker"
    interface: str = ""

    @property
    def part(self) -> Part:
        """The part that is open in the composer."""
        return self.form.part_of(self.chosen) or self.form.parts[0]

    @property
    def panel(self) -> Panel:
        return self.part.panel_of(self.chosen) or self.part.panels[0]

    @property
    def is_twins(self) -> bool:
        return len(self.seen) > 1

    @property
    def named_in(self) -> str:
        """The language that things of the guide are named in; empty while it cannot be read."""
        return next(iter(self.seen), "")

    @property
    def all_seen(self) -> str:
        return " ".join(language.code for language in self.languages)

    @property
    def remedies_name(self) -> Message:
        """What is said above the remedies."""
        if any(each.data.get("id", "").startswith(f"{COLOURS}.") for each in self.remedies):
            return say("On this colour everything can be read:")
        return say("This is how it fits, measured just now:")

    @property
    def ratio(self) -> str:
        """Of the page that is seen: width by height."""
        for shape in self.shapes:
            if shape.name == self.shape:
                return f"{shape.width / shape.height:.4f}"
        return "1.414"

    def language_name(self, code: str) -> str:
        """What the speakers of one of the guide's languages call it; empty for none."""
        return next((each.name for each in self.languages if each.code == code), "")

    def has_icon(self, drawn: Field) -> bool:
        """Whether a field says an icon that there is: files may say any, and be wrong elsewhere."""
        return drawn.kind is FieldKind.ICON and drawn.value in icon_names()

    def drawing_name(self, drawn: Field) -> str:
        """What the icon or scene in a field is called in the language of the interface."""
        label = icon_label if drawn.kind is FieldKind.ICON else scene_label
        return label(drawn.value, self.interface)

    def is_wrong(self, panel: Panel) -> bool:
        """Whether something is wrong with any of its fields."""
        ids = {each.id for each in panel.fields}
        return any(each.is_wrong for (own, _), each in self.about.items() if own in ids)

    @property
    def errors(self) -> int:
        return sum(each.mood == "bad" for each in self.advice)

    def told_of(self, text_id: str, language: str = "") -> About:
        """What there is to say of a field, or of a text in a language."""
        return self.about.get((text_id, language), _NOTHING)

    def beside(self, step: int) -> str:
        """The id of the panel so many after the one that is open; empty where there is none."""
        panels = [panel.key for panel in self.form.panels]
        at = panels.index(self.panel.key) + step
        return panels[at] if 0 <= at < len(panels) else ""
