"""What the approval view shows, ready for its templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.edit.difference import Stretch
from infographic.content.guide.approvals import ApprovalState
from infographic.errors import Problem
from infographic.message import say
from infographic.studio.editing.edit_page import Mark, NamedLanguage

_DRAFT = Mark("wait", say("Draft"))


@dataclass(frozen=True)
class Cell:
    """A text in a language: `fingerprint` is that of its words, which are told by what stays of the
    approved ones and what changed. One that is not saved yet cannot be approved."""

    text: str
    language: str
    fingerprint: str
    state: ApprovalState
    is_saved: bool
    mark: Mark
    words: tuple[Stretch, ...]

    @property
    def is_approved(self) -> bool:
        return self.state is ApprovalState.APPROVED

    @property
    def is_lapsed(self) -> bool:
        return self.state is ApprovalState.LAPSED

    @property
    def can_be_approved(self) -> bool:
        """Whether it waits for nothing else than that."""
        return self.is_saved and not self.is_approved


@dataclass(frozen=True)
class Row:
    """A text by its id in the languages of the guide; None where it is not written."""

    text: str
    label: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Group:
    """A part of the guide: `number` is that of a step."""

    key: str
    heading: str
    rows: tuple[Row, ...]
    number: int = 0
    language: str = ""

    def waiting(self, language: str) -> tuple[Cell, ...]:
        """What can be approved of it in a language."""
        return tuple(
            cell
            for row in self.rows
            for cell in row.cells
            if cell and cell.language == language and cell.can_be_approved
        )


@dataclass(frozen=True)
class Sum:
    """How far a language is."""

    approved: int
    lapsed: int
    waiting: int
    total: int

    @property
    def left(self) -> int:
        return self.lapsed + self.waiting

    @property
    def per_cent(self) -> int:
        """How much is approved, never all when something is left."""
        return self.approved * 100 // self.total if self.total else 100


@dataclass(frozen=True)
class ApprovalPage:
    """`changes` is how many texts and values are edited and not saved; `problems` say why the files
    cannot be read, in which case nothing can be approved."""

    address: str
    base: str
    languages: tuple[NamedLanguage, ...]
    groups: tuple[Group, ...]
    changes: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def cells(self) -> Iterator[Cell]:
        return (cell for each in self.groups for row in each.rows for cell in row.cells if cell)

    def sum_of(self, language: str) -> Sum:
        return _sum([cell for cell in self.cells if cell.language == language])

    @property
    def sum(self) -> Sum:
        """That of all languages."""
        return _sum([*self.cells])

    @property
    def state(self) -> Mark | None:
        """That of the whole guide; None when everything is approved."""
        return _DRAFT if self.sum.left or self.problems else None

    def language_name(self, code: str) -> str:
        return next((each.name for each in self.languages if each.code == code), "")


def _sum(cells: list[Cell]) -> Sum:
    states = [cell.state for cell in cells]
    return Sum(
        states.count(ApprovalState.APPROVED),
        states.count(ApprovalState.LAPSED),
        states.count(ApprovalState.AWAITING),
        len(cells),
    )
