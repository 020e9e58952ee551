"""What an editor can ask for in the edit view, by name: a module for what belongs together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infographic.studio.editing.answer import Outcome
from infographic.studio.editing.changes import (
    approvals,
    broken_files,
    conflicts,
    drafts,
    fields,
    items,
    languages,
    taken,
    undo_and_save,
)
from infographic.studio.editing.changes.asked import Asked


def _look(asked: Asked) -> Outcome:  # noqa: ARG001
    """Nothing changes: the answer shows what is there."""
    return Outcome()


CHANGES: Mapping[str, Callable[[Asked], Outcome]] = {
    "look": _look,
    "measure": _look,
    "words": fields.write_words,
    "value": fields.write_value,
    "split": fields.split_text,
    "add": items.add,
    "remove": items.remove,
    "move": items.move,
    "languages": languages.show_languages,
    "speak": languages.speak,
    "take-drawing": taken.take_drawing,
    "take-translation": taken.take_translation,
    "undo": undo_and_save.undo,
    "redo": undo_and_save.redo,
    "review": undo_and_save.review,
    "save": undo_and_save.save,
    "discard": undo_and_save.discard,
    "conflict": conflicts.show_conflicts,
    "settle": conflicts.settle,
    "approve": approvals.approve,
    "bring-back-approvals": approvals.bring_back_approvals,
    "repair": broken_files.repair,
    "bring-back": broken_files.bring_back,
    "open-file": broken_files.open_file,
    "mend": broken_files.mend,
    "take-up": drafts.take_up,
    "drop": drafts.drop,
}
